package panel

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// states returns addresses of all documents that a reader can come to.
func states(x *data.Index) []string {
	hashes := []string{"#", "#?date=2007", "#?date=2025-12", "#?page=article", "#?page=model"}
	ds := x.Data()
	for i := range ds.Nodes {
		hashes = append(hashes, "#"+string(ds.Nodes[i].ID))
	}
	for i := range ds.Edges {
		for _, date := range []string{"2007", "2016-05", "2025-12"} {
			hashes = append(hashes, "#"+string(ds.Edges[i].ID)+"?date="+date)
		}
		hashes = append(hashes, "#"+string(ds.Edges[i].ID)+"?compare="+string(ds.Edges[(i+1)%len(ds.Edges)].ID))
	}
	for i := range ds.Steps {
		hashes = append(hashes, "#"+string(ds.Steps[i].ID))
	}
	return hashes
}

// refsIn visits every ref that a document links to.
func refsIn(d *doc.Document, visit func(data.Ref)) {
	spans := func(spans []doc.Span) {
		for i := range spans {
			if r := spans[i].Ref; r != "" {
				visit(r)
			}
		}
	}
	var walk func(blocks []doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Heading:
				spans(b.Spans)
			case *doc.Paragraph:
				spans(b.Spans)
			case *doc.List:
				for _, item := range b.Items {
					walk(item)
				}
			case *doc.Table:
				for _, row := range append(b.Rows, b.Head) {
					for _, cell := range row {
						spans(cell)
					}
				}
			case *doc.Figure:
				spans(b.Caption)
			case *doc.Card:
				walk(b.Blocks)
				spans(b.Summary)
				walk(b.More)
			default:
				// The others have labels, which are no text to read.
			}
		}
	}
	for _, s := range d.Sections {
		walk(s.Blocks)
	}
}

func TestEveryLinkOfADocumentLeadsSomewhere(t *testing.T) {
	x, p := real(t)
	kinds := map[string]bool{}
	for _, hash := range states(x) {
		m := at(x, hash)
		documents := []*doc.Document{p.Whole(m), p.Bar(m)}
		if card := p.Card(m); card != nil {
			documents = append(documents, card)
		}
		for _, d := range documents {
			refsIn(d, func(r data.Ref) {
				kinds[r.Kind()] = true
				// The reader comes from the home panel, so that the link changes something.
				before := app.New(x, app.Device{Lang: "en"}, "#?date=2025")
				after, effects := app.Update(before, app.Select{Ref: r}, x)
				if after.Selection == before.Selection && after.Chapter == before.Chapter {
					t.Errorf("%s: the link to %s leads nowhere", hash, r)
				}
				if card := shownCard(effects); card != "" && cardsByRef(p.Whole(&after))[card] == nil {
					t.Errorf("%s: %s leads to a panel that has no card of it", hash, r)
				}
			})
		}
	}
	for _, kind := range []string{"edge", "node", "event", "agreement", "claim", "contested"} {
		if !kinds[kind] {
			t.Errorf("no document links to a thing of kind %s", kind)
		}
	}
}

// shownCard returns the card that effects show.
func shownCard(effects []app.Effect) data.Ref {
	for _, e := range effects {
		if s, ok := e.(app.ShowCard); ok {
			return s.Ref
		}
	}
	return ""
}
