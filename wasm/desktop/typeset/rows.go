package typeset

import (
	"math"
	"slices"
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Measures of rows in dp.
const (
	rowPad    = 6.0   // above and below what is in a row
	rowBeyond = 5.0   // what a press on it hits beside its words
	rowGap    = 12.0  // between its cells
	leastText = 110.0 // below this the words at the end stand under the others
)

// dateColumns are the widths of what begins rows without pictures, so that dates of several
// lengths make equal columns.
var dateColumns = [...]float64{0, 76, 92, 118}

var (
	rowWords = style{font: font{sans, 14}, line: 20, tone: ink}
	rowNotes = style{font: font{sans, 13}, line: 20, tone: muted} // what begins a row
	rowEnds  = style{font: font{sans, 13}, line: 20, tone: ink}
)

// way is a row whose cells have no place yet.
type way struct {
	*doc.Row
	title       []piece // above the cells
	begin, text []piece
	end         [][]piece
}

// columns are the widths of what begins and what ends rows, each with the gap beside it.
type columns struct{ begin, end float64 }

// rows sets rows under each other, each under a rule. What begins them shares a column, and
// so do the signs that end rows with pictures.
func (f *flow) rows(d *doc.Rows) {
	all := make([]way, len(d.Rows))
	var shared columns
	pictures := false
	for i := range d.Rows {
		all[i] = f.newWay(&d.Rows[i])
		own := all[i].natural(f.width())
		shared.begin, shared.end = max(shared.begin, own.begin), max(shared.end, own.end)
		pictures = pictures || d.Rows[i].Picture != nil
	}
	f.y += rowPad
	for i := range all {
		r, c := &all[i], shared
		if !pictures {
			c.end = r.natural(f.width()).end
		}
		f.rule(rule)
		top := f.y + 1
		link := Link{Ref: r.Ref, Action: r.Action, Href: r.Href, Label: r.words()}
		f.y = f.setWay(r, c, top)
		if r.Ref != "" || r.Action != "" || r.Href != "" {
			f.pressRow(link, top)
		}
	}
	f.lastLink, f.rowsEnd = -1, f.y
}

// pressRow makes a link of all that is in the flow below top: a little wider than the
// words, so that a ring has room around them.
func (f *flow) pressRow(l Link, top float64) {
	l.row = true
	f.press(l, geom.R(f.left-rowBeyond, top, f.width()+2*rowBeyond, f.y-top), 4)
}

// newWay takes a row apart. Nothing in it leads anywhere by itself. Of words over a picture,
// strong ones become a title above the cells, and the others begin the row.
func (f *flow) newWay(d *doc.Row) way {
	was := f.plain
	f.plain = true
	defer func() { f.plain = was }()
	text, notes := d.Text, d.Begin
	r := way{Row: d}
	if d.Picture != nil && len(notes) == 0 && len(text) > 0 && text[0].Role == doc.Strong {
		r.title, notes, text = f.pieces(text[:1], rowWords), text[1:], nil
	}
	r.text = f.pieces(text, rowWords)
	if len(notes) > 0 && notes[0].Role == doc.Strong {
		r.begin, notes = f.pieces(notes[:1], rowWords), notes[1:]
	}
	if rest := f.pieces(notes, rowNotes); len(rest) > 0 {
		rest[0].apart = len(r.begin) > 0
		r.begin = append(r.begin, rest...)
	}
	for _, line := range d.End {
		r.end = append(r.end, f.pieces(line, rowEnds))
	}
	return r
}

// natural are the columns that a row takes if it can, but of a width no more than leaves
// the middle its share.
func (r *way) natural(width float64) columns {
	var c columns
	for _, line := range lines(r.begin, math.Inf(1)) {
		c.begin = max(c.begin, widthOfLine(line)+rowGap)
	}
	for _, line := range r.end {
		c.end = max(c.end, widthOfLine(line)+rowGap)
	}
	most := 0.44
	if r.Picture == nil {
		most = 0.35
		for _, column := range dateColumns {
			if c.begin <= column {
				c.begin = column
				break
			}
		}
	}
	return columns{math.Ceil(min(c.begin, width*most)), math.Ceil(min(c.end, width*0.45))}
}

// setWay puts the cells of a row at their places, and returns where the row ends: what ends
// it stands beside the words, or under them where the row is lower so.
func (f *flow) setWay(r *way, c columns, top float64) float64 {
	f.joint = onNewLine
	if r.Picture != nil || len(r.text) == 0 || len(r.end) == 0 {
		return f.setBeside(r, c, f.set(lines(r.title, f.width()), f.left, top+rowPad, rowWords)-rowPad)
	}
	room := f.width() - c.begin
	under := 0.0
	for _, line := range r.end {
		under += heightOf(f.broken(line, room))
	}
	beside := heightOf(f.broken(r.text, room-c.end))
	if room-c.end < leastText && beside > rowWords.line || beside > heightOf(f.broken(r.text, room))+under {
		return f.setUnder(r, c, top)
	}
	return f.setBeside(r, c, top)
}

// broken are the lines of pieces, which stay as they are.
func (f *flow) broken(pieces []piece, width float64) [][]piece {
	return lines(slices.Clone(pieces), width)
}

// setBeside puts what ends a row at its right. Words begin on one line; beside a picture
// all cells have their middles on one line.
func (f *flow) setBeside(r *way, c columns, top float64) float64 {
	middle := f.width() - c.begin - c.end
	begin, text := lines(r.begin, c.begin-rowGap), lines(r.text, middle)
	var end [][]piece
	for _, line := range r.end {
		end = append(end, lines(line, c.end-rowGap)...)
	}
	high, k := 0.0, 1.0
	if r.Picture != nil {
		k = min(middle/r.Picture.Width, 1)
		high = r.Picture.Height * k
	}
	height := max(heightOf(begin), heightOf(text)+high, heightOf(end))
	at := func(h float64) float64 {
		if r.Picture == nil {
			return top + rowPad
		}
		return top + rowPad + (height-h)/2
	}
	x, first := f.left+c.begin, len(f.layout.runs)
	f.set(begin, f.left, at(heightOf(begin)), rowNotes)
	f.cellAfter(first)
	y := f.set(text, x, at(heightOf(text)+high), rowWords)
	f.cellAfter(first)
	if r.Picture == nil {
		f.setRight(end, f.right, at(0), rowEnds)
		return top + height + 2*rowPad
	}
	f.layout.pictures = append(f.layout.pictures, picture{
		Rect: geom.R(x, y, r.Picture.Width*k, r.Picture.Height*k), scene: r.Picture, scale: k})
	f.set(end, f.right-c.end+rowGap, at(heightOf(end)), rowEnds)
	return top + height + 2*rowPad
}

// setUnder puts what ends a row under its words.
func (f *flow) setUnder(r *way, c columns, top float64) float64 {
	room, x := f.width()-c.begin, f.left+c.begin
	first := len(f.layout.runs)
	bottom := f.set(lines(r.begin, c.begin-rowGap), f.left, top+rowPad, rowNotes)
	f.cellAfter(first)
	y := f.set(lines(r.text, room), x, top+rowPad, rowWords)
	for _, line := range r.end {
		f.cellAfter(first)
		y = f.set(lines(line, room), x, y, rowEnds)
	}
	return max(y, bottom) + rowPad
}

// heightOf is how high lines of a row are.
func heightOf(all [][]piece) float64 {
	h := 0.0
	for _, line := range all {
		h += rowWords.height(line)
	}
	return h
}

// words are those of a row for those who hear it.
func (r *way) words() string {
	all := []string{words(r.Begin), words(r.Text), r.Alt}
	for _, line := range r.End {
		all = append(all, words(line))
	}
	return strings.Join(strings.Fields(strings.Join(all, " ")), " ")
}

// Measures of cards whose summary is a row, in dp.
const (
	lineIndent = 18.0 // of the row, for the arrow before it
	lineBegin  = 92.0 // for a whole date, so that all titles begin on one line
)

// lineCard sets a card whose summary is a row: under a rule while it is closed; within a
// border while it shows more. The border lies beside the words, so that nothing moves
// sideways.
func (f *flow) lineCard(c *doc.Card, key string) {
	const beside = 12.0
	open := f.open[key]
	ground := len(f.layout.boxes)
	if open {
		b := box{Rect: geom.R(f.left-beside, f.y, f.width()+2*beside, 0), radius: cardRadius, fill: raised, line: rule, lineWidth: 1}
		if c.Dim {
			b.fill = none
		}
		f.layout.boxes = append(f.layout.boxes, b)
	} else {
		f.rule(rule)
	}
	f.blocks(c.Blocks)
	f.line(c.Line, key, open)
	if open {
		f.blocks(c.More)
		f.y += cardInset
		f.layout.boxes[ground].Max.Y = f.y
		f.y += 2 * rowPad
	}
}

// line sets the row that opens and closes a card, with an arrow before it.
func (f *flow) line(d *doc.Row, key string, open bool) {
	r := f.newWay(d)
	c := r.natural(f.width())
	if len(r.begin) > 0 {
		c.begin = min(lineBegin, f.width()*0.4)
	}
	top := f.y + 1
	sign := rowNotes.font
	f.layout.runs = append(f.layout.runs, run{
		x: f.left, base: top + rowPad + baseline(rowNotes), width: sign.width(arrow(open)), font: sign, tone: muted,
		text: arrow(open), mute: true})
	left := f.left
	f.left, f.lastLink = left+lineIndent, -1
	f.y = f.setWay(&r, c, top)
	f.left = left
	f.pressRow(Link{Card: key, Label: r.words()}, top)
	f.lastLink = -1
}
