package panel

import (
	"fmt"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// filtered returns a model whose reader has typed words.
func filtered(x *data.Index, hash, words string) *app.Model {
	m := at(x, hash)
	m.Filter = words
	return m
}

func TestTheFilterShowsOnlyCardsWithItsWords(t *testing.T) {
	x, p := real(t)
	for _, test := range []struct {
		edge, words       string
		find, leave, open data.Ref // a card that it shows, one that it hides, one that it unfolds
	}{
		{"edge/cn-us", "Meng", "event/2015-09-meng", "event/2015-06-opm", ""},
		{"edge/cn-us", "meng jianzhu", "agreement/cn-us-2015", "", ""},
		{"edge/cn-us", "huawei's", "event/2014-03-huawei-servers", "event/2015-09-meng", ""},
		{"edge/cn-us", "  NSA   huawei ", "event/2014-03-huawei-servers", "event/2019-05-huawei", ""},
		{"edge/cn-ru", "huawei", "event/2019-05-huawei", "", "event/2019-05-huawei"},
		{"edge/ru-us", "Geneva", "agreement/ru-us-2021-geneva", "", "agreement/ru-us-2021-geneva"},
	} {
		t.Run(test.words, func(t *testing.T) {
			panel := p.Whole(filtered(x, "#"+test.edge, test.words))
			cards := cardsOf(panel, "event")
			for ref, card := range cardsOf(panel, "agreement") {
				cards[ref] = card
			}
			if cards[test.find] == nil {
				t.Errorf("the filter does not find %s", test.find)
			}
			if test.leave != "" && cards[test.leave] != nil {
				t.Errorf("the filter finds %s", test.leave)
			}
			if test.open != "" && !cards[test.open].Dim {
				t.Errorf("the card of %s does not say that it is later", test.open)
			}
		})
	}
}

func TestTheFilterFoldsNothingAndCountsWhatItFinds(t *testing.T) {
	x, p := real(t)
	for edge, words := range map[data.Ref]string{"edge/cn-us": "meng", "edge/cn-ru": "huawei", "edge/ru-us": "Geneva"} {
		panel := p.Whole(filtered(x, "#"+string(edge), words))
		text := dump.Document(panel)
		for _, folded := range []string{"later/", "later-alone/", "later-wider/"} {
			if strings.Contains(text, "card "+folded) {
				t.Errorf("%s: the panel folds the cards of %s", edge, folded)
			}
		}
		want := fmt.Sprintf("%d of %d agreements, %d of %d events",
			len(cardsOf(panel, "agreement")), len(x.AgreementsOf(edge)), len(cardsOf(panel, "event")), len(x.EventsOf(edge)))
		if !strings.Contains(text, want) {
			t.Errorf("%s: the panel does not say %q", edge, want)
		}
	}
}

func TestTheFilterLooksThroughAllThatACardShows(t *testing.T) {
	x, p := real(t)
	w := p.prepared(at(x, ""))
	need := func(ref data.Ref, letters string, texts []data.Text) {
		for _, text := range texts {
			if !strings.Contains(letters, fold(text.String())) {
				t.Errorf("the filter does not see in %s: %s", ref, text)
			}
		}
	}
	briefs := 0 // that no card shows
	for i := range x.Data().Agreements {
		a := &x.Data().Agreements[i]
		letters := w.agreementLetters(a)
		need(a.ID, letters, append(textsOfCard(a), data.Plain(w.DateText(a.Date)), data.Plain(w.parties(a))))
		for _, c := range a.Commitments {
			if !strings.Contains(letters, fold(c.Brief.String())) {
				briefs++
			}
		}
	}
	if briefs < 20 {
		t.Errorf("only %d brief wordings stay unseen: the filter finds agreements by words that their cards lack", briefs)
	}
	for i := range x.Data().Events {
		e := &x.Data().Events[i]
		need(e.ID, w.eventLetters(e), append(e.Texts(), data.Plain(w.DateText(e.Date))))
	}
}

func TestTheFilterLeadsOutWhenItFindsNothing(t *testing.T) {
	x, p := real(t)
	document := p.Panel(filtered(x, "#edge/cn-us?part=events", "meng zebra"))
	dump.Golden(t, "found-nothing.txt", dump.Document(&doc.Document{Sections: []doc.Section{
		*sectionOf(document, "find"), *sectionOf(document, "found"), *sectionOf(document, "events")}}))
	if cards := cardsOf(document, "event"); len(cards) > 0 {
		t.Errorf("%d events show", len(cards))
	}
}

func TestTheFilterTellsWhatTheLensHides(t *testing.T) {
	x, p := real(t)
	document := p.Panel(filtered(x, "#edge/cn-us?domain=social&part=agreements", "meng"))
	dump.Golden(t, "found-elsewhere.txt", dump.Document(&doc.Document{Sections: []doc.Section{
		*sectionOf(document, "find"), *sectionOf(document, "found"), *sectionOf(document, "agreements")}}))
}

func TestTheFilterHidesNothingWhenItHasOnlySpaces(t *testing.T) {
	x, p := real(t)
	none, spaces := p.Whole(at(x, "#edge/cn-us")), p.Whole(filtered(x, "#edge/cn-us", "  "))
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
		{"takes е for ё", "Учётная запись", "учетная", true},
		{"takes ё for е", "учетная запись", "УЧЁТ", true},
		{"takes full width for half", "网络安全法（２０１６）第３条", "2016", true},
		{"takes half width for full", "VPN 2016", "ＶＰＮ　２０１６", true},
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

func TestTheAnnouncementCountsWhatTheFilterFinds(t *testing.T) {
	x, p := real(t)
	if got := p.Announcement(filtered(x, "#edge/cn-us?part=events", "meng")); got != fmt.Sprintf("1 of %d agreements, 1 of %d events", len(x.AgreementsOf("edge/cn-us")), len(x.EventsOf("edge/cn-us"))) {
		t.Errorf("the announcement is %q", got)
	}
	for chapter, want := range map[string]string{"model": "How is this computed?", "article": "The article and the record"} {
		if got := p.Announcement(at(x, "#edge/cn-us?page="+chapter)); got != want {
			t.Errorf("the announcement of the chapter %s is %q", chapter, got)
		}
	}
}
