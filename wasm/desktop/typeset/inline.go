package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// Spans become pieces, each of which stays on one line; a line takes as many as it has
// room for.

// piece is a word, or a sign with its word.
type piece struct {
	text   string
	font   font
	tone   tone
	link   int     // index into the layout's links, −1 for none
	glued  bool    // no space and no line break before it
	apart  bool    // begins a line
	tail   bool    // goes on with the word of the piece before it
	mute   bool    // as in a run
	space  float64 // before it, unless it begins a line
	before float64 // room for what is drawn left of the text: a dot, a pill's end
	after  float64 // and right of it
	width  float64 // of the text
	high   float64 // the height of line that it needs, if that is more than usual
	draw   func(p *layout, at geom.Rect, base float64)
}

func (p *piece) all() float64 { return p.before + p.width + p.after }

// pieces takes spans apart into words.
func (f *flow) pieces(spans []doc.Span, s style) []piece {
	var out []piece
	space := 0.0 // after the last piece
	for _, span := range readable(f.defined(spans)) {
		font, tone := s.within(span.Role)
		link := f.link(&span)
		switch {
		case link >= 0 && f.quiet:
			tone = ink
		case link >= 0 && span.Role != doc.Term:
			tone = linked
		case span.Role == doc.Move:
			tone = move(span.Level)
		}
		first, words := sign(&span, font, tone)
		if first != nil {
			if span.Role == doc.Coverage && space > 0 {
				space = max(space, sampleApart)
			}
			first.link, first.space, first.glued = link, space, space == 0 && len(out) > 0
			out, space = append(out, *first), 0
		}
		if s.caps {
			words = strings.ToUpper(words)
		}
		blank, tail := font.width(" "), false
		for len(words) > 0 {
			n := strings.IndexFunc(words, breaking)
			if n == 0 {
				space = blank
				_, size := utf8.DecodeRuneInString(words)
				words = words[size:]
				continue
			}
			if n < 0 {
				n = len(words)
			}
			end := firstPart(words[:n])
			out = append(out, piece{
				text: words[:end], font: font, tone: tone, link: link, tail: tail,
				glued: space == 0 && len(out) > 0 && !tail, space: space, width: font.width(words[:end]),
			})
			space, words, tail = 0, words[end:], end < n
		}
	}
	return out
}

// firstPart is the length of a word up to and with a hyphen or a dash between letters, two
// of them at least on both sides, or up to where Chinese may be broken: a line can end
// there, as it does in a browser.
func firstPart(word string) int {
	before, last := 0, rune(0) // letters
	for i, r := range word {
		if i > 0 && doc.Breaks(last, r) {
			return i
		}
		last = r
		if (r == '-' || r == '–') && before >= 2 {
			rest := word[i+utf8.RuneLen(r):]
			first, size := utf8.DecodeRuneInString(rest)
			second, _ := utf8.DecodeRuneInString(rest[size:])
			if unicode.IsLetter(first) && unicode.IsLetter(second) {
				return len(word) - len(rest)
			}
		}
		if before++; !unicode.IsLetter(r) {
			before = 0
		}
	}
	return len(word)
}

// readable leaves out the spans in a script that no font has, each with the
// separator after it, unless there are no others: a title is there.
func readable(spans []doc.Span) []doc.Span {
	var out []doc.Span
	separated := true // a separator would follow nothing
	for _, span := range spans {
		if strings.TrimSpace(span.Text) == "·" && separated {
			continue
		}
		if unreadable(span.Text) {
			separated = true
			continue
		}
		out, separated = append(out, span), false
	}
	if len(out) == 0 {
		return spans
	}
	return out
}

