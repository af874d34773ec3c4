// Package html writes the sections of a document as HTML, for the live panel and the
// static page alike. It escapes everything.
//
// It must not know what the blocks mean, nor their style: classes carry the
// roles. Start reading at AppendSection, then writer.blocks.
package html

import (
	"strconv"
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/svg"
)

// Options say how to write a document into a page.
type Options struct {
	Under int       // the number of levels by which to lower headings
	Paint svg.Paint // for the pictures
}

// Append writes all sections of a document, each in a section element with its key and
// its class.
func Append(dst []byte, d *doc.Document, o Options) []byte {
	for i := range d.Sections {
		s := &d.Sections[i]
		dst = append(dst, `<section data-key="`...)
		dst = svg.AppendEscaped(dst, s.Key)
		dst = append(dst, '"')
		if c := SectionClass(d, i); c != "" {
			dst = append(dst, ` class="`+c+`"`...)
		}
		dst = append(dst, '>')
		// Several documents may share a page, and their sections share keys.
		w := writer{buf: dst, key: string(d.Ref) + s.Key, Options: o}
		w.blocks(s.Blocks)
		dst = append(w.buf, `</section>`...)
	}
	return dst
}

// AppendSection writes the blocks of one section. For each document the caller must call
// Next on the cards first, if there are any.
func AppendSection(dst []byte, s *doc.Section, cards *Cards) []byte {
	w := writer{buf: dst, key: s.Key, cards: cards}
	w.blocks(s.Blocks)
	return w.buf
}

type writer struct {
	buf     []byte
	key     string
	figures int
	columns int // of the present table
	cards   *Cards
	Options
}

func (w *writer) raw(s string)  { w.buf = append(w.buf, s...) }
func (w *writer) text(s string) { w.buf = svg.AppendEscaped(w.buf, s) }

// attr writes an attribute, unless its value is empty.
func (w *writer) attr(name, value string) {
	if value != "" {
		w.raw(" " + name + `="`)
		w.text(value)
		w.raw(`"`)
	}
}

func (w *writer) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			w.heading(b)
		case *doc.Paragraph:
			w.element("p", class(b.Role), b.Spans)
		case *doc.List:
			w.list(b)
		case *doc.Table:
			w.table(b)
		case *doc.Figure:
			w.figure(b)
		case *doc.Card:
			w.card(b)
		case *doc.Choice:
			w.choice(b)
		case *doc.Buttons:
			w.raw(`<div class="buttons">`)
			for i := range b.Options {
				w.button(&b.Options[i], "")
			}
			w.raw("</div>")
		case *doc.Switch:
			w.raw(`<button type="button" role="switch" class="switch"`)
			w.attr("data-action", b.Action)
			w.attr("aria-label", b.Label)
			w.attr("aria-checked", strconv.FormatBool(b.On))
			w.raw(">")
			w.text(b.Text)
			w.raw("</button>")
		case *doc.Slider:
			w.slider(b)
		case *doc.Field:
			w.field(b)
		case *doc.Code:
			w.code(b)
		case *doc.Jumps:
			w.jumps(b)
		case *doc.Tabs:
			w.tabs(b)
		case *doc.Rows:
			w.rows(b)
		case *doc.Bars:
			w.bars(b)
		}
	}
}

// heading writes a heading, and what stands at the other end of its line.
func (w *writer) heading(h *doc.Heading) {
	name := "h" + strconv.Itoa(min(h.Level+w.Under, 6))
	if len(h.Aside) == 0 {
		w.element(name, "", h.Spans)
		return
	}
	w.raw(`<div class="head">`)
	w.element(name, "", h.Spans)
	w.element("p", "aside", h.Aside)
	w.raw("</div>")
}

func (w *writer) element(name, class string, spans []doc.Span) {
	w.raw("<" + name)
	w.attr("class", class)
	w.raw(">")
	w.spans(spans)
	w.raw("</" + name + ">")
}

func (w *writer) list(l *doc.List) {
	name := "ul"
	if l.Ordered {
		name = "ol"
	}
	c := class(l.Role)
	if l.Bare {
		c = strings.TrimSpace(c + " bare")
	}
	w.raw("<" + name)
	w.attr("class", c)
	if l.Bare {
		w.raw(` role="list"`) // without it some browsers do not treat a list without bullets as one
	}
	w.raw(">")
	for _, item := range l.Items {
		w.raw("<li>")
		w.blocks(item)
		w.raw("</li>")
	}
	w.raw("</" + name + ">")
}

func (w *writer) figure(f *doc.Figure) {
	w.figures++
	w.raw("<figure")
	if f.Over {
		w.raw(` class="over"`)
	}
	w.raw(">")
	w.buf = svg.Append(w.buf, &f.Picture, svg.Options{Title: f.Alt, ID: w.key + strconv.Itoa(w.figures), Action: f.Action, Paint: w.Paint})
	if len(f.Caption) > 0 {
		w.element("figcaption", "", f.Caption)
	}
	w.raw("</figure>")
}

func (w *writer) jumps(j *doc.Jumps) {
	w.raw(`<nav class="jumps"`)
	w.attr("aria-label", j.Label)
	w.raw(">")
	for _, to := range j.To {
		w.raw(`<button type="button"`)
		w.attr("data-section", to.Section)
		w.raw(">")
		w.text(to.Text)
		w.raw("</button>")
	}
	w.raw("</nav>")
}
