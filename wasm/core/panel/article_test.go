package panel

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
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

func TestTheChapterOfTheArticleShowsTheWholeArgument(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark would divide a text
	ds, chapter := x.Data(), dump.Document(p.Panel(at(x, "#?page=article")))
	texts := ds.Article.Texts()
	texts = append(texts, ds.Doubts...)
	for i := range ds.Contested {
		texts = append(texts, ds.Contested[i].Texts()...)
	}
	for i := range ds.Names {
		texts = append(texts, ds.Names[i].Status...)
		texts = append(texts, ds.Names[i].Note)
	}
	for i := range ds.Terms {
		texts = append(texts, ds.Terms[i].Definition)
	}
	for i, text := range texts {
		texts[i] = text[:min(len(text), 1)] // in the language of the facts
	}
	for i := range ds.Names { // in all
		texts = append(texts, ds.Names[i].Name)
	}
	for i := range ds.Terms {
		texts = append(texts, ds.Terms[i].Term)
	}
	for _, text := range texts {
		for _, w := range text {
			if !strings.Contains(chapter, w.Text) {
				t.Errorf("the chapter lacks %s", w.Text)
			}
		}
	}
}

func TestTheChapterOfTheArticleHasACardForEachPointWithItsSources(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark would divide a text
	ds, cards := x.Data(), cardsByRef(p.Panel(at(x, "#?page=article")))
	a := ds.Article
	if len(a.Claims) != 41 || len(a.Differences) != 20 || len(ds.Contested) != 21 {
		t.Errorf("%d claims, %d differences, %d contested points", len(a.Claims), len(a.Differences), len(ds.Contested))
	}
	need := func(ref data.Ref, sources []data.Ref, texts []data.Text) {
		card := cards[ref]
		if card == nil {
			t.Errorf("%s has no card", ref)
			return
		}
		text := dumpCard(card)
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
		need(a.Claims[i].ID, a.Claims[i].LaterSources, a.Claims[i].Texts())
	}
	for i := range a.Differences {
		need(a.Differences[i].ID, a.Differences[i].Sources, a.Differences[i].Texts())
	}
	for i := range ds.Contested {
		need(ds.Contested[i].ID, ds.Contested[i].Sources, ds.Contested[i].Texts())
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
