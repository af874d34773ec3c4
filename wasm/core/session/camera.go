package session

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
)

const (
	easeTime    = 0.28 // seconds that the camera takes to go somewhere
	settleAfter = 0.15 // seconds after the last step of a gesture without an end
	longestTick = 0.05 // seconds that one Tick counts for at the most
	zoomStep    = 1.6  // factor of one press of a zoom key or button
	panStep     = 0.2  // of the view, of one press of an arrow key
)

// ease is the camera's movement that no pointer drives.
type ease struct {
	on       bool
	from, to app.Camera
	at       float64 // seconds since from
	settle   float64 // seconds until a gesture counts as over; 0: there is none
}

// easeTo moves the camera, at once if the reader has asked for no motion.
func (s *Session) easeTo(c app.Camera) {
	if c == s.model.Camera {
		return
	}
	if s.model.Device.ReducedMotion {
		s.ease = ease{}
		s.update(app.SetCamera{Camera: c})
		return
	}
	s.ease = ease{on: true, from: s.model.Camera, to: c}
}

// move follows a pointer.
func (s *Session) move(c app.Camera) {
	s.ease = ease{}
	s.update(app.SetCamera{Camera: c, Moving: true})
}

// settle ends a movement: the picture becomes sharp.
func (s *Session) settle() {
	s.ease = ease{}
	s.update(app.SetCamera{Camera: s.model.Camera})
}

// Tick moves what moves by dt seconds; a long pause counts as a short one.
func (s *Session) Tick(dt float64) {
	s.tickPlay(dt)
	dt = min(max(dt, 0), longestTick)
	s.tickInsets(dt)
	if g := &s.gesture; g.hold > 0 {
		if g.hold -= dt; g.hold <= 0 {
			g.hold = 0
			s.pressLong()
		}
	}
	switch {
	case s.ease.on:
		s.ease.at += dt
		t := min(s.ease.at/easeTime, 1)
		if t == 1 {
			to := s.ease.to
			s.ease = ease{}
			s.update(app.SetCamera{Camera: to})
			return
		}
		s.update(app.SetCamera{Camera: between(s.ease.from, s.ease.to, eased(t)), Moving: true})
	case s.ease.settle > 0:
		if s.ease.settle -= dt; s.ease.settle <= 0 {
			s.settle()
		}
	}
}

func between(a, b app.Camera, t float64) app.Camera {
	return app.Camera{Zoom: a.Zoom + (b.Zoom-a.Zoom)*t, Offset: a.Offset.Lerp(b.Offset, t)}
}

// Animating reports whether another Tick will change the scene.
func (s *Session) Animating() bool {
	return s.ease.on || s.insets.on || s.ease.settle > 0 || s.gesture.hold > 0 || s.model.Playing
}

// Key feeds one key press and reports whether it had a meaning.
func (s *Session) Key(k Key) bool {
	switch k {
	case KeyEnter, KeyCompare:
		if s.model.Focus == "" {
			return false
		}
		s.choose(s.model.Focus, k == KeyCompare)
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
	case KeyLeft, KeyRight, KeyUp, KeyDown:
		return s.arrow(k)
	default:
		return false
	}
	return true
}

// escape leaves what was entered last: what the timeline tells of, the tour, a
// page, the comparison, the selection, then the zoom.
func (s *Session) escape() bool {
	switch {
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

// focusOn moves the focus to the next or previous handle, and off the map after
// the last one; then it reports false.
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

// arrow pans the map where there is more of it.
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
