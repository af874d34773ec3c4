package desktop

import (
	"strconv"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// finding is the search for words in the panel: a field upon its lower end, which says
// how many places have them.
type finding struct {
	board
	words string
	count foundCount
	text  *doc.Document // the board's
	from  float64       // where in the panel's document the search begins
	// What had the focus before the field: of the map, the thing.
	focus focus
	thing data.Ref
}

// The actions of the field and its buttons. They are the window's own, and not messages for
// app.Action.
const (
	findWords = "find-words"
	findBy    = "find-by"
	findClose = "find-close"
)

// foundCount is what the field says.
type foundCount struct {
	words        string
	count, shown int
}

// openFind shows the field, or moves the focus there.
func (d *Platform) openFind(s *session.Session) {
	f := &d.find
	if d.focus.area != onFind {
		f.focus, f.thing = d.focus, s.Model().Focus
		if f.thing != "" {
			s.Send(app.Focus{})
		}
	}
	f.there, f.from = true, d.panel.scroll+d.panel.above(d.panel.scroll)
	d.layFind(s)
	d.focus = focus{area: onFind, shown: true, caret: len([]rune(f.words))}
	d.findHere(s)
}

// closeFind takes the field away, and gives the focus back if the field has it.
func (d *Platform) closeFind(s *session.Session) {
	f := &d.find
	f.there = false
	d.panel.Seek("")
	d.layOverMap(s)
	d.panel.scrollTo(d.panel.scroll)
	if d.focus.area != onFind {
		return
	}
	d.focus = f.focus
	if b := d.board(d.focus.area); b != nil && d.focus.link >= len(b.Links()) {
		d.focus.link = -1
	}
	if f.thing != "" {
		s.Send(app.Focus{Ref: f.thing})
	}
}

// findAct carries out an action of the field, and reports whether it is one.
func (d *Platform) findAct(s *session.Session, action string) bool {
	name, value, _ := strings.Cut(action, ":")
	switch name {
	case findWords:
		d.find.words = value
		d.findHere(s)
	case findBy:
		by, _ := strconv.Atoi(value)
		d.findNext(s, by)
	case findClose:
		d.closeFind(s)
	default:
		return false
	}
	return true
}

// findHere looks for the field's words, and shows the first place from where the search
// began.
func (d *Platform) findHere(s *session.Session) {
	d.panel.Seek(d.find.words)
	d.showHit(d.panel.ShowHitFrom(d.find.from))
	d.layFind(s)
}

// findNext shows the next place, or the one before.
func (d *Platform) findNext(s *session.Session, by int) {
	at, ok := d.panel.ShowHit(by)
	d.showHit(at, ok)
	d.find.from = at.Min.Y
	d.layFind(s)
}

// showHit scrolls the panel until a place is visible.
func (d *Platform) showHit(at geom.Rect, ok bool) {
	const room = 24.0
	b := &d.panel
	if ok && (at.Min.Y-room-b.above(at.Min.Y) < b.scroll || at.Max.Y+room > b.scroll+b.visible()) {
		d.scrollTo(b, at.Min.Y-b.above(at.Min.Y)-b.visible()/3)
	}
}

// layFind lays the field out at the panel's lower end, above a card that lies there.
func (d *Platform) layFind(s *session.Session) {
	const margin, widest = 8.0, 400.0
	f := &d.find
	if !f.there {
		return
	}
	p, bottom := d.window.panel, d.window.panel.Max.Y
	if d.card.there && d.plan.low {
		bottom = d.card.box.Min.Y
	}
	now := foundCount{words: f.words}
	now.count, now.shown = d.panel.Hits()
	if f.text == nil || now != f.count {
		f.count, f.text = now, now.document(s)
	}
	width := min(p.Width()-2*margin, widest)
	f.Layout(f.text, width)
	f.box = geom.R(p.Max.X-margin-width, bottom-margin-f.Height(), width, f.Height())
	d.panel.occluded = max(p.Max.Y-f.box.Min.Y, 0)
}

// document is the field with its count and its buttons.
func (c *foundCount) document(s *session.Session) *doc.Document {
	name, found := word(s, "desktop.find"), ""
	if strings.TrimSpace(c.words) != "" {
		found = strings.NewReplacer("{n}", strconv.Itoa(min(c.shown+1, c.count)), "{all}", strconv.Itoa(c.count)).Replace(word(s, "desktop.found"))
	}
	return &doc.Document{Sections: []doc.Section{{Key: "find", Blocks: []doc.Block{
		&doc.Field{Label: name, Action: findWords, Value: c.words, Hint: name},
		&doc.Paragraph{Spans: []doc.Span{{Role: doc.Muted, Text: found}}},
		&doc.Buttons{Options: []doc.Option{
			{Text: "↑", Action: findBy + ":-1"}, {Text: "↓", Action: findBy + ":+1"}, {Text: "×", Action: findClose + ":"},
		}},
	}}}}
}

// findKey does what keys do in the field: Enter goes from hit to hit, Escape ends the
// search.
func (d *Platform) findKey(s *session.Session, k ebiten.Key, shift bool) bool {
	l := d.focusedLink()
	switch {
	case k == ebiten.KeyEscape:
		d.closeFind(s)
	case k != ebiten.KeyEnter && k != ebiten.KeyNumpadEnter || l == nil || l.Field == nil:
		return false
	case shift:
		d.findNext(s, -1)
	default:
		d.findNext(s, +1)
	}
	return true
}
