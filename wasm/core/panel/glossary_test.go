package panel

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

// term returns a term of the glossary.
func term(id, name, definition string) data.Term {
	return data.Term{ID: data.MakeRef("term", id), Term: data.Plain(name), Definition: data.Plain(definition)}
}

// glossed returns the sample with a few terms, a name, a contested point and a doubt.
func glossed() *data.Dataset {
	ds := Dataset()
	ds.Contested = []data.Contested{{ID: "contested/raid", Question: data.Plain("Was it a raid?"),
		SideA: data.Plain("North: yes."), SideB: data.Plain("South: the goats walked."), Interpretation: data.Plain("Goats do walk."),
		Edges: []data.Ref{NorthSouth}, Events: []data.Ref{Raid}, Agreements: []data.Ref{Pact}, Sources: []data.Ref{Paper}}}
	ds.Names = []data.Name{{Name: data.Text{{Lang: "en", Text: "Pact"}, {Lang: "ru", Text: "Пакт"}},
		Status: data.Texts{data.Plain("Russian: own translation")}, Note: data.Plain("Nobody signed.")}}
	ds.Doubts = data.Texts{data.Plain("The number of goats.")}
	ds.Terms = []data.Term{
		term("bi", "Blue ice (BI)", "Old ice."),
		term("fog", "Fog / mist", "Low cloud."),
		term("goat", "Goat (animal)", "It eats."),
		term("well-right", "Well right", "A right to water."),
		term("well", "Well", "A hole with water."),
	}
	return ds
}

func TestTheGlossaryFindsTermsAsWholeWords(t *testing.T) {
	ds := glossed()
	g := newGlossary(ds, "en")
	for _, test := range []struct{ name, text, want string }{
		{"both ways to write it count as one", "Blue ice, that is BI, is blue ice.", "Blue ice"},
		{"an abbreviation has its capitals", "A bi and a BI.", "BI"},
		{"either side of a slash", "A mist.", "mist"},
		{"what explains in brackets is no term", "An animal.", ""},
		{"a plural", "Two goats.", "goats"},
		{"a plural of an abbreviation", "Two BIs.", "BIs"},
		{"no part of a word", "A goatee, a scapegoat and a goat-herd.", ""},
		{"signs end a word", "“Goat”: “goat”…", "goat"},
		{"the longest way", "A well right.", "well right"},
		{"a word with a capital inside a sentence is a name", "The Goat Council. Goat.", "Goat"},
		{"letters of other scripts go on with a word", "goatя", ""},
		{"nothing", "", ""},
	} {
		p := (&marker{glossary: g, cache: &cardCache{}, own: "en"}).paragraph(line(doc.Plain, test.text))
		got := ""
		text := ""
		for _, s := range p.Spans {
			text += s.Text
			if s.Role == doc.Term {
				got += s.Text
			}
		}
		if got != test.want || text != test.text {
			t.Errorf("%s: in %q the marker marks %q of %q, want %q", test.name, test.text, got, text, test.want)
		}
	}
}

