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

// What a reader of the tour sees first, step by step: the address, the card, and
// of the panel all that is told outside its cards.
func TestTheStepsOfTheTourReadAsBefore(t *testing.T) {
	x, p := real(t)
	for i := range x.Data().Steps {
		m := at(x, "#?step="+strconv.Itoa(i+1))
		t.Run(strconv.Itoa(i+1), func(t *testing.T) {
			dump.Golden(t, "step-"+strconv.Itoa(i+1)+".txt",
				app.Hash(&m.Address, x)+"\n\n"+dump.Document(p.Card(m))+"\n"+dump.Document(outline(p.Panel(m))))
		})
	}
}

// outline is a document without what its cards tell below their headings, without
// the marks of its pictures, and without its citations.
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

func headings(blocks []doc.Block) []doc.Block {
	var kept []doc.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Card:
			kept = append(kept, slices.DeleteFunc(slices.Clone(b.Blocks), func(b doc.Block) bool {
				_, heading := b.(*doc.Heading)
				return !heading
			})...)
		case *doc.List:
			short := *b
			short.Items = nil
			for _, item := range b.Items {
				short.Items = append(short.Items, headings(item))
			}
			kept = append(kept, &short)
		case *doc.Figure:
			short := *b
			short.Picture = scene.Scene{}
			kept = append(kept, &short)
		default: // what is not shortened
			kept = append(kept, b)
		}
	}
	return kept
}
