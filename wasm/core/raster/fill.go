package raster

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/stroke"
	"tripoint/wasm/core/theme"
)

// rule says what lies within polygons, by how often they wind around a point.
type rule func(winding int) bool

func evenOdd(winding int) bool { return winding%2 != 0 }
func nonZero(winding int) bool { return winding != 0 }

// paint is the colour at a position, in pixels.
type paint func(x, y float64) theme.Color

func flat(c theme.Color) paint { return func(x, y float64) theme.Color { return c } }

// gradient has the colours of a band whose ends are near a and b.
func gradient(a, b geom.Point, band *stroke.Band) paint {
	along := b.Sub(a)
	if band.From == band.To || along.Len() == 0 {
		return flat(band.From)
	}
	along = along.Mul(1 / along.Dot(along))
	from, until := band.Turn()
	return func(x, y float64) theme.Color {
		return theme.Mix(band.From, band.To, (geom.Point{X: x, Y: y}.Sub(a).Dot(along)-from)/(until-from))
	}
}

// rows is how many lines fill samples in a row of pixels. Along a line it computes exactly
// how much of each pixel lies within.
const rows = 16

// side is a side of a polygon, from its upper line to its lower one.
type side struct {
	first, last int     // lines
	x, slope    float64 // at the first line, and from one to the next
	winding     int
}

// fill paints what lies within closed polygons, in pixels.
func fill(img *image.RGBA, polygons [][]geom.Point, within rule, p paint) {
	b := img.Bounds()
	sides := sidesOf(polygons, b)
	if len(sides) == 0 {
		return
	}
	filled := make([]float64, b.Dx())
	var active, former []side
	next := 0
	for y := sides[0].first / rows; y < b.Max.Y && (next < len(sides) || len(active) > 0); y++ {
		clear(filled)
		touched := false
		for line := y * rows; line < (y+1)*rows; line++ {
			former, active = active, former[:0]
			from := next
			for next < len(sides) && sides[next].first <= line {
				next++
			}
			active = inOrder(active, former, sides[from:next], line)
			touched = fillLine(filled, active, float64(b.Min.X), within) || touched
			for i := range active {
				active[i].x += active[i].slope
			}
		}
		if touched {
			blend(img, y, filled, p)
		}
	}
}

// inOrder appends the sides that cross a line, from left to right: those of the line before,
// which are nearly in order, and those that begin here.
func inOrder(to, former, begun []side, line int) []side {
	former = slices.DeleteFunc(former, func(s side) bool { return s.last < line })
	for i := 1; i < len(former); i++ {
		for j := i; j > 0 && former[j].x < former[j-1].x; j-- {
			former[j], former[j-1] = former[j-1], former[j]
		}
	}
	slices.SortFunc(begun, func(a, b side) int { return cmp.Compare(a.x, b.x) })
	for _, s := range begun {
		n := 0
		for n < len(former) && former[n].x <= s.x {
			n++
		}
		to, former = append(append(to, former[:n]...), s), former[n:]
	}
	return append(to, former...)
}

// sidesOf returns the sides that cross lines of the image, sorted by their first line.
func sidesOf(polygons [][]geom.Point, b image.Rectangle) []side {
	var sides []side
	for _, polygon := range polygons {
		for i, p := range polygon {
			q := polygon[(i+1)%len(polygon)]
			s := side{winding: 1}
			if p.Y > q.Y {
				p, q, s.winding = q, p, -1
			}
			// Line n lies at (n + ½) / rows.
			s.first = max(int(math.Ceil(p.Y*rows-0.5)), b.Min.Y*rows)
			s.last = min(int(math.Ceil(q.Y*rows-0.5))-1, b.Max.Y*rows-1)
			if s.first > s.last {
				continue
			}
			k := (q.X - p.X) / (q.Y - p.Y)
			s.slope = k / rows
			s.x = p.X + ((float64(s.first)+0.5)/rows-p.Y)*k
			sides = append(sides, s)
		}
	}
	slices.SortFunc(sides, func(a, b side) int { return a.first - b.first })
	return sides
}

// fillLine adds what one line fills of each pixel of a row that begins at left. It
// reports whether that was anything.
func fillLine(filled []float64, active []side, left float64, within rule) bool {
	winding, touched := 0, false
	for i := 0; i+1 < len(active); i++ {
		winding += active[i].winding
		if within(winding) {
			touched = span(filled, active[i].x-left, active[i+1].x-left) || touched
		}
	}
	return touched
}

func span(filled []float64, from, to float64) bool {
	from, to = max(from, 0), min(to, float64(len(filled)))
	if from >= to {
		return false
	}
	first, last := int(from), int(math.Ceil(to))-1
	for x := first; x <= last; x++ {
		filled[x] += (min(to, float64(x+1)) - max(from, float64(x))) / rows
	}
	return true
}

func blend(img *image.RGBA, y int, filled []float64, p paint) {
	for i, k := range filled {
		if k <= 0 {
			continue
		}
		x := img.Rect.Min.X + i
		c := p(float64(x)+0.5, float64(y)+0.5).Fade(k)
		at := img.PixOffset(x, y)
		pixel, over := img.Pix[at:at+4:at+4], rgba(c)
		for j, v := range [4]uint8{over.R, over.G, over.B, over.A} {
			pixel[j] = v + uint8((int(pixel[j])*(255-int(over.A))+127)/255)
		}
	}
}

// rgba returns a colour with its alpha multiplied in, as images have it.
func rgba(c theme.Color) color.RGBA {
	return color.RGBAModel.Convert(color.NRGBA(c)).(color.RGBA)
}
