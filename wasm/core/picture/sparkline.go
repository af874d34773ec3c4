package picture

import (
	"math"
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/trust"
)

// The measures of a sparkline in dp. It has its place in a row, between a name and the
// signs of both sides.
const (
	SparklineWidth  = 136.0
	SparklineHeight = 44.0

	sparkTop    = 8.0 // of the scale
	sparkMargin = 7.0 // above and below the scale
	// How far off a line, or an area's edge, a point may lie that is left out.
	sparkTolerance = 1.4
	areaTolerance  = 2
	sparkSamples   = 75 // between the first and the last day
)

// sparklines caches the sparklines of one look. No date changes them.
type sparklines struct {
	levels *trust.Levels // others for each hypothesis
	theme  *theme.Theme
	known  map[sparkKey]scene.Layer
}

// sparkKey names a sparkline: domains has a bit for each domain of the dataset.
type sparkKey struct {
	edge    data.Ref
	domains uint64
}

// Sparkline draws how both directions of an edge went over the dataset's span, in a
// picture as tall as two lines of text, and the shown date in a layer of its own. Of
// several domains it draws the mean; each counts with its level on the scale, which is
// what words say.
func (g *Drawing) Sparkline(e *data.Edge, domains []*data.Domain) scene.Scene {
	p := g.sparkPlot()
	x := p.x(g.Now)
	date := &scene.Stroke{Lines: [][]geom.Point{{{X: x}, {X: x, Y: SparklineHeight}}}, Width: 1.5, Color: g.theme.Focus}
	return scene.Scene{Width: SparklineWidth, Height: SparklineHeight, Layers: []scene.Layer{
		g.sparkLayer(p, e, domains),
		{Name: "date", Transform: geom.Identity, Marks: scene.Marks{date}}}}
}

func (g *Drawing) sparkPlot() *plot {
	return &plot{g.Data.From.Years(), g.Data.Until.EndYears(), 1, SparklineWidth - 1,
		sparkTop, SparklineHeight - sparkTop, sparkMargin}
}

// sparkLayer returns all of a sparkline but the date.
func (g *Drawing) sparkLayer(p *plot, e *data.Edge, domains []*data.Domain) scene.Layer {
	cache := &g.Pictures.sparklines
	if cache.levels != g.Levels || cache.theme != g.theme {
		*cache = sparklines{g.Levels, g.theme, map[sparkKey]scene.Layer{}}
	}
	key := sparkKey{edge: e.ID}
	for i := range g.Data.Domains {
		for _, d := range domains {
			if d == &g.Data.Domains[i] {
				key.domains |= 1 << i
			}
		}
	}
	layer, known := cache.known[key]
	if !known {
		layer = scene.Layer{Name: "sparkline", Transform: geom.Identity, Marks: g.spark(p, e, domains)}
		cache.known[key] = layer
	}
	return layer
}

// spark draws the area between zero and the mean of both directions, the range of
// interpretations, through which that area shows, and a line for each direction, that of
// A in B on top. Its points lie on whole or half dp, which takes few letters to write.
func (g *Drawing) spark(p *plot, e *data.Edge, domains []*data.Domain) scene.Marks {
	ways := [2]wayOver{g.wayOver(e.A, e.B, domains), g.wayOver(e.B, e.A, domains)}
	var lines [2]points
	var mean, high, low points
	g.along(p, merged(ways[0].jumps, ways[1].jumps), (p.until-p.from)/sparkSamples, func(t float64) {
		x := math.Round(p.x(t))
		area := func(level float64) geom.Point { return geom.Point{X: x, Y: math.Round(p.y(level))} }
		sum, lowest, highest := 0.0, math.Inf(1), math.Inf(-1)
		for i := range ways {
			level := ways[i].at(ways[i].own, t)
			lines[i].add(geom.Point{X: x, Y: math.Round(2*p.y(level)) / 2})
			sum += level
			for _, other := range ways[i].others {
				level := ways[i].at(other, t)
				lowest, highest = min(lowest, level), max(highest, level)
			}
		}
		mean.add(area(sum / 2))
		high.add(area(highest))
		low.add(area(lowest))
	})
	slices.Reverse(low)
	band := append(simplify(high, areaTolerance), simplify(low, areaTolerance)...)
	var marks scene.Marks
	mean = simplify(mean, areaTolerance)
	zero := p.y(0)
	for _, side := range [2]float64{trust.Highest, trust.Lowest} {
		if rings := beyond(mean, zero, side > 0); rings != nil {
			marks.Add(&scene.Fill{Rings: rings, Color: g.theme.Mix(g.theme.Paper, g.theme.Level(side), 0.25)})
		}
	}
	marks.Add(&scene.Fill{Rings: [][]geom.Point{band}, Color: g.theme.Muted.Fade(0.2)})
	line := func(points []geom.Point, width float64, c theme.Color) {
		marks.Add(&scene.Stroke{Lines: [][]geom.Point{points}, Width: width, Color: c})
	}
	line([]geom.Point{{X: p.left, Y: zero}, {X: p.right, Y: zero}}, 1, g.theme.Rule)
	line(simplify(lines[1], sparkTolerance), 1.5, g.theme.Second)
	line(simplify(lines[0], sparkTolerance), 1.5, g.theme.Ink)
	return marks
}

