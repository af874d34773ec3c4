package typeset

import (
	"strings"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// toggle sets a switch: its words, and a knob at the end of its track that shows whether
// it is on.
func (f *flow) toggle(s *doc.Switch) {
	const width, height, radius, gap = 32.0, 18.0, 6.0, 8.0
	f.y += controlAbove
	all := lines(f.pieces([]doc.Span{{Text: s.Text}}, cell), f.width()-width-gap)
	most := 0.0
	for _, line := range all {
		_, w := widest(line)
		most = max(most, w)
	}
	whole := geom.R(f.left, f.y, width+gap+most, max(controlHeight, float64(len(all))*cell.line))
	track := geom.R(f.left, whole.Center().Y-height/2, width, height)
	at := geom.Point{X: track.Min.X + height/2, Y: track.Center().Y}
	b, k := box{Rect: track, radius: height / 2, line: muted, lineWidth: 1.5}, box{radius: radius, fill: muted}
	if s.On {
		at.X = track.Max.X - height/2
		b.fill, b.line, k.fill = ink, none, paper
	}
	k.Rect = geom.Rect{Min: at, Max: at}.Inset(-radius)
	f.layout.boxes = append(f.layout.boxes, b, k)
	f.set(all, track.Max.X+gap, whole.Center().Y-float64(len(all))*cell.line/2, cell)
	l := Link{Action: s.Action, Label: s.Label}
	if l.Label == "" {
		l.Label = s.Text
	}
	f.press(l, whole, 4)
	f.y, f.lastLink = whole.Max.Y, -1
}

// slider sets a slider: its label and its value in words, and a track under
// them with a knob.
func (f *flow) slider(s *doc.Slider) {
	const height, thick, gap = 24.0, 4.0, 12.0
	f.y += controlAbove
	value := f.pieces([]doc.Span{{Text: s.Text, Role: doc.Strong}}, cell)
	_, w := widest(value)
	top := f.y
	f.y = f.set(lines(f.pieces([]doc.Span{{Text: s.Label}}, cell), max(f.width()-w-gap, 40)), f.left, top, cell) + 2
	f.lastLink, f.joint = -1, inNextCell
	f.set(lines(value, f.width()), f.right-w, top, cell)
	whole := geom.R(f.left, f.y, f.width(), height)
	part := 0.0
	if s.Max > s.Min {
		part = min(max((s.Value-s.Min)/(s.Max-s.Min), 0), 1)
	}
	at := geom.Point{X: whole.Min.X + knob + part*(whole.Width()-2*knob), Y: whole.Center().Y}
	track := geom.R(whole.Min.X, at.Y-thick/2, whole.Width(), thick)
	done := track
	done.Max.X = at.X
	f.layout.boxes = append(f.layout.boxes,
		box{Rect: track, radius: thick / 2, fill: rule},
		box{Rect: done, radius: thick / 2, fill: muted},
		box{Rect: geom.Rect{Min: at, Max: at}.Inset(-knob), radius: knob, fill: ink, line: paper, lineWidth: 2})
	f.press(Link{Slider: s, Label: s.Label}, whole, 4)
	f.y, f.lastLink = whole.Max.Y, -1
}

// field sets a field for words under its label.
func (f *flow) field(d *doc.Field) {
	f.y += 5
	f.text([]doc.Span{{Text: d.Label}}, aside)
	f.y += 4
	f.fieldBox(d, geom.R(f.left, f.y, f.width(), fieldHeight))
	f.y, f.lastLink = f.y+fieldHeight, -1
}

const fieldHeight = 34.0

// fieldBox sets a field without its label.
func (f *flow) fieldBox(d *doc.Field, at geom.Rect) {
	const corner = 6.0
	f.layout.boxes = append(f.layout.boxes, box{Rect: at, radius: corner, fill: raised, line: muted, lineWidth: 1})
	f.layout.fields = append(f.layout.fields, field{Rect: at.Inset(1), link: len(f.layout.links), value: d.Value, hint: d.Hint})
	f.press(Link{Field: d, Label: d.Label}, at, corner)
}

// finder sets a field, and at its right the words and the buttons of its document.
func (f *flow) finder(d *doc.Document) {
	const leastWords = 52.0 // so that the field stays as wide as it is while they change
	f.tight = true
	var asked *doc.Field
	items := []item{{height: fieldHeight}}
	for _, b := range d.Sections[0].Blocks {
		switch b := b.(type) {
		case *doc.Field:
			asked = b
		case *doc.Paragraph:
			words := f.wordsItem(b)
			words.width, words.gap = max(words.width, leastWords), asideGap
			items = append(items, words)
		default:
			// All that a finder has besides are buttons.
			items = append(items, f.controls([]doc.Block{b})...)
		}
	}
	items[0].width = f.width() - widthOf(items)
	items[0].set = func(f *flow, at geom.Rect) { f.fieldBox(asked, at) }
	f.inRow(items)
}

// code sets text, line by line as it is, in a box under its label and the button that
// copies it.
func (f *flow) code(c *doc.Code) {
	const inset, corner = 10.0, 6.0
	f.y += controlAbove
	button := f.optionItem(&c.Copy)
	words := lines(f.pieces([]doc.Span{{Text: c.Label}}, aside), max(f.width()-button.width-controlGap, 40))
	height := max(controlHeight, float64(len(words))*aside.line)
	f.set(words, f.left, f.y+(height-float64(len(words))*aside.line)/2, aside)
	button.set(f, geom.R(f.right-button.width, f.y+(height-button.height)/2, button.width, button.height))
	f.y += height + 6
	ground := len(f.layout.boxes)
	f.layout.boxes = append(f.layout.boxes, box{Rect: geom.R(f.left, f.y, f.width(), 0), radius: corner, fill: raised, line: rule, lineWidth: 1})
	f.y += inset
	for _, line := range strings.Split(c.Text, "\n") {
		bare := strings.TrimLeft(line, " ")
		indent := min(cell.font.width(" ")*float64(2*(len(line)-len(bare))), f.width()/4)
		all := lines(f.pieces([]doc.Span{{Text: bare}}, cell), f.width()-2*inset-indent)
		f.lastLink = -1
		f.y = max(f.set(all, f.left+inset+indent, f.y, cell), f.y+cell.line)
	}
	f.y += inset
	f.layout.boxes[ground].Max.Y, f.lastLink = f.y, -1
}
