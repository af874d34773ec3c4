package picture

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The legend's measures in dp.
const (
	swatchWidth  = 30.0
	swatchHeight = 8.0
	swatchGap    = 3.0
	sampleWidth  = 40.0
	legendLine   = 19.0 // from one line of the legend to the next
)

// legendLayer explains colours and dashes on the map itself where there is room: on a
// large map that the reader has not moved. The panel explains them as well.
func (g *mapDrawing) legendLayer(ms measures) (scene.Layer, bool) {
	port := &g.key.Viewport
	if g.NoLegend || port.Width < 560 || port.Height-port.Insets.Top < 420 || port.Camera != app.Home {
		return scene.Layer{}, false
	}
	at := geom.Point{X: 24, Y: port.Insets.Top + 20} // below the bar
	return scene.Layer{Name: "legend", Transform: geom.Identity, Marks: g.legendMarks(at, ms.small)}, true
}

// legendMarks draws the legend with its left top corner at p. No position in it depends
// on how wide a word is: the core does not know the reader's fonts. Its words stand in
// data/source/words.yaml, under "legend." and "level.".
func (g *Drawing) legendMarks(p geom.Point, size float64) scene.Marks {
	marks := g.scaleOfLevels(p, size)
	y := p.Y + swatchHeight + legendLine + 16
	for c := trust.Full; c >= trust.None; c-- {
		marks.Add(
			&scene.Stroke{
				Lines: [][]geom.Point{{{X: p.X + 2, Y: y - 4}, {X: p.X + sampleWidth - 2, Y: y - 4}}},
				Width: 4, Dash: dashes[c], Color: g.theme.Muted,
			},
			g.caption(geom.Point{X: p.X + sampleWidth + 8, Y: y}, scene.Start, "legend."+state.CoverageKey(c), size))
		y += legendLine
	}
	return marks
}

// scaleOfLevels draws the five colours in a row, and under them the words for both
// sides.
func (g *Drawing) scaleOfLevels(p geom.Point, size float64) scene.Marks {
	var marks scene.Marks
	for i, c := range g.theme.Levels {
		x := p.X + float64(i)*(swatchWidth+swatchGap)
		marks.Add(&scene.Fill{Color: c, Rings: [][]geom.Point{{
			{X: x, Y: p.Y}, {X: x + swatchWidth, Y: p.Y},
			{X: x + swatchWidth, Y: p.Y + swatchHeight}, {X: x, Y: p.Y + swatchHeight}}}})
	}
	whole := 5*swatchWidth + 4*swatchGap
	y := p.Y + swatchHeight + size + 3
	return marks.With(
		g.caption(geom.Point{X: p.X, Y: y}, scene.Start, state.LevelKey(-1), size),
		g.caption(geom.Point{X: p.X + whole, Y: y}, scene.End, state.LevelKey(1), size))
}

// caption returns a word of the legend by its key.
func (g *Drawing) caption(at geom.Point, anchor scene.Anchor, key string, size float64) *scene.Text {
	return &scene.Text{At: at, Anchor: anchor, Text: g.Word(key), Size: size, Color: g.theme.Muted, Halo: g.theme.Sea}
}

// Legend draws the legend for the panel.
func (g *Drawing) Legend() scene.Scene {
	return scene.Scene{Width: 336, Height: 100,
		Layers: []scene.Layer{{Name: "legend", Transform: geom.Identity, Marks: g.legendMarks(geom.Point{X: 2, Y: 4}, 12.5)}}}
}
