package panel

import (
	"slices"
	"strconv"
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/internal/dump"
)

// The goldens hold what a reader of the tour sees first: the address, the card, and all
// of the panel that stands outside its cards.
func TestStepsOfTheTourMatchTheirGoldens(t *testing.T) {
	x, p := real(t)
	for i := range x.Data().Steps {
		m := at(x, "#?step="+strconv.Itoa(i+1))
		t.Run(strconv.Itoa(i+1), func(t *testing.T) {
			dump.Golden(t, "step-"+strconv.Itoa(i+1)+".txt",
				app.Hash(&m.Address, x)+"\n\n"+dump.Document(p.Card(m))+"\n"+dump.Document(outline(p.Panel(m))))
		})
	}
}

// outline returns a document without what stands below the headings of its cards, without
// the marks of its pictures, and without its citation.
func outline(d *doc.Document) *doc.Document {
	short := *d
	short.Sections = nil
	for _, s := range d.Sections {
		if s.Key != "cite" {
			short.Sections = append(short.Sections, section(s.Key, headings(s.Blocks)...))
		}
	}
	return &short
}

// headings returns blocks with nothing but the headings of their cards.
func headings(blocks []doc.Block) []doc.Block {
	var out []doc.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Card:
			out = append(out, slices.DeleteFunc(slices.Clone(b.Blocks), func(b doc.Block) bool {
				_, heading := b.(*doc.Heading)
				return !heading
			})...)
		case *doc.List:
			short := *b
			short.Items = nil
			for _, item := range b.Items {
				short.Items = append(short.Items, headings(item))
			}
			out = append(out, &short)
		case *doc.Figure:
			short := *b
			short.Picture = scene.Scene{}
			out = append(out, &short)
		default: // other blocks stay whole
			out = append(out, b)
		}
	}
	return out
}
