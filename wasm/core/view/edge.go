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
	return append(sections, f.events(e), f.sourcesOf(e))
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
// agreements between just these two, then those of many, each by date.
func (f *frame) gapsInWords(gaps []trust.Named) string {
	var parts []string
	for _, ofTwo := range []bool{true, false} {
		for _, g := range gaps {
			if (len(g.Agreement.Edges) == 1) == ofTwo && len(parts) < mostGaps {
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
