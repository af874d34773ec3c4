package panel

import (
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// comparison sets two edges side by side.
func (f *relations) comparison(a, b *data.Edge) []doc.Section {
	edges := []*data.Edge{a, b}
	heads := [][]doc.Span{{f.link(a.ID)}, {f.link(b.ID)}}
	sections := append([]doc.Section{f.compareHead(a, b)}, f.sideBySide(edges, heads)...)
	sections = append(sections, f.triangleSections(a.ID, b.ID)...)
	return append(sections, section("end", append(f.compareWith(a), &doc.Buttons{Options: []doc.Option{
		{Text: f.Word("compare.end"), Action: "compare:"},
		{Text: f.Word("compare.only", "name", f.Text(a.Name)), Action: "compare:"},
		{Text: f.Word("compare.only", "name", f.Text(b.Name)), Action: "select:" + string(b.ID)},
	}})...))
}

func (f *relations) compareHead(a, b *data.Edge) doc.Section {
	names := f.Word("compare.names", "a", f.Text(a.Name), "b", f.Text(b.Name))
	heading := f.heading(1, "compare.heading")
	if n := f.X.Node(shared(a, b)); n != nil {
		heading = f.heading(1, "compare.one", "name", f.Text(n.Short))
	}
	return section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.Word("edge.kicker", "name", names, "date", f.ShownDate())}),
		heading, f.question(a, b))
}

// shared is the node that two edges have in common, or "".
func shared(a, b *data.Edge) data.Ref {
	switch {
	case a.A == b.A || a.A == b.B:
		return a.A
	case a.B == b.A || a.B == b.B:
		return a.B
	}
	return ""
}

// question is what a comparison is to answer: whether both can hold, where
// somebody has said so, or what each of the two agrees.
func (f *cards) question(a, b *data.Edge) *doc.Paragraph {
	if len(f.verdicts(a, b)) > 0 {
		return f.tell(doc.Lead, "compare.question")
	}
	return f.tell(doc.Lead, "compare.lead")
}

// compareWith offers the other edges to set beside one, where there are any and a
// program can do so.
func (f *relations) compareWith(e *data.Edge) []doc.Block {
	choice := &doc.Choice{Label: f.Word("compare.with")}
	for i := range f.Data.Edges {
		if other := &f.Data.Edges[i]; other.ID != e.ID {
			choice.Options = append(choice.Options, doc.Option{
				Text: f.Text(other.Name), Action: "compare:" + string(other.ID), On: other.ID == f.key.Compare})
		}
	}
	if len(choice.Options) == 0 || f.alone() {
		return nil
	}
	return []doc.Block{f.tell(doc.Muted, "compare.with"), choice}
}

// verdicts are those of the article on just these two edges.
func (f *cards) verdicts(a, b *data.Edge) []*data.Verdict {
	if f.Data.Article == nil {
		return nil
	}
	var found []*data.Verdict
	for i := range f.Data.Article.Verdicts {
		v := &f.Data.Article.Verdicts[i]
		if len(v.Edges) == 2 && slices.Contains(v.Edges, a.ID) && slices.Contains(v.Edges, b.ID) {
			found = append(found, v)
		}
	}
	return found
}

// sideBySide has a column for each edge. For each domain in sight it tells the
// level, what is agreed and what is left out, and of two edges the verdict on
// them and what the record has added to it.
func (f *relations) sideBySide(edges []*data.Edge, heads [][]doc.Span) []doc.Section {
	domains := f.Shown()
	t := &doc.Table{Caption: f.Word("compare.caption", "date", f.ShownDate()),
		Head: append([][]doc.Span{plain(f.Word("table.domain"))}, heads...)}
	most, gaps := mostAgreed, mostLeftOut
	if len(domains) == 1 {
		most, gaps = mostAlone, mostAlone
	}
	for k := range f.Data.Domains {
		d := &f.Data.Domains[k]
		if !f.Shows(d) {
			continue
		}
		levels := [][]doc.Span{{{Text: f.Text(d.Name), Lang: f.LangOf(d.Name), Role: doc.Strong}}}
		agreed := [][]doc.Span{f.rowName(d, "compare.agreed")}
		out := [][]doc.Span{f.rowName(d, "compare.leavesout")}
		for _, e := range edges {
			c := trust.Cover(f.X.AgreementsOf(e.ID), e, d.ID, f.Now)
			levels = append(levels, append(f.meanLevel(f.IndexOf(e, 0), k), doc.Span{Text: " "}, f.covered(c.Coverage, c.Advisory)))
			agreed = append(agreed, f.agreed(c.Agreements, d, most))
			out = append(out, f.leftOut(e, d, gaps))
		}
		t.Rows = append(t.Rows, levels, agreed, out)
		if len(edges) == 2 {
			t.Rows = append(t.Rows, f.verdictRows(edges[0], edges[1], d)...)
		}
	}
	s := section("sides", t)
	var record []doc.Section
	if len(edges) == 2 {
		verdicts := f.verdicts(edges[0], edges[1])
		if len(verdicts) == 0 {
			s.Blocks = append(s.Blocks, f.tell(doc.Note, "compare.noverdict"))
		}
		s.Blocks = append(s.Blocks, f.sources(sourcesOfVerdicts(verdicts))...)
		record = f.recordOf(edges[0], edges[1], domains)
	}
	s.Blocks = append(append(s.Blocks, f.belowLevels()...), f.basisOfReading()...)
	return append([]doc.Section{s}, record...)
}

