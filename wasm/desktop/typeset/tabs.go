package typeset

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// strip is the part of a document that stays at the panel's top once a reader has
// scrolled past it: the tabs. Its words and boxes are not among those of the layout; its
// links are.
type strip struct {
	geom.Rect
	boxes []box
	runs  []run
}

// Measures of tabs in dp.
const (
	tabsHeight = 40.0
	tabsBeyond = 12.0 // how near to the panel's right side they may come
	tabLine    = 3.0  // under the tab that is on
)

// tabLook is one way to set tabs: the first one that has room for all is taken. Where even
// the last one has not, counts are left out, the last one first.
type tabLook struct {
	words, count style
	gap, least   float64 // between two tabs
}

var tabLooks = func() []tabLook {
	words, small := body, cell
	words.line, small.line = tabsHeight, tabsHeight
	count := small
	count.tone = muted
	return []tabLook{{words, count, 14, 8}, {small, count, 12, 5}}
}()

// tabs sets a row of tabs above a rule across the whole panel. What has no room in a row
// goes on in another.
func (f *flow) tabs(t *doc.Tabs) {
	f.y += 4
	top, boxes, runs := f.y, len(f.layout.boxes), len(f.layout.runs)
	margin, right := f.kind.margin(), f.right
	f.right += margin - tabsBeyond
	f.lastLink = -1
	f.inRow(f.tabItems(t))
	f.right = right
	f.layout.boxes = append(f.layout.boxes, box{Rect: geom.R(f.left-margin, f.y-1, f.width()+2*margin, 1), fill: rule})
	f.layout.strip = strip{
		Rect:  geom.R(f.left-margin, top, f.width()+2*margin, f.y-top),
		boxes: append([]box(nil), f.layout.boxes[boxes:]...),
		runs:  append([]run(nil), f.layout.runs[runs:]...),
	}
	f.layout.boxes, f.layout.runs = f.layout.boxes[:boxes], f.layout.runs[:runs]
	f.lastLink, f.begun = -1, f.y
}

// tabItems are the tabs in the first look in which they share a row, or without some counts
// in the last one.
func (f *flow) tabItems(t *doc.Tabs) []item {
	var items []item
	fit := func(look *tabLook, counted int) bool {
		items = items[:0]
		for i := range t.Tabs {
			items = append(items, f.tabItem(&t.Tabs[i], look, i < counted))
		}
		over := widthOf(items) - f.width()
		gap := look.gap - max(over, 0)/max(float64(len(items)-1), 1)
		if gap < look.least {
			return false
		}
		for i := range items {
			items[i].gap = gap
		}
		return true
	}
	for i := range tabLooks {
		if fit(&tabLooks[i], len(t.Tabs)) {
			return items
		}
	}
	for counted := len(t.Tabs) - 1; counted >= 0 && !fit(&tabLooks[len(tabLooks)-1], counted); counted-- {
	}
	return items
}

// tabItem is one tab. It has room for bold words, so that no tab moves when another one is
// on.
func (f *flow) tabItem(t *doc.Tab, look *tabLook, counted bool) item {
	words, label := look.words, t.Text
	strong := font{sansBold, words.font.size}
	width := strong.width(t.Text)
	if words.tone = muted; t.On {
		words.tone, words.font = ink, strong
	}
	pieces := f.pieces([]doc.Span{{Text: t.Text}}, words)
	if t.Count != "" {
		label += " " + t.Count
	}
	if t.Count != "" && counted {
		count := f.pieces([]doc.Span{{Text: t.Count}}, look.count)
		count[0].space = look.count.font.width(" ")
		width += count[0].space + widthOfLine(count)
		pieces = append(pieces, count...)
	}
	set := func(f *flow, at geom.Rect) {
		f.lastLink = -1
		f.set([][]piece{pieces}, at.Min.X, at.Min.Y, words)
		if t.On {
			f.layout.boxes = append(f.layout.boxes, box{Rect: geom.R(at.Min.X, at.Max.Y-tabLine, at.Width(), tabLine), fill: ink})
		}
		// The ring goes around the words and leaves out the line under them.
		at.Min.Y, at.Max.Y = at.Min.Y+5, at.Max.Y-tabLine-3
		f.press(Link{Action: t.Action, Href: t.Href, Label: label, Tab: true, Chosen: t.On}, at, 2)
	}
	return item{width: width, height: tabsHeight, gap: look.gap, set: set}
}

// Strip is where in the document its tabs are, which stay at the panel's top once a reader
// has scrolled past them; it is empty if the document has none.
func (p *Panel) Strip() geom.Rect { return p.layout.strip.Rect }

// At turns a point of a view of the document, whose top is scroll above the view's, into
// one of the document.
func (p *Panel) At(in geom.Point, scroll float64) geom.Point {
	s := &p.layout.strip
	if scroll > s.Min.Y && in.Y >= 0 && in.Y < s.Height() {
		return in.Add(geom.Point{Y: s.Min.Y})
	}
	return in.Add(geom.Point{Y: scroll})
}

// Chosen is the index of the tab that is on, or −1.
func (p *Panel) Chosen() int {
	for i := range p.layout.links {
		if p.layout.links[i].Chosen {
			return i
		}
	}
	return -1
}

// Beside is the index of the tab that is by tabs after tab i, going around: the first one
// comes after the last.
func (p *Panel) Beside(i, by int) int {
	first, last := p.tabsAround(i)
	n := last - first + 1
	return first + ((i-first+by)%n+n)%n
}

// EndOf is the index of the first of the tabs to which tab i belongs, or of the last.
func (p *Panel) EndOf(i int, last bool) int {
	a, b := p.tabsAround(i)
	if last {
		return b
	}
	return a
}

func (p *Panel) tabsAround(i int) (first, last int) {
	links := p.layout.links
	for first = i; first > 0 && links[first-1].Tab; first-- {
	}
	for last = i; last < len(links)-1 && links[last+1].Tab; last++ {
	}
	return first, last
}
