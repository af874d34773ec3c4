package picture

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/trust"
)

// The sizes of what strands say, in dp for usual letters.
const (
	strandText = 12.0
	strandLead = 14.0 // from line to line where their names stand in a column
	strandGap  = 10.0 // between two names along a ribbon
	levelDisc  = 7.0  // radius of a sign's disc
	// largestDisc is the radius that larger letters lead to: discs stand one behind the other
	// on a ribbon, beside names.
	largestDisc = 10.5
	// smallestDisc is the least radius of a disc whose sign can be read.
	smallestDisc = 5.0
	levelStep    = 16.0 // from one sign to that of the next strand, along the ribbon
)

// told returns the ribbon whose strands are named: that of the selection, or else the
// longest that does not step back. It is nil on a map without edges.
func (g *mapDrawing) told(ribbons scene.Marks) (told *scene.Ribbon) {
	longest := 0.0
	for _, m := range ribbons {
		r := m.(*scene.Ribbon)
		length := r.Path[len(r.Path)-1].Sub(r.Path[0]).Len()
		if r.Ref == g.key.Selection {
			length = math.Inf(1)
		}
		if length > longest && (r.Ref == g.key.Selection || !g.stepsBack(&g.Data.Edges[g.edgeOf(r)])) {
			longest, told = length, r
		}
	}
	return told
}

// edgeOf returns the index of a ribbon's edge.
func (g *mapDrawing) edgeOf(r *scene.Ribbon) int {
	return slices.IndexFunc(g.Data.Edges, func(e data.Edge) bool { return e.ID == r.Ref })
}

// strand is what the map says of a strand.
type strand struct {
	domain int
	offset float64 // of its middle from the ribbon's, to the right of the path, in dp
}

// strands returns the strands of a ribbon in the order in which it has them.
func (g *mapDrawing) strands(r *scene.Ribbon) []strand {
	var all []strand
	for i := range g.Data.Domains {
		if g.Shows(&g.Data.Domains[i]) {
			all = append(all, strand{domain: i})
		}
	}
	if !g.outsideIsLeft(r.Path) {
		for i, j := 0, len(all)-1; i < j; i, j = i+1, j-1 {
			all[i], all[j] = all[j], all[i]
		}
	}
	across := -r.Width() / 2
	for i := range all {
		across += r.Gap + r.Strands[i].Width/2
		all[i].offset = across
		across += r.Strands[i].Width / 2
	}
	return all
}

// signs draws the level at each end of each strand: a sign on a disc. They stand one
// behind the other, for they are wider than a strand, where nothing else is; on a short
// ribbon they are smaller, and on a shorter one some are missing.
func (g *mapDrawing) signs(r *scene.Ribbon) (discs, signs scene.Marks) {
	l := stroke.NewLine(r.Path, geom.Identity, r.Start, r.End)
	all := g.strands(r)
	edge := g.edgeOf(r)
	var places []geom.Point // from A and from B in turn
	radius := min(g.key.letters(levelDisc), largestDisc)
	for ; radius >= smallestDisc; radius-- {
		if places = g.placesOfSigns(l, all, radius); len(places) == 2*len(all) {
			break
		}
	}
	radius = max(radius, smallestDisc)
	for i, at := range places {
		level := g.BothLevels(edge, all[i/2].domain)[i%2]
		disc, sign := g.sign(at, trust.Step(level), radius)
		discs.Add(disc)
		signs.Add(sign)
		g.room.take(square(at, radius))
	}
	return discs, signs
}

// sign draws a level's sign on a disc.
func (g *Drawing) sign(at geom.Point, step int, radius float64) (*scene.Disc, *scene.Text) {
	text := g.Word(state.SignKey(step))
	size := strandText / levelDisc * radius
	if utf8.RuneCountInString(text) > 1 {
		size *= 0.68 // so that both fit
	}
	return &scene.Disc{Center: at, Radius: radius, Fill: g.theme.Paper, Line: g.theme.Ink, Width: 1},
		&scene.Text{At: geom.Point{X: at.X, Y: at.Y + 0.36*size}, Anchor: scene.Middle,
			Text: text, Size: size, Style: scene.Bold, Color: g.theme.Ink}
}

