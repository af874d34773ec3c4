package stroke

import (
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// Band is a band along a line: a line with dashes, or one of the bands that a
// ribbon is made of.
type Band struct {
	Line   *Line   // along its middle
	Half   float64 // half its width
	Beyond float64 // how far it goes on beyond both ends of the line, with round corners
	Corner float64 // the radius of those corners, and of a strand's dashes
	// Dash is dash and gap before they are stretched, and Count the number of dashes:
	// 1 for a solid band.
	Dash     [2]float64
	Count    int
	From, To theme.Color // of its first and of its second half
	turn     float64     // how long the hand-over from one colour to the other is
}

// handOver is how long a strand takes from the colour of one half to that of the other,
// in dp.
const handOver = 12.0

// Turns returns between which lengths of a ribbon's line its strands go from one colour
// to the other; scale is the number of units for each dp.
func Turns(l *Line, scale float64) []float64 {
	middle, half := l.Length()/2, min(handOver*scale, l.Length())/2
	return []float64{middle - half, middle + half}
}

// Turn returns between which parts of its length, 0…1, a band goes from From to To; the
// second is always larger.
func (b *Band) Turn() (from, until float64) {
	half := min(max(b.turn/2/max(b.Line.Length(), 1e-9), 1e-9), 0.5)
	return 0.5 - half, 0.5 + half
}

// NewBand returns a band with dashes along a line. It is solid if the first of dash
// and gap is 0.
func NewBand(l *Line, dash [2]float64) Band {
	return Band{Line: l, Dash: dash, Count: count(dash, l.Length())}
}

// rounding of the corners of a ribbon's dashes, in dp: enough to look soft beside
// the round discs, too little for anybody to take the dashes for dots.
const rounding = 0.75

// Bands returns the bands of a ribbon from the lowest to the uppermost: outline,
// casing, strands. The line is the ribbon's path without what stays free at its
// ends; scale is the number of units for each dp. A sink that draws straight ends
// leaves out Beyond and Corner.
//
// Each strand has as many dashes as the line in the middle would have, stretched to
// its own length: strands side by side begin and end alike, and a sink that only
// knows the strand, as SVG does, draws the same.
func Bands(l *Line, r *scene.Ribbon, scale float64) []Band {
	if len(l.At) < 2 {
		return nil
	}
	half, gap, w := r.Width()/2, r.Gap, r.OutlineWidth
	bands := make([]Band, 0, len(r.Strands)+2)
	if w > 0 && r.Outline.A > 0 {
		bands = append(bands, Band{Line: l, Half: half + w, Beyond: gap + w, Corner: 2*gap + w, Count: 1, From: r.Outline, To: r.Outline})
	}
	if r.Casing.A > 0 {
		bands = append(bands, Band{Line: l, Half: half, Beyond: gap, Corner: 2 * gap, Count: 1, From: r.Casing, To: r.Casing})
	}
	offset := -half
	for i := range r.Strands {
		s := &r.Strands[i]
		offset += gap + s.Width/2
		b := NewBand(l, [2]float64{s.Dash[0] * scale, s.Dash[1] * scale})
		b.Line, b.Half, b.Corner, b.From, b.To, b.turn = l.beside(offset*scale), s.Width/2, rounding, s.From, s.To, handOver*scale
		bands = append(bands, b)
		offset += s.Width / 2
	}
	for i := range bands {
		b := &bands[i]
		b.Half, b.Beyond, b.Corner = b.Half*scale, b.Beyond*scale, b.Corner*scale
	}
	return bands
}
