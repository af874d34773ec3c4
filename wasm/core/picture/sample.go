package picture

import (
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// sampleRibbon is a straight ribbon with one strand of each coverage.
func (g *Drawing) SampleRibbon() scene.Scene {
	const width, height = 336, 64
	r := &scene.Ribbon{Gap: 1.5, Casing: g.theme.Casing, Start: 12, End: 12}
	for i := 0; i <= 8; i++ {
		r.Path = append(r.Path, geom.Point{X: 30 + (width-60)*float64(i)/8, Y: 32})
	}
	levels := [][2]float64{{2, 1}, {0, 1}, {-1, -2}}
	for i, l := range levels {
		r.Strands = append(r.Strands, scene.Strand{
			Width: 7, From: g.theme.Level(l[0]), To: g.theme.Level(l[1]), Dash: dashes[len(dashes)-1-i]})
	}
	marks := []scene.Mark{r}
	for _, x := range []float64{30, width - 30} {
		p := geom.Point{X: x, Y: 32}
		marks = append(marks,
			&scene.Disc{Center: p, Radius: 10, Fill: g.theme.Paper, Line: g.theme.Ink, Width: 2},
			&scene.Disc{Center: p, Radius: 4, Fill: g.theme.Ink})
	}
	return scene.Scene{Width: width, Height: height,
		Layers: []scene.Layer{{Name: "sample", Transform: geom.Identity, Marks: marks}}}
}

func (g *Drawing) Legend() scene.Scene {
	return scene.Scene{Width: 336, Height: 100,
		Layers: []scene.Layer{{Name: "legend", Transform: geom.Identity, Marks: g.legendMarks(geom.Point{X: 2, Y: 4}, 12.5)}}}
}
