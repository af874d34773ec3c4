package picture

import (
	"fmt"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// Words stay inside the picture, too. The test takes a letter to be 0.62 of its size
// wide, which is more than most are.
func TestTheWordsOfATriangleDoNotOverlap(t *testing.T) {
	x, p := real(t)
	g := p.drawing(at(x, "#"))
	for _, domains := range []int{1, 2, 3, 5} {
		var ds []*data.Domain
		for i := range domains {
			ds = append(ds, &x.Data().Domains[i%3])
		}
		assertTriangle(t, fmt.Sprint(domains, " domains"), g.Triangle(&p.facts.Triangles[0], ds), 0.62)
	}
}

// Longer names are cut where they would lie upon others.
func TestTheWordsOfATriangleOfAnyGraphDoNotOverlap(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		m := app.New(p.facts.X, screen, "")
		g := p.drawing(&m)
		var all []*data.Domain
		for i := range p.facts.Data.Domains {
			all = append(all, &p.facts.Data.Domains[i])
		}
		for i := range p.facts.Triangles {
			for n := 1; n <= len(all); n++ {
				assertTriangle(t, fmt.Sprintf("%s, %d, %d domains", name, i, n), g.Triangle(&p.facts.Triangles[i], all[:n]), narrow)
			}
		}
	})
}

// assertTriangle wants no words of a picture upon others or outside of it, if letters are
// so wide.
func assertTriangle(t *testing.T, what string, picture scene.Scene, letter float64) {
	t.Helper()
	var boxes []geom.Rect
	var texts []string
	for _, mark := range picture.Layers[0].Marks {
		if text, ok := mark.(*scene.Text); ok {
			box := boxOf(text, letter)
			if text.Size < 12 || box.Min.X < -0.01 || box.Max.X > picture.Width+0.01 || box.Min.Y < 0 || box.Max.Y > picture.Height {
				t.Errorf("%s: %q of size %v is at %v", what, text.Text, text.Size, box)
			}
			for i, other := range boxes {
				if box.Overlaps(other) {
					t.Errorf("%s: %q lies upon %q", what, text.Text, texts[i])
				}
			}
			boxes, texts = append(boxes, box), append(texts, text.Text)
		}
	}
}

// boxOf returns the box of a text.
func boxOf(t *scene.Text, letter float64) geom.Rect {
	width := widthOf(t.Text, letter) * t.Size
	left := t.At.X - width*[...]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[t.Anchor]
	return geom.R(left, t.At.Y-t.Size*0.8, width, t.Size)
}
