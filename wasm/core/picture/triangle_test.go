package picture

import (
	"testing"

	"tripoint/data"
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
		picture := g.Triangle(&p.facts.Triangles[0], ds)
		var boxes []geom.Rect
		var texts []string
		for _, mark := range picture.Layers[0].Marks {
			if text, ok := mark.(*scene.Text); ok {
				box := boxOf(text)
				if text.Size < 12 || box.Min.X < 0 || box.Max.X > picture.Width || box.Min.Y < 0 || box.Max.Y > picture.Height {
					t.Errorf("%d domains: %q of size %v is at %v", domains, text.Text, text.Size, box)
				}
				for i, other := range boxes {
					if box.Overlaps(other) {
						t.Errorf("%d domains: %q lies upon %q", domains, text.Text, texts[i])
					}
				}
				boxes, texts = append(boxes, box), append(texts, text.Text)
			}
		}
	}
}

// boxOf returns the box of a text.
func boxOf(t *scene.Text) geom.Rect {
	width := float64(len([]rune(t.Text))) * t.Size * 0.62
	left := t.At.X - width*[...]float64{scene.Start: 0, scene.Middle: 0.5, scene.End: 1}[t.Anchor]
	return geom.R(left, t.At.Y-t.Size*0.8, width, t.Size)
}