// points are a line or a ring that grows.
type points []geom.Point

func (p *points) add(q geom.Point) { *p = append(*p, q) }

// wayOver is one direction of an edge over some domains.
type wayOver struct {
	own    []trust.Line   // of each domain
	others [][]trust.Line // of each interpretation, each domain
	jumps  []float64      // years, ascending
}

func (g *Drawing) wayOver(from, to data.Ref, domains []*data.Domain) wayOver {
	var w wayOver
	for _, d := range domains {
		own := g.Levels.Line(from, to, d.ID)
		w.own = append(w.own, own)
		w.jumps = merged(w.jumps, own.Times())
		for i, other := range g.Ranges().Band(from, to, d.ID) {
			if i == len(w.others) {
				w.others = append(w.others, nil)
			}
			w.others[i] = append(w.others[i], other)
		}
	}
	return w
}

// merged returns the numbers of two ascending lists as one, each once.
func merged(a, b []float64) []float64 {
	all := make([]float64, 0, len(a)+len(b))
	for len(a)+len(b) > 0 {
		if len(a) == 0 || len(b) > 0 && b[0] < a[0] {
			a, b = b, a
		}
		if n := len(all); n == 0 || all[n-1] < a[0] {
			all = append(all, a[0])
		}
		a = a[1:]
	}
	return all
}

// at returns the level of one domain, which may lie beyond the scale, or the mean of
// several.
func (w *wayOver) at(lines []trust.Line, t float64) float64 {
	if len(lines) == 1 {
		return lines[0].Raw(t)
	}
	sum := 0.0
	for _, l := range lines {
		sum += l.At(t)
	}
	return sum / float64(len(lines))
}

// simplify leaves out the points of a line that lie within a tolerance of the way
// between others: it keeps the two ends and the point farthest off the way between them,
// and does the same on both sides of that point.
func simplify(line []geom.Point, tolerance float64) []geom.Point {
	if len(line) < 3 {
		return append([]geom.Point{}, line...)
	}
	a, last := line[0], len(line)-1
	along := line[last].Sub(a)
	farthest, off := 0, tolerance
	for i := 1; i < last; i++ {
		from := line[i].Sub(a)
		if d := math.Abs(along.X*from.Y-along.Y*from.X) / max(along.Len(), 1e-9); d > off {
			farthest, off = i, d
		}
	}
	if farthest == 0 {
		return []geom.Point{a, line[last]}
	}
	return append(simplify(line[:farthest+1], tolerance), simplify(line[farthest:], tolerance)[1:]...)
}

// beyond returns the areas between a line and the zero line, above it or below it.
func beyond(line []geom.Point, zero float64, above bool) [][]geom.Point {
	var rings [][]geom.Point
	var ring points
	out := func(q geom.Point) float64 {
		if above {
			return zero - q.Y
		}
		return q.Y - zero
	}
	onZero := func(x float64) { ring.add(geom.Point{X: math.Round(x), Y: zero}) }
	for i, q := range line {
		far := out(q)
		if i == 0 && far > 0 {
			onZero(q.X)
		}
		if i > 0 {
			last := line[i-1]
			if was := out(last); was > 0 != (far > 0) {
				onZero(last.X + (q.X-last.X)*was/(was-far))
			}
		}
		if far > 0 {
			ring.add(q)
			continue
		}
		if ring != nil {
			rings, ring = append(rings, ring), nil
		}
	}
	if ring != nil {
		onZero(line[len(line)-1].X)
		rings = append(rings, ring)
	}
	return rings
}
