package browser

import (
	"strconv"

	"tripoint/wasm/core/theme"
)

// writer writes JSON. The few forms that the page needs take fewer bytes in the program
// than encoding/json. It puts a comma before each value and key but the first.
type writer struct{ buf []byte }

func (w *writer) byte(b byte) { w.buf = append(w.buf, b) }

func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }

// next writes a comma unless a list, an object or a key has just begun.
func (w *writer) next() {
	if len(w.buf) == 0 {
		return
	}
	switch w.buf[len(w.buf)-1] {
	case '[', '{', ':':
		return
	}
	w.byte(',')
}

// open begins a list or an object.
func (w *writer) open(bracket byte) {
	w.next()
	w.byte(bracket)
}

func (w *writer) close(bracket byte) { w.byte(bracket) }

func (w *writer) key(name string) {
	w.string(name)
	w.byte(':')
}

// string writes a string. What is not valid UTF-8 stays as it is: the page's
// decoder replaces it.
func (w *writer) string(s string) {
	const hex = "0123456789abcdef"
	w.next()
	w.byte('"')
	done := 0 // how much of s is written; what lies between two escapes goes at once
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.raw(s[done:i])
		done = i + 1
		if c < ' ' {
			w.raw(`\u00`)
			w.byte(hex[c>>4])
			w.byte(hex[c&15])
		} else {
			w.byte('\\')
			w.byte(c)
		}
	}
	w.raw(s[done:])
	w.byte('"')
}

// number writes a number to a hundredth of a dp: nobody sees finer ones, and coarser
// ones make labels tremble.
func (w *writer) number(x float64) {
	w.next()
	half := 0.5
	if x < 0 {
		half = -half
	}
	w.buf = strconv.AppendFloat(w.buf, float64(int64(x*100+half))/100, 'f', -1, 64)
}

func (w *writer) bool(b bool) {
	w.next()
	if b {
		w.raw("true")
	} else {
		w.raw("false")
	}
}

// color writes a CSS colour, "" for a transparent one.
func (w *writer) color(c theme.Color) {
	const hex = "0123456789abcdef"
	if c.A == 0 {
		w.string("")
		return
	}
	css := [9]byte{'#'}
	for i, b := range [...]uint8{c.R, c.G, c.B, c.A} {
		css[1+2*i], css[2+2*i] = hex[b>>4], hex[b&15]
	}
	w.string(string(css[:]))
}
