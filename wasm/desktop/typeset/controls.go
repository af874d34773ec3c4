package typeset

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Measures of controls in dp.
const (
	controlAbove  = 10.0
	controlHeight = 28.0
	controlGap    = 6.0
	bandGap       = 12.0  // between words and buttons on a band
	dotsPitch     = 24.0  // from one of a row of dots to the next
	tightBar      = 400.0 // width of a bar below which its buttons stand closer
)

// item is something in a row: a button, a dot, words. inRow calls its set with its
// position.
type item struct {
	width, height float64
	gap           float64 // to the item before it, if that is in the same line
	together      int     // how many items from this one on share a line if they can
	set           func(f *flow, at geom.Rect)
}

// inRow sets items side by side, and goes on below where the room ends.
func (f *flow) inRow(items []item) {
	for len(items) > 0 {
		n, x, height := 0, 0.0, 0.0
		for ; n < len(items); n++ {
			group := widthOf(items[n : n+max(items[n].together, 1)])
			if n > 0 && (x+items[n].gap+group > f.width()+0.01 && group <= f.width() ||
				x+items[n].gap+items[n].width > f.width()+0.01) {
				break
			}
			if n > 0 {
				x += items[n].gap
			}
			x, height = x+items[n].width, max(height, items[n].height)
		}
		x = f.left
		for i, it := range items[:n] {
			if f.joint = onNewLine; i > 0 {
				x += it.gap
				f.joint = inNextCell
			}
			it.set(f, geom.R(x, f.y+(height-it.height)/2, it.width, it.height))
			x += it.width
		}
		f.y += height
		if items = items[n:]; len(items) > 0 {
			f.y += controlGap
		}
	}
	f.lastLink = -1
}

// widthOf is how wide items are side by side.
func widthOf(items []item) float64 {
	w := 0.0
	for i, it := range items {
		if i > 0 {
			w += it.gap
		}
		w += it.width
	}
	return w
}

// beside is how many blocks share a row: a choice of words has a row of its own,
// other buttons stand beside each other.
func beside(blocks []doc.Block) int {
	n := 0
	for _, b := range blocks {
		c, choice := b.(*doc.Choice)
		_, buttons := b.(*doc.Buttons)
		if !buttons && !(choice && c.Dots) {
			break
		}
		n++
	}
	return max(n, 1)
}

// controls are the items of the blocks that are buttons.
func (f *flow) controls(blocks []doc.Block) []item {
	var items []item
	for _, b := range blocks {
		first := len(items)
		switch b := b.(type) {
		case *doc.Choice:
			for i := range b.Options {
				if b.Dots {
					items = append(items, dotItem(&b.Options[i]))
				} else {
					items = append(items, f.optionItem(&b.Options[i]))
				}
			}
		case *doc.Buttons:
			for i := range b.Options {
				items = append(items, f.optionItem(&b.Options[i]))
			}
		default:
			// Rows of controls hold buttons and choices alone.
		}
		if first > 0 && first < len(items) {
			items[first].together = len(items) - first
		}
	}
	return items
}

func (f *flow) optionItem(o *doc.Option) item { return f.buttonItem(o.Text, o.On, optionLink(o)) }

func optionLink(o *doc.Option) Link {
	l := Link{Action: o.Action, Label: o.Label, Done: o.Done, Off: o.Off}
	if l.Label == "" {
		l.Label = o.Text
	}
	return l
}

// buttonItem is a button with round ends, dark if it is the chosen one.
func (f *flow) buttonItem(text string, on bool, l Link) item {
	inset := 12.0
	if f.tight {
		inset = 10
	}
	set := func(f *flow, at geom.Rect) {
		b := box{Rect: at, radius: at.Height() / 2, fill: raised, line: f.tone(rule), lineWidth: 1}
		tone := f.tone(ink)
		switch {
		case f.onBanner:
			b.fill = none
		case on:
			b.fill, b.line, tone = ink, ink, paper
		case l.Off:
			b.fill, tone = none, muted
		}
		f.layout.boxes = append(f.layout.boxes, b)
		f.layout.runs = append(f.layout.runs, run{
			x: at.Min.X + inset, base: at.Center().Y + label.font.size*0.36, width: at.Width() - 2*inset,
			top: at.Center().Y - label.line/2, line: label.line,
			font: label.font, tone: tone, text: text, joint: f.takeJoint()})
		f.press(l, at, at.Height()/2)
	}
	return item{width: label.font.width(text) + 2*inset, height: controlHeight, gap: controlGap, set: set}
}

// press makes a link of one box with round corners.
func (f *flow) press(l Link, at geom.Rect, corner float64) {
	l.corner = corner
	l.Boxes = []geom.Rect{at}
	f.button(l)
}

// dotItem is one dot of a row; the chosen one is larger and dark.
func dotItem(o *doc.Option) item {
	set := func(f *flow, at geom.Rect) {
		b := box{Rect: geom.Rect{Min: at.Center(), Max: at.Center()}.Inset(-4), radius: 4, line: f.tone(muted), lineWidth: 1.5}
		if o.On {
			b.Rect, b.radius, b.fill, b.line = b.Inset(-1.5), 5.5, f.tone(ink), none
		}
		f.layout.boxes = append(f.layout.boxes, b)
		f.press(optionLink(o), at, at.Height()/2)
	}
	return item{width: dotsPitch, height: dotsPitch, set: set}
}

// jumps sets the buttons that lead to sections.
func (f *flow) jumps(j *doc.Jumps) {
	f.y += 6 + controlAbove
	var items []item
	for _, to := range j.To {
		items = append(items, f.buttonItem(to.Text, false, Link{Section: to.Section, Label: to.Text}))
	}
	f.inRow(items)
}
