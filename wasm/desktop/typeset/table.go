package typeset

import (
	"slices"
	"strings"

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
	columns, enough := columnsOf(rows, f.width(), 0)
	if !enough && len(columns.widths) > 2 {
		f.narrowTable(rows)
		return
	}
	stack(rows, columns.widths)
	f.y += 6
	for i, r := range rows {
		f.joint = onNewLine
		if r.across(rows[0]) {
			f.y -= below / 2
			f.tableRow(r, tableColumns{widths: []float64{f.width()}})
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
	columns, _ := columnsOf(rows, f.width(), 1)
	rest := make([]row, len(rows))
	for i, r := range rows {
		rest[i] = r[min(1, len(r)):]
	}
	stack(rest, columns.widths)
	f.y += 6
	for i, r := range rows {
		f.joint = onNewLine
		if r.across(rows[0]) {
			f.y -= below / 2
			f.tableRow(r, tableColumns{widths: []float64{f.width()}})
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
		r[i] = tableCell{f.pieces(whole(spans), s), len(spans) == 1 && spans[0].Role == doc.Level}
	}
	return r
}

// whole keeps what is one value on one line: a date, a number with its unit, the words of
// a level behind their sign, those of a coverage.
func whole(spans []doc.Span) []doc.Span {
	spans = slices.Clone(spans)
	for i := range spans {
		s := &spans[i]
		sign := ""
		text := s.Text
		switch {
		case s.Role == doc.Level:
			if n := strings.IndexFunc(text, breaking); n > 0 {
				sign, text = text[:n+1], text[n+1:]
			}
		case s.Role != doc.Coverage && !isValue(text):
			continue
		}
		s.Text = sign + strings.ReplaceAll(text, " ", "\u00a0")
	}
	return spans
}

// isValue reports whether a text is one value, and not a sentence: few words with a digit.
func isValue(text string) bool {
	const most = 3 // words, as in a date
	return text == strings.TrimSpace(text) && strings.ContainsAny(text, "0123456789") && len(strings.Fields(text)) <= most
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

func (f *flow) tableRow(r row, columns tableColumns) {
	x, bottom, first := f.left, f.y, len(f.layout.runs)
	for i, c := range r {
		if i < len(columns.widths) {
			f.cellAfter(first)
			bottom = max(bottom, f.set(lines(c.pieces, columns.widths[i]), x, f.y+above, cell))
			x += columns.widths[i] + columns.gap
		}
	}
	f.y = bottom + below
}

// tableColumns are the columns of a table, and the gap between two.
type tableColumns struct {
	widths []float64
	gap    float64
}

// columnsOf are the columns of a table from the first one on, closer together where the
// width is not enough for their words. It reports whether it is then.
func columnsOf(rows []row, width float64, first int) (c tableColumns, enough bool) {
	for _, c.gap = range []float64{cellGap, tightGap} {
		if c.widths, enough = columnWidths(rows, width, first, c.gap); enough {
			break
		}
	}
	return c, enough
}

// columnWidths gives each column from the first one on what its longest word needs, and
// shares the rest by how much more each would take. It reports whether the width is
// enough for the words; if it is not, all columns shrink alike, and words break.
func columnWidths(rows []row, width float64, first int, gap float64) (columns []float64, enough bool) {
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
	width -= gap * float64(len(least)-1)
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
