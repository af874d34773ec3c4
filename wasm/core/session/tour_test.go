package session

import (
	"testing"

	"tripoint/wasm/core/app"
	. "tripoint/wasm/internal/sample"
)

func TestTheTourGoesFromStepToStepAndEscapeLeavesIt(t *testing.T) {
	s := begin("")
	s.Send(app.Action("step:1"))
	if m := s.Model(); m.Selection != NorthSouth || m.Compare != SouthWest || m.Domain != Trade || m.Date != "2010-05-01" {
		t.Errorf("the first step shows %+v", m)
	}
	if d := s.Card(); d == nil || d.Ref != "step/1" {
		t.Fatalf("its card is %+v", d)
	}
	if effects := s.Effects(); !has[app.WriteHash](effects) || !has[app.Announce](effects) {
		t.Errorf("effects are %v", effects)
	}
	s.Send(app.Action("step:next"))
	if m := s.Model(); m.Step != 2 || m.Chapter != app.ArticleChapter || s.Hash() != "#?step=2" {
		t.Errorf("the second step is %s", s.Hash())
	}
	s.Key(KeyEscape)
	if m := s.Model(); s.Hash() != "#" || m.LastStep != 0 {
		t.Errorf("from its end Escape leads to %s, to be resumed at %d", s.Hash(), m.LastStep)
	}
	if s.Card() != nil {
		t.Error("the card stays after the tour")
	}
	s.Send(app.Action("step:1"))
	s.Key(KeyEscape)
	if m := s.Model(); m.Step != 0 || m.LastStep != 1 || m.Selection != NorthSouth {
		t.Errorf("from its first step Escape leads to %s, to be resumed at %d", s.Hash(), m.LastStep)
	}
}

func TestAReaderLeavesAStepAndComesBackToIt(t *testing.T) {
	s := begin("#?step=1")
	hash, card := s.Hash(), s.Card()
	s.Send(app.Select{Ref: West})
	if s.Model().Step != 1 || s.Hash() == hash || s.Card() == card {
		t.Errorf("leaving the step leads to %s", s.Hash())
	}
	if again := begin(s.Hash()); again.Hash() != s.Hash() {
		t.Errorf("%s comes back as %s", s.Hash(), again.Hash())
	}
	s.Send(app.Action("step:1"))
	if s.Hash() != hash {
		t.Errorf("coming back leads to %s, want %s", s.Hash(), hash)
	}
}

func TestTheCameraEasesToAStepAndALinkBeginsThere(t *testing.T) {
	s := begin("")
	s.Send(app.GoStep{Step: 1})
	if !s.Animating() {
		t.Error("the map jumps to a step")
	}
	for s.Animating() {
		s.Tick(longestTick)
	}
	if s.Model().Camera == app.Home {
		t.Error("the camera does not zoom in")
	}
	if direct := begin("#?step=1"); direct.Animating() || direct.Model().Camera != s.Model().Camera {
		t.Errorf("a link to the step shows %+v, the way through the tour %+v", direct.Model().Camera, s.Model().Camera)
	}
	s.Send(app.GoStep{Step: 2}) // shows the whole map
	for s.Animating() {
		s.Tick(longestTick)
	}
	if s.Model().Camera != app.Home {
		t.Errorf("the camera is %+v, not at home", s.Model().Camera)
	}
}

func TestALinkToAnEventShowsItsCard(t *testing.T) {
	s := begin("#event/2010-raid")
	if s.Model().Selection != NorthSouth || !has[app.ShowCard](s.Effects()) {
		t.Errorf("the link leads to %s", s.Hash())
	}
	s.Send(app.SetHash{Hash: "#event/2012-feast"})
	if !has[app.ShowCard](s.Effects()) {
		t.Error("a changed address shows no card")
	}
}
