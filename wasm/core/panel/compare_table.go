package panel

import (
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// sideBySide has a column for each edge. For each shown domain it has rows for the
// level, for what the two have agreed and for what they leave out; of two edges it adds
// the verdict on them and what the record adds to it.
func (w *relations) sideBySide(edges []*data.Edge, heads [][]doc.Span) []doc.Section {
	domains := w.ShownDomains()
	t := &doc.Table{Caption: w.Word("compare.caption", "date", w.ShownDate()),
		Head: append([][]doc.Span{plain(w.Word("table.domain"))}, heads...)}
	most, gaps := mostAgreed, mostLeftOut
	if len(domains) == 1 {
		most, gaps = mostAlone, mostAlone
	}
	for k := range w.Data.Domains {
		d := &w.Data.Domains[k]
		if !w.Shows(d) {
			continue
		}
		levels := [][]doc.Span{{{Text: w.Text(d.Name), Lang: w.LangOf(d.Name), Role: doc.Strong}}}
		agreed := [][]doc.Span{w.rowName(d, "compare.agreed")}
		out := [][]doc.Span{w.rowName(d, "compare.leavesout")}
		for _, e := range edges {
			c := trust.Cover(w.X.AgreementsOf(e.ID), e, d.ID, w.Now)
			levels = append(levels, append(w.meanLevel(w.IndexOf(e, 0), k), doc.Span{Text: " "}, w.covered(c.Coverage, c.Advisory)))
			agreed = append(agreed, w.agreed(c.Agreements, d, most))
			out = append(out, w.leftOut(e, d, gaps))
		}
		t.Rows = append(t.Rows, levels, agreed, out)
		if len(edges) == 2 {
			t.Rows = append(t.Rows, w.verdictRows(edges[0], edges[1], d)...)
		}
	}
	s := section("sides", t)
	var record []doc.Section
	if len(edges) == 2 {
		verdicts := w.verdicts(edges[0], edges[1])
		if len(verdicts) == 0 {
			s.Blocks = append(s.Blocks, w.tell(doc.Note, "compare.noverdict"))
		}
		s.Blocks = append(s.Blocks, w.sources(sourcesOfVerdicts(verdicts))...)
		record = w.recordOf(edges[0], edges[1], domains)
	}
	s.Blocks = append(append(s.Blocks, w.belowLevels()...), w.levelsNote()...)
	return append([]doc.Section{s}, record...)
}

// rowName names a row. Screen readers hear its domain too.
func (w *relations) rowName(d *data.Domain, key string) []doc.Span {
	word := w.Word(key)
	return []doc.Span{{Text: word, Role: doc.Muted, Label: w.Word("compare.row", "domain", w.Text(d.Name), "row", word)}}
}

// How many commitments and how many gaps stand beside each other; the panels of the
// edges have all.
const (
	mostAgreed, mostLeftOut = 2, 3
	mostAlone               = 5 // where the lens shows one domain
)

// series is a run of texts with a bound on how many are shown.
type series struct {
	spans             []doc.Span
	shown, rest, most int
}

// next makes room for one more text, or returns false and counts it as left out.
func (s *series) next() bool {
	if s.shown == s.most {
		s.rest++
		return false
	}
	if s.shown > 0 {
		s.spans = append(s.spans, doc.Span{Text: "; "})
	}
	s.shown++
	return true
}

// end returns the series with how many it leaves out, or the word for none.
func (w *relations) end(s *series, none string) []doc.Span {
	switch {
	case s.shown == 0:
		return plain(w.Word(none))
	case s.rest > 0:
		return append(s.spans, doc.Span{Text: "; " + w.Word("compare.more", "count", strconv.Itoa(s.rest)), Role: doc.Muted})
	}
	return s.spans
}

// agreed lists commitments of agreements in a domain, in few words, each with its
// agreement: first those of the two alone, and the technical ones last. It lists
// agreements with others only where the two alone have none.
func (w *relations) agreed(agreements []*data.Agreement, d *data.Domain, most int) []doc.Span {
	s := series{most: most}
	for _, alone := range []bool{true, false} {
		if !alone && s.shown > 0 {
			s.most = s.shown
		}
		for _, technical := range []bool{false, true} {
			for _, a := range agreements {
				if ofTwo(a) == alone {
					w.commitments(&s, a, d, technical)
				}
			}
		}
	}
	return w.end(&s, "compare.nothing")
}

// commitments adds the commitments of an agreement, and then its name.
func (w *relations) commitments(s *series, a *data.Agreement, d *data.Domain, technical bool) {
	before := s.shown
	for i := range a.Commitments {
		c := &a.Commitments[i]
		if c.Domain != d.ID || c.Technical != technical || !s.next() {
			continue
		}
		text := c.Brief
		if len(text) == 0 {
			text = c.Text
		}
		s.spans = append(s.spans, w.clause(text))
	}
	w.nameBehind(s, a, before)
}

// nameBehind adds the name of an agreement if the series has grown.
func (w *relations) nameBehind(s *series, a *data.Agreement, before int) {
	if s.shown > before {
		s.spans = append(s.spans, doc.Span{Text: " ("}, w.link(a.ID), doc.Span{Text: ")"})
	}
}

// leftOut lists the gaps in a domain that the agreements in effect of the two alone
// name, each once, with the agreement. It lists gaps of agreements with others only where
// the two have none alone: an agreement of the two may cover what one with others leaves
// out.
func (w *relations) leftOut(e *data.Edge, d *data.Domain, most int) []doc.Span {
	s := series{most: most}
	var seen []string
	for _, alone := range []bool{true, false} {
		some := false
		for _, a := range w.X.AgreementsOf(e.ID) {
			if ofTwo(a) != alone || !trust.Shared(a, e, w.Now) {
				continue
			}
			some = true
			before := s.shown
			for i := range a.LeavesOut {
				gap := w.clause(a.LeavesOut[i].Text)
				if a.LeavesOut[i].Domain == d.ID && !slices.Contains(seen, gap.Text) && s.next() {
					s.spans, seen = append(s.spans, gap), append(seen, gap.Text)
				}
			}
			w.nameBehind(&s, a, before)
		}
		if some {
			break
		}
	}
	return w.end(&s, "compare.nogap")
}
