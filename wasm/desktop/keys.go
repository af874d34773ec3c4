package desktop

import (
	"slices"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
	"tripoint/wasm/desktop/typeset"
)

// focusLink moves the focus to a link of a board, −1 for none; at is where in the
// document a pointer went down. A field always shows its caret.
func (d *Platform) focusLink(a area, link int, at geom.Point) {
	d.focus.area, d.focus.link = a, link
	if l := d.focusedLink(); l != nil && l.Field != nil {
		d.focus.shown, d.focus.caret = true, l.CaretAt(at.X)
	}
}

// focusedLink is the link that has the focus, or nil.
func (d *Platform) focusedLink() *typeset.Link {
	b := d.board(d.focus.area)
	if b == nil || d.focus.link < 0 || d.focus.link >= len(b.Links()) {
		return nil
	}
	return &b.Links()[d.focus.link]
}

// boardKey gives a key to the link of a board that has the focus, and then to the
// board. It reports false if neither has a use for it.
func (d *Platform) boardKey(s *session.Session, k ebiten.Key) bool {
	if l := d.focusedLink(); l != nil {
		switch {
		case l.Field != nil && d.focus.shown:
			return d.fieldKey(s, l, k)
		case l.Slider != nil && d.sliderKey(s, l, k):
			d.focus.shown = true
			return true
		case l.Tab && d.tabKey(s, k):
			return true
		}
	}
	switch k {
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter, ebiten.KeySpace:
		if d.focus.shown && d.focusedLink() != nil {
			d.press(s, d.focus.area, d.focus.link)
		}
		return true
	}
	return d.focus.area != onBar && d.scrollKey(d.board(d.focus.area), k)
}

// tabKey goes from one tab to another, which shows its part at once.
func (d *Platform) tabKey(s *session.Session, k ebiten.Key) bool {
	b, i := d.board(d.focus.area), d.focus.link
	switch k {
	case ebiten.KeyArrowLeft:
		i = b.Beside(i, -1)
	case ebiten.KeyArrowRight:
		i = b.Beside(i, +1)
	case ebiten.KeyHome:
		i = b.EndOf(i, false)
	case ebiten.KeyEnd:
		i = b.EndOf(i, true)
	default:
		return false
	}
	d.focus.link, d.focus.shown = i, true
	if !b.Links()[i].Chosen {
		d.press(s, d.focus.area, i)
	}
	return true
}

func (d *Platform) scrollKey(b *board, k ebiten.Key) bool {
	screenful := b.visible() - b.above(b.scroll) - notch
	switch k {
	case ebiten.KeyArrowUp:
		d.scrollTo(b, b.scroll-notch)
	case ebiten.KeyArrowDown:
		d.scrollTo(b, b.scroll+notch)
	case ebiten.KeyPageUp:
		d.scrollTo(b, b.scroll-screenful)
	case ebiten.KeyPageDown:
		d.scrollTo(b, b.scroll+screenful)
	case ebiten.KeyHome:
		d.scrollTo(b, 0)
	case ebiten.KeyEnd:
		d.scrollTo(b, b.Height())
	default:
		return false
	}
	return true
}

// sliderKey moves a slider: by one step with the arrows, by ten with PageUp and
// PageDown.
func (d *Platform) sliderKey(s *session.Session, l *typeset.Link, k ebiten.Key) bool {
	by := map[ebiten.Key]int{
		ebiten.KeyArrowLeft: -1, ebiten.KeyArrowDown: -1, ebiten.KeyArrowRight: 1, ebiten.KeyArrowUp: 1,
		ebiten.KeyPageDown: -10, ebiten.KeyPageUp: 10,
	}[k]
	switch {
	case by != 0:
		d.act(s, l.SlideBy(by))
	case k == ebiten.KeyHome:
		d.act(s, l.Slide(l.Slider.Min))
	case k == ebiten.KeyEnd:
		d.act(s, l.Slide(l.Slider.Max))
	default:
		return false
	}
	return true
}

// fieldKey changes the words of a field or moves the caret. Escape empties the field,
// and does something else if it is empty. All other keys but Tab are letters, which go
// to typed.
func (d *Platform) fieldKey(s *session.Session, l *typeset.Link, k ebiten.Key) bool {
	words := []rune(l.Field.Value)
	at := min(d.focus.caret, len(words))
	switch k {
	case ebiten.KeyBackspace:
		if at > 0 {
			d.fill(s, l, slices.Delete(words, at-1, at), at-1)
		}
	case ebiten.KeyDelete:
		if at < len(words) {
			d.fill(s, l, slices.Delete(words, at, at+1), at)
		}
	case ebiten.KeyArrowLeft:
		d.focus.caret = max(at-1, 0)
	case ebiten.KeyArrowRight:
		d.focus.caret = min(at+1, len(words))
	case ebiten.KeyHome:
		d.focus.caret = 0
	case ebiten.KeyEnd:
		d.focus.caret = len(words)
	case ebiten.KeyEscape:
		if len(words) == 0 {
			return false
		}
		d.fill(s, l, nil, 0)
	case ebiten.KeyArrowUp, ebiten.KeyArrowDown, ebiten.KeyPageUp, ebiten.KeyPageDown:
		return d.scrollKey(d.board(d.focus.area), k)
	}
	return true
}

// typed puts letters into the field that has the focus. Elsewhere a question mark lists
// the keys.
func (d *Platform) typed(s *session.Session, letters []rune) {
	l := d.focusedLink()
	if l == nil || l.Field == nil || !d.focus.shown {
		if slices.Contains(letters, '?') {
			s.Key(session.KeyHelp)
			d.dirty = true
		}
		return
	}
	if len(letters) == 0 {
		return
	}
	words := []rune(l.Field.Value)
	at := min(d.focus.caret, len(words))
	d.fill(s, l, slices.Insert(words, at, letters...), at+len(letters))
}

// fill puts words into a field and lays the documents out again, so that the next letter
// goes on from there.
func (d *Platform) fill(s *session.Session, l *typeset.Link, words []rune, caret int) {
	d.focus.caret = caret
	d.act(s, l.Fill(string(words)))
	d.layOut(s)
	if l := d.focusedLink(); l != nil && l.Field != nil {
		d.focus.caret = min(caret, utf8.RuneCountInString(l.Field.Value))
		d.reveal()
	}
}

// shape is the cursor's shape over a board.
func (b *board) shape(p geom.Point) ebiten.CursorShapeType {
	i := b.Hit(b.inDocument(p))
	switch {
	case i < 0 && b.OnText(b.inDocument(p)):
		return ebiten.CursorShapeText
	case i < 0 || b.Links()[i].Off:
		return ebiten.CursorShapeDefault
	case b.Links()[i].Field != nil:
		return ebiten.CursorShapeText
	case b.Links()[i].Slider != nil:
		return ebiten.CursorShapeEWResize
	}
	return ebiten.CursorShapePointer
}
