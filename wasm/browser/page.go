package browser

import (
	"slices"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/svg"
)

// shown remembers what the page already shows, so that the program writes only
// what has changed. The zero value stands for an empty page.
type shown struct {
	words            string
	handles          string
	lanes            uint64 // the key of what the timeline shows
	panel, bar, card slot
}

// slot is a part of the page that shows a document.
type slot struct {
	of       subject
	sections map[string]section // by key; nil without a document
	cards    html.Cards
	buf      []byte // for the HTML of one section
}

// subject is what a document is about: a thing, another one in a comparison, and the part
// of it that is shown.
type subject struct {
	ref, compare data.Ref
	part         string
}

// section is one that the page shows. Nobody changes blocks after they are made, so the
// same ones have the same HTML.
type section struct {
	blocks []doc.Block
	html   string
}

// appendChanges appends one JSON object with what has changed since the frame before:
//
//	controls {month, last, date, said, caption, moves, step, handle, playing, earlier, later, zoomed, hover, dark, text}
//	strip    the SVG of the ribbons alone, while the reader has scrolled past the map
//	timeline the SVG of what happened when, without the handle of the date
//	words    [[x, y, anchor, size, bold, color, halo, text, lang], …]
//	handles  [[ref, x, y, width, height, name, lang, selected, away], …]
//	panel    {ref, compare, part, lang, sections: [[key, class, html], …]}, without html for what is as it was
//	bar      the same for what lies along the top of the map
//	card     the same for the card upon the map, null when it is gone
//
// The anchor is 0, 1 or 2 for start, middle and end; lengths are dp.
func (p *shown) appendChanges(dst []byte, f *session.Frame) []byte {
	w := writer{dst}
	w.open('{')
	if f.Changed.Controls {
		w.key("controls")
		w.controls(&f.Controls)
	}
	if f.Changed.Scene {
		w.part("words", &p.words, func(w *writer) { w.words(f.Scene) })
		w.part("handles", &p.handles, func(w *writer) { w.handles(f.Scene) })
	}
	if f.Changed.Strip && f.Strip != nil {
		w.key("strip")
		w.string(string(svg.Append(nil, f.Strip, svg.Options{ID: "strip"})))
	}
	if f.Changed.Timeline {
		p.timeline(&w, f.Timeline)
	}
	if f.Changed.Bar {
		p.bar.write(&w, "bar", f.Bar)
	}
	if f.Changed.Card {
		p.card.write(&w, "card", f.Card)
	}
	if f.Changed.Panel {
		p.panel.write(&w, "panel", f.Panel)
	}
	w.close('}')
	return w.buf
}

// timeline writes the lanes if they have changed; the page moves the handle itself.
func (p *shown) timeline(w *writer, s *scene.Scene) {
	if s.Width == 0 || s.Layers[0].Key == p.lanes {
		return
	}
	p.lanes = s.Layers[0].Key
	lanes := *s
	lanes.Layers = s.Layers[:1]
	w.key("timeline")
	w.string(string(svg.Append(nil, &lanes, svg.Options{Action: "peek"})))
}

// part writes a value under its key unless it is the same as before.
func (w *writer) part(key string, before *string, write func(*writer)) {
	var part writer
	write(&part)
	if string(part.buf) == *before {
		return
	}
	*before = string(part.buf)
	w.key(key)
	w.raw(*before)
}

func (w *writer) controls(c *session.Controls) {
	w.open('{')
	w.key("month")
	w.number(float64(c.DateMonth))
	w.key("last")
	w.number(float64(c.LastMonth))
	w.key("date")
	w.string(c.DateText)
	w.key("said")
	w.string(c.DateSaid)
	w.key("caption")
	w.string(c.Caption.Text)
	w.key("moves")
	w.string(c.Caption.Moves)
	w.key("step")
	w.number(float64(c.Caption.Step))
	w.key("handle")
	w.number(c.Handle)
	w.key("playing")
	w.bool(c.Playing)
	w.key("earlier")
	w.bool(c.Earlier)
	w.key("later")
	w.bool(c.Later)
	w.key("zoomed")
	w.bool(c.Zoomed)
	w.key("hover")
	w.bool(c.Hovering)
	w.key("dark")
	w.bool(c.Dark)
	w.key("text")
	w.bool(c.WordsOnly)
	w.close('}')
}

func (w *writer) words(s *scene.Scene) {
	w.open('[')
	for i := range s.Layers {
		for _, m := range s.Layers[i].Marks {
			t, ok := m.(*scene.Text)
			if !ok {
				continue
			}
			at := s.Layers[i].Transform.Apply(t.At)
			w.open('[')
			w.number(at.X)
			w.number(at.Y)
			w.number(float64(t.Anchor))
			w.number(t.Size)
			w.number(float64(t.Style))
			w.number(t.Turn)
			w.color(t.Color)
			w.color(t.Halo)
			w.string(data.Isolate(t.Text))
			w.string(t.Lang)
			w.close(']')
		}
	}
	w.close(']')
}

func (w *writer) handles(s *scene.Scene) {
	w.open('[')
	for i := range s.Handles {
		h := &s.Handles[i]
		w.open('[')
		w.string(string(h.Ref))
		w.number(h.Box.Min.X)
		w.number(h.Box.Min.Y)
		w.number(h.Box.Width())
		w.number(h.Box.Height())
		w.string(h.Name)
		w.string(h.Lang)
		w.bool(h.Selected)
		w.bool(h.Away)
		w.close(']')
	}
	w.close(']')
}

// write writes a document under a key, null if there is none. A section
// that the page already shows for this subject is only named.
func (p *slot) write(w *writer, key string, d *doc.Document) {
	w.key(key)
	if d == nil {
		*p = slot{}
		w.raw("null")
		return
	}
	before := p.sections
	of := subject{d.Ref, d.Compare, d.Part}
	if p.of != of || p.sections == nil {
		before, p.cards = nil, html.Cards{}
	}
	p.cards.Next()
	p.of, p.sections = of, make(map[string]section, len(d.Sections))
	w.open('{')
	w.key("ref")
	w.string(string(d.Ref))
	w.key("compare")
	w.string(string(d.Compare))
	w.key("part")
	w.string(d.Part)
	w.key("lang")
	w.string(d.Lang)
	w.key("sections")
	w.open('[')
	for i := range d.Sections {
		s := &d.Sections[i]
		w.open('[')
		w.string(s.Key)
		w.string(html.SectionClass(d, i))
		last, ok := before[s.Key]
		if !ok || !slices.Equal(last.blocks, s.Blocks) {
			last.blocks = s.Blocks
			p.buf = html.AppendSection(p.buf[:0], s, &p.cards)
			if !ok || last.html != string(p.buf) {
				last.html = string(p.buf)
				w.string(last.html)
			}
		}
		w.close(']')
		p.sections[s.Key] = last
	}
	w.close(']')
	w.close('}')
}
