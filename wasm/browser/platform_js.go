//go:build !node

// Ebitengine does not start without a page, which Node does not have: the tag node
// leaves this file out, so that the tests of the others run there.

package browser

import (
	"errors"
	"runtime/debug"
	"syscall/js"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// Platform is the platform of a page, which it finds as globalThis.tripoint: its
// functions are those of Page in web/wire.js, and web/bridge.js puts them there. They
// never throw, because an exception would end the program.
type Platform struct {
	page      js.Value
	shown     shown
	buf       []byte
	animating bool
	redraw    bool
}

// collectAt is by how many percent the memory in use grows until the garbage collector
// runs again; it is Go's default.
const collectAt = 100

// New also makes the garbage collector wait: most of what a start allocates stays
// in use, and collecting again and again would take longer than the start itself.
// See forwarder.Shown.
func New() *Platform {
	debug.SetGCPercent(-1)
	return &Platform{page: js.Global().Get("tripoint")}
}

// Pause returns in another task of the page's thread, behind those that wait there.
func (p *Platform) Pause() {
	over := make(chan struct{})
	resume := js.FuncOf(func(js.Value, []js.Value) any {
		close(over)
		return nil
	})
	defer resume.Release()
	p.page.Call("later", resume)
	<-over
}

func (p *Platform) Config() (session.Config, error) {
	ds, err := p.facts()
	if err != nil {
		return session.Config{}, err
	}
	p.Pause()
	world, err := outlines.Load()
	if err != nil {
		return session.Config{}, p.refuse("ended", err)
	}
	body := js.Global().Get("document").Get("body")
	return session.Config{
		Data:     ds,
		Outlines: world,
		// The reader's settings come with the first lines that Poll takes.
		Device: app.Device{
			Width:  body.Get("clientWidth").Float(),
			Height: body.Get("clientHeight").Float(),
			Scale:  p.Scale(),
			Lang:   ds.Lang(),
			Base:   p.page.Call("base").String(),
		},
		Hash: p.page.Call("hash").String(),
	}, nil
}

// facts reads the bundle that the page has fetched. The page has compared its hash if
// its browser could; the bundle's own checksum and its version are compared anyway. Nothing
// refers to its bytes afterwards.
func (p *Platform) facts() (*data.Dataset, error) {
	fetched := p.page.Call("facts")
	b := make([]byte, fetched.Length())
	js.CopyBytesToGo(b, fetched)
	ds, err := bundle.Open(b)
	var other bundle.SchemaError
	switch {
	case errors.As(err, &other):
		return nil, p.refuse("version", err)
	case err != nil:
		return nil, p.refuse("broken", err)
	case !p.page.Call("sameFacts", bundle.Version(b)).Bool():
		return nil, p.refuse("version", errors.New("the facts are not those of the page"))
	}
	return ds, nil
}

// refuse tells the page why there will be no map: a Reason of web/download.js, and the error.
func (p *Platform) refuse(reason string, err error) error {
	p.page.Call("refuse", reason, err.Error())
	return err
}

func (p *Platform) Run(g ebiten.Game) error {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{
		InitUnfocused:     true, // a page never takes the focus by itself
		ScreenTransparent: true, // the page's own colour shows until there is a picture
	})
}

func (p *Platform) Scale() float64 { return ebiten.Monitor().DeviceScaleFactor() }

func (p *Platform) Layout(width, height float64) geom.Rect {
	return geom.R(0, 0, width, height)
}

func (p *Platform) Poll(s *session.Session) error {
	lines := p.page.Call("take")
	if lines.Type() == js.TypeString { // in most ticks of an animation there are none
		feed(lines.String(), forwarder{s, p})
	}
	return nil
}

// forwarder sends what the page reports to the session, and to the platform what
// the session does not know.
type forwarder struct {
	*session.Session
	platform *Platform
}

func (l forwarder) Device(dark, moreContrast, reducedMotion, touch bool, lang string) {
	d := l.Model().Device
	d.Dark, d.MoreContrast, d.ReducedMotion, d.Touch, d.Lang = dark, moreContrast, reducedMotion, touch, lang
	l.Send(app.SetDevice{Device: d})
}

func (l forwarder) Redraw() { l.platform.redraw = true }

// Shown also lets the garbage collector run from now on.
func (l forwarder) Shown() {
	debug.SetGCPercent(collectAt)
	l.Redraw() // the browser may never have shown what was drawn on a hidden canvas
}

// Renew goes on with the facts that the page has now. All that it shows is of the old ones.
func (l forwarder) Renew() {
	ds, err := l.platform.facts()
	if err != nil {
		return // the page has been told
	}
	world, err := outlines.Load()
	if err != nil {
		l.platform.refuse("ended", err)
		return
	}
	l.Session.Renew(ds, world)
	l.platform.shown = shown{}
}

// Perform lets the page carry out an effect.
func (p *Platform) Perform(s *session.Session, e app.Effect) {
	if what, value := effectFor(e, s); what != "" {
		p.page.Call("perform", what, value)
	}
}

// Show leaves it to the page to draw what is beside the map.
func (p *Platform) Show(_ *session.Session, f *session.Frame) bool {
	p.buf = p.shown.appendChanges(p.buf[:0], f)
	p.page.Call("show", string(p.buf))
	return false
}

func (p *Platform) Draw(*ebiten.Image, *session.Session, float64) {}

func (p *Platform) Dirty() bool {
	dirty := p.redraw
	p.redraw = false
	return dirty
}

func (p *Platform) Animating(on bool) {
	if on != p.animating {
		p.animating = on
		p.page.Call("animate", on)
	}
}
