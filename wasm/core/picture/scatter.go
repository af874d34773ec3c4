package picture

import (
	"slices"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/trust"
)

// The scatter picture's measures in dp.
const (
	scatterHeight = 268.0
	scatterLeft   = 62.0
	scatterRight  = chartWidth - 34
	scatterTop    = 30.0
	scatterBottom = 222.0
)

// PointRadius is the radius of a point of the scatter picture, in dp.
const PointRadius = 3.25

// scatterAt returns where a judged and a computed level meet.
func scatterAt(judged, computed float64) geom.Point {
	span := trust.Highest - trust.Lowest
	return geom.Point{
		X: scatterLeft + (judged-trust.Lowest)/span*(scatterRight-scatterLeft),
		Y: scatterTop + (trust.Highest-computed)/span*(scatterBottom-scatterTop),
	}
}

// Scatter draws each assessment as a point: the judged level to the right, the computed
// one upwards. On the dashed line both are the same. A point is hollow where their words
// differ.
func (g *Drawing) Scatter(score *trust.Score) scene.Scene {
	marks := g.scatterAxes()
	for i, at := range swarm(score) {
		fill := g.theme.Ink
		if !score.Pairs[i].Agrees() {
			fill = theme.Color{}
		}
		marks.Add(&scene.Disc{Center: at, Radius: PointRadius, Fill: fill, Line: g.theme.Ink, Width: 1.25})
	}
	return scene.Scene{Width: chartWidth, Height: scatterHeight,
		Layers: []scene.Layer{{Name: "scatter", Transform: geom.Identity, Marks: marks}}}
}

// scatterAxes draws the lines of the levels, their signs, and the line of equal levels.
func (g *Drawing) scatterAxes() scene.Marks {
	var marks scene.Marks
	for step := -2; step <= 2; step++ {
		level := float64(step)
		marks.Add(&scene.Stroke{Width: 0.75, Color: g.theme.Rule, Lines: [][]geom.Point{
			{scatterAt(level, trust.Lowest), scatterAt(level, trust.Highest)},
			{scatterAt(trust.Lowest, level), scatterAt(trust.Highest, level)}}})
		at := scatterAt(level, level)
		sign := g.Word(state.SignKey(step))
		marks.Add(g.axisWord(scatterLeft-38, at.Y+4, scene.End, sign), g.axisWord(at.X, scatterBottom+24, scene.Middle, sign))
	}
	return marks.With(
		g.axisWord(2, 14, scene.Start, g.Word("fit.computed")),
		g.axisWord(chartWidth-2, scatterHeight-4, scene.End, g.Word("fit.judged")),
		&scene.Stroke{Width: 1.25, Dash: [2]float64{4, 3}, Color: g.theme.Muted,
			Lines: [][]geom.Point{{scatterAt(trust.Lowest, trust.Lowest), scatterAt(trust.Highest, trust.Highest)}}})
}

// swarm returns a point for each pair. Judged levels are whole numbers, and computed
// ones pile up at the ends of the scale; points that would lie upon each other step
// aside, in turn to the left and to the right. When a row is full, the next one begins a
// little nearer to the middle. The same pairs always give the same points.
func swarm(score *trust.Score) []geom.Point {
	const step = 2*PointRadius + 0.5
	points := make([]geom.Point, 0, len(score.Pairs))
	for i := range score.Pairs {
		p := &score.Pairs[i]
		home := scatterAt(float64(p.Assessment.Level), p.Level)
		inwards := step
		if p.Level < 0 {
			inwards = -step
		}
		at := home
		for k := 1; !free(at, points); k++ {
			side, row := k%rowLength, k/rowLength
			aside := float64((side+1)/2) * float64(1-2*(side%2))
			at = home.Add(geom.Point{X: aside * step, Y: float64(row) * inwards})
		}
		points = append(points, at)
	}
	return points
}

// rowLength is how many points stand side by side before the next row begins.
const rowLength = 9

// free reports whether a point at p touches none of the others.
func free(p geom.Point, others []geom.Point) bool {
	return !slices.ContainsFunc(others, func(q geom.Point) bool { return q.Sub(p).Len() < 2*PointRadius })
}
