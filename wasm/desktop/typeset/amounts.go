package typeset

import (
	"math"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Measures of the bars of amounts, in dp.
const (
	barThick  = 4.0
	barApart  = 1.0  // between the two bars of a row
	leastBars = 72.0 // the width of the bars of both signs
	mostBars  = 130.0
	leastName = 96.0 // below this names have lines of their own
)

// table of amounts: where its columns are.
type amounts struct {
	*doc.Bars
	numbers [2]float64 // widths
	bars    float64
	name    float64
	above   bool // names stand above their bars
}

// bars sets a table whose rows have a name, a bar for each of two amounts, one under the
// other, from one zero in the middle, and both in words. Its last row is their sum.
func (f *flow) bars(b *doc.Bars) {
	if b.Caption != "" {
		f.text([]doc.Span{{Text: b.Caption}}, aside)
	}
	a := f.columnsOf(b)
	f.y += 6
	f.barHeads(&a)
	top := f.y
	axis := len(f.layout.boxes)
	f.layout.boxes = append(f.layout.boxes, box{fill: muted})
	for i := range b.Rows {
		f.barRow(&a, &b.Rows[i], i == len(b.Rows)-1)
	}
	zero := a.zero(f.right)
	f.layout.boxes[axis].Rect = geom.R(zero-0.5, top, 1, f.y-top)
}

// columnsOf shares the width: numbers and their heads take what they need, names at most
// what is left beside short bars.
func (f *flow) columnsOf(b *doc.Bars) amounts {
	a := amounts{Bars: b}
	strong := cell
	strong.font.family = sansBold
	for k := range a.numbers {
		a.numbers[k], _ = widest(f.pieces([]doc.Span{{Text: b.Heads[k]}}, cell))
		for i := range b.Rows {
			a.numbers[k] = max(a.numbers[k], strong.font.width(b.Rows[i].Text[k]))
		}
	}
	rest := f.width() - a.numbers[0] - a.numbers[1] - 3*cellGap
	a.bars = min(max(rest*0.3, leastBars), mostBars)
	if a.name = rest - a.bars; a.name < leastName {
		a.above, a.name = true, f.width()
		a.bars = max(min(rest+cellGap, mostBars), 0)
	}
	return a
}

// rightOf is where the column of amount k ends, in a flow that ends at right.
func (a *amounts) rightOf(k int, right float64) float64 {
	if k == 0 {
		right -= a.numbers[1] + cellGap
	}
	return right
}

// zero is where the bars begin, in a flow that ends at right.
func (a *amounts) zero(right float64) float64 {
	return a.rightOf(0, right) - a.numbers[0] - cellGap - a.bars/2
}

// barHeads sets the heads of both amounts, which end on one line.
func (f *flow) barHeads(a *amounts) {
	bottom, first := f.y, len(f.layout.runs)
	for pass := range 2 { // the first one measures
		for k := range a.Heads {
			head, right := cell, a.rightOf(k, f.right)
			head.tone = [2]tone{ink, second}[k]
			all := lines(f.pieces([]doc.Span{{Text: a.Heads[k]}}, head), a.numbers[k]+0.5)
			height := float64(len(all)) * head.line
			if pass == 0 {
				bottom = max(bottom, f.y+height)
			} else {
				f.cellAfter(first)
				f.setRight(all, right, bottom-height, head)
			}
		}
	}
	f.y = bottom + 4
}

func (f *flow) barRow(a *amounts, b *doc.Bar, sum bool) {
	words, line := cell, rule
	if sum {
		words.font.family, line = sansBold, ink
	}
	f.rule(line)
	f.joint = onNewLine
	top, first := f.y+rowPad, len(f.layout.runs)
	name := f.set(lines(f.pieces(b.Name, words), a.name), f.left, top, words)
	if a.above {
		top = name
	}
	for k := range b.Text {
		number := words
		if k == 1 {
			number.tone = second
		}
		f.lastLink = -1
		f.cellAfter(first)
		f.setRight([][]piece{f.pieces([]doc.Span{{Text: b.Text[k]}}, number)}, a.rightOf(k, f.right), top, number)
	}
	zero, middle := a.zero(f.right), top+words.line/2
	for k, by := range b.By {
		length := 0.0
		if a.Most > 0 {
			length = math.Min(math.Abs(by)/a.Most, 1) * a.bars / 2
		}
		y := middle + float64(k)*(barThick+barApart) - barThick - barApart/2
		f.layout.boxes = append(f.layout.boxes, box{
			Rect: geom.R(zero+math.Min(0, math.Copysign(length, by)), y, length, barThick), fill: [2]tone{ink, second}[k]})
	}
	f.y = math.Max(name, top+words.line) + rowPad
}
