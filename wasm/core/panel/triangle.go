package panel

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// The triangle in words: whether it is balanced, why, what would balance it, and how it
// was before. Package picture draws it in triangle.go.

// mostTriangles is how many triangles a panel shows in full. Of the others it tells the
// judgements.
const mostTriangles = 3

// triangleSections show the triangles that contain all of some nodes and edges, the most
// telling first.
func (w *relations) triangleSections(of ...data.Ref) doc.Sections {
	var sections doc.Sections
	found := w.telling(of)
	shown := found[:min(len(found), mostTriangles)]
	for _, i := range shown {
		sections.Add(w.triangle(&w.Triangles[i], strconv.Itoa(i)))
	}
	if n := len(sections); n > 0 {
		s := &sections[n-1]
		if others := found[n:]; len(others) > 0 {
			s.Blocks.Add(w.folded("balance/others", "triangle.others", len(others), w.inShort(others)))
		}
		s.Blocks.Add(w.lensOnly()...)
		s.Blocks.Add(w.tell(doc.Muted, "triangle.theory"), w.tell(doc.Note, "triangle.limits"))
		s.Blocks.Add(w.sources(w.Data.Formula.Theory)...)
		s.Blocks.Add(w.levelsNote()...)
	}
	return sections
}

// telling returns the indices of the triangles that contain all of some nodes and edges, the
// most telling first; see trust.Telling.
func (w *relations) telling(of []data.Ref) []int {
	type told struct {
		triangle int
		trust.Telling
	}
	var domains, found = w.ShownDomains(), []told(nil)
	for i := range w.Triangles {
		t := &w.Triangles[i]
		if slices.ContainsFunc(of, func(r data.Ref) bool { return !belongs(t, r) }) {
			continue
		}
		found = append(found, told{i, w.Levels.Telling(t, domains, w.Now)})
		for k := len(found) - 1; k > 0 && found[k].MoreThan(found[k-1].Telling); k-- {
			found[k], found[k-1] = found[k-1], found[k]
		}
	}
	order := make([]int, len(found))
	for i := range found {
		order[i] = found[i].triangle
	}
	return order
}

// inShort names triangles, each with its judgement in each shown domain.
func (w *relations) inShort(triangles []int) *doc.List {
	list := &doc.List{Bare: true}
	for _, i := range triangles {
		t := &w.Triangles[i]
		var names texts
		for _, corner := range w.drawing.Corners(t) {
			names.add(w.Short(corner))
		}
		p := paragraph(doc.Plain).Put(doc.Strong, strings.Join(names, w.Comma)+w.Stop)
		for _, d := range w.ShownDomains() {
			b := w.Levels.Balance(t, d.ID, w.Now)
			p.Put(doc.Plain, w.Space+w.Word("triangle.domain", "domain", w.Said(d.Name), "balance", w.Word(state.BalanceKey(b.Balance))))
		}
		list.Add(p)
	}
	return list
}

// belongs reports whether a node or an edge is one of a triangle.
func belongs(t *trust.Triangle, r data.Ref) bool {
	return slices.ContainsFunc(t.Edges[:], func(e *data.Edge) bool { return e.ID == r || e.A == r || e.B == r })
}

// triangle shows a triangle, and each shown domain in words.
func (w *relations) triangle(t *trust.Triangle, key string) doc.Section {
	domains := w.ShownDomains()
	corners := w.drawing.Corners(t)
	list := &doc.List{Bare: true}
	alt := w.Word("triangle.alt", "a", w.Short(corners[0]), "b", w.Short(corners[1]), "c", w.Short(corners[2]))
	for _, d := range domains {
		b := w.Levels.Balance(t, d.ID, w.Now)
		list.Add(w.balance(t, d, &b)...)
		alt += w.Space + w.Word("triangle.alt.domain", "domain", w.Said(d.Name), "balance", w.Word(state.BalanceKey(b.Balance)), "signs", w.signs(t, &b))
	}
	return section("triangle-"+key,
		w.heading(2, "triangle.heading", "a", w.Short(corners[0]), "b", w.Short(corners[1]), "c", w.Short(corners[2])),
		&doc.Figure{Picture: w.drawing.Triangle(t, domains), Alt: alt,
			Caption: plain(w.Word("triangle.caption", "date", w.ShownDate()))},
		list)
}

// signs returns "China – Russia positive, …".
func (w *relations) signs(t *trust.Triangle, b *trust.Balancing) string {
	var parts texts
	for i, e := range t.Edges {
		parts.add(w.Word("triangle.edge", "edge", w.Said(e.Name), "sign", w.Word(signWordKey(b.Signs[i]))))
	}
	return strings.Join(parts, w.Comma)
}

// signWordKey returns the key of the word for a sign.
func signWordKey(sign int) string { return "triangle.sign." + strconv.Itoa(sign) }

// balance tells of one domain whether the triangle is balanced, why, what would change
// that, and since when it is so.
func (w *relations) balance(t *trust.Triangle, d *data.Domain, b *trust.Balancing) doc.Blocks {
	p := paragraph(doc.Plain).
		Put(doc.Strong, w.Word("triangle.domain", "domain", w.Said(d.Name), "balance", w.Word(state.BalanceKey(b.Balance)))).
		Put(doc.Plain, w.Space+w.why(t, b))
	if b.Count > 0 {
		p.Put(doc.Plain, w.Space+w.changes(t, b))
	}
	periods := w.Periods(t, d.ID)
	now := 0
	for now+1 < len(periods) && periods[now+1].From <= w.Now {
		now++
	}
	since := w.Word("triangle.first", "date", w.MonthText(periods[now].From))
	if now > 0 {
		since = w.Word("triangle.since", "date", w.MonthText(periods[now].From), "before", w.Word(state.BalanceKey(periods[now-1].Balance)))
	}
	p.Put(doc.Muted, w.Space+since)
	if len(periods) == 1 {
		return doc.Blocks{p}
	}
	history := &doc.List{Bare: true, Role: doc.Muted}
	for _, period := range periods {
		history.Add(w.tell(doc.Plain, "triangle.period",
			"date", w.MonthText(period.From), "balance", w.Word(state.BalanceKey(period.Balance))))
	}
	return doc.Blocks{p, w.folded(data.MakeRef("balance", d.ID.ID()), "triangle.history", len(periods)-1, history)}
}

// why names what makes a triangle balanced or not: the edge that differs from the other
// two, or that all are alike, or how many have no sign.
func (w *relations) why(t *trust.Triangle, b *trust.Balancing) string {
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
		name = w.Said(t.Edges[i].Name)
	}
	return w.Word(key, "edge", name)
}

// changes names the single changes that would balance a triangle, smallest first.
func (w *relations) changes(t *trust.Triangle, b *trust.Balancing) string {
	var parts texts
	for _, c := range b.Changes[:b.Count] {
		e := t.Edges[c.Edge]
		parts.add(w.Word("triangle.change."+strconv.Itoa(c.To), "a", w.Short(e.A), "b", w.Short(e.B),
			"by", w.Tenths(math.Ceil(c.By*10)/10)))
	}
	return w.Word("triangle.changes", "changes", strings.Join(parts, w.Word("triangle.or")))
}
