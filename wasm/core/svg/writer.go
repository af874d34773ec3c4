package svg

import (
	"math"
	"strconv"

	"tripoint/wasm/core/theme"
)

type writer struct {
	buf       []byte
	prefix    string
	gradients int
	color     Paint
	serif     string // fonts with serifs
}

func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }

func (w *writer) num(x float64) {
	x = math.Round(x*10) / 10
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		x = 0 // also the negative zero
	}
	w.buf = strconv.AppendFloat(w.buf, x, 'f', -1, 64)
}

// way writes a number of a path. It needs no zero before the point.
func (w *writer) way(x float64) {
	at := len(w.buf)
	w.num(x)
	if w.buf[at] == '-' {
		at++
	}
	if rest := w.buf[at:]; len(rest) > 1 && rest[0] == '0' {
		w.buf = append(w.buf[:at], rest[1:]...)
	}
}

// then writes the next number of a path. A minus sign parts two numbers as well as a
// space.
func (w *writer) then(x float64) {
	if !(x < 0) {
		w.raw(" ")
	}
	w.way(x)
}

func (w *writer) attr(name string, x float64) {
	w.raw(" " + name + `="`)
	w.buf = strconv.AppendFloat(w.buf, math.Round(x*100)/100, 'f', -1, 64)
	w.raw(`"`)
}

// paint writes a colour, and its opacity if it is not opaque.
func (w *writer) paint(name string, c theme.Color) {
	if c.A == 0 {
		w.raw(" " + name + `="none"`)
		return
	}
	w.raw(" " + name + `="`)
	if w.color != nil {
		w.raw(w.color(c))
	} else {
		const hex = "0123456789abcdef"
		w.raw("#")
		for _, v := range [3]uint8{c.R, c.G, c.B} {
			w.buf = append(w.buf, hex[v>>4], hex[v&15])
		}
	}
	w.raw(`"`)
	if c.A < 255 {
		w.attr(name+"-opacity", float64(c.A)/255)
	}
}

// text writes a string, escaped for content and attributes.
func (w *writer) text(s string) { w.buf = AppendEscaped(w.buf, s) }

// AppendEscaped writes s as text of XML or HTML, safe in content and within double
// quotes. It leaves out control characters, which XML cannot write.
func AppendEscaped(dst []byte, s string) []byte {
	done := 0 // how much of s is written; what lies between two escapes goes at once
	for i := 0; i < len(s); i++ {
		var entity string
		switch c := s[i]; {
		case c == '&':
			entity = "&amp;"
		case c == '<':
			entity = "&lt;"
		case c == '>':
			entity = "&gt;"
		case c == '"':
			entity = "&quot;"
		case c >= ' ' || c == '\t' || c == '\n':
			continue
		}
		dst = append(append(dst, s[done:i]...), entity...)
		done = i + 1
	}
	return append(dst, s[done:]...)
}
