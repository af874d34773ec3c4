package typeset

import (
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
)

// bar sets a document upon a picture: first, in a row, the sections that have only
// buttons, then each section with words on a band.
func (f *flow) bar(d *doc.Document) {
	f.tight = f.width() < tightBar
	var buttons []item
	var bands []*doc.Section
	for i := range d.Sections {
		s := &d.Sections[i]
		if hasWords(s.Blocks) {
			bands = append(bands, s)
		} else {
			buttons = append(buttons, f.controls(s.Blocks)...)
		}
	}
	f.inRow(buttons)
	for _, s := range bands {
		f.band(s)
	}
}

func hasWords(blocks []doc.Block) bool {
	for _, b := range blocks {
		if _, ok := b.(*doc.Paragraph); ok {
			return true
		}
	}
	return false
}

// band sets words and the buttons beside them on a ground that sets them off from the
// picture.
func (f *flow) band(s *doc.Section) {
	const inset, corner = 12.0, 8.0
	f.section = s.Key
	left, right := f.left, f.right
	f.y += controlGap + 2
	ground, run := len(f.layout.boxes), len(f.layout.runs)
	f.layout.boxes = append(f.layout.boxes, box{Rect: geom.R(left, f.y, 0, 0), radius: corner, fill: banner})
	f.left, f.right, f.onBanner = left+inset, right-inset, true
	f.y += 4
	var items []item
	for _, b := range s.Blocks {
		if p, ok := b.(*doc.Paragraph); ok {
			items = append(items, f.wordsItem(p))
			continue
		}
		items = append(items, f.controls([]doc.Block{b})...)
	}
	for i := range items {
		items[i].gap = bandGap
	}
	f.inRow(items)
	f.y += 4
	whole := &f.layout.boxes[ground]
	for _, b := range f.layout.boxes[ground+1:] {
		whole.Max.X = max(whole.Max.X, b.Max.X+inset)
	}
	for _, r := range f.layout.runs[run:] {
		whole.Max.X = max(whole.Max.X, r.x+r.width+inset)
	}
	whole.Max.Y = f.y
	f.left, f.right, f.onBanner = left, right, false
}

// wordsItem is a paragraph in a row.
func (f *flow) wordsItem(p *doc.Paragraph) item {
	s := cell
	pieces := f.pieces(p.Spans, s)
	_, most := widest(pieces)
	all := lines(pieces, f.width())
	set := func(f *flow, at geom.Rect) { f.set(all, at.Min.X, at.Min.Y, s) }
	return item{width: min(most, f.width()), height: float64(len(all)) * s.line, set: set}
}
