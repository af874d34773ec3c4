package session

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
)

// How far in dp a pointer may move within a click.
const (
	mouseSteady = 4.0
	touchSteady = 10.0
)

// longPress is how long a finger must stay for a long press, in seconds.
const longPress = 0.5

// trailLength is how many of the pointer's last positions decide between edges that are
// equally near.
const trailLength = 12

// gesture is what the pointers are doing: one clicks or drags the map, two zoom it.
type gesture struct {
	down     []Pointer // the last event of each pointer that is down, in the order of presses
	start    geom.Point
	dragging bool
	trail    []geom.Point // the last positions of the first pointer, or of the hovering one
	hold     float64      // seconds until a staying finger makes a long press; 0 if none may
}

// touched tells the model whether the reader points with a finger.
func (s *Session) touched(p Pointer) {
	if d := s.model.Device; d.Touch != p.Touch {
		d.Touch = p.Touch
		s.update(app.SetDevice{Device: d})
	}
}

// Pointer feeds one pointer event.
func (s *Session) Pointer(p Pointer) {
	if p.Kind == Down {
		s.touched(p)
	}
	switch p.Kind {
	case Down:
		s.pointerDown(p)
	case Move:
		s.pointerMove(p)
	case Up:
		s.pointerUp(p)
	case Cancel:
		s.pointerCancel(p)
	}
}

func (s *Session) pointerDown(p Pointer) {
	g := &s.gesture
	g.forget(p.ID)
	g.down = append(g.down, p)
	g.hold = 0
	if len(g.down) > 1 {
		g.dragging = true // two fingers never click
		s.update(app.Press{})
		return
	}
	g.start, g.dragging = p.At, false
	if p.Touch {
		g.trail = g.trail[:0]
	}
	g.remember(p.At)
	s.update(app.Press{Ref: s.hit(p)})
	if p.Touch && s.x.Edge(s.model.Press) != nil {
		g.hold = longPress
	}
}

func (s *Session) pointerMove(p Pointer) {
	g := &s.gesture
	i := g.index(p.ID)
	if i < 0 {
		if !p.Touch && len(g.down) == 0 {
			g.remember(p.At)
			s.update(app.Hover{Ref: s.hit(p)})
		}
		return
	}
	before := g.down[i]
	g.down[i] = p
	if len(g.down) == 2 {
		s.pinch(before, p, g.down[1-i])
		return
	}
	if !g.dragging && p.At.Sub(g.start).Len() <= steady(p) {
		return
	}
	if !g.dragging {
		g.dragging, g.hold = true, 0
		before.At = g.start
		s.update(app.Press{})
		s.update(app.Hover{})
	}
	s.move(s.pictures.PanBy(picture.ViewportOf(&s.model), p.At.Sub(before.At)))
}

// pinch zooms and pans so that what lay under two fingers stays under them.
func (s *Session) pinch(before, now, other Pointer) {
	was, is := before.At.Sub(other.At).Len(), now.At.Sub(other.At).Len()
	middle, old := now.At.Lerp(other.At, 0.5), before.At.Lerp(other.At, 0.5)
	s.move(s.pictures.PanBy(picture.ViewportOf(&s.model), middle.Sub(old)))
	if was > 1 && is > 1 {
		s.move(s.pictures.ZoomAt(picture.ViewportOf(&s.model), middle, is/was))
	}
}

func (s *Session) pointerUp(p Pointer) {
	g := &s.gesture
	i := g.index(p.ID)
	if i < 0 {
		return
	}
	click := !g.dragging && len(g.down) == 1
	g.hold = 0
	g.forget(p.ID)
	if len(g.down) == 0 && g.dragging {
		s.settle()
	}
	s.update(app.Press{})
	if click {
		ref := s.hit(p)
		s.Choose(ref, p.Shift)
		if !p.Touch {
			s.update(app.Hover{Ref: ref})
		}
	}
}

// Choose is a press on a thing of the map, by a pointer, a key or assistive software: it
// selects the thing, or with compare compares an edge. A second press leaves it so, for
// many readers click twice. A zoomed map stays where it shows an end of the edge: the
// reader has pressed what is in sight there.
func (s *Session) Choose(ref data.Ref, compare bool) {
	e := s.x.Edge(ref)
	port := picture.ViewportOf(&s.model)
	still := e != nil && (s.pictures.Visible(port, e.A) || s.pictures.Visible(port, e.B))
	if compare && e != nil {
		s.send(app.Compare{Ref: ref}, still)
	} else {
		s.send(app.Select{Ref: ref}, still)
	}
}

func (s *Session) pointerCancel(p Pointer) {
	g := &s.gesture
	g.forget(p.ID)
	g.hold = 0
	if len(g.down) == 0 && g.dragging {
		s.settle()
	}
	g.dragging = g.dragging && len(g.down) > 0
	g.trail = g.trail[:0]
	s.update(app.Press{})
	s.update(app.Hover{})
}

// pressLong compares the edge under a finger that has stayed. The finger then clicks no
// more.
func (s *Session) pressLong() {
	ref := s.model.Press
	s.gesture.dragging = true
	s.update(app.Press{})
	s.Choose(ref, true)
}

// hit returns what a pointer is on.
func (s *Session) hit(p Pointer) data.Ref {
	slop := scene.MouseSlop
	if p.Touch {
		slop = scene.TouchSlop
	}
	return s.Scene().Hit(p.At, slop, s.gesture.trail)
}

func steady(p Pointer) float64 {
	if p.Touch {
		return touchSteady
	}
	return mouseSteady
}

func (g *gesture) index(id int) int {
	for i := range g.down {
		if g.down[i].ID == id {
			return i
		}
	}
	return -1
}

func (g *gesture) forget(id int) {
	if i := g.index(id); i >= 0 {
		g.down = append(g.down[:i], g.down[i+1:]...)
	}
}

func (g *gesture) remember(p geom.Point) {
	if len(g.trail) == trailLength {
		copy(g.trail, g.trail[1:])
		g.trail = g.trail[:trailLength-1]
	}
	g.trail = append(g.trail, p)
}

// Wheel zooms the map around a point by factor, 1 for no change.
func (s *Session) Wheel(at geom.Point, factor float64) {
	s.ease.on = false
	s.update(app.SetCamera{Camera: s.pictures.ZoomAt(picture.ViewportOf(&s.model), at, factor), Moving: true})
	s.ease.settle = settleAfter
}
