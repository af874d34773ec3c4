package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/trust"
)

// relations writes what is between nodes.
type relations struct {
	finder
	draw picture.Drawing
}

// edgePanel reveals a relationship: how it reads, its levels, its agreements,
// how trust moved, and the events that moved it.
func (f *relations) edgePanel(e *data.Edge) []doc.Section {
	l := f.lists(e)
	sections := append([]doc.Section{f.edgeHead(e), f.jumps(), f.edgeLevels(e)}, f.find("filter.label", l)...)
	sections = append(sections, f.agreements(e, l)...)
	sections = append(sections, f.chartSections(e)...)
	return append(sections, f.events(e, l), f.sourcesOf(e))
}

func (f *relations) edgeHead(e *data.Edge) doc.Section {
	phase := f.Phase(e)
	s := section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.Word("edge.kicker", "name", f.Text(e.Name), "date", f.ShownDate())}),
		f.title(1, phase.Headline),
		f.say(doc.Lead, phase.Gist),
		// The levels should be in sight: the sources are one press away.
		f.folded(data.MakeRef("headline", e.ID.ID()), "headline.sources", len(phase.Sources), f.sources(phase.Sources)...))
	s.Blocks = append(s.Blocks, f.compareWith(e)...)
	return s
}

// jumps leads through a panel that is many screens long.
func (f *relations) jumps() doc.Section {
	j := &doc.Jumps{Label: f.Word("jump.label")}
	for _, section := range []string{"levels", "agreements", "trust", "events"} {
		j.To = append(j.To, doc.Jump{Text: f.Word("jump." + section), Section: section})
	}
	return section("jumps", j)
}

// edgeLevels is the level in each domain, both ways, and how far agreements
// cover it, with the gaps they name.
func (f *relations) edgeLevels(e *data.Edge) doc.Section {
	t := &doc.Table{Caption: f.Word("levels.caption", "date", f.ShownDate())}
	for _, head := range []string{f.Word("table.domain"), f.Arrow(e.A, e.B), f.Arrow(e.B, e.A)} {
		t.Head = append(t.Head, plain(head))
	}
	covered := &doc.List{Bare: true, Role: doc.Muted}
	agreements := f.X.AgreementsOf(e.ID)
	for i := range f.Data.Domains {
		d := &f.Data.Domains[i]
		if !f.Shows(d) {
			continue
		}
		t.Rows = append(t.Rows, [][]doc.Span{{f.span(d.Name)}, f.levelNow(e.A, e.B, d.ID), f.levelNow(e.B, e.A, d.ID)})
		c := trust.Cover(agreements, e, d.ID, f.Now)
		covered.Items = append(covered.Items, f.coverage(d, c))
	}
	s := section("levels", f.heading(2, "levels.heading"), t)
	if off := f.switchedOff(); off != nil {
		s.Blocks = append(s.Blocks, off)
	}
	if f.Domain == "" && !f.key.WordsOnly {
		s.Blocks = append(s.Blocks, f.tell(doc.Muted, "levels.order"))
	}
	s.Blocks = append(s.Blocks, f.lensOnly()...)
	s.Blocks = append(s.Blocks, f.heading(3, "coverage.heading"), covered)
	s.Blocks = append(s.Blocks, f.basisOfReading()...)
	return s
}

// switchedOff names the events that are switched off; it is nil if there are none.
func (f *relations) switchedOff() *doc.Paragraph {
	if f.Without == "" {
		return nil
	}
	p := paragraph(doc.Note, doc.Span{Text: f.Word("whatif.off")})
	for i, ref := range f.Without.All() {
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
func (f *relations) levelNow(from, to, domain data.Ref) []doc.Span {
	level := f.Levels.Line(from, to, domain).Raw(f.Now)
	cell, between := []doc.Span{f.level(level)}, " "
	for _, said := range [2]string{f.OtherReadings(from, to, domain, level), f.Supposition(from, to, domain, level)} {
		if said != "" {
			cell = append(cell, doc.Span{Role: doc.Muted, Text: between + said})
			between = "; "
		}
	}
	return cell
}

// coverage tells how far a domain is covered and by what, or the gaps that are
// left.
func (f *relations) coverage(d *data.Domain, c trust.Covering) []doc.Block {
	how := paragraph(doc.Plain, f.covering(d, c))
	switch {
	case c.Coverage == trust.None:
		return []doc.Block{how, f.tell(doc.Muted, "coverage.none.sentence")}
	case len(c.Gaps) == 0:
		by := paragraph(doc.Muted, doc.Span{Text: f.Word("coverage.by") + " "})
		for i, a := range c.Agreements {
			by.Spans = appendListed(by.Spans, i, f.link(a.ID))
		}
		return []doc.Block{how, by}
	}
	how.Spans = append(how.Spans, doc.Span{Text: " " + f.Word("coverage.leavesout")})
	return []doc.Block{how, f.gaps(c.Gaps)}
}

// mostGaps is how many gaps are told beside the levels; the cards have all.
const mostGaps = 3

// gaps names the gaps and the agreements that leave them: first those of
// agreements between just these two, then those with others, each by date.
func (f *relations) gaps(gaps []trust.Named) *doc.List {
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
