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

// withLens calls test with the panel of each edge under each lens.
func withLens(t *testing.T, test func(t *testing.T, x *data.Index, e *data.Edge, d *data.Domain, panel *doc.Document)) {
	x, p := real(t)
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		for k := range x.Data().Domains {
			d := &x.Data().Domains[k]
			t.Run(e.ID.ID()+" "+d.ID.ID(), func(t *testing.T) {
				test(t, x, e, d, p.Whole(at(x, "#"+string(e.ID)+"?domain="+d.ID.ID())))
			})
		}
	}
}

func TestTheEdgePanelCountsTheEventsThatTheLensHides(t *testing.T) {
	withLens(t, func(t *testing.T, x *data.Index, e *data.Edge, d *data.Domain, panel *doc.Document) {
		events, text := cardsOf(panel, "event"), dump.Document(panel)
		shown, all := 0, len(x.EventsOf(e.ID))
		for _, event := range x.EventsOf(e.ID) {
			if (events[event.ID] != nil) != event.Concerns(d.ID) {
				t.Errorf("%s shows: %v", event.ID, events[event.ID] != nil)
			}
			if event.Concerns(d.ID) {
				shown++
			}
		}
		for _, want := range []string{
			fmt.Sprintf("What happened (%d of %d)", shown, all),
			fmt.Sprintf("%d more, in other domains.", all-shown),
			"[Show all domains domain:]",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("the panel does not say %q", want)
			}
		}
	})
}

func TestTheEdgePanelShowsOnlyTheDomainOfTheLens(t *testing.T) {
	withLens(t, func(t *testing.T, x *data.Index, e *data.Edge, d *data.Domain, panel *doc.Document) {
		agreements := cardsOf(panel, "agreement")
		for _, a := range x.AgreementsOf(e.ID) {
			belongs := slices.ContainsFunc(a.Commitments, func(c data.Commitment) bool { return c.Domain == d.ID }) ||
				slices.ContainsFunc(a.LeavesOut, func(g data.Gap) bool { return g.Domain == d.ID })
			if (agreements[a.ID] != nil) != belongs {
				t.Errorf("%s shows: %v", a.ID, agreements[a.ID] != nil)
			}
		}
		if n := len(figuresOf(panel)); n != 1 {
			t.Errorf("%d charts, want 1", n)
		}
		rows := rowsOf(sectionOf(panel, "levels"))
		if len(rows) != 1 || rows[0].Begin[0].Text != d.Name.String() {
			t.Errorf("the levels have rows %v", rows)
		}
	})
}

func TestSectionsSayWhenTheLensHidesDomains(t *testing.T) {
	x, p := real(t)
	only := "Shown here and on the map: Social only."
	for hash, sections := range map[string][]string{
		"": {"edges"}, "#?page=model": {"triangle-0"}, "#node/cn": {"relations"}, "#node/cn?part=relationships": {"sides", "triangle-0"},
		"#node/us?part=relationships": {"sides"}, "#edge/cn-us": {"levels"},
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
	for _, card := range sectionOf(p.Panel(at(x, "#node/cn?date=2012-05&part=documents")), "documents").Blocks[1:] {
		card := card.(*doc.Card)
		if marked := strings.Contains(dump.Spans(card.Blocks[0].(*doc.Paragraph).Spans), "‹chip later›"); marked != card.Dim {
			t.Errorf("marked: %v, dim: %v: %s", marked, card.Dim, dump.Spans(card.Blocks[1].(*doc.Heading).Spans))
		}
	}
}

// rowsOf returns the rows of a section.
func rowsOf(s *doc.Section) []doc.Row {
	for _, b := range s.Blocks {
		if r, ok := b.(*doc.Rows); ok {
			return r.Rows
		}
	}
	return nil
}
