package picture

import (
	"strconv"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The measures of the small charts of counts in dp.
const (
	countHeight = 74.0
	countLeft   = 26.0
	countRight  = chartWidth - 8
	countTop    = 6.0
	countBottom = 56.0
)

// Counts draws the counts of others as bars, and the yearly level as a line.
func (g *Drawing) Counts(y *trust.Years) scene.Scene {
	n, most := float64(len(y.Counts)), 1e-9
	for _, c := range y.Counts {
		most = max(most, c)
	}
	wide := (countRight - countLeft) / n
	point := func(i int, part float64) geom.Point { // part of the way up
		return geom.Point{X: countLeft + (float64(i)+0.5)*wide, Y: countBottom - part*(countBottom-countTop)}
	}
	bars := &scene.Stroke{Width: 0.64 * wide, Color: g.theme.Rule}
	level := make([]geom.Point, len(y.Counts))
	for i, c := range y.Counts {
		bars.Lines = append(bars.Lines, []geom.Point{point(i, 0), point(i, c/most)})
		level[i] = point(i, (y.Levels[i]-trust.Lowest)/(trust.Highest-trust.Lowest))
	}
	grid := &scene.Stroke{Width: 0.5, Color: g.theme.Rule}
	marks := scene.Marks{bars, grid,
		g.axisWord(countLeft, countHeight-4, scene.Start, strconv.Itoa(y.From)),
		g.axisWord(countRight, countHeight-4, scene.End, strconv.Itoa(y.From+len(y.Counts)-1))}
	for step := -2; step <= 2; step += 2 {
		at := point(0, float64(step+2)/4).Y
		gridLine(grid, countLeft, at, countRight, at)
		marks.Add(g.axisWord(countLeft-6, at+4, scene.End, g.Word(state.SignKey(step))))
	}
	marks.Add(&scene.Stroke{Lines: [][]geom.Point{level}, Width: 1.75, Color: g.theme.Ink})
	return scene.Scene{Width: chartWidth, Height: countHeight,
		Layers: []scene.Layer{{Name: "outside", Transform: geom.Identity, Marks: marks}}}
}
