package html

import (
	"strconv"

	"tripoint/wasm/core/doc"
)

func (w *writer) choice(c *doc.Choice) {
	w.raw(`<div class="choice`)
	if c.Dots {
		w.raw(" dots")
	}
	w.raw(`" role="group"`)
	w.attr("aria-label", c.Label)
	w.raw(">")
	for i := range c.Options {
		o := &c.Options[i]
		w.button(o, strconv.FormatBool(o.On))
	}
	w.raw("</div>")
}

// button writes one button; pressed is the value of aria-pressed, "" for a button that
// is no choice. An Off button keeps the focus of a reader who has just pressed it, so it
// is not disabled.
func (w *writer) button(o *doc.Option, pressed string) {
	w.raw(`<button type="button"`)
	w.attr("data-action", o.Action)
	w.attr("data-done", o.Done)
	w.attr("aria-label", o.Label)
	w.attr("aria-pressed", pressed)
	if o.Off {
		w.attr("aria-disabled", "true")
	}
	w.raw(">")
	w.words(o.Text)
	w.raw("</button>")
}

// slider writes a range with its label and its value in words.
func (w *writer) slider(s *doc.Slider) {
	w.raw(`<label class="slider"><span>`)
	w.text(s.Label)
	w.raw(`</span> <output>`)
	w.text(s.Text)
	w.raw(`</output><input type="range"`)
	w.attr("data-action", s.Action)
	w.number("min", s.Min)
	w.number("max", s.Max)
	w.number("step", s.Step)
	w.number("value", s.Value)
	w.attr("aria-valuetext", s.Text)
	w.raw("></label>")
}

func (w *writer) field(f *doc.Field) {
	w.raw(`<label class="field"><span>`)
	w.text(f.Label)
	w.raw(`</span><input type="search" autocomplete="off" spellcheck="false"`)
	w.attr("data-action", f.Action)
	w.attr("placeholder", f.Hint)
	w.raw(` value="`)
	w.text(f.Value)
	w.raw(`"></label>`)
}

func (w *writer) code(c *doc.Code) {
	w.raw(`<div class="code"><p>`)
	w.text(c.Label)
	w.raw(" ")
	w.button(&c.Copy, "")
	w.raw(`</p><pre tabindex="0"`)
	w.attr("aria-label", c.Label)
	w.raw(">")
	w.text(c.Text)
	w.raw("</pre></div>")
}

func (w *writer) number(name string, x float64) {
	w.attr(name, strconv.FormatFloat(x, 'g', -1, 64))
}
