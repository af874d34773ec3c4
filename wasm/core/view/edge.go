package view

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// edgePanel reveals a relationship: how it reads, its levels, its agreements,
// how trust moved, and the events that moved it.
func (f *frame) edgePanel(e *data.Edge) []doc.Section {
	sections := append([]doc.Section{f.edgeHead(e), f.edgeLevels(e)}, f.agreements(e)...)
	sections = append(sections, f.charts(e)...)
	return append(sections, f.events(e), f.sourcesOf(e))
}

func (f *frame) edgeHead(e *data.Edge) doc.Section {
	phase := f.phase(e)
	return section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.word("edge.kicker", "name", f.text(e.Name), "date", f.shownDate())}),
		&doc.Heading{Level: 1, Spans: []doc.Span{f.span(phase.Headline)}},
		f.say(doc.Lead, phase.Gist),
		// The levels should be in sight: the sources are one press away.
		&doc.Card{
			Ref:     data.MakeRef("headline", e.ID.ID()),
			Plain:   true,
			Summary: plain(f.word("headline.sources", "count", strconv.Itoa(len(phase.Sources)))),
			More:    f.sources(phase.Sources),
		})
}

// phase is the last phase of an edge that has begun by the shown date, or the
// first one.
func (f *frame) phase(e *data.Edge) *data.Phase {
	phase := &e.Phases[0]
	for i := range e.Phases {
		if e.Phases[i].From.Years() <= f.now {
			phase = &e.Phases[i]
		}
	}
	return phase
}

// edgeLevels is the level in each domain, both ways, and how far agreements
// cover it, with the gaps they name.
func (f *frame) edgeLevels(e *data.Edge) doc.Section {
	t := &doc.Table{Caption: f.word("levels.caption", "date", f.shownDate())}
	for _, head := range []string{f.word("table.domain"), f.arrow(e.A, e.B), f.arrow(e.B, e.A)} {
		t.Head = append(t.Head, plain(head))
	}
	covered := &doc.List{Bare: true, Role: doc.Muted}
	agreements := f.x.AgreementsOf(e.ID)
	for i := range f.ds.Domains {
		d := &f.ds.Domains[i]
		t.Rows = append(t.Rows, [][]doc.Span{
			{f.span(d.Name)},
			{f.level(f.levels.At(e.A, e.B, d.ID, f.now))},
			{f.level(f.levels.At(e.B, e.A, d.ID, f.now))},
		})
		c := trust.Cover(agreements, e, d.ID, f.now)
		covered.Items = append(covered.Items, []doc.Block{paragraph(doc.Muted,
			f.covering(d, c), doc.Span{Text: " " + f.coverageInWords(c)})})
	}
	return section("levels", f.heading(2, "levels.heading"), t,
		f.heading(3, "coverage.heading"), covered, f.tell(doc.Note, "levels.note"))
}

// coverageInWords tells what covers a domain, or the gaps that are left.
func (f *frame) coverageInWords(c trust.Covering) string {
	switch {
	case c.Coverage == trust.None:
		return f.word("coverage.none.sentence")
	case len(c.Gaps) == 0:
		return f.word("coverage.by", "agreements", f.shorts(c.Agreements))
	}
	return f.gapsInWords(c.Gaps)
}

// shorts are the short names of agreements.
func (f *frame) shorts(agreements []*data.Agreement) string {
	var names []string
	for _, a := range agreements {
		names = append(names, f.text(a.Short))
	}
	return strings.Join(names, ", ")
}

// mostGaps is how many gaps are told beside the levels; the cards have all.
const mostGaps = 3

// gapsInWords names the gaps and the agreements that leave them: first those of
// agreements between just these two, then those with others, each by date.
func (f *frame) gapsInWords(gaps []trust.Named) string {
	var parts []string
	for _, alone := range []bool{true, false} {
		for _, g := range gaps {
			if ofTwo(g.Agreement) == alone && len(parts) < mostGaps {
				parts = append(parts, f.word("coverage.gap",
					"gap", strings.TrimSuffix(f.text(g.Gap.Text), "."), "agreement", f.text(g.Agreement.Short)))
			}
		}
	}
	if rest := len(gaps) - len(parts); rest > 0 {
		parts = append(parts, f.word("coverage.gaps.more", "count", strconv.Itoa(rest)))
	}
	return f.word("coverage.gaps.sentence", "gaps", strings.Join(parts, "; "))
}

// ofTwo reports whether an agreement is between two nodes and nobody else.
func ofTwo(a *data.Agreement) bool {
	return len(a.Parties) == 2 && a.Parties[0].Node != "" && a.Parties[1].Node != ""
}

// events are all events of an edge as a list, newest first unless the reader
// has turned it around.
func (f *frame) events(e *data.Edge) doc.Section {
	events := f.x.EventsOf(e.ID)
	list := &doc.List{Ordered: true, Bare: true}
	for i := range events {
		event := events[len(events)-1-i]
		if f.m.OldestFirst {
			event = events[i]
		}
		list.Items = append(list.Items, []doc.Block{f.eventCard(e, event)})
	}
	return section("events",
		f.heading(2, "events.heading", "count", strconv.Itoa(len(events))),
		&doc.Choice{Label: f.word("events.order"), Options: []doc.Option{
			{Text: f.word("events.newest"), Action: "order:newest", On: !f.m.OldestFirst},
			{Text: f.word("events.oldest"), Action: "order:oldest", On: f.m.OldestFirst},
		}},
		f.tell(doc.Note, "events.note"),
		list)
}

// agreements are cards: first those between just these two, then those with
// others.
func (f *frame) agreements(e *data.Edge) []doc.Section {
	var alone, wider []*data.Agreement
	for _, a := range f.x.AgreementsOf(e.ID) {
		if ofTwo(a) {
			alone = append(alone, a)
		} else {
			wider = append(wider, a)
		}
	}
	sections := []doc.Section{section("agreements",
		f.heading(2, "agreements.heading", "count", strconv.Itoa(len(alone))))}
	if len(alone) == 0 {
		sections[0].Blocks = append(sections[0].Blocks, f.tell(doc.Plain, "agreements.none"))
	}
	sections[0].Blocks = append(sections[0].Blocks, f.agreementCards(alone)...)
	if len(wider) > 0 {
		s := section("agreements-wider", f.heading(2, "agreements.wider", "count", strconv.Itoa(len(wider))))
		s.Blocks = append(s.Blocks, f.agreementCards(wider)...)
		sections = append(sections, s)
	}
	return sections
}

// agreementCards are in order of what matters on the shown date: newest first
// among those that exist, and after them, dimmed, what is not yet signed, next
// to come first. The agreements are by date.
func (f *frame) agreementCards(agreements []*data.Agreement) []doc.Block {
	var begun, later []doc.Block
	for _, a := range agreements {
		if card := f.agreementCard(a); a.Date.Years() <= f.now {
			begun = append(begun, card)
		} else {
			later = append(later, card)
		}
	}
	slices.Reverse(begun)
	return append(begun, later...)
}
