package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// cardsOf are the cards of a kind in a document, folded ones included.
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

func sectionOf(d *doc.Document, key string) *doc.Section {
	for i := range d.Sections {
		if d.Sections[i].Key == key {
			return &d.Sections[i]
		}
	}
	return &doc.Section{}
}

// figuresOf are the pictures of a document, but what lies upon another.
func figuresOf(d *doc.Document) []*doc.Figure { return figuresThat(d, false) }

// figuresThat are the pictures that lie upon others, or those that do not.
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

// With a lens the panel has what belongs to its domain, and nothing else; what
// is shown and what is said to be hidden add up.
func TestTheLensHidesWhatItShould(t *testing.T) {
	x, p := real(t)
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		for k := range x.Data().Domains {
			d := &x.Data().Domains[k]
			document := p.Panel(at(x, "#"+string(e.ID)+"?domain="+d.ID.ID()))
			name := string(e.ID) + " " + d.ID.ID()
			text := dump.Document(document)
			events, agreements := cardsOf(document, "event"), cardsOf(document, "agreement")
			shown := 0
			for _, event := range x.EventsOf(e.ID) {
				if (events[event.ID] != nil) != event.Concerns(d.ID) {
					t.Errorf("%s: %s shows: %v", name, event.ID, events[event.ID] != nil)
				}
				if event.Concerns(d.ID) {
					shown++
				}
			}
			all := len(x.EventsOf(e.ID))
			for _, want := range []string{
				fmt.Sprintf("Events (%d of %d)", shown, all),
				fmt.Sprintf("%d in other domains only, hidden by the lens.", all-shown),
				"[Show all domains domain:]",
			} {
				if !strings.Contains(text, want) {
					t.Errorf("%s: the panel does not say %q", name, want)
				}
			}
			for _, a := range x.AgreementsOf(e.ID) {
				belongs := slices.ContainsFunc(a.Commitments, func(c data.Commitment) bool { return c.Domain == d.ID }) ||
					slices.ContainsFunc(a.LeavesOut, func(g data.Gap) bool { return g.Domain == d.ID })
				if (agreements[a.ID] != nil) != belongs {
					t.Errorf("%s: %s shows: %v", name, a.ID, agreements[a.ID] != nil)
				}
			}
			if n := len(figuresOf(document)); n != 1 {
				t.Errorf("%s: %d charts, want 1", name, n)
			}
			table := sectionOf(document, "levels").Blocks[1].(*doc.Table)
			if len(table.Rows) != 1 || table.Rows[0][0][0].Text != d.Name.String() {
				t.Errorf("%s: the table of levels has rows %v", name, table.Rows)
			}
		}
	}
}

func filtered(x *data.Index, hash, words string) *app.Model {
	m := at(x, hash)
	m.Filter = words
	return m
}

func TestTheFilterFinds(t *testing.T) {
	x, p := real(t)
	for _, test := range []struct {
		edge, words       string
		find, leave, open data.Ref // a card that is there, one that is not, one that was folded
	}{
		{"edge/cn-us", "Meng", "event/2015-09-meng", "event/2015-06-opm", ""},
		{"edge/cn-us", "meng jianzhu", "agreement/cn-us-2015", "", ""},
		{"edge/cn-us", "huawei's", "event/2014-03-huawei-servers", "event/2015-09-meng", ""},
		{"edge/cn-us", "  NSA   huawei ", "event/2014-03-huawei-servers", "event/2019-05-huawei", ""},
		{"edge/cn-ru", "huawei", "event/2019-05-huawei", "", "event/2019-05-huawei"},
		{"edge/ru-us", "Geneva", "agreement/ru-us-2021-geneva", "", "agreement/ru-us-2021-geneva"},
	} {
		t.Run(test.words, func(t *testing.T) {
			m := filtered(x, "#"+test.edge, test.words)
			document := p.Panel(m)
			cards := cardsOf(document, "event")
			for ref, card := range cardsOf(document, "agreement") {
				cards[ref] = card
				if len(card.Summary) > 0 {
					t.Errorf("part of %s is folded away", ref)
				}
			}
			if cards[test.find] == nil {
				t.Errorf("%s is not found", test.find)
			}
			if test.leave != "" && cards[test.leave] != nil {
				t.Errorf("%s is found", test.leave)
			}
			if test.open != "" && !cards[test.open].Dim {
				t.Errorf("%s does not tell that it is later", test.open)
			}
			text := dump.Document(document)
			for _, folded := range []string{"later/", "later-alone/", "later-wider/"} {
				if strings.Contains(text, "card "+folded) {
					t.Errorf("the cards %s are folded away", folded)
				}
			}
			want := fmt.Sprintf("%d of %d agreements, %d of %d events",
				len(cardsOf(document, "agreement")), len(x.AgreementsOf(data.Ref(test.edge))),
				len(cardsOf(document, "event")), len(x.EventsOf(data.Ref(test.edge))))
			if !strings.Contains(text, want) {
				t.Errorf("the panel does not say %q", want)
			}
		})
	}
}

