package desktop

import (
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"tripoint/wasm/core/session"
)

// command is what a key asks for together with Ctrl, or with ⌘.
type command uint8

const (
	copyWords command = iota
	selectWords
	findInText
	larger
	smaller
	usualSize
	saveView
	copyView
)

// commands are found by what their keys write, wherever the reader's keyboard has them.
var commands = map[string]command{
	"c": copyWords, "a": selectWords, "f": findInText, "s": saveView,
	"+": larger, "=": larger, "-": smaller, "0": usualSize,
}

// unnamed are the names of keys that some systems have no names for.
var unnamed = map[ebiten.Key]string{
	ebiten.KeyC: "c", ebiten.KeyA: "a", ebiten.KeyF: "f", ebiten.KeyS: "s",
	ebiten.KeyEqual: "=", ebiten.KeyMinus: "-", ebiten.KeyDigit0: "0",
	ebiten.KeyNumpadAdd: "+", ebiten.KeyNumpadSubtract: "-", ebiten.KeyNumpad0: "0",
}

// nameOf is what a key writes on the reader's keyboard.
func nameOf(k ebiten.Key) string {
	if name := ebiten.KeyName(k); name != "" {
		return strings.ToLower(name)
	}
	return unnamed[k]
}

func commandsOf(names []string, shift bool) []command {
	var all []command
	for _, name := range names {
		if c, ok := commands[name]; ok {
			if shift && c == copyWords {
				c = copyView
			}
			all = append(all, c)
		}
	}
	return all
}

func (d *Platform) command(s *session.Session, c command) {
	d.dirty = true
	d.notify()
	switch c {
	case copyWords:
		d.copySelected(s)
	case selectWords:
		d.selectAll()
	case findInText:
		d.openFind(s)
	case larger:
		d.zoomBy(+1)
	case smaller:
		d.zoomBy(-1)
	case usualSize:
		d.zoom = usualZoom
	case saveView:
		d.save(s, usualPicture)
	case copyView:
		d.copyPicture(s)
	}
}
