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
	sections := append([]doc.Section{f.edgeHead(e), f.jumps(), f.edgeLevels(e)}, f.agreements(e)...)
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
		f.folded(data.MakeRef("headline", e.ID.ID()), "headline.sources", len(phase.Sources), f.sources(phase.Sources)...))
}

// jumps leads through a panel that is many screens long.
func (f *frame) jumps() doc.Section {
	j := &doc.Jumps{Label: f.word("jump.label")}
	for _, section := range []string{"levels", "agreements", "trust", "events"} {
		j.To = append(j.To, doc.Jump{Text: f.word("jump." + section), Section: section})
	}
	return section("jumps", j)
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
		covered.Items = append(covered.Items, f.coverage(d, c))
	}
	return section("levels", f.heading(2, "levels.heading"), t, f.tell(doc.Muted, "levels.order"),
		f.heading(3, "coverage.heading"), covered, f.tell(doc.Note, "levels.note"))
}

// coverage tells how far a domain is covered and by what, or the gaps that are
// left.
func (f *frame) coverage(d *data.Domain, c trust.Covering) []doc.Block {
	how := paragraph(doc.Plain, f.covering(d, c))
	switch {
	case c.Coverage == trust.None:
		return []doc.Block{how, f.tell(doc.Muted, "coverage.none.sentence")}
	case len(c.Gaps) == 0:
		return []doc.Block{how, f.tell(doc.Muted, "coverage.by", "agreements", f.shorts(c.Agreements))}
	}
	how.Spans = append(how.Spans, doc.Span{Text: " " + f.word("coverage.leavesout")})
	return []doc.Block{how, f.gaps(c.Gaps)}
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

// gaps names the gaps and the agreements that leave them: first those of
// agreements between just these two, then those with others, each by date.
func (f *frame) gaps(gaps []trust.Named) *doc.List {
	list := &doc.List{Role: doc.Muted}
	for _, alone := range []bool{true, false} {
		for _, g := range gaps {
			if ofTwo(g.Agreement) == alone && len(list.Items) < mostGaps {
				list.Items = append(list.Items, []doc.Block{f.tell(doc.Muted, "coverage.gap",
					"gap", strings.TrimSuffix(f.text(g.Gap.Text), "."), "agreement", f.text(g.Agreement.Short))})
			}
		}
	}
	if rest := len(gaps) - len(list.Items); rest > 0 {
		list.Items = append(list.Items, []doc.Block{f.tell(doc.Muted, "coverage.gaps.more", "count", strconv.Itoa(rest))})
	}
	return list
}

// ofTwo reports whether an agreement is between two nodes and nobody else.
func ofTwo(a *data.Agreement) bool {
	return len(a.Parties) == 2 && a.Parties[0].Node != "" && a.Parties[1].Node != ""
}

// events are all events of an edge as a list, newest first unless the reader
// has turned it around. Those that are later than the shown date are one press
// away, at the end where they belong.
func (f *frame) events(e *data.Edge) doc.Section {
	all := f.x.EventsOf(e.ID)
	past := 0
	for past < len(all) && all[past].Date.Years() <= f.now {
		past++
	}
	until, later := f.eventList(e, all[:past]), f.eventList(e, all[past:])
	s := section("events",
		f.heading(2, "events.heading", "count", strconv.Itoa(len(all))),
		&doc.Choice{Label: f.word("events.order"), Options: []doc.Option{
			{Text: f.word("events.newest"), Action: "order:newest", On: !f.m.OldestFirst},
			{Text: f.word("events.oldest"), Action: "order:oldest", On: f.m.OldestFirst},
		}},
		f.tell(doc.Note, "events.note"))
	if len(later.Items) == 0 {
		s.Blocks = append(s.Blocks, until)
		return s
	}
	folded := f.folded(data.MakeRef("later", e.ID.ID()), "events.later", len(later.Items), later)
	if f.m.OldestFirst {
		s.Blocks = append(s.Blocks, until, folded)
	} else {
		s.Blocks = append(s.Blocks, folded, until)
	}
	return s
}

// eventList has the cards of events, which are by date, in the order that the
// reader has chosen.
func (f *frame) eventList(e *data.Edge, events []*data.Event) *doc.List {
	list := &doc.List{Ordered: true, Bare: true}
	for _, event := range events {
		list.Items = append(list.Items, []doc.Block{f.eventCard(e, event)})
	}
	if !f.m.OldestFirst {
		slices.Reverse(list.Items)
	}
	return list
}

// folded keeps blocks one press away, under a line that tells how many things
// they are.
func (f *frame) folded(ref data.Ref, key string, count int, blocks ...doc.Block) *doc.Card {
	return &doc.Card{Ref: ref, Plain: true, Summary: plain(f.word(key, "count", strconv.Itoa(count))), More: blocks}
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
	sections[0].Blocks = append(sections[0].Blocks, f.agreementCards(e, "alone", alone)...)
	if len(wider) > 0 {
		s := section("agreements-wider", f.heading(2, "agreements.wider", "count", strconv.Itoa(len(wider))))
		s.Blocks = append(s.Blocks, f.agreementCards(e, "wider", wider)...)
		sections = append(sections, s)
	}
	return sections
}

// agreementCards are in order of what matters on the shown date: newest first
// among those that exist; what is not yet agreed is one press away, next to come
// first. The agreements are by date; group tells those of one list from others.
func (f *frame) agreementCards(e *data.Edge, group string, agreements []*data.Agreement) []doc.Block {
	var begun, later []doc.Block
	for _, a := range agreements {
		if card := f.agreementCard(a); a.Date.Years() <= f.now {
			begun = append(begun, card)
		} else {
			later = append(later, card)
		}
	}
	slices.Reverse(begun)
	if len(later) == 0 {
		return begun
	}
	return append(begun, f.folded(data.MakeRef("later-"+group, e.ID.ID()), "agreements.later", len(later), later...))
}
