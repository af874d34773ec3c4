package view

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// edgePanel reveals a relationship: how it reads, its levels, its agreements,
// how trust moved, and the events that moved it.
func (f *frame) edgePanel(e *data.Edge) []doc.Section {
	sections := []doc.Section{f.edgeHead(e), f.edgeLevels(e), f.agreements(e)}
	sections = append(sections, f.charts(e)...)
	return append(sections, f.events(e))
}

func (f *frame) edgeHead(e *data.Edge) doc.Section {
	phase := f.phase(e)
	s := section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.word("edge.kicker", "name", f.text(e.Name), "date", f.shownDate())}),
		&doc.Heading{Level: 1, Spans: []doc.Span{f.span(phase.Headline)}},
		f.say(doc.Lead, phase.Gist))
	s.Blocks = append(s.Blocks, f.sources(phase.Sources)...)
	return s
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
	for _, head := range []string{f.word("table.domain"), f.arrow(e.A, e.B), f.arrow(e.B, e.A), f.word("table.coverage")} {
		t.Head = append(t.Head, plain(head))
	}
	gaps := &doc.List{Role: doc.Muted}
	agreements := f.x.AgreementsOf(e.ID)
	for i := range f.ds.Domains {
		d := &f.ds.Domains[i]
		c := trust.Cover(agreements, e, d.ID, f.now)
		t.Rows = append(t.Rows, [][]doc.Span{
			{f.span(d.Name)},
			{f.level(f.levels.At(e.A, e.B, d.ID, f.now))},
			{f.level(f.levels.At(e.B, e.A, d.ID, f.now))},
			{f.coverage(c.Coverage)},
		})
		if p := f.coverageInWords(d, c); p != nil {
			gaps.Items = append(gaps.Items, []doc.Block{p})
		}
	}
	s := section("levels", f.heading(2, "levels.heading"), t)
	if len(gaps.Items) > 0 {
		s.Blocks = append(s.Blocks, gaps)
	}
	s.Blocks = append(s.Blocks, f.tell(doc.Note, "levels.note"))
	return s
}

// coverageInWords tells a domain's coverage with the name of the gap; nil where
// it is covered in full.
func (f *frame) coverageInWords(d *data.Domain, c trust.Covering) *doc.Paragraph {
	name := doc.Span{Text: f.text(d.Name) + ": ", Role: doc.Strong}
	switch {
	case c.Coverage == trust.None:
		return paragraph(doc.Muted, name, doc.Span{Text: f.word("coverage.none.sentence")})
	case c.Coverage == trust.Partial && len(c.Gaps) == 0:
		return paragraph(doc.Muted, name, doc.Span{Text: f.word("coverage.recommended.sentence")})
	case c.Coverage == trust.Partial:
		return paragraph(doc.Muted, name, doc.Span{Text: f.gapsInWords(c.Gaps)})
	}
	return nil
}

// mostGaps is how many gaps are told beside the levels; the cards have all.
const mostGaps = 3

// gapsInWords names the gaps and the agreements that leave them, latest first.
func (f *frame) gapsInWords(gaps []trust.Named) string {
	var parts []string
	for i := range gaps {
		g := gaps[len(gaps)-1-i]
		if i == mostGaps {
			parts = append(parts, f.word("coverage.gaps.more", "count", strconv.Itoa(len(gaps)-mostGaps)))
			break
		}
		parts = append(parts, f.word("coverage.gap",
			"gap", strings.TrimSuffix(f.text(g.Gap.Text), "."), "agreement", f.text(g.Agreement.Short)))
	}
	return f.word("coverage.gaps.sentence", "gaps", strings.Join(parts, "; "))
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

// agreements are cards, those of the recent past first; what is not yet signed
// on the shown date comes last, dimmed.
func (f *frame) agreements(e *data.Edge) doc.Section {
	all := f.x.AgreementsOf(e.ID)
	s := section("agreements", f.heading(2, "agreements.heading", "count", strconv.Itoa(len(all))))
	if len(all) == 0 {
		s.Blocks = append(s.Blocks, f.tell(doc.Plain, "agreements.none"))
	}
	for _, begun := range []bool{true, false} {
		for i := range all {
			// Newest first among those that exist, next to come first after them.
			a := all[i]
			if begun {
				a = all[len(all)-1-i]
			}
			if (a.Date.Years() <= f.now) == begun {
				s.Blocks = append(s.Blocks, f.agreementCard(a))
			}
		}
	}
	return s
}
