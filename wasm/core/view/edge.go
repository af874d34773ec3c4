package view

import (
	"math"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// edgePanel reveals a relationship: how it reads, its levels, its agreements,
// how trust moved, and the events that moved it.
func (f *frame) edgePanel(e *data.Edge) []doc.Section {
	l := f.lists(e)
	sections := append([]doc.Section{f.edgeHead(e), f.jumps(), f.edgeLevels(e)}, f.find("filter.label", l)...)
	sections = append(sections, f.agreements(e, l)...)
	sections = append(sections, f.chartSections(e)...)
	return append(sections, f.events(e, l), f.sourcesOf(e))
}

func (f *frame) edgeHead(e *data.Edge) doc.Section {
	phase := f.phase(e)
	s := section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.word("edge.kicker", "name", f.text(e.Name), "date", f.shownDate())}),
		f.title(1, phase.Headline),
		f.say(doc.Lead, phase.Gist),
		// The levels should be in sight: the sources are one press away.
		f.folded(data.MakeRef("headline", e.ID.ID()), "headline.sources", len(phase.Sources), f.sources(phase.Sources)...))
	s.Blocks = append(s.Blocks, f.compareWith(e)...)
	return s
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
		if !f.inLens(d) {
			continue
		}
		t.Rows = append(t.Rows, [][]doc.Span{{f.span(d.Name)}, f.levelNow(e.A, e.B, d.ID), f.levelNow(e.B, e.A, d.ID)})
		c := trust.Cover(agreements, e, d.ID, f.now)
		covered.Items = append(covered.Items, f.coverage(d, c))
	}
	s := section("levels", f.heading(2, "levels.heading"), t)
	if off := f.switchedOff(); off != nil {
		s.Blocks = append(s.Blocks, off)
	}
	if f.m.Domain == "" && !f.m.WordsOnly() {
		s.Blocks = append(s.Blocks, f.tell(doc.Muted, "levels.order"))
	}
	s.Blocks = append(s.Blocks, f.lensOnly()...)
	s.Blocks = append(s.Blocks, f.heading(3, "coverage.heading"), covered)
	s.Blocks = append(s.Blocks, f.reading()...)
	return s
}

// switchedOff names the events that are switched off; it is nil if there are none.
func (f *frame) switchedOff() *doc.Paragraph {
	if f.m.Without == "" {
		return nil
	}
	p := paragraph(doc.Note, doc.Span{Text: f.word("whatif.off")})
	for i, ref := range f.m.Without.All() {
		between := "; "
		if i == 0 {
			between = " "
		}
		p.Spans = append(p.Spans, doc.Span{Text: between}, f.link(ref))
	}
	return p
}

// levelNow is how far one node trusts another on the shown date, what other readings
// make of it where that is another word, and in a hypothesis what it changes.
func (f *frame) levelNow(from, to, domain data.Ref) []doc.Span {
	level := f.levels.Line(from, to, domain).Raw(f.now)
	cell, between := []doc.Span{f.level(level)}, " "
	for _, said := range [2]string{f.otherReadings(from, to, domain, level), f.supposition(from, to, domain, level)} {
		if said != "" {
			cell = append(cell, doc.Span{Role: doc.Muted, Text: between + said})
			between = "; "
		}
	}
	return cell
}

// otherReadings are the words that the range of readings reaches beside that of a
// level.
func (f *frame) otherReadings(from, to, domain data.Ref, level float64) string {
	lowest, highest := f.readings().Band(from, to, domain).At(f.now)
	return f.others("range", trust.Step(lowest), trust.Step(level), trust.Step(highest))
}

// others are the words from low to high beside their own, "" if there are none.
func (f *frame) others(key string, low, own, high int) string {
	other := low
	switch {
	case low == own && high == own:
		return ""
	case low < own && high > own:
		key += ".both"
	case high > own:
		key, other = key+".one", high
	default:
		key += ".one"
	}
	return f.word(key, "level", f.word(levelKey(other)), "low", f.word(levelKey(low)), "high", f.word(levelKey(high)))
}

// supposition tells what a hypothesis changes in a level: the word that it has
// without, or how far it moves within one word; "" if nothing that shows.
func (f *frame) supposition(from, to, domain data.Ref, level float64) string {
	if !f.m.Hypothetical() {
		return ""
	}
	actual := f.View.levels.Line(from, to, domain).Raw(f.now)
	size := strconv.FormatFloat(math.Abs(level-actual), 'f', 1, 64)
	further := math.Abs(level) > math.Abs(actual)
	said, key := trust.Step(level), "whatif.lower"
	switch {
	case trust.Step(actual) != said:
		key, said = "whatif.actual", trust.Step(actual)
	case size == "0.0":
		return ""
	case min(math.Abs(level), math.Abs(actual)) > trust.Highest && further:
		key = "whatif.further"
	case min(math.Abs(level), math.Abs(actual)) > trust.Highest:
		key = "whatif.nearer"
	case level > actual:
		key = "whatif.higher"
	}
	return f.word(key, "level", f.word(levelKey(said)), "by", size)
}

// coverage tells how far a domain is covered and by what, or the gaps that are
// left.
func (f *frame) coverage(d *data.Domain, c trust.Covering) []doc.Block {
	how := paragraph(doc.Plain, f.covering(d, c))
	switch {
	case c.Coverage == trust.None:
		return []doc.Block{how, f.tell(doc.Muted, "coverage.none.sentence")}
	case len(c.Gaps) == 0:
		by := paragraph(doc.Muted, doc.Span{Text: f.word("coverage.by") + " "})
		for i, a := range c.Agreements {
			by.Spans = appendListed(by.Spans, i, f.link(a.ID))
		}
		return []doc.Block{how, by}
	}
	how.Spans = append(how.Spans, doc.Span{Text: " " + f.word("coverage.leavesout")})
	return []doc.Block{how, f.gaps(c.Gaps)}
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
				gap := f.span(g.Gap.Text)
				gap.Text = strings.TrimSuffix(gap.Text, ".") + " "
				list.Items = append(list.Items, []doc.Block{paragraph(doc.Muted,
					gap, doc.Span{Text: "("}, f.link(g.Agreement.ID), doc.Span{Text: ")"})})
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