// Terms are found with the endings of Russian, and in Chinese, which parts no words.
func TestTheGlossaryFindsTermsOfOtherLanguages(t *testing.T) {
	for _, test := range []struct{ lang, term, text, want string }{
		{"ru", "доверие", "Без доверия", "доверия"},
		{"ru", "доверие", "Доверием", "Доверием"},
		{"ru", "доверие", "доверять, доверительный, недоверие", ""},
		{"ru", "доверие", "На Форуме Доверия", ""},
		{"ru", "критическая инфраструктура", "о критической\u00a0инфраструктуре", "критической\u00a0инфраструктуре"},
		{"ru", "цензура / фильтрация", "против фильтрации", "фильтрации"},
		{"ru", "цензура / фильтрация", "Цензуру", "Цензуру"},
		{"ru", "программа-вымогатель", "две программы-вымогателя", "программы-вымогателя"},
		{"ru", "целевая (APT) группировка", "целевая угроза, группировка", ""},
		{"ru", "целевая (APT) группировка", "целевой группировкой", "целевой группировкой"},
		{"ru", "целевая (APT) группировка", "атака APT", "APT"},
		{"ru", "Группа экспертов (ГПЭ)", "доклад ГПЭ", "ГПЭ"},
		{"ru", "Рабочая группа", "Рабочей группы", "Рабочей группы"},
		{"zh-Hans", "信任", "两国的信任上升", "信任"},
		{"zh-Hans", "信任", "强烈不信任", ""},
		{"zh-Hans", "审查／过滤", "与过滤有关", "过滤"},
		{"zh-Hans", "溯源（归因）", "公开溯源。", "溯源"},
		{"zh-Hans", "网络安全", "《网络安全法》", ""},
		{"zh-Hans", "网络安全", "《法》与网络安全", "网络安全"},
	} {
		g := newGlossary(&data.Dataset{Language: test.lang, Terms: []data.Term{{ID: "term/t",
			Term: data.Text{{Lang: test.lang, Text: test.term}}, Definition: data.Text{{Lang: test.lang, Text: "…"}}}}}, test.lang)
		at, end, _ := g.find(test.text, 0)
		if got := test.text[at:end]; got != test.want {
			t.Errorf("of %s, %q has %q, want %q", test.term, test.text, got, test.want)
		}
	}
}

func TestTheMarkerMarksOnlyRunningText(t *testing.T) {
	g := newGlossary(glossed(), "en")
	for _, p := range []*doc.Paragraph{
		line(doc.Kicker, "goat"),
		paragraph(doc.Plain).Add(doc.Span{Text: "goat", Ref: North}),
		paragraph(doc.Plain).Add(doc.Span{Text: "goat", Href: "https://example.org"}),
		paragraph(doc.Plain).Add(doc.Span{Text: "goat", Role: doc.Chip}),
		paragraph(doc.Plain).Add(doc.Span{Text: "goat", Role: doc.Strong}),
		paragraph(doc.Plain).Add(doc.Span{Text: "goat", Lang: "ru"}),
	} {
		if got := (&marker{glossary: g, cache: &cardCache{}, own: "en"}).paragraph(p); got != p {
			t.Errorf("%+v became %+v", p.Spans[0], got.Spans)
		}
	}
}

// A document in another language has English texts, too; they have English terms.
func TestTheMarkerMarksTextsInTheLanguageOfTheDefinitions(t *testing.T) {
	g := newGlossary(glossed(), "ru")
	p := (&marker{glossary: g, cache: &cardCache{}, own: "ru"}).paragraph(
		line(doc.Plain, "goat ").Add(doc.Span{Text: "a goat", Lang: "en"}))
	if n := len(p.Spans); n != 3 || p.Spans[2].Role != doc.Term || p.Spans[2].Lang != "en" {
		t.Errorf("the spans are %+v", p.Spans)
	}
}

// termsIn lists the marked terms of a document with their cards: those outside folds, and
// folded ones.
func termsIn(d *doc.Document) (visible, folded []string) {
	var walk func(blocks []doc.Block, card string, fold bool)
	walk = func(blocks []doc.Block, card string, fold bool) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *doc.Paragraph:
				for _, s := range b.Spans {
					if s.Role != doc.Term {
						continue
					}
					if mark := s.Label + " @" + card; fold {
						folded = append(folded, mark)
					} else {
						visible = append(visible, mark)
					}
				}
			case *doc.List:
				for _, item := range b.Items {
					walk(item, card, fold)
				}
			case *doc.Card:
				walk(b.Blocks, string(b.Ref), fold)
				walk(b.More, string(b.Ref), true)
			default:
				// Terms are marked in running text alone.
			}
		}
	}
	for _, s := range d.Sections {
		walk(s.Blocks, "", false)
	}
	return visible, folded
}

func TestTheMarkerMarksATermOnceOutsideFolds(t *testing.T) {
	x, p := real(t)
	for _, hash := range []string{"#", "#edge/cn-us?part=trust", "#edge/cn-ru?date=2019&part=agreements", "#edge/ru-us?date=2025&part=events", "#node/cn?part=doctrine", "#?page=article"} {
		visible, folded := termsIn(p.Panel(at(x, hash)))
		if len(visible)+len(folded) == 0 {
			t.Errorf("%s: the panel has no mark", hash)
		}
		seen := map[string]bool{}
		for _, mark := range visible {
			definition, _, _ := strings.Cut(mark, " @")
			if seen[definition] {
				t.Errorf("%s: a term has two marks: %s", hash, mark)
			}
			seen[definition] = true
		}
	}
}

