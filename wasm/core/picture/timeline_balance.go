package picture

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/trust"
)

// The height of the strip's rows at the least and at the most, and the gap between two,
// in dp.
const leastBalance, mostBalance, balanceGap = 4.0, 6.0, 2.0

// balanceStrip draws how the balance of the first triangle changed over the years: a row
// for each shown domain, if there is room for all. A full bar means balanced, an
// interrupted one unbalanced, a thin line open.
func (g *laneDrawing) balanceStrip(p *lanesPicture) scene.Marks {
	if len(g.Triangles) == 0 {
		return nil
	}
	domains := g.ShownDomains()
	b := &p.box
	pitch := (b.bottom - b.strip + balanceGap) / float64(len(domains))
	if pitch < leastBalance+balanceGap {
		return nil
	}
	var marks scene.Marks
	if b.named {
		marks.Add(g.balanceName(domains, b))
	}
	height := min(pitch-balanceGap, mostBalance)
	for i, d := range domains {
		top := b.strip + pitch*float64(i) + (pitch-balanceGap-height)/2
		for _, period := range g.Periods(&g.Triangles[0], d.ID) {
			marks.Add(g.balancePeriod(period.Balance, p.scale.X(period.From), p.scale.X(period.Until), top, top+height))
		}
	}
	return marks
}

// balanceName names the rows of the strip from the top: the one domain, or the first
// letters of each.
func (g *laneDrawing) balanceName(domains []*data.Domain, b *timelineBox) *scene.Text {
	const letters = 3
	var names []string
	for _, d := range domains {
		name := []rune(g.Text(d.Name))
		if len(domains) > 1 && len(name) > letters {
			name = name[:letters]
		}
		names = append(names, string(name))
	}
	at := geom.Point{X: 14, Y: (b.strip+b.bottom)/2 + 4}
	return g.shortName(g.Word("timeline.balance", "domains", strings.Join(names, " ")), b.left-at.X-8, at)
}

// balancePeriod draws one stretch of the strip.
func (g *laneDrawing) balancePeriod(b trust.Balance, left, right, top, bottom float64) scene.Mark {
	fill := &scene.Fill{Color: g.theme.Muted}
	switch b {
	case trust.Balanced:
		fill.Rings = append(fill.Rings, rectangle(left, top, right, bottom))
	case trust.Open:
		middle := (top + bottom) / 2
		fill.Rings = append(fill.Rings, rectangle(left, middle-0.5, right, middle+0.5))
	case trust.Unbalanced:
		const bar, gap = 3.0, 2.0
		for x := left; x < right; x += bar + gap {
			fill.Rings = append(fill.Rings, rectangle(x, top, min(x+bar, right), bottom))
		}
	}
	return fill
}
