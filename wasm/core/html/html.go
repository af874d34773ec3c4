// Package html writes a document's sections as HTML, for the live panel and for
// the static page alike. It escapes everything.
//
// It must not know what the blocks mean, nor their style: classes carry the
// roles. Start reading at AppendSection.
package html

import (
	"strconv"
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/svg"
)

// Options say how a document stands in its page.
type Options struct {
	Under int       // by so many levels its headings are lower
	Paint svg.Paint // of its pictures
}

// Append writes all sections of a document, each in a section element with its
// key and its classes.
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

var sectionClasses = [...]string{
	doc.Contents: "contents", doc.Filter: "filter", doc.Invitation: "invitation", doc.Band: "band", doc.Ways: "ways", doc.Exit: "exit",
}

// firstFar is the first section that is likely to begin below what a reader sees at
// once.
const firstFar = 4

// SectionClass is the class of the i-th section's element. One that is "far" may get its
// lines when it comes near: but for one that ends with a figure over the next section,
// which would be cut off at its own edge.
func SectionClass(d *doc.Document, i int) string {
	s := &d.Sections[i]
	if s.Role != doc.Part || i < firstFar || endsOver(s) {
		return sectionClasses[s.Role]
	}
	return "far"
}

func endsOver(s *doc.Section) bool {
	if len(s.Blocks) == 0 {
		return false
	}
	f, ok := s.Blocks[len(s.Blocks)-1].(*doc.Figure)
	return ok && f.Over
}

// Cards keeps the HTML of cards, which nobody changes once they are made, from one
// document to the next. A nil one keeps nothing.
type Cards struct{ before, kept map[*doc.Card]string }

// Next begins another document: only what the last one had is still kept.
func (c *Cards) Next() { c.before, c.kept = c.kept, make(map[*doc.Card]string, len(c.kept)) }

// AppendSection writes the blocks of one section. The cards, if there are any,
// have begun a document with Next.
func AppendSection(dst []byte, s *doc.Section, cards *Cards) []byte {
	w := writer{buf: dst, key: s.Key, cards: cards}
	w.blocks(s.Blocks)
	return w.buf
}

type writer struct {
	buf     []byte
	key     string
	figures int
	columns int // of the table
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
			w.element("h"+strconv.Itoa(min(b.Level+w.Under, 6)), "", b.Spans)
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
		}
	}
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
		w.raw(` role="list"`) // some browsers forget that a list without bullets is one
	}
	w.raw(">")
	for _, item := range l.Items {
		w.raw("<li>")
		w.blocks(item)
		w.raw("</li>")
	}
	w.raw("</" + name + ">")
}

// wide is the number of columns from which the heading of a row has a line of
// its own: a panel is narrow.
const wide = 4

func (w *writer) table(t *doc.Table) {
	if len(t.Head) >= wide {
		w.wideTable(t)
		return
	}
	w.columns = len(t.Head)
	w.raw("<table")
	if t.Sentences {
		w.attr("class", "sentences")
	}
	w.raw(">")
	w.caption(t)
	w.raw("<thead>")
	w.row(t.Head, `<th scope="col">`, `<th scope="col">`)
	w.raw("</thead><tbody>")
	for _, row := range t.Rows {
		w.row(row, `<th scope="row">`, "<td>")
	}
	w.raw("</tbody></table>")
}

func (w *writer) caption(t *doc.Table) {
	if t.Caption != "" {
		w.element("caption", "", []doc.Span{{Text: t.Caption}})
	}
}

// wideTable gives each row a body of its own with its heading above its cells.
// The head of the first column goes without saying.
func (w *writer) wideTable(t *doc.Table) {
	w.raw(`<table class="wide">`)
	w.caption(t)
	w.raw("<thead>")
	w.row(t.Head[1:], `<th scope="col">`, `<th scope="col">`)
	w.raw("</thead>")
	span := strconv.Itoa(len(t.Head) - 1)
	for _, row := range t.Rows {
		w.raw("<tbody>")
		w.row(row[:1], `<th scope="rowgroup" colspan="`+span+`">`, "")
		w.row(row[1:], "<td>", "<td>")
		w.raw("</tbody>")
	}
	w.raw("</table>")
}

// row writes cells, of which the first one opens in its own way.
func (w *writer) row(cells [][]doc.Span, first, rest string) {
	w.raw("<tr>")
	if len(cells) == 1 && first != rest && rest != "" {
		first = `<td class="across" colspan="` + strconv.Itoa(w.columns) + `">`
	}
	open := first
	for _, cell := range cells {
		w.raw(open)
		w.spans(cell)
		w.raw("</" + open[1:3] + ">")
		open = rest
	}
	w.raw("</tr>")
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

func (w *writer) card(c *doc.Card) {
	if w.cards == nil {
		w.newCard(c)
		return
	}
	text, ok := w.cards.before[c]
	if ok {
		w.raw(text)
	} else {
		from, figures := len(w.buf), w.figures
		w.newCard(c)
		if w.figures > figures { // whose ids are those of their section
			return
		}
		text = string(w.buf[from:])
	}
	w.cards.kept[c] = text
}

func (w *writer) newCard(c *doc.Card) {
	names := "card"
	if c.Plain {
		names += " plain"
	}
	if c.Dim {
		names += " dim"
	}
	w.raw("<article")
	w.attr("class", names)
	w.attr("data-card", string(c.Ref))
	w.raw(">")
	w.blocks(c.Blocks)
	if len(c.Summary) > 0 {
		w.raw("<details><summary>")
		w.spans(c.Summary)
		w.raw("</summary>")
		w.blocks(c.More)
		w.raw("</details>")
	}
	w.raw("</article>")
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