// eachSpan visits the spans of all paragraphs in blocks.
func eachSpan(blocks []doc.Block, visit func(*doc.Span)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Paragraph:
			for i := range b.Spans {
				visit(&b.Spans[i])
			}
		case *doc.List:
			for _, item := range b.Items {
				eachSpan(item, visit)
			}
		case *doc.Card:
			eachSpan(b.Blocks, visit)
			eachSpan(b.More, visit)
		default:
			// Terms are marked in running text alone.
		}
	}
}

func TestTheMarkerLosesNoText(t *testing.T) {
	x, p := real(t)
	_, bare := real(t)
	bare.glossary = &glossary{reader: "en"} // without terms
	text := func(p *testPanels, hash string) string {
		var b strings.Builder
		for _, s := range p.Panel(at(x, hash)).Sections {
			if s.Key != "cite" {
				eachSpan(s.Blocks, func(s *doc.Span) { b.WriteString(s.Text) })
			}
		}
		return b.String()
	}
	for _, hash := range []string{"#", "#edge/cn-us?part=agreements", "#edge/ru-us?date=2025&part=events", "#node/us?part=documents", "#?page=article"} {
		if text(p, hash) != text(bare, hash) {
			t.Errorf("%s has another text with marks", hash)
		}
	}
}

// A reader who drags the date must not see marks come and go while the cards stay. Nor
// may marks depend on the dates that the reader has been to.
func TestMarksStayWhereTheyAreWhenTheDateMoves(t *testing.T) {
	x, used := real(t)
	m := at(x, "#edge/cn-us?date=2015-12-20&part=events")
	_, before := termsIn(used.Panel(m))
	for _, date := range []data.Date{"2015-12-21", "2015-12-30"} { // no event between them
		m.Date = date
		if _, after := termsIn(used.Panel(m)); !slices.Equal(before, after) {
			t.Errorf("at %s the marks are %q\nbefore: %q", date, after, before)
		}
	}
	for _, date := range []data.Date{"2025-12", "2008", "2015-12-20", "2018", "2025-12"} {
		m.Date = date
		fresh := newPanels(x, nil)
		if want, got := dump.Document(fresh.Panel(m)), dump.Document(used.Panel(m)); got != want {
			t.Errorf("at %s used panels have other marks than new ones", date)
		}
	}
}

func TestTheMarkerChangesNoCachedCard(t *testing.T) {
	ds := glossed()
	x := data.NewIndex(ds)
	p := newPanels(x, nil)
	m := app.New(x, screen, "#"+string(NorthSouth)+"?part=events")
	first := dump.Document(p.Panel(&m))
	if !strings.Contains(first, "‹term Goats›") {
		t.Fatal("the panel has no mark")
	}
	for _, card := range p.cardCache.cards {
		if d := (&doc.Document{Sections: []doc.Section{section("", card)}}); strings.Contains(dump.Document(d), "‹term") {
			t.Errorf("the cached card of %s has a mark", card.Ref)
		}
	}
	if again := dump.Document(p.Panel(&m)); again != first {
		t.Error("the second document is another one")
	}
}

func TestAStaticPanelHasNoMarksAndNoCitation(t *testing.T) {
	x, p := real(t)
	p.Static = true
	d := p.Panel(at(x, "#edge/cn-us"))
	if text := dump.Document(d); strings.Contains(text, "‹term") || strings.Contains(text, "section cite") {
		t.Error("the panel has buttons that no program listens to")
	}
	links := 0
	refsIn(p.Panel(at(x, "#")), func(r data.Ref) {
		if r == app.ChapterRef(app.ArticleChapter) {
			links++
		}
	})
	if links == 0 {
		t.Error("no link leads to the article")
	}
}
