package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
)

// wording is the words of a layout in reading order, as a reader copies them: blocks on lines
// of their own, and tabs between the cells of a row.
type wording struct {
	all    string
	begins []int // where each run begins, in bytes
}

// span is a part of a text, in bytes.
type span struct{ from, to int }

func (s span) empty() bool { return s.from >= s.to }

// wording collects the words of the runs.
func (p *layout) wording() *wording {
	if p.words != nil {
		return p.words
	}
	t := &wording{begins: make([]int, len(p.runs))}
	var all strings.Builder
	before := seamless // what stands before signs that are left out, stands before what follows
	for i := range p.runs {
		r := &p.runs[i]
		before = min(before, r.joint)
		if !r.mute {
			if all.Len() > 0 {
				all.WriteString(before.String())
			}
			before = seamless
		}
		t.begins[i] = all.Len()
		if !r.mute {
			all.WriteString(r.text)
		}
	}
	t.all = all.String()
	p.words = t
	return t
}

// selection is what a reader has selected of a panel's text.
type selection struct {
	span
	begun bool // there is a place that it grows from
	first span // that place: a letter, a word, a paragraph
	words bool // it grows by words
}

// Grip begins a selection where a pointer went down: at one letter, or with a word at the
// second of several quick clicks, or with a paragraph at the third.
func (p *Panel) Grip(at geom.Point, clicks int) {
	pos, all := p.textAt(at), p.layout.wording().all
	first := span{pos, pos}
	switch {
	case clicks == 2:
		first = wordAt(all, pos)
	case clicks > 2:
		first = paragraphAt(all, pos)
	}
	p.chosen = selection{first, true, first, clicks == 2}
}

// Extend lets the selection reach from where it began to a point. It reports false if none
// has begun.
func (p *Panel) Extend(at geom.Point) bool {
	if !p.chosen.begun {
		return false
	}
	pos := p.textAt(at)
	end := span{pos, pos}
	if p.chosen.words {
		end = wordAt(p.layout.wording().all, pos)
	}
	p.chosen.span = span{min(p.chosen.first.from, end.from), max(p.chosen.first.to, end.to)}
	return true
}

// SelectAll selects all words of the document.
func (p *Panel) SelectAll() {
	all := span{0, len(p.layout.wording().all)}
	p.chosen = selection{span: all, begun: true, first: all}
}

// Unselect leaves nothing selected.
func (p *Panel) Unselect() { p.chosen = selection{} }

// Selected is what the reader has selected, with plain spaces.
func (p *Panel) Selected() string {
	if p.chosen.empty() {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r == '\u00a0' || r == '\u202f' {
			return ' '
		}
		return r
	}, p.layout.wording().all[p.chosen.from:p.chosen.to])
}

// keepSelection keeps the selection in the next layout if all words up to its end are the
// same there.
func (p *Panel) keepSelection(last *layout) {
	if !p.chosen.begun {
		return
	}
	end := max(p.chosen.to, p.chosen.first.to)
	if !strings.HasPrefix(p.layout.wording().all, last.wording().all[:end]) {
		p.chosen = selection{}
	}
}

// OnText reports whether words lie at a point of the document.
func (p *Panel) OnText(at geom.Point) bool {
	for i := range p.layout.runs {
		if r := &p.layout.runs[i]; !r.mute && r.box().Contains(at) {
			return true
		}
	}
	return false
}

// box is where a run lies, as high as its line.
func (r *run) box() geom.Rect { return geom.R(r.x, r.top, r.width, r.line) }

// textAt is the place in the text nearest to a point: in the nearest line the nearest one.
func (p *Panel) textAt(at geom.Point) int {
	best := -1
	var away geom.Point
	for i := range p.layout.runs {
		r := &p.layout.runs[i]
		if r.mute {
			continue
		}
		b := r.box()
		d := geom.Point{X: outside(at.X, b.Min.X, b.Max.X), Y: outside(at.Y, b.Min.Y, b.Max.Y)}
		if best < 0 || d.Y < away.Y || d.Y == away.Y && d.X < away.X {
			best, away = i, d
		}
	}
	if best < 0 {
		return 0
	}
	return p.layout.wording().begins[best] + p.layout.runs[best].letterAt(at.X)
}

