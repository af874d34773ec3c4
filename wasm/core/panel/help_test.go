package panel

import (
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/state"
	"tripoint/wasm/internal/models"
	"tripoint/wasm/internal/sample"
)

// testPanels writes the documents of a model, and draws its map.
type testPanels struct {
	facts    *state.Facts
	pictures *picture.Pictures
	*Panels
}

func newPanels(x *data.Index, world *outlines.World) *testPanels {
	facts := state.New(x)
	pictures := picture.New(facts, world)
	return &testPanels{facts, pictures, New(facts, pictures)}
}

func (p *testPanels) Map(m *app.Model) *scene.Scene    { return p.pictures.Map(picture.MapKeyOf(m)) }
func (p *testPanels) Panel(m *app.Model) *doc.Document { return p.Panels.Panel(KeyOf(m)) }

// Whole returns the panel of a model, and if it is one of an edge or a node, that with all
// its parts.
func (p *testPanels) Whole(m *app.Model) *doc.Document {
	k := KeyOf(m)
	d := p.Panels.Panel(k)
	if k.Chapter != app.NoChapter || k.Compare != "" || k.Selection == "" {
		return d
	}
	whole := *d
	whole.Sections = nil
	k.Filter = m.Filter // which an overview ignores
	for _, part := range p.Panels.Page(k) {
		whole.Sections = append(whole.Sections, part.Sections...)
	}
	return &whole
}

func (p *testPanels) Bar(m *app.Model) *doc.Document { return p.Panels.Bar(BarKeyOf(m)) }
func (p *testPanels) Card(m *app.Model) *doc.Document {
	return p.Panels.Card(CardKeyOf(m, p.facts.Data))
}
func (p *testPanels) Reading(m *app.Model) []*doc.Document { return p.Panels.Reading(KeyOf(m)) }
func (p *testPanels) Announcement(m *app.Model) string     { return p.Panels.Announcement(KeyOf(m)) }
func (p *testPanels) Copied(m *app.Model, s string) string { return p.Panels.Copied(KeyOf(m), s) }
func (p *testPanels) DateAnnouncement(m *app.Model) string {
	return p.at(m).DateAnnouncement(&m.Address)
}

func (p *testPanels) at(m *app.Model) *state.At {
	at := p.facts.At(state.KeyOf(m))
	return &at
}

// prepared returns the writer of a model's panel.
func (p *testPanels) prepared(m *app.Model) *document {
	k := KeyOf(m)
	w := p.document(&k)
	return &w
}

// Short names of what most tests here begin with.
var index, screen, model, at, ribbonOf = models.Index, models.Screen, models.Model, models.At, models.Ribbon

// real returns the facts that readers get, and panels of them.
func real(t testing.TB) (*data.Index, *testPanels) {
	t.Helper()
	x, world := sample.Real(t)
	return x, newPanels(x, world)
}

// cardsOf returns the cards of a kind in a document, folded ones included.
func cardsOf(d *doc.Document, kind string) map[data.Ref]*doc.Card {
	cards := map[data.Ref]*doc.Card{}
	var collect func(blocks []doc.Block)
	collect = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Card:
				if b.Ref.Kind() == kind {
					cards[b.Ref] = b
				}
				collect(b.More)
			case *doc.List:
				for _, item := range b.Items {
					collect(item)
				}
			default:
				// Nothing else holds a card.
			}
		}
	}
	for _, s := range d.Sections {
		collect(s.Blocks)
	}
	return cards
}

// sectionOf returns a section by its key, and an empty one if the document lacks it.
func sectionOf(d *doc.Document, key string) *doc.Section {
	for i := range d.Sections {
		if d.Sections[i].Key == key {
			return &d.Sections[i]
		}
	}
	return &doc.Section{}
}

// figuresOf returns the pictures of a document, without those that lie upon others.
func figuresOf(d *doc.Document) []*doc.Figure { return figuresThat(d, false) }

// figuresThat returns the pictures that lie upon others, or those that do not.
func figuresThat(d *doc.Document, over bool) []*doc.Figure {
	var figures []*doc.Figure
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if f, ok := b.(*doc.Figure); ok && f.Over == over {
				figures = append(figures, f)
			}
		}
	}
	return figures
}

// cardsByRef returns the cards of a document by their refs.
func cardsByRef(d *doc.Document) map[data.Ref]*doc.Card {
	cards := map[data.Ref]*doc.Card{}
	var collect func(blocks []doc.Block)
	collect = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.List:
				for _, item := range b.Items {
					collect(item)
				}
			case *doc.Card:
				cards[b.Ref] = b
				collect(b.Blocks)
				collect(b.More)
			default:
				// Nothing else holds a card.
			}
		}
	}
	for _, s := range d.Sections {
		collect(s.Blocks)
	}
	return cards
}
