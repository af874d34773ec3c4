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
func (w *relations) sideBySide(edges []*data.Edge, heads doc.Cells) doc.Sections {
	domains := w.ShownDomains()
	t := &doc.Table{Caption: w.Word("compare.caption", "date", w.ShownDate(), "readings", strconv.Itoa(w.readings())),
		Head: doc.Cells{plain(w.Word("table.domain"))}}
	for _, head := range heads {
		t.Head.Add(head)
	}
	most, gaps := mostAgreed, mostLeftOut
	if len(domains) == 1 {
		most, gaps = mostAlone, mostAlone
	}
	for k := range w.Data.Domains {
		d := &w.Data.Domains[k]
		if !w.Shows(d) {
			continue
		}
		levels := doc.Cells{{w.spanIn(doc.Strong, d.Name)}}
		agreed := doc.Cells{w.rowName(d, "compare.agreed")}
		out := doc.Cells{w.rowName(d, "compare.leavesout")}
		for _, e := range edges {
			c := trust.Cover(w.X.AgreementsOf(e.ID), e, d.ID, w.Now)
			level := w.meanLevel(w.IndexOf(e, 0), k)
			level.Put(doc.Plain, " ")
			level.Add(w.covered(c.Coverage, c.Advisory))
			levels.Add(level)
			agreed.Add(w.agreed(c.Agreements, d, most))
			out.Add(w.leftOut(e, d, gaps))
		}
		t.Add(levels...)
		t.Add(agreed...)
		t.Add(out...)
		if len(edges) == 2 {
			w.verdictRows(t, edges[0], edges[1], d)
		}
	}
	s := section("sides", t)
	var record doc.Sections
	if len(edges) == 2 {
		verdicts := w.verdicts(edges[0], edges[1])
		if a := w.Data.Article; len(verdicts) == 0 && a != nil && len(a.Verdicts) > 0 { // others have one
			s.Blocks.Add(w.tell(doc.Note, "compare.noverdict"))
		}
		s.Blocks.Add(w.sources(sourcesOfVerdicts(verdicts))...)
		record = w.recordOf(edges[0], edges[1], domains)
	}
	s.Blocks.Add(w.belowLevels()...)
	s.Blocks.Add(w.levelsNote()...)
	return doc.Sections{s}.With(record...)
}

// rowName names a row. Screen readers hear its domain too.
func (w *relations) rowName(d *data.Domain, key string) doc.Spans {
	word := w.Word(key)
	return doc.Spans{{Text: word, Role: doc.Muted, Label: w.Word("compare.row", "domain", w.Said(d.Name), "row", word)}}
}

// How many commitments and how many gaps stand beside each other; the panels of the
// edges have all.
const (
	mostAgreed, mostLeftOut = 2, 3
	mostAlone               = 5 // where the lens shows one domain
)

// series is a run of texts with a bound on how many are shown.
type series struct {
	doc.Spans
	shown, rest, most int
	between           string // two texts
}

// next makes room for one more text, or returns false and counts it as left out.
func (s *series) next() bool {
	if s.shown == s.most {
		s.rest++
		return false
	}
	if s.shown > 0 {
		s.Put(doc.Plain, s.between)
	}
	s.shown++
	return true
}

// end returns the series with how many it leaves out, or the word for none.
func (w *relations) end(s *series, none string) doc.Spans {
	if s.shown == 0 {
		return plain(w.Word(none))
	}
	if s.rest > 0 {
		s.Put(doc.Muted, s.between+w.Word("compare.more", "count", strconv.Itoa(s.rest)))
	}
	return s.Spans
}

// agreed lists commitments of agreements in a domain, in few words, each with its
// agreement: first those of the two alone, and the technical ones last. It lists
// agreements with others only where the two alone have none.
func (w *relations) agreed(agreements []*data.Agreement, d *data.Domain, most int) doc.Spans {
	s := series{most: most, between: w.Semicolon}
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
		s.Add(w.brief(c))
	}
	w.nameBehind(s, a, before)
}

// brief is a commitment in few words.
func (w *writer) brief(c *data.Commitment) doc.Span {
	if len(c.Brief) == 0 {
		return w.clause(c.Text)
	}
	return w.clause(c.Brief)
}

// nameBehind adds the name of an agreement if the series has grown.
func (w *relations) nameBehind(s *series, a *data.Agreement, before int) {
	if s.shown > before {
		s.Spans = w.named(s.Spans, a)
	}
}

// leftOut lists the gaps in a domain that the agreements in effect of the two alone
// name, each once, with the agreement. It lists gaps of agreements with others only where
// the two have none alone: an agreement of the two may cover what one with others leaves
// out.
func (w *relations) leftOut(e *data.Edge, d *data.Domain, most int) doc.Spans {
	s := series{most: most, between: w.Semicolon}
	var seen texts
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
					s.Add(gap)
					seen.add(gap.Text)
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
