package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// Levels and coverage in words.

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
