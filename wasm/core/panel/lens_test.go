package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// What the panel shows and what it says that the lens hides add up.
func TestTheEdgePanelShowsOnlyTheDomainOfTheLens(t *testing.T) {
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

func TestSectionsSayWhenTheLensHidesDomains(t *testing.T) {
	x, p := real(t)
	only := "Shown here and on the map: Social only."
	for hash, sections := range map[string][]string{
		"": {"edges", "triangle-0"}, "#node/cn": {"sides", "triangle-0"}, "#node/us": {"sides"}, "#edge/cn-us": {"levels"},
		"#edge/cn-ru?compare=edge/cn-us": {"sides", "triangle-0"}} {
		m := at(x, hash)
		for _, key := range sections {
			m.Domain = ""
			if text := dump.Document(some(p.Panel(m), key)); strings.Contains(text, only) {
				t.Errorf("%q, %s: says that it hides domains, and hides none", hash, key)
			}
			m.Domain = "domain/social"
			if text := dump.Document(some(p.Panel(m), key)); !strings.Contains(text, only) || !strings.Contains(text, "[Show all domains domain:]") {
				t.Errorf("%q, %s: does not say that it hides domains", hash, key)
			}
		}
	}
}

// Paleness alone would not tell everybody.
func TestTheCardOfAPaperSaysWhenItIsLaterThanTheShownDate(t *testing.T) {
	x, p := real(t)
	for _, card := range sectionOf(p.Panel(at(x, "#node/cn?date=2012-05")), "documents").Blocks[1:] {
		card := card.(*doc.Card)
		if marked := strings.Contains(dump.Spans(card.Blocks[0].(*doc.Paragraph).Spans), "‹chip later›"); marked != card.Dim {
			t.Errorf("marked: %v, dim: %v: %s", marked, card.Dim, dump.Spans(card.Blocks[1].(*doc.Heading).Spans))
		}
	}
}
