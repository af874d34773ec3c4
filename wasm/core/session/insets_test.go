package session

import (
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
	. "tripoint/wasm/internal/sample"
)

func TestTheMapMakesRoomForInsetsWithEaseOrAtOnce(t *testing.T) {
	bar, card := geom.Insets{Top: 50}, geom.Insets{Top: 50, Bottom: 200}
	s := begin("")
	s.SetInsets(bar)
	if s.Animating() || s.Model().Device.Insets != bar {
		t.Errorf("the first insets move the map: %+v", s.Model().Device.Insets)
	}
	s.SetInsets(card)
	if !s.Animating() || s.Model().Device.Insets != bar {
		t.Errorf("the map jumps: %+v", s.Model().Device.Insets)
	}
	s.Tick(longestTick)
	if got := s.Model().Device.Insets.Bottom; got <= 0 || got >= 200 || !s.Model().Moving {
		t.Errorf("after a tick the bottom inset is %v dp, moving: %v", got, s.Model().Moving)
	}
	for s.Animating() {
		s.Tick(longestTick)
	}
	if got := s.Model().Device.Insets; got != card || s.Model().Moving {
		t.Errorf("in the end the insets are %+v, moving: %v", got, s.Model().Moving)
	}
	d := s.Model().Device
	d.ReducedMotion = true
	s.Send(app.SetDevice{Device: d})
	s.SetInsets(bar)
	if s.Animating() || s.Model().Device.Insets != bar {
		t.Errorf("with reduced motion the insets are %+v, animating: %v", s.Model().Device.Insets, s.Animating())
	}
}

func TestInsetsLeaveWhatAStepShowsVisible(t *testing.T) {
	s := begin("#?step=1")
	before := s.Model().Camera
	s.SetInsets(geom.Insets{Top: 50, Bottom: 150})
	step := app.StepOf(ptr(s.Model().Address), s.x.Data())
	if want := s.bounded(s.pictures.CameraShowing(picture.ViewportOf(ptr(s.Model())), step.Show)); s.Model().Camera != want || want == before {
		t.Errorf("the map shows %+v, before %+v; want %+v", s.Model().Camera, before, want)
	}
	s.Send(app.Select{Ref: West})
	s.Key(KeyZoomIn)
	for s.Animating() {
		s.Tick(longestTick)
	}
	own := s.Model().Camera
	s.SetInsets(geom.Insets{Top: 50, Bottom: 120})
	for s.Animating() {
		s.Tick(longestTick)
	}
	if s.Model().Camera != own {
		t.Errorf("the insets move the camera of a reader who has left the step from %+v to %+v", own, s.Model().Camera)
	}
}

func ptr[T any](v T) *T { return &v }

func TestAStepComesIntoViewWhileTheMapIsMakingRoom(t *testing.T) {
	s := begin("")
	s.SetInsets(geom.Insets{Top: 50})
	s.SetInsets(geom.Insets{Top: 90}) // such as a bar that needs a second line
	s.Tick(longestTick)
	s.Send(app.GoStep{Step: 1})
	s.SetInsets(geom.Insets{Top: 90, Bottom: 150}) // its card
	for s.Animating() {
		s.Tick(longestTick)
	}
	step := app.StepOf(ptr(s.Model().Address), s.x.Data())
	if want := s.bounded(s.pictures.CameraShowing(picture.ViewportOf(ptr(s.Model())), step.Show)); s.Model().Camera != want {
		t.Errorf("the map shows %+v, want %+v", s.Model().Camera, want)
	}
}
