package picture

import (
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

// Key returns the key: the levels with their signs as the ribbons have them, then each
// coverage.
func (g *Drawing) Key() []scene.KeyItem {
	const width, height, swatch = 32.0, 15.0, 17.0
	levels := scene.KeyItem{Before: g.Word(state.LevelKey(-2)), After: g.Word(state.LevelKey(2)),
		BriefBefore: g.Word(state.LevelKey(-1)), BriefAfter: g.Word(state.LevelKey(1))}
	var swatches scene.Marks
	for i, c := range g.theme.Levels {
		x := float64(i) * swatch
		swatches.Add(&scene.Fill{Color: c, Rings: [][]geom.Point{rectangle(x, 0, x+swatch, height)}})
		disc, sign := g.sign(geom.Point{X: x + swatch/2, Y: height / 2}, i-2, height/2-0.75)
		swatches.Add(disc, sign)
	}
	levels.Sample = sampled(5*swatch, height, swatches)
	items := []scene.KeyItem{levels}
	for c := trust.Full; c >= trust.None; c-- {
		dash := &scene.Stroke{Lines: [][]geom.Point{{{X: 1, Y: height / 2}, {X: width - 1, Y: height / 2}}}, Width: 4, Dash: dashes[c], Color: g.theme.Muted}
		key := "key." + state.CoverageKey(c)
		items = append(items, scene.KeyItem{Sample: sampled(width, height, scene.Marks{dash}),
			After: g.Word(key), BriefAfter: g.Word(key + ".brief")})
	}
	return items
}

// sampled is a scene of some marks.
func sampled(width, height float64, marks scene.Marks) scene.Scene {
	return scene.Scene{Width: width, Height: height, Layers: []scene.Layer{{Name: "sample", Transform: geom.Identity, Marks: marks}}}
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
