package session

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
)

// Key feeds one key press on the map and reports whether it did something.
func (s *Session) Key(k Key) bool {
	switch k {
	case KeyEnter, KeyCompare:
		if s.model.Focus == "" {
			return false
		}
		s.Choose(s.model.Focus, k == KeyCompare)
	case KeyEscape:
		return s.escape()
	case KeyNext, KeyPrevious:
		return s.focusOn(k == KeyNext)
	case KeyZoomIn, KeyZoomOut:
		factor := zoomStep
		if k == KeyZoomOut {
			factor = 1 / zoomStep
		}
		d := s.model.Device
		s.easeTo(s.pictures.ZoomAt(picture.ViewportOf(&s.model), geom.Point{X: d.Width / 2, Y: d.Height / 2}, factor))
	case KeyHome:
		s.easeTo(app.Home)
	case KeyHelp:
		chapter := app.KeysChapter
		if s.model.Chapter == chapter {
			chapter = app.NoChapter
		}
		s.Send(app.OpenChapter{Chapter: chapter})
	case KeyLeft, KeyRight, KeyUp, KeyDown:
		return s.arrow(k)
	default:
		return false
	}
	return true
}

// escape leaves one thing, the first of these that is on: the list of keys, the open mark
// of the timeline, the tour, a chapter, the comparison, the selection, the zoom.
func (s *Session) escape() bool {
	switch {
	case s.model.Chapter == app.KeysChapter:
		s.Send(app.OpenChapter{})
	case s.model.Peek != app.Peek{}:
		s.Send(app.ShowPeek{})
	case s.model.Step > 0:
		s.Send(app.GoStep{})
	case s.model.Chapter != app.NoChapter:
		s.Send(app.OpenChapter{})
	case s.model.Compare != "":
		s.Send(app.Compare{})
	case s.model.Selection != "":
		s.Send(app.Select{})
	case s.model.Camera != app.Home:
		s.easeTo(app.Home)
	default:
		return false
	}
	return true
}

// focusOn moves the focus to the next or previous handle. After the last one the focus
// leaves the map, and focusOn returns false.
func (s *Session) focusOn(next bool) bool {
	handles := s.Scene().Handles
	i := -1
	for k := range handles {
		if handles[k].Ref == s.model.Focus {
			i = k
		}
	}
	switch {
	case next:
		i++
	case i < 0:
		i = len(handles) - 1
	default:
		i--
	}
	if i < 0 || i >= len(handles) {
		s.Send(app.Focus{})
		return false
	}
	s.Send(app.Focus{Ref: handles[i].Ref})
	return true
}

// arrow pans the map if it is zoomed.
func (s *Session) arrow(k Key) bool {
	if s.model.Camera == app.Home {
		return false
	}
	d := s.model.Device
	var by geom.Point
	switch k {
	case KeyLeft:
		by.X = panStep * d.Width
	case KeyRight:
		by.X = -panStep * d.Width
	case KeyUp:
		by.Y = panStep * d.Height
	case KeyDown:
		by.Y = -panStep * d.Height
	}
	s.easeTo(s.pictures.PanBy(picture.ViewportOf(&s.model), by))
	return true
}
