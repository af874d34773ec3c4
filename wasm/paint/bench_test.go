package paint

import (
	"math"
	"math/rand/v2"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

// coasts are n rings with rough edges, steps points each, in a plane of −1…1.
func coasts(n, steps int) [][]geom.Point {
	r := rand.New(rand.NewPCG(1, 2))
	var rings [][]geom.Point
	for range n {
		c := geom.Point{X: r.Float64()*2 - 1, Y: r.Float64()*2 - 1}
		size := 0.02 + 0.4*math.Pow(r.Float64(), 3)
		k := 1 + int(float64(steps)*size*5)
		ring := make([]geom.Point, k+3)
		for i := range ring {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(ring)))
			ring[i] = c.Add(geom.Point{X: cos, Y: sin}.Mul(size * (0.97 + 0.06*r.Float64())))
		}
		rings = append(rings, ring)
	}
	return rings
}

// world is a scene of the size of the real one: a land of about 30,000 points
// and three ribbons.
func world() *scene.Scene {
	rings := coasts(150, 400)
	path := func(ax, ay, bx, by, bend float64) []geom.Point {
		var points []geom.Point
		for i := 0; i <= 72; i++ {
			t := float64(i) / 72
			points = append(points, geom.Point{X: ax + (bx-ax)*t, Y: ay + (by-ay)*t - bend*math.Sin(math.Pi*t)})
		}
		return points
	}
	ribbon := func(path []geom.Point) *scene.Ribbon {
		l := theme.Light.Levels
		return &scene.Ribbon{Path: path, Gap: 1.25, Casing: theme.Light.Casing, Start: 14, End: 14, Strands: []scene.Strand{
			{Width: 5, From: l[0], To: l[1], Dash: [2]float64{3.5, 5}},
			{Width: 5, From: l[2], To: l[3], Dash: [2]float64{14, 5}},
			{Width: 5, From: l[4], To: l[3]}}}
	}
	return &scene.Scene{Width: 824, Height: 658, Background: theme.Light.Sea, Layers: []scene.Layer{
		{Name: "land", Key: 1, Transform: geom.Affine{K: 420, X: 412, Y: 329}, Marks: []scene.Mark{
			&scene.Fill{Rings: rings, Color: theme.Light.Land},
			&scene.Stroke{Lines: rings[:50], Closed: true, Width: 0.75, Color: theme.Light.Border}}},
		{Name: "ribbons", Transform: geom.Identity, Marks: []scene.Mark{
			ribbon(path(140, 460, 300, 180, 30)), ribbon(path(300, 180, 700, 385, 70)), ribbon(path(140, 460, 700, 385, 90))}},
		{Name: "nodes", Transform: geom.Identity, Marks: []scene.Mark{
			&scene.Disc{Center: geom.Point{X: 140, Y: 460}, Radius: 10.5, Fill: theme.Light.Paper, Line: theme.Light.Ink, Width: 2}}},
	}}
}

func benchmarkDraw(b *testing.B, scale float64, change func(s *scene.Scene, i int)) {
	s := world()
	dst := screen.NewImage(int(s.Width*scale), int(s.Height*scale))
	defer dst.Deallocate()
	p := New(nil)
	p.Draw(dst, s, scale)
	screen.Flush(dst)
	for i := 0; b.Loop(); i++ {
		change(s, i)
		p.Draw(dst, s, scale)
		screen.Flush(dst)
	}
}

func BenchmarkDrawScene(b *testing.B) {
	for _, scale := range []float64{1, 2} {
		name := map[float64]string{1: "scale 1", 2: "scale 2"}[scale]
		b.Run(name+", nothing moves", func(b *testing.B) {
			benchmarkDraw(b, scale, func(*scene.Scene, int) {})
		})
		b.Run(name+", land again", func(b *testing.B) {
			benchmarkDraw(b, scale, func(s *scene.Scene, i int) { s.Layers[0].Key = uint64(i + 2) })
		})
		b.Run(name+", gesture", func(b *testing.B) {
			benchmarkDraw(b, scale, func(s *scene.Scene, i int) {
				s.Layers[0].Rough = true
				s.Layers[0].Transform.X = 412 + float64(i%9)
			})
		})
	}
}
