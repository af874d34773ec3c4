package view

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/trust"
)

// The triangle in words: whether it is balanced, why, what would balance it, and
// how it was before. triangle_picture.go draws it.

// mostTriangles is how many triangles a panel shows.
const mostTriangles = 3

// triangleSections tell of the triangles that have all of some nodes or edges.
func (f *frame) triangleSections(of ...data.Ref) []doc.Section {
	var sections []doc.Section
	for i := range f.triangles {
		t := &f.triangles[i]
		if len(sections) == mostTriangles || slices.ContainsFunc(of, func(r data.Ref) bool { return !belongs(t, r) }) {
			continue
		}
		sections = append(sections, f.triangle(t, strconv.Itoa(i)))
	}
	if n := len(sections); n > 0 {
		s := &sections[n-1]
		s.Blocks = append(s.Blocks, f.lensOnly()...)
		s.Blocks = append(s.Blocks, f.tell(doc.Muted, "triangle.theory"), f.tell(doc.Note, "triangle.limits"))
		s.Blocks = append(append(s.Blocks, f.sources(f.ds.Model.Theory)...), f.reading()...)
	}
	return sections
}

func belongs(t *trust.Triangle, r data.Ref) bool {
	return slices.ContainsFunc(t.Edges[:], func(e *data.Edge) bool { return e.ID == r || e.A == r || e.B == r })
}

func (f *frame) triangle(t *trust.Triangle, key string) doc.Section {
	domains := f.inSight()
	corners := f.corners(t)
	list := &doc.List{Bare: true}
	alt := f.word("triangle.alt", "a", f.short(corners[0]), "b", f.short(corners[1]), "c", f.short(corners[2]))
	for _, d := range domains {
		b := f.levels.Balance(t, d.ID, f.now)
		list.Items = append(list.Items, f.balance(t, d, &b))
		alt += " " + f.word("triangle.alt.domain", "domain", f.text(d.Name), "balance", f.word(balanceKey(b.Balance)), "signs", f.signs(t, &b))
	}
	return section("triangle-"+key,
		f.heading(2, "triangle.heading", "a", f.short(corners[0]), "b", f.short(corners[1]), "c", f.short(corners[2])),
		&doc.Figure{Picture: f.trianglePicture(t, domains), Alt: alt,
			Caption: plain(f.word("triangle.caption", "date", f.shownDate()))},
		list)
}

// signs is "China – Russia positive, …".
func (f *frame) signs(t *trust.Triangle, b *trust.Balancing) string {
	var parts []string
	for i, e := range t.Edges {
		parts = append(parts, f.word("triangle.edge", "edge", f.text(e.Name), "sign", f.word(signWordKey(b.Signs[i]))))
	}
	return strings.Join(parts, ", ")
}

func balanceKey(b trust.Balance) string { return "balance." + strconv.Itoa(int(b)) }
func signWordKey(sign int) string       { return "triangle.sign." + strconv.Itoa(sign) }

// balance tells of one domain: the judgement, why, what would change it, and
// since when it is so.
func (f *frame) balance(t *trust.Triangle, d *data.Domain, b *trust.Balancing) []doc.Block {
	p := paragraph(doc.Plain,
		doc.Span{Text: f.word("triangle.domain", "domain", f.text(d.Name), "balance", f.word(balanceKey(b.Balance))), Role: doc.Strong},
		doc.Span{Text: " " + f.why(t, b)})
	if b.Count > 0 {
		p.Spans = append(p.Spans, doc.Span{Text: " " + f.changes(t, b)})
	}
	periods := f.periods(t, d.ID)
	now := 0
	for now+1 < len(periods) && periods[now+1].From <= f.now {
		now++
	}
	since := f.word("triangle.first", "date", f.monthOf(periods[now].From))
	if now > 0 {
		since = f.word("triangle.since", "date", f.monthOf(periods[now].From), "before", f.word(balanceKey(periods[now-1].Balance)))
	}
	p.Spans = append(p.Spans, doc.Span{Text: " " + since, Role: doc.Muted})
	if len(periods) == 1 {
		return []doc.Block{p}
	}
	history := &doc.List{Bare: true, Role: doc.Muted}
	for _, period := range periods {
		history.Items = append(history.Items, []doc.Block{f.tell(doc.Plain, "triangle.period",
			"date", f.monthOf(period.From), "balance", f.word(balanceKey(period.Balance)))})
	}
	return []doc.Block{p, f.folded(data.MakeRef("balance", d.ID.ID()), "triangle.history", len(periods)-1, history)}
}

// why names what makes a triangle balanced or not: the edge that differs from
// the other two, or that all are alike, or how many have no sign.
func (f *frame) why(t *trust.Triangle, b *trust.Balancing) string {
	var count [3]int // of the signs −1, 0 and 1
	for _, sign := range b.Signs {
		count[sign+1]++
	}
	key, single := "triangle.why."+strconv.Itoa(int(b.Balance))+"."+strconv.Itoa(count[2]), 1
	switch {
	case count[1] > 0:
		key, single = "triangle.why.0."+strconv.Itoa(count[1]), 0
	case b.Balance == trust.Unbalanced:
		single = -1
	}
	name := ""
	if i := slices.Index(b.Signs[:], single); i >= 0 {
		name = f.text(t.Edges[i].Name)
	}
	return f.word(key, "edge", name)
}

// changes are the single changes that would balance a triangle, shortest first.
func (f *frame) changes(t *trust.Triangle, b *trust.Balancing) string {
	var parts []string
	for _, c := range b.Changes[:b.Count] {
		parts = append(parts, f.word("triangle.change", "edge", f.text(t.Edges[c.Edge].Name), "sign", f.word(signWordKey(c.To)),
			"by", strconv.FormatFloat(math.Ceil(c.By*10)/10, 'f', 1, 64)))
	}
	key := "triangle.only"
	if b.Count > 1 {
		key = "triangle.smallest"
	}
	return f.word(key, "changes", strings.Join(parts, "; "))
}

// monthOf is the month of a time in years, in words.
func (f *frame) monthOf(t float64) string {
	const rounding = 1e-6 // years: half a minute
	year, month := int(t+rounding), 12
	for month > 1 && data.MakeMonth(year, month).Years() > t+rounding {
		month--
	}
	return f.date(data.MakeMonth(year, month))
}

// history keeps the periods of the triangles, which a date does not change.
type history struct {
	levels  *trust.Levels
	periods map[historyKey][]trust.Period
}

type historyKey struct {
	triangle *trust.Triangle
	domain   data.Ref
}

// periods are the balance of a triangle in a domain over the dataset's span.
func (f *frame) periods(t *trust.Triangle, domain data.Ref) []trust.Period {
	if f.history.levels != f.levels {
		f.history.levels, f.history.periods = f.levels, map[historyKey][]trust.Period{}
	}
	key := historyKey{t, domain}
	periods, known := f.history.periods[key]
	if !known {
		periods = f.levels.Periods(t, domain, f.ds.From.Years(), f.ds.Until.EndYears())
		f.history.periods[key] = periods
	}
	return periods
}
