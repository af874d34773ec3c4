package desktop

import (
	"unicode/utf8"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// board is a document in its part of the window: the panel, the bar along the top of
// the map, the card upon the map, or a notice.
type board struct {
	*typeset.Panel
	box      geom.Rect
	scroll   float64 // dp
	occluded float64 // the height of its lower part that the card hides, dp
	of       place
	places   map[place]float64 // where what is not shown is scrolled to; nil if it keeps none
	there    bool              // it has a document
	width    float64           // of its last layout
}

// place is what a document is about; of a comparison, both things.
type place struct {
	ref, compare data.Ref
	part         string
}

// board is the board of an area, or nil if it has none.
func (d *Platform) board(a area) *board {
	switch a {
	case onPanel:
		return &d.panel
	case onBar:
		return &d.bar
	case onCard:
		return &d.card
	case onFind:
		return &d.find.board
	}
	return nil
}

// inDocument turns a point of the window into one of the document.
func (b *board) inDocument(p geom.Point) geom.Point {
	return b.At(p.Sub(b.box.Min), b.scroll)
}

// contains reports whether a point of the window lies on the document.
func (b *board) contains(p geom.Point) bool {
	return b.there && b.box.Contains(p) && b.Occludes(b.inDocument(p))
}

// visible is the height of the visible part of the document, in dp.
func (b *board) visible() float64 { return b.box.Height() - b.occluded }

// above is the height of the tabs that lie at the board's top while it is scrolled to y.
func (b *board) above(y float64) float64 {
	if s := b.Strip(); y > s.Min.Y {
		return s.Height()
	}
	return 0
}

// scrollTo scrolls, but not beyond the ends of the document, and reports whether the
// document moved.
func (b *board) scrollTo(y float64) bool {
	y = max(0, min(y, b.Height()-b.visible()))
	moved := y != b.scroll
	b.scroll = y
	return moved
}

// scrollTo scrolls a board and has the window drawn again if it moved.
func (d *Platform) scrollTo(b *board, y float64) { d.dirty = b.scrollTo(y) || d.dirty }

// show lays a document out in a board. The link that the pointer holds, and the one that
// has the focus, stay the same ones. A document about something else begins at its top,
// another part of the same thing where it was left; see turn.
func (d *Platform) show(a area, document *doc.Document, width float64) {
	b := d.board(a)
	held, focused := d.linkOf(a, d.pointer.down, d.pointer.link), d.linkOf(a, d.focus.area, d.focus.link)
	if b.there = document != nil; !b.there {
		b.Layout(nil, width)
		b.of, b.box = place{}, geom.Rect{}
		if d.focus.area == a {
			d.focus.on(nowhere)
		}
		return
	}
	was, of := b.of, place{document.Ref, document.Compare, document.Part}
	another := of.ref != was.ref || of.compare != was.compare
	strip := b.Strip()
	if of == was && b.width != 0 && width != b.width {
		b.layAgain(document, width)
	} else {
		b.Layout(document, width)
	}
	b.width = width
	if of != was {
		b.turn(of, strip)
	}
	if held != nil && of != was {
		d.pointer.link = -1
	} else if held != nil {
		d.pointer.link = b.Find(held, d.pointer.link)
	}
	switch {
	case d.focus.area != a:
	case another && a == onPanel:
		d.focus.on(nowhere)
	case focused != nil:
		d.follow(b, focused, of != was)
	}
}

// layAgain lays the same document out in another width: the line below the tabs stays where
// it is.
func (b *board) layAgain(document *doc.Document, width float64) {
	y := b.scroll + b.above(b.scroll)
	place := b.PlaceAt(y)
	before, _ := b.TopOf(place)
	b.Layout(document, width)
	if after, ok := b.TopOf(place); ok && b.scroll > 0 {
		b.scroll += after - before
	}
}

// turn scrolls a board that goes on to another place: to its beginning, or to where the
// reader left it, if the board keeps places. A part that is new begins below the tabs if
// they lie at the board's top, where they stay. A comparison keeps no place.
func (b *board) turn(of place, strip geom.Rect) {
	was, y := b.of, b.scroll
	b.of, b.scroll = of, 0
	if of.ref == was.ref && of.compare == was.compare {
		b.scroll = min(y, strip.Min.Y)
	}
	switch {
	case b.places == nil:
	case was.compare != "" || of.compare != "":
		clear(b.places)
	default:
		b.places[was] = y
		if left, known := b.places[of]; known {
			b.scroll = left
		}
	}
}

// linkOf is a copy of link i of an area's board, if that is the area asked for, else
// nil.
func (d *Platform) linkOf(a, asked area, i int) *typeset.Link {
	links := d.board(a).Links()
	if a != asked || i < 0 || i >= len(links) {
		return nil
	}
	l := links[i]
	return &l
}

// follow keeps the focus on a link of the previous document. If that link is gone the
// focus stays at its index, so that Tab goes on from there; in another part, it goes to
// the tab of that.
func (d *Platform) follow(b *board, l *typeset.Link, turned bool) {
	if i := b.Find(l, d.focus.link); i >= 0 {
		d.focus.link = i
	} else if tab := b.Chosen(); turned && tab >= 0 {
		d.focus.link = tab
	}
	d.focus.link = min(d.focus.link, len(b.Links())-1)
	if d.focus.link >= 0 {
		if f := b.Links()[d.focus.link].Field; f != nil {
			d.focus.caret = min(d.focus.caret, utf8.RuneCountInString(f.Value))
		}
	}
}

// Measures of bar and card, in dp.
const (
	mapMargin   = 15.0 // between them and the map's sides
	phoneMargin = 9.0  // the same in a window of one column
	cardWidth   = 500.0
	cardPart    = 0.85 // of the panel's height that a card may take
	// mostOccluded is the part of the map's height that bar and card may hide: the nodes
	// need the rest.
	mostOccluded = 0.5
)

// layOverMap lays out bar and card and tells the session how much of the map they hide.
func (d *Platform) layOverMap(s *session.Session) {
	d.recompose(s)
	m, margin := d.window.top(), mapMargin
	if !d.window.beside {
		margin = phoneMargin
	}
	rim := margin - typeset.BarMargin
	width := m.Width() - 2*rim
	if d.window.words && d.window.beside {
		width -= d.boxOf(s, wordsButton).Width() + toolGap
	}
	d.show(onBar, s.Bar(), width)
	d.bar.box = geom.R(m.Min.X+rim, m.Min.Y+rim, width, min(d.bar.Height(), m.Height()-rim))
	insets := geom.Insets{Top: d.bar.box.Max.Y - typeset.BarMargin - m.Min.Y}
	d.layCard(s, margin, insets.Top)
	d.panel.occluded = 0
	ofMark := s.Model().Peek != app.Peek{}
	if ofMark && !d.plan.low {
		insets.Bottom = s.Model().Device.Insets.Bottom // the map stays as it is
	} else if d.card.there && !d.plan.low {
		insets.Bottom = m.Max.Y - d.card.box.Min.Y
	} else if d.card.there {
		d.panel.occluded = max(d.window.panel.Max.Y-d.card.box.Min.Y, 0)
	}
	d.layFind(s)
	if d.isLow() && insets.Bottom == 0 {
		insets.Bottom = toolSize + margin
	}
	if d.window.words {
		d.window.panel.Min.Y = min(d.bar.box.Max.Y, d.window.panel.Max.Y-1)
		return
	}
	s.SetInsets(insets)
}

// cardPlan is what decides whether the card lies on the map or the panel, and the
// decision.
type cardPlan struct {
	document *doc.Document
	window   composition
	top      float64 // the height of the map that the bar hides
	low      bool    // the card lies on the panel
}

// layCard puts the card into the map's lower left corner, beside or above the map's
// buttons; in a window of one column, and where it would hide nodes, over the lower part
// of the panel.
func (d *Platform) layCard(s *session.Session, margin, top float64) {
	document := s.Card()
	most, bottom := d.cardRoom(s, margin)
	room := mostOccluded*d.window.mapBox.Height() - top - (d.window.mapBox.Max.Y - bottom)
	if plan := (cardPlan{document, d.window, top, d.plan.low}); plan != d.plan {
		d.show(onCard, document, most)
		plan.low = d.window.words || !d.window.beside || d.card.Height() > room
		d.plan = plan
	}
	left, width := d.window.mapBox.Min.X+margin, most
	if d.plan.low {
		p := d.window.panel
		left, width, bottom = p.Min.X+phoneMargin, p.Width()-2*phoneMargin, p.Max.Y-phoneMargin
		room = cardPart * p.Height()
	}
	d.show(onCard, document, width)
	if !d.card.there {
		return
	}
	height := min(d.card.Height(), max(room, 1))
	d.card.box = geom.R(left, bottom-height, width, height)
	d.card.scrollTo(d.card.scroll)
}

// cardRoom is how wide a card on the map may be, and where it ends.
func (d *Platform) cardRoom(s *session.Session, margin float64) (width, bottom float64) {
	m, tools := d.window.mapBox, d.boxOf(s, inButton)
	width, bottom = min(cardWidth, m.Width()-2*margin), m.Max.Y-margin
	if m.Min.X+margin+width > tools.Min.X-toolGap {
		bottom = tools.Min.Y - toolGap
	}
	return width, bottom
}

// layNotice puts the notice at the panel's lower end, above the field of a search.
func (d *Platform) layNotice() {
	b := &d.notice
	if !b.there {
		return
	}
	p, bottom := d.window.panel, d.window.panel.Max.Y
	if d.find.there {
		bottom = d.find.box.Min.Y
	}
	width := p.Width() - 2*mapMargin
	b.Layout(d.noticed, width)
	b.box = geom.R(p.Min.X+mapMargin, bottom-mapMargin-b.Height(), width, b.Height())
}

// view is what of a board the window shows, and how.
func (d *Platform) view(a area, scale float64, th *theme.Theme) typeset.View {
	b := d.board(a)
	v := typeset.View{Rect: b.box, Scroll: b.scroll, Scale: scale, Theme: th, Focused: d.focus.focused(a), Caret: d.focus.caret}
	if in, link := d.hovered(d.pointer.at); in == a && link >= 0 {
		v.Hovered = &b.Links()[link]
	}
	return v
}
