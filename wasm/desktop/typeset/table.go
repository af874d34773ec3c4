package typeset

import (
	"slices"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// row is a row of a table, before its cells break into lines.
type row []tableCell

type tableCell struct {
	pieces []piece
	level  bool // it is a level of trust: a dot, a sign and a word
}

// table sets a table as wide as the flow: a caption, a head, and rows with a
// rule above each.
func (f *flow) table(t *doc.Table) {
	if t.Caption != "" {
		f.text([]doc.Span{{Text: t.Caption}}, aside)
	}
	head, strong := cell, cell
	head.tone, strong.font.family = muted, sansBold
	rows := []row{f.row(t.Head, head, head)}
	for _, cells := range t.Rows {
		rows = append(rows, f.row(cells, strong, cell))
	}
	columns, enough := columnWidths(rows, f.width(), 0)
	if !enough && len(columns) > 2 {
		f.narrowTable(rows)
		return
	}
	stack(rows, columns)
	f.y += 6
	for i, r := range rows {
		f.joint = onNewLine
		if r.across(rows[0]) {
			f.y -= below / 2
			f.tableRow(r, []float64{f.width()})
			continue
		}
		f.ruleAbove(i)
		f.tableRow(r, columns)
	}
}

// across reports whether a row continues the row above it over its whole width: it has
// one cell although the table has more columns.
func (r row) across(head row) bool { return len(r) == 1 && len(head) > 1 }

// narrowTable gives the heading of each row a line of its own, above the other
// cells.
func (f *flow) narrowTable(rows []row) {
	columns, _ := columnWidths(rows, f.width(), 1)
	rest := make([]row, len(rows))
	for i, r := range rows {
		rest[i] = r[min(1, len(r)):]
	}
	stack(rest, columns)
	f.y += 6
	for i, r := range rows {
		f.joint = onNewLine
		if r.across(rows[0]) {
			f.y -= below / 2
			f.tableRow(r, []float64{f.width()})
			continue
		}
		f.ruleAbove(i)
		if i > 0 && len(r) > 0 {
			first := len(f.layout.runs)
			f.y = f.set(lines(r[0].pieces, f.width()), f.left, f.y+above, cell) - below
			f.cellAfter(first)
		}
		f.tableRow(rest[i], columns)
	}
}

// ruleAbove separates row i from the one before it.
func (f *flow) ruleAbove(i int) {
	if i > 0 {
		f.rule(rule)
	}
}

// rule draws a line across the flow.
func (f *flow) rule(t tone) {
	f.layout.boxes = append(f.layout.boxes, box{Rect: geom.R(f.left, f.y, f.width(), 1), fill: t})
}

// row takes cells apart; the first one has a style of its own, unless it is the only
// one.
func (f *flow) row(cells [][]doc.Span, first, rest style) row {
	r := make(row, len(cells))
	for i, spans := range cells {
		s := rest
		if i == 0 && len(cells) > 1 {
			s = first
		}
		r[i] = tableCell{f.pieces(spans, s), len(spans) == 1 && spans[0].Role == doc.Level}
	}
	return r
}

// stack puts the words of all levels under their signs if one of them has no
// room beside it, so that all look alike.
func stack(rows []row, columns []float64) {
	broken := false
	for _, r := range rows {
		if r.across(rows[0]) {
			continue
		}
		for i, c := range r {
			broken = broken || c.level && len(lines(slices.Clone(c.pieces), columns[i])) > 1
		}
	}
	for _, r := range rows {
		for _, c := range r {
			if c.level && broken && len(c.pieces) > 1 {
				c.pieces[1].apart = true
			}
		}
	}
}

// The free space in a row above and below its words.
const above, below = 7.0, 7.0

func (f *flow) tableRow(r row, columns []float64) {
	x, bottom, first := f.left, f.y, len(f.layout.runs)
	for i, c := range r {
		if i < len(columns) {
			f.cellAfter(first)
			bottom = max(bottom, f.set(lines(c.pieces, columns[i]), x, f.y+above, cell))
			x += columns[i] + cellGap
		}
	}
	f.y = bottom + below
}

// columnWidths gives each column from the first one on what its longest word needs, and
// shares the rest by how much more each would take. It reports whether the width is
// enough for the words; if it is not, all columns shrink alike, and words break.
func columnWidths(rows []row, width float64, first int) (columns []float64, enough bool) {
	var least, most []float64
	for _, r := range rows {
		if r.across(rows[0]) {
			continue
		}
		for i, c := range r[min(first, len(r)):] {
			if i == len(least) {
				least, most = append(least, 0), append(most, 0)
			}
			l, m := widest(c.pieces)
			least[i], most[i] = max(least[i], l), max(most[i], m)
		}
	}
	width -= cellGap * float64(len(least)-1)
	sumLeast, sumMost := sum(least), sum(most)
	columns = make([]float64, len(least))
	for i := range columns {
		switch {
		case sumLeast > width:
			columns[i] = least[i] * width / sumLeast
		case sumMost > width:
			columns[i] = least[i] + (most[i]-least[i])*(width-sumLeast)/(sumMost-sumLeast)
		default:
			columns[i] = most[i] + (width-sumMost)/float64(len(columns))
		}
	}
	return columns, sumLeast <= width
}

func sum(xs []float64) float64 {
	total := 0.0
	for _, x := range xs {
		total += x
	}
	return total
}