// placesOfSigns returns where the discs of signs have room, each in its own half of the
// ribbon: for each strand from the first on at its one end and at its other.
func (g *mapDrawing) placesOfSigns(l *stroke.Line, all []strand, radius float64) (places []geom.Point) {
	step, from := levelStep*radius/levelDisc, radius+4
	next := [2]float64{from, from} // from either end
	for _, s := range all {
		for end := range next {
			at, found := geom.Point{}, false
			for ; !found && next[end]+radius <= l.Length()/2; next[end] += 2 {
				along := next[end]
				if end == 1 {
					along = l.Length() - along
				}
				at, _ = beside(l, along, s.offset)
				found = g.room.clear(square(at, radius))
			}
			if !found {
				return places
			}
			places = append(places, at)
			next[end] += step - 2
		}
	}
	return places
}

// otherSigns draws the signs of all ribbons but the one that has them already.
func (g *mapDrawing) otherSigns(ribbons scene.Marks) scene.Marks {
	var discs, signs scene.Marks
	for _, m := range ribbons {
		if r := m.(*scene.Ribbon); r.Ref != g.key.Selection {
			d, s := g.signs(r)
			discs.Add(d...)
			signs.Add(s...)
		}
	}
	return discs.With(signs...)
}

// beside returns the point beside a line at a length, and the line's direction there.
func beside(l *stroke.Line, along, offset float64) (at, dir geom.Point) {
	i := 0
	for i < len(l.At)-2 && l.Along[i+1] < along {
		i++
	}
	dir = l.Dir(i)
	at = l.At[i].Add(dir.Mul(along - l.Along[i]))
	return at.Add(geom.Point{X: -dir.Y, Y: dir.X}.Mul(offset)), dir
}

// strandNames names the strands of a ribbon: each on its own, one behind the other, or
// where strands are too thin for letters, in a column beside the ribbon.
func (g *mapDrawing) strandNames(r *scene.Ribbon, t *scene.Target) scene.Marks {
	l := stroke.NewLine(r.Path, geom.Identity, r.Start, r.End)
	all := g.strands(r)
	size, gap := g.key.words(strandText), g.key.letters(strandGap)
	names, whole := make([]*scene.Text, len(all)), -gap
	for i, s := range all {
		d := &g.Data.Domains[s.domain]
		names[i] = &scene.Text{Anchor: scene.Middle, Text: strings.ToLower(g.Text(d.Name)), Lang: g.LangOf(d.Name),
			Size: size, Style: scene.Bold, Color: g.theme.Ink, Halo: g.theme.Casing}
		whole += labelBox(names[i]).Width() + gap
	}
	if len(all) == 0 || l.Length() == 0 {
		return nil
	}
	if r.Strands[0].Width < 0.5*size {
		return g.strandColumn(t, names)
	}
	middle := l.Along[min(g.middle(r.Path), len(l.At)-1)]
	from := middle - whole/2
	if signed := 2 * g.key.letters(levelDisc) * float64(1+len(all)); from < signed || from+whole > l.Length()-signed {
		return nil
	}
	var marks scene.Marks
	for i, s := range all {
		name := names[i]
		width := labelBox(name).Width()
		at, dir := beside(l, from+width/2, s.offset)
		if dir.X < 0 {
			dir = dir.Mul(-1)
		}
		name.Turn = math.Atan2(dir.Y, dir.X) * 180 / math.Pi
		name.At = at.Add(geom.Point{X: -dir.Y, Y: dir.X}.Mul(0.34 * size))
		from += width + gap
		if !g.room.clear(textBox(name)) {
			return nil
		}
		marks.Add(name)
	}
	for _, name := range names {
		g.room.take(textBox(name))
	}
	return marks
}

// strandColumn writes the names of strands one below the other at the outer side of their
// ribbon, in the order in which the strands lie.
func (g *mapDrawing) strandColumn(t *scene.Target, names []*scene.Text) scene.Marks {
	lines := make([]*scene.Text, len(names))
	copy(lines, names)
	along := t.Path[len(t.Path)-1].Sub(t.Path[0])
	// The strands lie from the left of the path to its right: from above if it runs to the
	// right.
	if along.X < 0 {
		for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
			lines[i], lines[j] = lines[j], lines[i]
		}
	}
	return g.block(t, lines, g.key.words(strandText)*strandLead/strandText, atHand, false)
}