// PlaceAt is the place in the text of the line at y, or of the nearest one.
func (p *Panel) PlaceAt(y float64) int { return p.textAt(geom.Point{Y: y}) }

// TopOf is where the line of a place begins, in dp from the document's top; not of a place
// that the text does not have.
func (p *Panel) TopOf(place int) (y float64, ok bool) {
	t := p.layout.wording()
	for i := range p.layout.runs {
		if r := &p.layout.runs[i]; !r.mute && place >= t.begins[i] && place < t.begins[i]+len(r.text) {
			return r.top, true
		}
	}
	return 0, false
}

// outside is how far x is from the range from a to b.
func outside(x, a, b float64) float64 { return max(a-x, x-b, 0) }

// letterAt is the place between two letters of a run that is nearest to x, in bytes.
func (r *run) letterAt(x float64) int {
	last := r.x
	for i, letter := range r.text {
		end := i + utf8.RuneLen(letter)
		next := r.x + r.until(end)
		if x < (last+next)/2 {
			return i
		}
		last = next
	}
	return len(r.text)
}

// until is how wide a run is up to a byte of its text. It does not cache widths as
// font.width does: parts of lines are many, and few of them come again.
func (r *run) until(end int) float64 {
	switch end {
	case 0:
		return 0
	case len(r.text):
		return r.width
	}
	return r.font.advance(r.text[:end])
}

// wordAt is the word at a place of a text, or else the sign there.
func wordAt(all string, pos int) span {
	s := span{pos, pos}
	for s.from > 0 {
		r, size := utf8.DecodeLastRuneInString(all[:s.from])
		if !inWord(r) {
			break
		}
		s.from -= size
	}
	for s.to < len(all) {
		r, size := utf8.DecodeRuneInString(all[s.to:])
		if !inWord(r) {
			break
		}
		s.to += size
	}
	if r, size := utf8.DecodeRuneInString(all[pos:]); s.empty() && size > 0 && !unicode.IsSpace(r) {
		s.to += size
	}
	return s
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '’' || r == '\''
}

// paragraphAt is the block or the cell at a place of a text.
func paragraphAt(all string, pos int) span {
	const ends = "\n\t"
	s := span{strings.LastIndexAny(all[:pos], ends) + 1, len(all)}
	if n := strings.IndexAny(all[pos:], ends); n >= 0 {
		s.to = pos + n
	}
	return s
}

// boxesOf are the boxes behind a part of the text, one for each run: up to the next run
// where both are on one line, so that no gap stays between them.
func (p *layout) boxesOf(s span) []geom.Rect {
	t := p.wording()
	var boxes []geom.Rect
	for i := range p.runs {
		r := &p.runs[i]
		from, to := max(s.from-t.begins[i], 0), min(s.to-t.begins[i], len(r.text))
		if r.mute || from >= to {
			continue
		}
		b := r.box()
		b.Min.X, b.Max.X = r.x+r.until(from), r.x+r.until(to)
		if i+1 < len(p.runs) {
			next := &p.runs[i+1]
			if next.top == r.top && next.joint >= afterBlank && next.x > b.Max.X && s.to > t.begins[i+1] {
				b.Max.X = next.x
			}
		}
		boxes = append(boxes, b)
	}
	return boxes
}

// chosenPart is how much of the focus' colour lies behind selected words: enough to be seen
// on paper, on cards and on dark buttons, while the words stay legible on all of them.
const chosenPart = 0.24

// drawChosen draws the ground of what the reader has selected.
func (p *Panel) drawChosen(c canvas, visible geom.Rect, th *theme.Theme) {
	if p.chosen.empty() {
		return
	}
	for _, b := range p.layout.boxesOf(p.chosen.span) {
		if b.Overlaps(visible) {
			p.boxes.Add(c.whole(b), 0, th.Focus.Fade(chosenPart))
		}
	}
}
