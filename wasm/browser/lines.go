// Package browser joins the program to a page: the page sends lines of text, the program
// answers with one JSON object for each change. One call in each direction carries
// everything that a tick brings.
//
// Only the files that end in _js.go know the browser. The rest is pure, so that its tests
// run anywhere. Start reading at feed, then shown, then Platform.
package browser

import (
	"math"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/session"
)

// listener hears what feed reads. It is a *session.Session, and what the page
// needs besides.
type listener interface {
	Pointer(session.Pointer)
	Wheel(at geom.Point, factor float64)
	Key(session.Key) bool
	// Choose hears of a press on a handle without a pointer.
	Choose(ref data.Ref, compare bool)
	// On the timeline: a pointer, a wheel's notches, a key, the width.
	TimePointer(session.Pointer)
	TimeWheel(notches float64)
	TimeKey(session.Key) bool
	ResizeTime(width float64)
	// SetLetters hears how many times larger than usual the reader has letters.
	SetLetters(times float64)
	Send(app.Message)
	SetMonth(int)
	// Device hears the reader's settings: a dark system, more contrast, reduced motion, a
	// finger as the first pointer, and the language.
	Device(dark, moreContrast, reducedMotion, touch bool, lang string)
	// SetInsets hears how far bar and card reach into the map, in dp.
	SetInsets(geom.Insets)
	// ShowStrip hears whether the reader has scrolled past the map.
	ShowStrip(bool)
	// Redraw hears that the canvas has lost its picture.
	Redraw()
	// Renew hears that the page has other facts.
	Renew()
	// Shown hears that the reader sees the program from now on.
	Shown()
}

// maxCoordinate bounds what a pointer can report; nothing on a screen is farther away.
const maxCoordinate = 1e6

// feed reads lines as web/wire.js writes them, in order (web/wire.txt has an example of
// each):
//
//	pointer KIND ID X Y FLAGS   KIND is move, down, up or cancel; FLAGS is 1 for a
//	                            finger, plus 2 with the shift key
//	wheel X Y FACTOR
//	key NAME
//	choose FLAGS REF            a press on a handle; FLAGS as for a pointer
//	time KIND ID X Y FLAGS      a pointer on the timeline
//	timewheel NOTCHES
//	timekey NAME
//	timeline WIDTH
//	letters TIMES               how much larger than usual the reader has them
//	focus REF                   "" when the keyboard has left
//	action ACTION               as app.Action reads it
//	hash HASH
//	month N
//	device DARK CONTRAST STILL TOUCH LANG
//	insets TOP RIGHT BOTTOM LEFT
//	strip ON
//	redraw
//	renew
//	shown
//
// It ignores all other lines: what the page passes on may come from other pages.
func feed(text string, to listener) {
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		feedLine(line, to)
	}
}

func feedLine(line string, to listener) {
	kind, rest, _ := strings.Cut(line, " ")
	switch kind {
	case "pointer":
		if p, ok := pointer(rest); ok {
			to.Pointer(p)
		}
	case "time":
		if p, ok := pointer(rest); ok {
			to.TimePointer(p)
		}
	case "timewheel":
		if n, ok := numbers(rest, 1); ok {
			to.TimeWheel(n[0])
		}
	case "timekey":
		if i := name(rest, keyNames); i >= 0 {
			to.TimeKey(keys[i])
		}
	case "timeline":
		if n, ok := numbers(rest, 1); ok {
			to.ResizeTime(n[0])
		}
	case "letters":
		if n, ok := numbers(rest, 1); ok {
			to.SetLetters(n[0])
		}
	case "wheel":
		if n, ok := numbers(rest, 3); ok && n[2] > 0 {
			to.Wheel(geom.Point{X: n[0], Y: n[1]}, n[2])
		}
	case "key":
		if i := name(rest, keyNames); i >= 0 {
			to.Key(keys[i])
		}
	case "choose":
		if flags, ref, ok := strings.Cut(rest, " "); ok {
			to.Choose(data.Ref(ref), flags == "2")
		}
	case "focus":
		to.Send(app.Focus{Ref: data.Ref(rest)})
	case "action":
		if m := app.Action(rest); m != nil {
			to.Send(m)
		}
	case "hash":
		to.Send(app.SetHash{Hash: rest})
	case "month":
		if n, err := strconv.Atoi(rest); err == nil {
			to.SetMonth(n)
		}
	case "device":
		if f := strings.Fields(rest); len(f) == 5 {
			to.Device(f[0] == "1", f[1] == "1", f[2] == "1", f[3] == "1", f[4])
		}
	case "insets":
		if n, ok := numbers(rest, 4); ok && min(n[0], n[1], n[2], n[3]) >= 0 {
			to.SetInsets(geom.Insets{Top: n[0], Right: n[1], Bottom: n[2], Left: n[3]})
		}
	case "strip":
		to.ShowStrip(rest == "1")
	case "redraw":
		to.Redraw()
	case "renew":
		to.Renew()
	case "shown":
		to.Shown()
	}
}

// name is the index of a word in a list of words, −1 if the list does not have it.
func name(word, list string) int {
	for i := 0; list != ""; i++ {
		var w string
		if w, list, _ = strings.Cut(list, " "); w == word {
			return i
		}
	}
	return -1
}

// pointerKinds are the session's, in its order.
const pointerKinds = "move down up cancel"

// keyNames are the names of keys, in their order.
const keyNames = "Escape left right up down in out home end pageup pagedown help"

var keys = [...]session.Key{
	session.KeyEscape, session.KeyLeft, session.KeyRight, session.KeyUp, session.KeyDown,
	session.KeyZoomIn, session.KeyZoomOut, session.KeyHome, session.KeyEnd, session.KeyPageUp, session.KeyPageDown, session.KeyHelp,
}

func pointer(s string) (session.Pointer, bool) {
	word, rest, _ := strings.Cut(s, " ")
	kind := name(word, pointerKinds)
	n, ok := numbers(rest, 4)
	if kind < 0 || !ok {
		return session.Pointer{}, false
	}
	return session.Pointer{
		Kind: session.PointerKind(kind), ID: int(n[0]), At: geom.Point{X: n[1], Y: n[2]},
		Touch: int(n[3])&1 != 0, Shift: int(n[3])&2 != 0,
	}, true
}

// numbers reads exactly want numbers that can be coordinates or factors.
func numbers(s string, want int) (n [4]float64, ok bool) {
	f := strings.Fields(s)
	if len(f) != want {
		return n, false
	}
	for i := range f {
		x, err := strconv.ParseFloat(f[i], 64)
		if err != nil || math.IsNaN(x) || math.Abs(x) > maxCoordinate {
			return n, false
		}
		n[i] = x
	}
	return n, true
}
