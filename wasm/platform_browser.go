//go:build js

package main

import (
	"errors"
	"runtime/debug"
	"syscall/js"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/assets"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/globe"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/wire"
)

// browser is the platform of a page. The page's side of it is web/bridge.js,
// which it finds as globalThis.tripoint; package wire is their language. The
// page's functions never throw: an exception would end the program.
type browser struct {
	page      js.Value
	shown     wire.Page
	buf       []byte
	animating bool
	redraw    bool
}

// collectAt is by how many percent the memory in use grows until the collector
// runs again; it is Go's own.
const collectAt = 100

// newPlatform also lets the collector of garbage wait: most of what a start makes
// is there to stay, and to go through it again and again takes longer than all
// that the start is for. See listener.Shown.
func newPlatform() (platform, error) {
	debug.SetGCPercent(-1)
	return &browser{page: js.Global().Get("tripoint")}, nil
}

func (b *browser) Config() (session.Config, error) {
	if !b.page.Call("fits", bundle.Version(bundle.Embedded())).Bool() {
		return session.Config{}, errors.New("the page is of another version") // and has said so
	}
	ds, err := bundle.Load()
	if err != nil {
		return session.Config{}, b.refuse(err)
	}
	outlines, err := globe.DecodeOutlines(assets.Outlines)
	if err != nil {
		return session.Config{}, b.refuse(err)
	}
	body := js.Global().Get("document").Get("body")
	return session.Config{
		Data:     ds,
		Outlines: outlines,
		// The reader's settings come with the first lines that Poll takes.
		Device: app.Device{
			Width:  body.Get("clientWidth").Float(),
			Height: body.Get("clientHeight").Float(),
			Scale:  ebiten.Monitor().DeviceScaleFactor(),
			Lang:   data.English,
			Base:   b.page.Call("base").String(),
		},
		Hash: b.page.Call("hash").String(),
	}, nil
}

// refuse tells the page why there will be no map.
func (b *browser) refuse(err error) error {
	b.page.Call("refuse", err.Error())
	return err
}

func (b *browser) Run(g ebiten.Game) error {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{
		InitUnfocused:     true, // a page never takes the focus by itself
		ScreenTransparent: true, // the page's own colour shows until there is a picture
	})
}

func (b *browser) Layout(width, height float64) geom.Rect {
	return geom.R(0, 0, width, height)
}

func (b *browser) Poll(s *session.Session) error {
	lines := b.page.Call("take")
	if lines.Type() == js.TypeString { // most frames of an animation bring nothing
		wire.Feed(lines.String(), listener{s, b})
	}
	return nil
}

// listener passes on what the page reports: to the session what is its own, to
// the browser the rest.
type listener struct {
	*session.Session
	browser *browser
}

func (l listener) Device(dark, still, touch bool, lang string) {
	d := l.Model().Device
	d.Dark, d.StillMotion, d.Touch, d.Lang = dark, still, touch, lang
	l.Send(app.SetDevice{Device: d})
}

func (l listener) Redraw() { l.browser.redraw = true }

// Shown also lets the collector of garbage run from now on.
func (l listener) Shown() {
	debug.SetGCPercent(collectAt)
	l.Redraw() // what was drawn while the canvas was hidden may never have been shown
}

// Perform carries out an effect. Text is copied by the page itself: it may do so
// only while it hears of a reader's press.
func (b *browser) Perform(s *session.Session, e app.Effect) {
	switch e := e.(type) {
	case app.WriteHash:
		b.page.Call("perform", "hash", e.Hash)
	case app.Announce:
		b.page.Call("perform", "announce", s.Announcement())
	case app.FocusOn:
		b.page.Call("perform", "focus", string(e.Ref))
	case app.ShowCard:
		b.Show(s) // the card may have come with the state that the effect belongs to
		b.page.Call("perform", "showcard", string(e.Ref))
	case app.Tell:
		if e.Type == "date" {
			b.page.Call("perform", "date", string(e.Date))
			return
		}
		b.page.Call("perform", e.Type, string(e.Ref))
	}
}

// Show leaves it to the page to draw what is beside the map.
func (b *browser) Show(s *session.Session) bool {
	b.buf = b.shown.Append(b.buf[:0], s)
	b.page.Call("show", string(b.buf))
	return false
}

func (b *browser) Draw(*ebiten.Image, *session.Session, float64) {}

func (b *browser) Dirty() bool {
	dirty := b.redraw
	b.redraw = false
	return dirty
}

func (b *browser) Animating(on bool) {
	if on != b.animating {
		b.animating = on
		b.page.Call("animate", on)
	}
}