func TestAFilterThatFindsNothingLeadsOut(t *testing.T) {
	x, p := real(t)
	document := p.Panel(filtered(x, "#edge/cn-us", "meng zebra"))
	dump.Golden(t, "found-nothing.txt", dump.Document(&doc.Document{Sections: []doc.Section{
		*sectionOf(document, "find"), *sectionOf(document, "found"), *sectionOf(document, "events")}}))
	if cards := cardsOf(document, "event"); len(cards) > 0 {
		t.Errorf("%d events show", len(cards))
	}
}

// What the lens hides of what has been found is told, with the way to it.
func TestTheFilterTellsWhatTheLensHides(t *testing.T) {
	x, p := real(t)
	document := p.Panel(filtered(x, "#edge/cn-us?domain=social", "meng"))
	dump.Golden(t, "found-elsewhere.txt", dump.Document(&doc.Document{Sections: []doc.Section{
		*sectionOf(document, "find"), *sectionOf(document, "found"), *sectionOf(document, "agreements")}}))
}

func TestAFilterOfSpacesIsNone(t *testing.T) {
	x, p := real(t)
	none, spaces := p.Panel(at(x, "#edge/cn-us")), p.Panel(filtered(x, "#edge/cn-us", "  "))
	if len(none.Sections) != len(spaces.Sections) || len(cardsOf(spaces, "event")) != len(cardsOf(none, "event")) {
		t.Error("spaces hide something")
	}
}

func TestHasWords(t *testing.T) {
	tests := []struct {
		name, text, words string
		want              bool
	}{
		{"finds a word", "Talks in Geneva", "geneva", true},
		{"finds the beginning of a word", "Talks in Geneva", "gen", true},
		{"finds no end of a word", "Talks in Geneva", "eva", false},
		{"goes on after the middle of a word", "trust us", "us", true},
		{"finds words in any order", "Talks in Geneva", "geneva talks", true},
		{"asks for all words", "Talks in Geneva", "geneva vienna", false},
		{"takes one apostrophe for the other", "Russia’s law", "russia's", true},
		{"takes one dash for the other", "a man‑in‑the‑middle", "man-in-the", true},
		{"knows capitals of other scripts", "Женева", "женева", true},
		{"finds the middle of what is written without spaces", "网络空间安全", "安全", true},
		{"finds a word after a quote or a bracket", "the (“Golden Shield”)", "golden shield", true},
		{"finds a number", "on 25 September 2015", "2015 september", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := hasWords(fold(test.text), strings.Fields(fold(test.words))); got != test.want {
				t.Errorf("%q in %q: %v", test.words, test.text, got)
			}
		})
	}
}

func TestWhatIsFoundIsAnnounced(t *testing.T) {
	x, p := real(t)
	if got := p.Announcement(filtered(x, "#edge/cn-us", "meng")); got != fmt.Sprintf("1 of %d agreements, 1 of %d events", len(x.AgreementsOf("edge/cn-us")), len(x.EventsOf("edge/cn-us"))) {
		t.Errorf("the announcement is %q", got)
	}
	for page, want := range map[string]string{"model": "How is this computed?", "article": "The article and the record"} {
		if got := p.Announcement(at(x, "#edge/cn-us?page="+page)); got != want {
			t.Errorf("the announcement of the page %s is %q", page, got)
		}
	}
}

// Wherever levels are set side by side, a reader is told what the lens hides.
func TestWhereTheLensNarrowsItSaysSo(t *testing.T) {
	x, p := real(t)
	only := "Shown here and on the map: Social only."
	for hash, sections := range map[string][]string{
		"": {"edges", "triangle-0"}, "#node/cn": {"sides", "triangle-0"}, "#node/us": {"sides"}, "#edge/cn-us": {"levels"},
		"#edge/cn-ru?compare=edge/cn-us": {"sides", "triangle-0"}} {
		m := at(x, hash)
		for _, key := range sections {
			m.Domain = ""
			if text := dump.Document(some(p.Panel(m), key)); strings.Contains(text, only) {
				t.Errorf("%q, %s: hides nothing, and says so", hash, key)
			}
			m.Domain = "domain/social"
			if text := dump.Document(some(p.Panel(m), key)); !strings.Contains(text, only) || !strings.Contains(text, "[Show all domains domain:]") {
				t.Errorf("%q, %s: does not say that other domains are hidden", hash, key)
			}
		}
	}
}

// A paper that is later than the shown date is not marked by its paleness alone.
func TestLaterDocumentsAreMarkedInWords(t *testing.T) {
	x, p := real(t)
	for _, card := range sectionOf(p.Panel(at(x, "#node/cn?date=2012-05")), "documents").Blocks[1:] {
		card := card.(*doc.Card)
		if marked := strings.Contains(dump.Spans(card.Blocks[0].(*doc.Paragraph).Spans), "‹chip later›"); marked != card.Dim {
			t.Errorf("marked: %v, dim: %v: %s", marked, card.Dim, dump.Spans(card.Blocks[1].(*doc.Heading).Spans))
		}
	}
}
