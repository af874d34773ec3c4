package main

import (
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/internal/sample"
)

// page is a platform that, like the browser's, draws nothing itself. It records calls.
type page struct {
	shown     []session.Changed
	performed []performed
	animating bool
	steps     []string // of the start
	scale     float64  // 0: 1
}

// performed is an effect and the number of calls of Show before it.
type performed struct {
	effect app.Effect
	shown  int
}

func (p *page) Config() (session.Config, error) {
	p.steps = append(p.steps, "config")
	return session.Config{Data: sample.Dataset(), Hash: "#edge/north-south", Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}}, nil
}
func (p *page) Pause()                                 { p.steps = append(p.steps, "pause") }
func (p *page) Run(ebiten.Game) error                  { return nil }
func (p *page) Scale() float64                         { return max(p.scale, 1) }
func (p *page) Layout(width, height float64) geom.Rect { return geom.R(0, 0, width, height) }
func (p *page) Perform(_ *session.Session, e app.Effect) {
	p.performed = append(p.performed, performed{e, len(p.shown)})
}
func (p *page) Draw(*ebiten.Image, *session.Session, float64) {}
func (p *page) Dirty() bool                                   { return false }
func (p *page) Animating(on bool)                             { p.animating = on }
func (p *page) Poll(*session.Session) error {
	p.steps = append(p.steps, "poll")
	return nil
}
func (p *page) Show(_ *session.Session, f *session.Frame) bool {
	p.shown = append(p.shown, f.Changed)
	return false
}

// paints is a painter that keeps what the game paints.
type paints []*scene.Scene

func (p *paints) Draw(_ *ebiten.Image, s *scene.Scene, _ float64) { *p = append(*p, s) }

// begin returns a game before its first tick.
func begin(t *testing.T) (g *game, p *page, painted *paints, tick func()) {
	t.Helper()
	p, painted = &page{}, new(paints)
	g, err := start(p)
	if err != nil {
		t.Fatal(err)
	}
	g.painter = painted
	screen := ebiten.NewImage(800, 600)
	g.LayoutF(800, 600)
	tick = func() {
		if err := g.Update(); err != nil {
			t.Fatal(err)
		}
		g.Draw(screen)
	}
	return g, p, painted, tick
}

// begun returns a game after its first ticks.
func begun(t *testing.T) (g *game, p *page, painted *paints, tick func()) {
	t.Helper()
	g, p, painted, tick = begin(t)
	for range beginning + 1 {
		tick()
	}
	return g, p, painted, tick
}

// The engine rounds the size of the canvas. A screen of another size would be stretched.
func TestTheScreenHasWholePixels(t *testing.T) {
	g, p, _, _ := begin(t)
	p.scale = 1.5
	for _, test := range [][4]float64{{391, 201, 587, 302}, {800, 600, 1200, 900}} {
		if w, h := g.LayoutF(test[0], test[1]); w != test[2] || h != test[3] {
			t.Errorf("of %v the screen is %v × %v", test, w, h)
		}
	}
}

func TestTheStartPausesAfterEachStep(t *testing.T) {
	_, p, _, _ := begin(t)
	want := []string{
		"pause", "config",
		"pause", // and then the session
		"pause", "poll",
		"pause", "pause", "pause", // after the map, the timeline and the panel
		"pause",
	}
	if !slices.Equal(p.steps, want) {
		t.Errorf("the start goes %q, want %q", p.steps, want)
	}
}

func TestTheStartPreparesWhatTheFirstFrameShows(t *testing.T) {
	config, _ := new(page).Config()
	s := session.New(config)
	pauses := 0
	s.Prepare(func() { pauses++ })
	scene, timeline, panel := s.Scene(), s.Timeline(), s.Panel()
	if f := s.Frame(); f.Scene != scene || f.Timeline != timeline || f.Panel != panel || pauses != 3 {
		t.Errorf("the first frame is made anew; there were %d pauses, want 3", pauses)
	}
}

func TestAPlatformThatDoesNotKnowItsSizeIsNotPolledBeforeTheEngineRuns(t *testing.T) {
	p := &window{}
	if _, err := start(p); err != nil {
		t.Fatal(err)
	}
	if slices.Contains(p.steps, "poll") {
		t.Errorf("the start goes %q", p.steps)
	}
}

// window is a platform that gets its size from the engine.
type window struct{ page }

func (p *window) Config() (session.Config, error) {
	c, err := p.page.Config()
	c.Device.Width, c.Device.Height = 0, 0
	return c, err
}

func TestTheFirstTickPaintsNothingToSeeTheSecondTheMapAndTheThirdShowsWords(t *testing.T) {
	g, p, painted, tick := begin(t)
	for n, want := range []struct{ painted, shown int }{{1, 0}, {2, 0}, {2, 1}} {
		tick()
		if len(*painted) != want.painted || len(p.shown) != want.shown {
			t.Errorf("after tick %d the game has painted %d times and shown words %d times, want %+v", n+1, len(*painted), len(p.shown), want)
		}
		if n < beginning && !p.animating {
			t.Errorf("after tick %d the platform may sleep", n+1)
		}
	}
	if first := (*painted)[0]; first.Width != 1 || len(first.Handles) != 0 {
		t.Errorf("the first tick paints %g dp", first.Width)
	}
	if (*painted)[1] != g.session.Scene() || p.animating {
		t.Errorf("the second tick paints another map, or the third (%v) goes on animating", p.animating)
	}
	if all := (session.Changed{Scene: true, Timeline: true, Panel: true, Bar: true, Controls: true}); p.shown[0] != all {
		t.Errorf("the first words are %+v, want %+v", p.shown[0], all)
	}
}

func TestTheGamePaintsTheMapOnceAndNotAgainAtRest(t *testing.T) {
	_, p, painted, tick := begun(t)
	for range 10 {
		tick()
	}
	if n := len(*painted); n != 2 || len(p.shown) != 1 { // once before the map, for the shaders
		t.Errorf("painted %d times, want twice; shown %d times, want once", n, len(p.shown))
	}
}

func TestTheGameDoesNotPaintTheMapWhenAReaderFiltersSortsOrOpensAChapter(t *testing.T) {
	g, p, painted, tick := begun(t)
	for _, action := range []string{"part:events", "filter:r", "filter:ra", "filter:rai", "filter:", "order:oldest", "order:newest", "page:model", "page:article", "page:"} {
		before := len(p.shown)
		g.session.Send(app.Action(action))
		if tick(); len(p.shown) != before+1 || p.shown[before] != (session.Changed{Panel: true}) {
			t.Errorf("%s shows %+v", action, p.shown[before:])
		}
	}
	before := len(*painted)
	if before != 2 {
		t.Errorf("the game has painted %d times, want twice, as after its beginning", before)
	}
	g.session.Send(app.Hover{Ref: sample.NorthWest})
	if tick(); len(*painted) != before+1 {
		t.Errorf("with a ribbon under the pointer the game has painted %d times more, want once", len(*painted)-before)
	}
}

func TestTheGamePerformsAnEffectAfterItShowsWhatTheEffectIsAbout(t *testing.T) {
	g, p, _, tick := begun(t)
	g.session.Send(app.OpenChapter{Chapter: app.MethodChapter})
	tick()
	p.performed = nil
	g.session.Send(app.Select{Ref: sample.Raid})
	tick()
	for _, one := range p.performed {
		if one.effect == (app.ShowCard{Ref: sample.Raid}) && one.shown == 3 {
			return
		}
	}
	t.Errorf("the game has shown %d frames and then does not show the card of the event: %+v", len(p.shown), p.performed)
}
