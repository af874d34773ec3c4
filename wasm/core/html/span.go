package html

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

func (w *writer) spans(spans []doc.Span) {
	for i := range spans {
		w.span(&spans[i])
	}
}

// span writes a link if the span is one, else the element of its role, or just the text
// of a plain span.
func (w *writer) span(s *doc.Span) {
	switch {
	case safe(s.Href):
		w.raw("<a")
		w.attr("href", s.Href)
		if s.Action != "" {
			w.attr("class", spanClass(s))
			w.attr("data-action", s.Action)
		}
		if s.Action == "" && !strings.HasPrefix(s.Href, "#") { // a page beside the map
			w.raw(` target="_blank" rel="noopener noreferrer"`)
		}
		w.labelled("a", s)
	case s.Action != "":
		w.raw(`<button type="button"`)
		w.attr("class", strings.TrimSpace("link "+spanClass(s)))
		w.attr("data-action", s.Action)
		w.labelled("button", s)
	case s.Ref != "":
		w.raw("<a")
		w.attr("href", "#"+string(s.Ref))
		w.labelled("a", s)
	case s.Role == doc.Strong:
		w.raw("<strong")
		w.labelled("strong", s)
	case s.Role == doc.Level:
		w.level(s)
	case s.Role == doc.Sign:
		w.raw("<span")
		w.attr("class", spanClass(s))
		w.labelled("span", s)
	case s.Role == doc.Term:
		w.term(s)
	case s.Role != doc.Plain || s.Lang != "":
		w.raw("<span")
		w.attr("class", spanClass(s)) // none, for words that only differ in language
		w.labelled("span", s)
	default:
		w.words(s.Text)
	}
}

// signs stand before or after words to the eye; read aloud they would only get in the way.
var signs = [...]string{"‹", "›", "✓", "≈", "✗", "↘", "→", "↗"}

// words writes a text, with a sign at one of its ends for the eye only.
func (w *writer) words(s string) {
	hidden := func(sign string) {
		w.raw(`<span aria-hidden="true">`)
		w.text(sign)
		w.raw("</span>")
	}
	for _, sign := range signs {
		if rest, ok := strings.CutPrefix(s, sign+" "); ok {
			hidden(sign)
			w.raw(" ")
			w.isolated(rest)
			return
		}
		if rest, ok := strings.CutSuffix(s, " "+sign); ok {
			w.isolated(rest)
			w.raw(" ")
			hidden(sign)
			return
		}
	}
	w.isolated(s)
}

// isolated writes a text, with an element for each part that has a direction of its own.
func (w *writer) isolated(s string) {
	for s = data.Isolate(s); ; {
		before, rest, found := strings.Cut(s, data.FSI)
		w.text(before)
		if !found {
			return
		}
		before, s, _ = strings.Cut(rest, data.PDI)
		w.raw("<bdi>")
		w.text(before)
		w.raw("</bdi>")
	}
}

// level writes a sign for the eye only, and a word for all readers.
func (w *writer) level(s *doc.Span) {
	sign := strings.TrimSpace(strings.TrimSuffix(s.Text, s.Label))
	w.raw("<span")
	w.attr("class", spanClass(s))
	w.attr("lang", s.Lang)
	w.raw(`><span class="sign" aria-hidden="true">`)
	w.text(sign)
	w.raw(`</span> <span class="word">`)
	w.text(s.Label)
	w.raw("</span></span>")
}

// term writes a word, as a button that opens its definition behind it.
func (w *writer) term(s *doc.Span) {
	w.raw(`<span class="term"><button type="button" aria-expanded="false"`)
	w.attr("lang", s.Lang)
	w.raw(">")
	w.isolated(s.Text)
	w.raw(`</button><span class="definition" hidden="until-found"> (`)
	w.text(s.Label)
	w.raw(`)</span></span>`)
}

// labelled ends an open tag, writes the words, and closes the element. If the span has a
// label, assistive software gets the label instead of the text; a link has the label as
// its title.
func (w *writer) labelled(name string, s *doc.Span) {
	w.attr("lang", s.Lang)
	if s.Label == "" || s.Label == s.Text {
		w.raw(">")
		w.words(s.Text)
	} else if name == "a" {
		w.attr("title", s.Label)
		w.raw(">")
		w.words(s.Text)
	} else {
		w.raw(`><span aria-hidden="true">`)
		w.isolated(s.Text)
		w.raw(`</span><span class="heard">`)
		w.text(s.Label)
		w.raw(`</span>`)
	}
	w.raw("</" + name + ">")
}

// safe reports whether an address may be a link: http and https may, and pages of this
// site; a script may not.
func safe(href string) bool {
	return href != "" && (outside(href) || !strings.Contains(href, ":") && !strings.HasPrefix(href, "//"))
}

// outside reports whether an address leads to another site.
func outside(href string) bool {
	return strings.HasPrefix(href, "https://") || strings.HasPrefix(href, "http://")
}

var classes = [...]string{
	doc.Plain: "", doc.Kicker: "kicker", doc.Lead: "lead", doc.Muted: "muted",
	doc.Strong: "strong", doc.Note: "note", doc.Chip: "chip", doc.Mark: "mark",
	doc.Level: "level", doc.Coverage: "coverage", doc.Term: "term",
	doc.Sign: "disc", doc.Move: "move", doc.Second: "second",
}

func class(r doc.Role) string { return classes[r] }

func spanClass(s *doc.Span) string {
	switch s.Role {
	case doc.Level, doc.Sign, doc.Move:
		return class(s.Role) + " lv-" + [...]string{"m2", "m1", "0", "p1", "p2"}[min(max(s.Level, -2), 2)+2]
	case doc.Coverage:
		return "coverage cov-" + [...]string{"none", "partial", "full"}[min(max(s.Level, 0), 2)]
	}
	return class(s.Role)
}
