package main

import (
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
}

// performed is an effect and the number of calls of Show before it.
type performed struct {
	effect app.Effect
	shown  int
}

func (p *page) Config() (session.Config, error) {
	return session.Config{Data: sample.Dataset(), Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}}, nil
}
func (p *page) Run(ebiten.Game) error                  { return nil }
func (p *page) Scale() float64                         { return 1 }
func (p *page) Layout(width, height float64) geom.Rect { return geom.R(0, 0, width, height) }
func (p *page) Poll(*session.Session) error            { return nil }
func (p *page) Perform(_ *session.Session, e app.Effect) {
	p.performed = append(p.performed, performed{e, len(p.shown)})
}
func (p *page) Draw(*ebiten.Image, *session.Session, float64) {}
func (p *page) Dirty() bool                                   { return false }
func (p *page) Animating(bool)                                {}
func (p *page) Show(_ *session.Session, f *session.Frame) bool {
	p.shown = append(p.shown, f.Changed)
	return false
}

// paints is a painter that counts how often the game paints the map.
type paints int

func (p *paints) Draw(*ebiten.Image, *scene.Scene, float64) { *p++ }

// begin returns a game after its first tick.
func begin(t *testing.T) (g *game, p *page, painted *paints, tick func()) {
	t.Helper()
	p, painted = &page{}, new(paints)
	config, _ := p.Config()
	config.Hash = "#edge/north-south"
	g = newGame(session.New(config), p)
	g.painter = painted
	screen := ebiten.NewImage(800, 600)
	g.LayoutF(800, 600)
	tick = func() {
		if err := g.Update(); err != nil {
			t.Fatal(err)
		}
		g.Draw(screen)
	}
	tick()
	return g, p, painted, tick
}

func TestTheGamePaintsTheMapOnceAndNotAgainAtRest(t *testing.T) {
	_, p, painted, tick := begin(t)
	for range 10 {
		tick()
	}
	if *painted != 1 || len(p.shown) != 1 {
		t.Errorf("painted %d times, shown %d times, want once", *painted, len(p.shown))
	}
}

func TestTheGameDoesNotPaintTheMapWhenAReaderFiltersSortsOrOpensAChapter(t *testing.T) {
	g, p, painted, tick := begin(t)
	for _, action := range []string{"filter:r", "filter:ra", "filter:rai", "filter:", "order:oldest", "order:newest", "page:model", "page:article", "page:"} {
		before := len(p.shown)
		g.session.Send(app.Action(action))
		if tick(); len(p.shown) != before+1 || p.shown[before] != (session.Changed{Panel: true}) {
			t.Errorf("%s shows %+v", action, p.shown[before:])
		}
	}
	if *painted != 1 {
		t.Errorf("the game paints the map %d times, want once", *painted)
	}
	g.session.Send(app.Hover{Ref: sample.NorthWest})
	if tick(); *painted != 2 {
		t.Errorf("with a ribbon under the pointer the game has painted %d times, want twice", *painted)
	}
}

func TestTheGamePerformsAnEffectAfterItShowsWhatTheEffectIsAbout(t *testing.T) {
	g, p, _, tick := begin(t)
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
