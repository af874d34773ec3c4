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
	p := w.tell(doc.Note, "whatif.off")
	for i, ref := range w.Without.All() {
		between := w.Semicolon
		if i == 0 {
			between = w.Space
		}
		p.Put(doc.Plain, between).Add(w.link(ref))
	}
	return p
}

// levelNow shows how far one node trusts another on the shown date; the words that other
// interpretations come to, where they differ; and what a hypothesis changes.
func (w *relations) levelNow(p *doc.Paragraph, from, to, domain data.Ref) {
	level := w.Levels.Line(from, to, domain).Raw(w.Now)
	p.Add(w.level(level))
	var remarks texts
	for _, text := range [2]string{w.RangeWords(from, to, domain, level), w.HypothesisText(from, to, domain, level)} {
		if text != "" {
			remarks.add(text)
		}
	}
	if len(remarks) > 0 {
		p.Put(doc.Muted, w.Word("join.remark", "level", "", "remark", strings.Join(remarks, w.Semicolon)))
	}
}

// coverage tells how far a domain is covered and by what, or which gaps are left.
func (w *relations) coverage(d *data.Domain, c trust.Covering) doc.Blocks {
	how := paragraph(doc.Plain).Add(w.covering(d, c))
	switch {
	case c.Coverage == trust.None:
		return doc.Blocks{how, w.tell(doc.Muted, "coverage.none.sentence")}
	case len(c.Gaps) == 0:
		by := line(doc.Muted, w.Word("coverage.by")+w.Space)
		for i, a := range c.Agreements {
			w.addListed(by, i, w.link(a.ID))
		}
		return doc.Blocks{how, by}
	}
	how.Put(doc.Plain, w.Space+w.Word("coverage.leavesout"))
	return doc.Blocks{how, w.gaps(c.Gaps)}
}

// gaps lists gaps with the agreements that leave them: first agreements between just
// these two, then those with others, each by date.
func (w *relations) gaps(gaps []trust.Named) *doc.List {
	list := &doc.List{Role: doc.Muted}
	for _, alone := range []bool{true, false} {
		for _, g := range gaps {
			if ofTwo(g.Agreement) == alone && len(list.Items) < mostGaps {
				list.Add(&doc.Paragraph{Role: doc.Muted, Spans: w.named(doc.Spans{w.clause(g.Gap.Text)}, g.Agreement)})
			}
		}
	}
	if rest := len(gaps) - len(list.Items); rest > 0 {
		list.Add(w.tell(doc.Muted, "coverage.gaps.more", "count", strconv.Itoa(rest)))
	}
	return list
}
