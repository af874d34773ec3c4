package panel

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

func TestArticlesMatchTheirGoldens(t *testing.T) {
	x := data.NewIndex(glossed())
	p := newPanels(x, nil)
	for name, hash := range map[string]string{"article": "#?page=article", "glossed": "#edge/north-south?date=2012"} {
		m := app.New(x, screen, hash)
		dump.Golden(t, name+".txt", dump.Document(p.Panel(&m)))
	}
}

func TestTheChapterOfTheArticleShowsTheWholeArgumentWithItsSources(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark would divide a text
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
				t.Errorf("the card of %s lacks %s", ref, s)
			}
		}
		for _, r := range sources {
			if s := x.Source(r); !strings.Contains(text, s.Publisher) || !strings.Contains(text, s.URL) {
				t.Errorf("the card of %s does not name %s", ref, r)
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

func TestTheAnnouncementOfAChapterIsItsTitle(t *testing.T) {
	x, p := real(t)
	for hash, want := range map[string]string{
		"#edge/cn-us?page=article": "The article and the record", "#?page=model": "How is this computed?"} {
		if got := p.Announcement(at(x, hash)); got != want {
			t.Errorf("the announcement of %s is %q, want %q", hash, got, want)
		}
	}
}

func TestTheChapterOfTheArticleStaysTheSameWhenTheDateMoves(t *testing.T) {
	x, p := real(t)
	m := at(x, "#edge/cn-us?page=article")
	before := p.Panel(m)
	m.Date = "2009"
	after := p.Panel(m)
	for i, s := range before.Sections {
		if t2 := after.Sections[i]; s.Key != "cite" && s.Key != "head" && (s.Key != t2.Key || s.Blocks[0] != t2.Blocks[0]) {
			t.Errorf("the section %s is another one", s.Key)
		}
	}
}

func TestPanelsDoNotMentionAnArticleWhenThereIsNone(t *testing.T) {
	ds := glossed()
	ds.Article, ds.Steps = nil, nil
	x := data.NewIndex(ds)
	m := app.New(x, screen, "#?page=article")
	if text := dump.Document(newPanels(x, nil).Panel(&m)); strings.Contains(text, "article") {
		t.Errorf("the home panel mentions an article:\n%s", text)
	}
}
