package panel

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// cardsByRef are the cards of a document by their refs.
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

func TestTheArticlesDocument(t *testing.T) {
	x := data.NewIndex(glossed())
	p := newPanels(x, nil)
	for name, hash := range map[string]string{"article": "#?page=article", "glossed": "#edge/north-south?date=2012"} {
		m := app.New(x, screen, hash)
		dump.Golden(t, name+".txt", dump.Document(p.Panel(&m)))
	}
}

func TestTheWholeArgumentIsOnThePageWithItsSources(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark in a text would part it
	ds, d := x.Data(), p.Panel(at(x, "#?page=article"))
	a := ds.Article
	if len(a.Claims) != 41 || len(a.Differences) != 20 || len(ds.Contested) != 21 {
		t.Errorf("%d claims, %d differences, %d contested points", len(a.Claims), len(a.Differences), len(ds.Contested))
	}
	cards := cardsByRef(d)
	need := func(ref data.Ref, sources []data.Ref, texts ...data.Text) {
		card := cards[ref]
		if card == nil {
			t.Errorf("%s has no card", ref)
			return
		}
		text := dump.Document(&doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{card}}}})
		for _, s := range texts {
			if !strings.Contains(text, s.String()) {
				t.Errorf("%s does not tell %s", ref, s)
			}
		}
		for _, r := range sources {
			if s := x.Source(r); !strings.Contains(text, s.Publisher) || !strings.Contains(text, s.URL) {
				t.Errorf("%s does not name %s", ref, r)
			}
		}
	}
	for i := range a.Claims {
		c := &a.Claims[i]
		need(c.ID, c.LaterSources, c.Text, c.Kind, c.Later)
	}
	for i := range a.Differences {
		d := &a.Differences[i]
		need(d.ID, d.Sources, d.Topic, d.Says, d.Record, d.Matters)
	}
	for i := range ds.Contested {
		c := &ds.Contested[i]
		need(c.ID, c.Sources, c.Question, c.SideA, c.SideB, c.Interpretation)
	}
	all := dump.Document(d)
	told := func(texts ...data.Text) {
		for _, s := range texts {
			for _, w := range s {
				if !strings.Contains(all, w.Text) {
					t.Errorf("the page does not tell %s", w.Text)
				}
			}
		}
	}
	told(a.Title, a.Publisher, a.DateNote, a.Disclaimer, a.Test, a.Variable, a.Asymmetry, data.Plain(a.Author))
	for _, texts := range []data.Texts{a.About, a.Faces, a.Hedges, a.Unaddressed, ds.Doubts} {
		told(texts...)
	}
	for i := range a.Verdicts {
		told(a.Verdicts[i].Text, a.Verdicts[i].Condition, a.Verdicts[i].By, a.Verdicts[i].Whose, a.Verdicts[i].Content)
	}
	for i := range ds.Names {
		told(ds.Names[i].Name, ds.Names[i].Note)
		told(ds.Names[i].Status...)
	}
	for i := range ds.Terms {
		told(ds.Terms[i].Term, ds.Terms[i].Definition)
	}
}

func TestAPageIsAnnouncedByItsTitle(t *testing.T) {
	x, p := real(t)
	for hash, want := range map[string]string{
		"#edge/cn-us?page=article": "The article and the record", "#?page=model": "How is this computed?"} {
		if got := p.Announcement(at(x, hash)); got != want {
			t.Errorf("%s is announced as %q", hash, got)
		}
	}
}

func TestThePageOfTheArticleDoesNotDependOnTheDate(t *testing.T) {
	x, p := real(t)
	m := at(x, "#edge/cn-us?page=article")
	before := p.Panel(m)
	m.Date = "2009"
	after := p.Panel(m)
	for i, s := range before.Sections {
		if t2 := after.Sections[i]; s.Key != "cite" && s.Key != "head" && (s.Key != t2.Key || s.Blocks[0] != t2.Blocks[0]) {
			t.Errorf("the section %s was made again", s.Key)
		}
	}
}

// states are hashes of everything that a reader can come to, as far as it has
// documents of its own.
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

func TestEveryLinkInADocumentLeadsSomewhere(t *testing.T) {
	x, p := real(t)
	kinds := map[string]bool{}
	for _, hash := range states(x) {
		m := at(x, hash)
		documents := []*doc.Document{p.Panel(m), p.Bar(m)}
		if card := p.Card(m); card != nil {
			documents = append(documents, card)
		}
		for _, d := range documents {
			refsIn(d, func(r data.Ref) {
				kinds[r.Kind()] = true
				// From the home panel, so that the link has something to change.
				before := app.New(x, app.Device{Lang: "en"}, "#?date=2025")
				after, effects := app.Update(before, app.Select{Ref: r}, x)
				if after.Selection == before.Selection && after.Chapter == before.Chapter {
					t.Errorf("%s: the link to %s leads nowhere", hash, r)
				}
				if card := shownCard(effects); card != "" && cardsByRef(p.Panel(&after))[card] == nil {
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

func shownCard(effects []app.Effect) data.Ref {
	for _, e := range effects {
		if s, ok := e.(app.ShowCard); ok {
			return s.Ref
		}
	}
	return ""
}

// Without an article there is no page and no way to it.
func TestADatasetWithoutAnArticleHasNoWayToOne(t *testing.T) {
	ds := glossed()
	ds.Article, ds.Steps = nil, nil
	x := data.NewIndex(ds)
	m := app.New(x, screen, "#?page=article")
	if text := dump.Document(newPanels(x, nil).Panel(&m)); strings.Contains(text, "article") {
		t.Errorf("the home panel speaks of an article:\n%s", text)
	}
}
