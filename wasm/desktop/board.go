package desktop

import (
	"unicode/utf8"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// board is a document in its part of the window: the panel, the bar along the
// map's top, the card upon the map, or a notice.
type board struct {
	*typeset.Panel
	box     geom.Rect
	scroll  float64     // dp
	covered float64     // how much of its lower part something lies on, dp
	of      [2]data.Ref // what its document is about, and beside what
	there   bool        // there is a document
}

// board is what an area holds, or nil.
func (d *Platform) board(a area) *board {
	switch a {
	case onPanel:
		return &d.panel
	case onBar:
		return &d.bar
	case onCard:
		return &d.card
	}
	return nil
}

// inDocument is a point of the window as one of the document.
func (b *board) inDocument(p geom.Point) geom.Point {
	return p.Sub(b.box.Min).Add(geom.Point{Y: b.scroll})
}

// contains reports whether a point of the window lies on the document.
func (b *board) contains(p geom.Point) bool {
	return b.there && b.box.Contains(p) && b.Occludes(b.inDocument(p))
}

// sight is how much of the document is in sight, in dp.
func (b *board) sight() float64 { return b.box.Height() - b.covered }

// scrollTo scrolls no further than the document reaches, and reports whether
// that makes a difference.
func (b *board) scrollTo(y float64) bool {
	y = max(0, min(y, b.Height()-b.sight()))
	moved := y != b.scroll
	b.scroll = y
	return moved
}

// scrollTo scrolls a board, which the window then shows.
func (d *Platform) scrollTo(b *board, y float64) { d.dirty = b.scrollTo(y) || d.dirty }

// show lays a document out in a board. What the pointer holds and the keyboard
// has reached there goes on doing the same; another document is read from its
// beginning.
func (d *Platform) show(a area, document *doc.Document, width float64) {
	b := d.board(a)
	held, reached := d.linkOf(a, d.pointer.down, d.pointer.link), d.linkOf(a, d.focus.area, d.focus.link)
	if b.there = document != nil; !b.there {
		b.Layout(nil, width)
		b.of, b.box = [2]data.Ref{}, geom.Rect{}
		if d.focus.area == a {
			d.focus.on(nowhere)
		}
		return
	}
	of := [2]data.Ref{document.Ref, document.Compare}
	another := of != b.of
	b.Layout(document, width)
	if another {
		b.of, b.scroll = of, 0
	}
	if held != nil && another {
		d.pointer.link = -1
	} else if held != nil {
		d.pointer.link = b.Find(held, d.pointer.link)
	}
	switch {
	case d.focus.area != a:
	case another && a == onPanel:
		d.focus.on(nowhere)
	case reached != nil:
		d.follow(b, reached)
	}
}

// linkOf is a copy of a link of a board if that is the area in question, else
// nil.
func (d *Platform) linkOf(a, asked area, i int) *typeset.Link {
	links := d.board(a).Links()
	if a != asked || i < 0 || i >= len(links) {
		return nil
	}
	l := links[i]
	return &l
}

// follow keeps the focus on a link of the document before; where that is gone it
// is where it was, so that Tab goes on from there.
func (d *Platform) follow(b *board, l *typeset.Link) {
	if i := b.Find(l, d.focus.link); i >= 0 {
		d.focus.link = i
	}
	d.focus.link = min(d.focus.link, len(b.Links())-1)
	if d.focus.link >= 0 {
		if f := b.Links()[d.focus.link].Field; f != nil {
			d.focus.caret = min(d.focus.caret, utf8.RuneCountInString(f.Value))
		}
	}
}

// Measures of what lies upon the map, in dp.
const (
	upon      = 15.0 // between it and the map's sides
	uponPhone = 9.0  // in a window of one column
	cardWidth = 500.0
	cardPart  = 0.85 // of the panel's height that a card may take
	// mostCovered is the part of the map's height that bar and card may cover: the
	// nodes leave free no more.
	mostCovered = 0.5
)

// layUpon lays out what lies upon the map and tells the session how much of the
// map it covers.
func (d *Platform) layUpon(s *session.Session) {
	d.recompose(s)
	m, margin := d.window.top(), upon
	if !d.window.beside {
		margin = uponPhone
	}
	rim := margin - typeset.BarMargin
	width := m.Width() - 2*rim
	if d.window.words && d.window.beside {
		width -= d.place(s, wordsButton).Width() + toolGap
	}
	d.show(onBar, s.Bar(), width)
	d.bar.box = geom.R(m.Min.X+rim, m.Min.Y+rim, width, min(d.bar.Height(), m.Height()-rim))
	cover := geom.Insets{Top: d.bar.box.Max.Y - typeset.BarMargin - m.Min.Y}
	d.layCard(s, margin, cover.Top)
	d.panel.covered = 0
	if d.card.there && !d.plan.low {
		cover.Bottom = m.Max.Y - d.card.box.Min.Y
	} else if d.card.there {
		d.panel.covered = max(d.window.panel.Max.Y-d.card.box.Min.Y, 0)
	}
	if d.window.words {
		d.window.panel.Min.Y = min(d.bar.box.Max.Y, d.window.panel.Max.Y-1)
		return
	}
	s.Cover(cover)
}

// cardPlan is what the card's place depends on, and whether that is the panel.
type cardPlan struct {
	document *doc.Document
	window   composition
	top      float64 // what the bar covers of the map
	low      bool
}

// layCard puts the card into the map's lower left corner, beside or above the
// map's buttons; in a window of one column, and where it would cover nodes, over
// the lower part of the panel.
func (d *Platform) layCard(s *session.Session, margin, top float64) {
	document := s.MapCard()
	upon, bottom := d.uponMap(s, margin)
	room := mostCovered*d.window.mapBox.Height() - top - (d.window.mapBox.Max.Y - bottom)
	if plan := (cardPlan{document, d.window, top, d.plan.low}); plan != d.plan {
		d.show(onCard, document, upon)
		plan.low = d.window.words || !d.window.beside || d.card.Height() > room
		d.plan = plan
	}
	left, width := d.window.mapBox.Min.X+margin, upon
	if d.plan.low {
		p := d.window.panel
		left, width, bottom = p.Min.X+uponPhone, p.Width()-2*uponPhone, p.Max.Y-uponPhone
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

// uponMap is how wide a card upon the map is, and where it ends.
func (d *Platform) uponMap(s *session.Session, margin float64) (width, bottom float64) {
	m, tools := d.window.mapBox, d.place(s, inButton)
	width, bottom = min(cardWidth, m.Width()-2*margin), m.Max.Y-margin
	if m.Min.X+margin+width > tools.Min.X-toolGap {
		bottom = tools.Min.Y - toolGap
	}
	return width, bottom
}

// layNotice puts the notice at the panel's lower end.
func (d *Platform) layNotice() {
	b := &d.notice
	if !b.there {
		return
	}
	p := d.window.panel
	width := p.Width() - 2*upon
	b.Layout(d.said, width)
	b.box = geom.R(p.Min.X+upon, p.Max.Y-upon-b.Height(), width, b.Height())
}

// view is how a board is looked at; focused is one of its links, or −1.
func (d *Platform) view(a area, scale float64, th *theme.Theme) typeset.View {
	b := d.board(a)
	return typeset.View{Rect: b.box, Scroll: b.scroll, Scale: scale, Theme: th, Focused: d.focus.focused(a), Caret: d.focus.caret}
}