// breaking reports whether a line can end at a character: a space, but not one
// that forbids it.
func breaking(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

// lines fills lines of a width and returns the pieces of each. It breaks a piece that
// is wider than a line.
func lines(pieces []piece, width float64) [][]piece {
	var out [][]piece
	var line []piece
	x := 0.0
	for i := 0; i < len(pieces); {
		n := unit(pieces[i:])
		w := 0.0
		for _, p := range pieces[i : i+n] {
			w += p.all()
		}
		space := pieces[i].space
		if len(line) > 0 && (pieces[i].apart || x+space+w > width+0.01) {
			out, line, x = append(out, line), nil, 0
		}
		if len(line) == 0 {
			space = 0
		}
		if w > width && len(line) == 0 && n > 1 {
			pieces[i+1].glued, pieces[i+1].tail = false, true
			continue
		}
		if w > width && len(line) == 0 && utf8.RuneCountInString(pieces[i].text) > 1 {
			head, tail := cut(pieces[i], width)
			out = append(out, []piece{head})
			pieces[i] = tail
			continue
		}
		for k, p := range pieces[i : i+n] {
			if k == 0 {
				p.space = space
			}
			line = append(line, p)
		}
		x += space + w
		i += n
	}
	if len(line) > 0 {
		out = append(out, line)
	}
	return out
}

// unit is the number of pieces that stay together.
func unit(pieces []piece) int {
	n := 1
	for n < len(pieces) && pieces[n].glued {
		n++
	}
	return n
}

// cut breaks a piece after as many letters as the width has room for, at least one.
func cut(p piece, width float64) (head, tail piece) {
	n := 0
	for i, r := range p.text {
		end := i + utf8.RuneLen(r)
		if n > 0 && p.before+p.font.width(p.text[:end])+p.after > width {
			break
		}
		n = end
	}
	head, tail = p, p
	head.space = 0
	head.text, tail.text = p.text[:n], p.text[n:]
	head.width, tail.width = p.font.width(head.text), p.font.width(tail.text)
	tail.space, tail.glued, tail.tail = 0, false, true
	return head, tail
}

// widest returns the width that pieces need at least, and the width on one line.
func widest(pieces []piece) (least, most float64) {
	for i := 0; i < len(pieces); {
		n := unit(pieces[i:])
		w := 0.0
		for _, p := range pieces[i : i+n] {
			w += p.all()
		}
		least = max(least, w)
		most += pieces[i].space + w
		i += n
	}
	return least, most
}

// set puts lines of pieces at x, the top of the first one at y, and returns the bottom
// of the last one.
func (f *flow) set(all [][]piece, x, y float64, s style) float64 {
	for n, line := range all {
		height := s.height(line)
		// This baseline puts the middle of the letters into the middle of the line.
		base := y + height/2 + s.font.size*0.36
		at := x
		for i := range line {
			p := &line[i]
			at += p.space
			f.put(p, geom.R(at, y, p.all(), height), base, f.jointOf(p, n == 0 && i == 0, i == 0))
			at += p.all()
		}
		y += height
	}
	return y
}

// height is that of a line of pieces.
func (s *style) height(line []piece) float64 {
	height := s.line
	for i := range line {
		height = max(height, line[i].high)
	}
	return height
}

// jointOf is what stands before a piece: the first one of all, or of its line, or another.
func (f *flow) jointOf(p *piece, ofAll, ofLine bool) joint {
	switch {
	case ofAll:
		return f.takeJoint()
	case ofLine && !p.tail, !ofLine && p.space > 0:
		return afterBlank
	}
	return seamless
}

// takeJoint is what stands before the next run: that of a new block, unless the flow has
// been told otherwise.
func (f *flow) takeJoint() joint {
	j := f.joint
	f.joint = onNewLine
	return j
}

// cellAfter has what follows stand in a cell beside the runs from the given one on, if
// there are any.
func (f *flow) cellAfter(first int) {
	if len(f.layout.runs) > first {
		f.joint = inNextCell
	}
}

// put puts one piece into its box. A word that follows one of the same kind on the same
// line continues that one's run, so that there are fewer runs to draw.
func (f *flow) put(p *piece, at geom.Rect, base float64, j joint) {
	if p.draw != nil {
		p.draw(f.layout, at, base)
	}
	x, tone := at.Min.X+p.before, f.tone(p.tone)
	if last := f.lastRun(); last != nil && p.draw == nil && j >= afterBlank && last.mute == p.mute && f.lastLink == p.link &&
		last.base == base && last.font == p.font && last.tone == tone && near(last.x+last.width+p.space, x) {
		last.text += j.String() + p.text
		last.width = x + p.width - last.x
	} else {
		f.layout.runs = append(f.layout.runs, run{x: x, base: base, width: p.width,
			top: at.Min.Y, line: at.Height(), font: p.font, tone: tone, text: p.text, joint: j, mute: p.mute})
	}
	f.lastLink = p.link
	if p.link >= 0 {
		f.extend(&f.layout.links[p.link], at, p.space, base)
	}
}

func (f *flow) lastRun() *run {
	if n := len(f.layout.runs); n > 0 {
		return &f.layout.runs[n-1]
	}
	return nil
}

func near(a, b float64) bool { return a-b < 0.01 && b-a < 0.01 }

// extend adds a box to a link and underlines it there, together with the box before it
// if both are on one line. Quiet links keep their underlines for themselves.
func (f *flow) extend(l *Link, at geom.Rect, space, base float64) {
	under := box{Rect: geom.R(at.Min.X, base+2, at.Width(), 1), fill: f.tone(linked)}
	boxes := &f.layout.boxes
	if l.quiet {
		under.fill, boxes = f.tone(ink), &l.under
	}
	if l.dotted {
		under.dotted, under.fill, under.Max.Y = true, f.tone(muted), base+3.5
	}
	if n := len(l.Boxes); n > 0 {
		last, line := &l.Boxes[n-1], &(*boxes)[len(*boxes)-1]
		if near(last.Min.Y, at.Min.Y) && near(last.Max.X+space, at.Min.X) {
			last.Max.X, line.Max.X = at.Max.X, at.Max.X
			return
		}
	}
	l.Boxes = append(l.Boxes, at)
	*boxes = append(*boxes, under)
}
