package typeset

import "tripoint/wasm/core/doc"

// Measures of the panel in dp.
const (
	columnMargin = 20.0
	sheetMargin  = 16.0
	cardInset    = 14.0
	cardRadius   = 8.0
	gutter       = 20.0 // of a list, for bullets and numbers
	pillHeight   = 22.0
	pillInset    = 8.0
	cellGap      = 10.0 // between the columns of a table
	tightGap     = 6.0  // the same in a table that has no room
	dotSize      = 9.0
	discSize     = 18.0
	dotGap       = 5.0
	knob         = 8.0 // radius of a slider's
)

// BarMargin is what a bar leaves free around it, in dp.
const BarMargin = 8.0

// style says how the text of a block looks.
type style struct {
	font  font
	line  float64 // from one baseline to the next
	tone  tone
	above float64 // free space before the block
	caps  bool
}

// Sizes are whole numbers: font.at says why.
var headings = [...]style{
	1: {font: font{serifBold, 23}, line: 29, tone: ink, above: 4},
	2: {font: font{sansBold, 16}, line: 22, tone: ink, above: 24},
	3: {font: font{sansBold, 15}, line: 21, tone: ink, above: 12},
	4: {font: font{sansBold, 14}, line: 20, tone: ink, above: 12},
}

var sheetHeading = style{font: font{serifBold, 19}, line: 25, tone: ink, above: 2}

var (
	body    = style{font: font{sans, 14}, line: 21, tone: ink, above: 8}
	lead    = style{font: font{sans, 16}, line: 24, tone: ink, above: 8}
	kicker  = style{font: font{sans, 13}, line: 18, tone: muted, above: 4, caps: true}
	aside   = style{font: font{sans, 13}, line: 19, tone: muted, above: 5}
	remark  = style{font: font{sansItalic, 13}, line: 19, tone: muted, above: 7}
	cell    = style{font: font{sans, 13}, line: 19, tone: ink, above: 0}
	label   = style{font: font{sans, 13}, line: pillHeight, tone: ink, above: 8}
	summary = style{font: font{sansBold, 13}, line: 20, tone: ink, above: 10}
)

// styleOf is the style of a paragraph of a role.
func styleOf(r doc.Role) style {
	switch r {
	case doc.Kicker:
		return kicker
	case doc.Lead:
		return lead
	case doc.Muted:
		return aside
	case doc.Note:
		return remark
	}
	return body
}

// within returns font and tone of a span within a block of style s.
func (s style) within(r doc.Role) (font, tone) {
	f, t := s.font, s.tone
	switch r {
	case doc.Strong, doc.Move:
		f.family = sansBold
	case doc.Second:
		t = second
	case doc.Muted:
		t = muted
		if f.family == sans {
			f.size = min(f.size, aside.font.size)
		}
	case doc.Note:
		f.family, t = sansItalic, muted
		f.size = min(f.size, remark.font.size)
	case doc.Kicker:
		t = muted
	}
	return f, t
}
