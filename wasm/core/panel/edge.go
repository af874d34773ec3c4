package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/trust"
)

// relations writes about edges and nodes.
type relations struct {
	finder
	drawing picture.Drawing
}

// edgePanel shows a relationship. The order of its parts is here: headline, jumps,
// levels, the filter, agreements, charts, events, sources.
func (w *relations) edgePanel(e *data.Edge) []doc.Section {
	l := w.lists(e)
	sections := append([]doc.Section{w.edgeLevels(e)}, w.find("filter.label", l)...)
	sections = append(sections, w.agreements(e, l)...)
	sections = append(sections, w.chartSections(e)...)
	sections = append(sections, w.events(e, l), w.sourcesOf(e))
	return append([]doc.Section{w.edgeHead(e), w.jumps(sections)}, sections...)
}

// edgeHead is the headline of the edge's phase, and the way into a comparison.
func (w *relations) edgeHead(e *data.Edge) doc.Section {
	phase := w.Phase(e)
	s := section("head",
		paragraph(doc.Kicker, doc.Span{Text: w.Word("edge.kicker", "name", w.Text(e.Name), "date", w.ShownDate())}),
		w.title(1, phase.Headline),
		w.say(doc.Lead, phase.Gist),
		// Folded, the sources do not push the levels off the first screen.
		w.folded(data.MakeRef("headline", e.ID.ID()), "headline.sources", len(phase.Sources), w.sources(phase.Sources)...))
	s.Blocks = append(s.Blocks, w.compareWith(e)...)
	return s
}

// jumps lead through a panel that is many screens long, to some of its sections in their
// order.
func (w *relations) jumps(sections []doc.Section) doc.Section {
	j := &doc.Jumps{Label: w.Word("jump.label")}
	for i := range sections {
		switch key := sections[i].Key; key {
		case "levels", "agreements", "trust", "events":
			j.To = append(j.To, doc.Jump{Text: w.Word("jump." + key), Section: key})
		}
	}
	return sectionFor(doc.Contents, "jumps", j)
}

// edgeLevels shows the level in each domain, both ways, and how far agreements cover the
// domain, with the gaps that they name.
func (w *relations) edgeLevels(e *data.Edge) doc.Section {
	t := &doc.Table{Caption: w.Word("levels.caption", "date", w.ShownDate())}
	for _, head := range []string{w.Word("table.domain"), w.Arrow(e.A, e.B), w.Arrow(e.B, e.A)} {
		t.Head = append(t.Head, plain(head))
	}
	covered := &doc.List{Bare: true, Role: doc.Muted}
	agreements := w.X.AgreementsOf(e.ID)
	for i := range w.Data.Domains {
		d := &w.Data.Domains[i]
		if !w.Shows(d) {
			continue
		}
		t.Rows = append(t.Rows, [][]doc.Span{{w.span(d.Name)}, w.levelNow(e.A, e.B, d.ID), w.levelNow(e.B, e.A, d.ID)})
		c := trust.Cover(agreements, e, d.ID, w.Now)
		covered.Items = append(covered.Items, w.coverage(d, c))
	}
	s := section("levels", w.heading(2, "levels.heading"), t)
	if off := w.switchedOff(); off != nil {
		s.Blocks = append(s.Blocks, off)
	}
	if w.Domain == "" && !w.key.WordsOnly {
		s.Blocks = append(s.Blocks, w.tell(doc.Muted, "levels.order"))
	}
	s.Blocks = append(s.Blocks, w.lensOnly()...)
	s.Blocks = append(s.Blocks, w.heading(3, "coverage.heading"), covered)
	s.Blocks = append(s.Blocks, w.levelsNote()...)
	return s
}

// switchedOff names the events that are switched off, and is nil if there are none.
func (w *relations) switchedOff() *doc.Paragraph {
	if w.Without == "" {
		return nil
	}
	p := paragraph(doc.Note, doc.Span{Text: w.Word("whatif.off")})
	for i, ref := range w.Without.All() {
		between := "; "
		if i == 0 {
			between = " "
		}
		p.Spans = append(p.Spans, doc.Span{Text: between}, w.link(ref))
	}
	return p
}

// levelNow shows how far one node trusts another on the shown date; the words that other
// interpretations come to, where they differ; and what a hypothesis changes.
func (w *relations) levelNow(from, to, domain data.Ref) []doc.Span {
	level := w.Levels.Line(from, to, domain).Raw(w.Now)
	cell, between := []doc.Span{w.level(level)}, " "
	for _, text := range [2]string{w.RangeWords(from, to, domain, level), w.HypothesisText(from, to, domain, level)} {
		if text != "" {
			cell = append(cell, doc.Span{Role: doc.Muted, Text: between + text})
			between = "; "
		}
	}
	return cell
}

// coverage tells how far a domain is covered and by what, or which gaps are left.
func (w *relations) coverage(d *data.Domain, c trust.Covering) []doc.Block {
	how := paragraph(doc.Plain, w.covering(d, c))
	switch {
	case c.Coverage == trust.None:
		return []doc.Block{how, w.tell(doc.Muted, "coverage.none.sentence")}
	case len(c.Gaps) == 0:
		by := paragraph(doc.Muted, doc.Span{Text: w.Word("coverage.by") + " "})
		for i, a := range c.Agreements {
			by.Spans = appendListed(by.Spans, i, w.link(a.ID))
		}
		return []doc.Block{how, by}
	}
	how.Spans = append(how.Spans, doc.Span{Text: " " + w.Word("coverage.leavesout")})
	return []doc.Block{how, w.gaps(c.Gaps)}
}

// mostGaps is how many gaps stand beside the levels; the cards have all.
const mostGaps = 3

// gaps lists gaps with the agreements that leave them: first agreements between just
// these two, then those with others, each by date.
func (w *relations) gaps(gaps []trust.Named) *doc.List {
	list := &doc.List{Role: doc.Muted}
	for _, alone := range []bool{true, false} {
		for _, g := range gaps {
			if ofTwo(g.Agreement) == alone && len(list.Items) < mostGaps {
				gap := w.span(g.Gap.Text)
				gap.Text = strings.TrimSuffix(gap.Text, ".") + " "
				list.Items = append(list.Items, []doc.Block{paragraph(doc.Muted,
					gap, doc.Span{Text: "("}, w.link(g.Agreement.ID), doc.Span{Text: ")"})})
			}
		}
	}
	if rest := len(gaps) - len(list.Items); rest > 0 {
		list.Items = append(list.Items, []doc.Block{w.tell(doc.Muted, "coverage.gaps.more", "count", strconv.Itoa(rest))})
	}
	return list
}

// ofTwo reports whether an agreement is between two nodes and nobody else.
func ofTwo(a *data.Agreement) bool {
	return len(a.Parties) == 2 && a.Parties[0].Node != "" && a.Parties[1].Node != ""
}