// rowName names a row for the eye; for the ear it tells the domain too.
func (f *relations) rowName(d *data.Domain, key string) []doc.Span {
	word := f.Word(key)
	return []doc.Span{{Text: word, Role: doc.Muted, Label: f.Word("compare.row", "domain", f.Text(d.Name), "row", word)}}
}

// How many commitments, and how many gaps, are told beside each other; the
// panels of the edges have all.
const (
	mostAgreed, mostLeftOut = 2, 3
	mostAlone               = 5 // of the one domain that the lens lets through
)

// series is a run of words with a bound on how many are told.
type series struct {
	spans            []doc.Span
	told, rest, most int
}

// next makes room for one more; false if there is none.
func (s *series) next() bool {
	if s.told == s.most {
		s.rest++
		return false
	}
	if s.told > 0 {
		s.spans = append(s.spans, doc.Span{Text: "; "})
	}
	s.told++
	return true
}

// end is the series with how many are not told, or the word for none.
func (f *relations) end(s *series, none string) []doc.Span {
	switch {
	case s.told == 0:
		return plain(f.Word(none))
	case s.rest > 0:
		return append(s.spans, doc.Span{Text: "; " + f.Word("compare.more", "count", strconv.Itoa(s.rest)), Role: doc.Muted})
	}
	return s.spans
}

// agreed are commitments of agreements in a domain, in few words, each with its
// agreement: first those of the two alone, and what is not merely technical.
// Those with others are told only where the two alone have none.
func (f *relations) agreed(agreements []*data.Agreement, d *data.Domain, most int) []doc.Span {
	s := series{most: most}
	for _, alone := range []bool{true, false} {
		if !alone && s.told > 0 {
			s.most = s.told
		}
		for _, technical := range []bool{false, true} {
			for _, a := range agreements {
				if ofTwo(a) == alone {
					f.commitments(&s, a, d, technical)
				}
			}
		}
	}
	return f.end(&s, "compare.nothing")
}

// commitments adds those of an agreement, and its name behind them.
func (f *relations) commitments(s *series, a *data.Agreement, d *data.Domain, technical bool) {
	before := s.told
	for i := range a.Commitments {
		c := &a.Commitments[i]
		if c.Domain != d.ID || c.Technical != technical || !s.next() {
			continue
		}
		text := c.Brief
		if len(text) == 0 {
			text = c.Text
		}
		s.spans = append(s.spans, f.clause(text))
	}
	f.nameBehind(s, a, before)
}

// nameBehind names an agreement if more is told than before.
func (f *relations) nameBehind(s *series, a *data.Agreement, before int) {
	if s.told > before {
		s.spans = append(s.spans, doc.Span{Text: " ("}, f.link(a.ID), doc.Span{Text: ")"})
	}
}

// leftOut are the gaps in a domain that the agreements in effect of the two
// alone name, each once, with the agreement. Only where the two have none alone,
// those with others tell: what one with others leaves out, one of the two may
// hold.
func (f *relations) leftOut(e *data.Edge, d *data.Domain, most int) []doc.Span {
	s := series{most: most}
	var told []string
	for _, alone := range []bool{true, false} {
		some := false
		for _, a := range f.X.AgreementsOf(e.ID) {
			if ofTwo(a) != alone || !trust.Shared(a, e, f.Now) {
				continue
			}
			some = true
			before := s.told
			for i := range a.LeavesOut {
				gap := f.clause(a.LeavesOut[i].Text)
				if a.LeavesOut[i].Domain == d.ID && !slices.Contains(told, gap.Text) && s.next() {
					s.spans, told = append(s.spans, gap), append(told, gap.Text)
				}
			}
			f.nameBehind(&s, a, before)
		}
		if some {
			break
		}
	}
	return f.end(&s, "compare.nogap")
}
