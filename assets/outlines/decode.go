package outlines

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The encoded form is read by Decode and written by tools/outlines:
//
//	magic     4 bytes "OUTL", then 1 byte with the version of the format
//	steps     steps of the grid in one degree; all points lie on that grid
//	arcs      their number
//	points    the number of points of all arcs together
//	lengths   for each arc, the number of its points
//	points    for each point, the steps from the point before: of latitude, then
//	          of longitude, the short way round
//	countries their number, and for each its code, its name and its polygons:
//	          their number, for each the number of rings, for each the number
//	          of references, then the references
//
// Numbers are unsigned varints of encoding/binary. Steps and references, which
// have a sign, are zigzag varints. A text is its length in bytes and its bytes.
// The point before the very first one is 0° N 0° E.
const (
	Magic   = "OUTL"
	Version = 1
	// MaxSteps bounds the grid: finer than a metre is a damaged file.
	MaxSteps = 200_000
)

// Decode reads what tools/outlines wrote. Damaged or truncated input is
// an error that names the byte; it never leads to a panic, nor to memory out of
// proportion to len(b).
func Decode(b []byte) (*World, error) {
	head := len(Magic) + 1
	if len(b) < head || string(b[:head-1]) != Magic {
		return nil, errors.New("outlines: not an outlines file; make it with tools/outlines")
	}
	if v := b[head-1]; v != Version {
		return nil, fmt.Errorf("outlines: version %d of the format, want %d; make it anew with tools/outlines", v, Version)
	}
	r := &reader{b: b, at: head}
	o := &World{Arcs: r.arcs()}
	o.Countries = make([]Country, r.count("countries", 6))
	for i := range o.Countries {
		o.Countries[i] = r.country(o.Arcs)
	}
	if r.err == nil && r.at < len(b) {
		r.fail("%d bytes are left after the last country", len(b)-r.at)
	}
	if r.err != nil {
		return nil, r.err
	}
	o.Borders = findBorders(o)
	return o, nil
}

// reader reads numbers from b. After the first error it returns zeros, so that callers
// check for an error once, at the end.
type reader struct {
	b   []byte
	at  int
	err error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("outlines: byte %d: "+format, append([]any{r.at}, args...)...)
	}
}

func (r *reader) number(what string) uint64 {
	if r.err != nil {
		return 0
	}
	v, n := binary.Uvarint(r.b[r.at:])
	if n <= 0 {
		r.fail("%s: truncated or too large a number", what)
		return 0
	}
	r.at += n
	return v
}

// count reads a number of items of which each takes at least size more bytes.
// A number that cannot be true is an error before anything is allocated for it.
func (r *reader) count(what string, size int) int {
	n := r.number(what)
	if left := len(r.b) - r.at; n > uint64(left/size) {
		r.fail("%d %s cannot be in the %d bytes left", n, what, left)
		return 0
	}
	return int(n)
}

func (r *reader) signed(what string) int64 {
	u := r.number(what)
	return int64(u>>1) ^ -int64(u&1)
}

func (r *reader) text(what string) string {
	n := r.count(what, 1)
	s := string(r.b[r.at : r.at+n])
	r.at += n
	return s
}

func (r *reader) arcs() [][]LatLng {
	steps := r.number("steps")
	if steps < 1 || steps > MaxSteps {
		r.fail("%d steps in a degree, want 1 to %d", steps, MaxSteps)
		return nil
	}
	arcs := make([][]LatLng, r.count("arcs", 5))
	points := make([]LatLng, r.count("points", 2))
	rest := points
	for i := range arcs {
		n := r.count("points in an arc", 2)
		if n < 2 || n > len(rest) {
			r.fail("arc %d has %d points, want 2 to %d", i, n, len(rest))
			return nil
		}
		arcs[i], rest = rest[:n:n], rest[n:]
	}
	if len(rest) > 0 {
		r.fail("%d points belong to no arc", len(rest))
	}
	r.coordinates(points, int64(steps))
	return arcs
}

func (r *reader) coordinates(points []LatLng, steps int64) {
	var lat, lng int64
	for i := range points {
		dLat, dLng := r.signed("latitude"), r.signed("longitude")
		half := 180 * steps
		inside := -half <= dLat && dLat <= half && -half <= dLng && dLng <= half
		if !inside || lat+dLat < -half/2 || lat+dLat > half/2 {
			r.fail("point %d is beyond a pole or more than half way round", i)
			return
		}
		lat, lng = lat+dLat, lng+dLng
		if lng > half {
			lng -= 2 * half
		} else if lng <= -half {
			lng += 2 * half
		}
		points[i] = LatLng{Lat: float64(lat) / float64(steps), Lng: float64(lng) / float64(steps)}
	}
}

func (r *reader) country(arcs [][]LatLng) Country {
	c := Country{Code: r.text("bytes of a code"), Name: r.text("bytes of a name")}
	c.Polygons = make([]Polygon, r.count("polygons", 3))
	for i := range c.Polygons {
		c.Polygons[i] = make(Polygon, r.count("rings", 2))
		for j := range c.Polygons[i] {
			c.Polygons[i][j] = r.ring(arcs)
		}
		if len(c.Polygons[i]) == 0 {
			r.fail("%s has a polygon without a ring", c.Name)
		}
	}
	if len(c.Polygons) == 0 {
		r.fail("%s has no polygon", c.Name)
	}
	return c
}

func (r *reader) ring(arcs [][]LatLng) []int32 {
	ring := make([]int32, r.count("references", 1))
	for i := range ring {
		ref := r.signed("reference")
		if max(ref, ^ref) >= int64(len(arcs)) {
			r.fail("reference to arc %d of %d", max(ref, ^ref), len(arcs))
			return nil
		}
		ring[i] = int32(ref)
	}
	if r.err == nil && len(ring) == 0 {
		r.fail("a ring without an arc")
	}
	if r.err != nil {
		return nil
	}
	_, end := arcEnds(arcs, ring[len(ring)-1])
	for _, ref := range ring {
		start, next := arcEnds(arcs, ref)
		if start != end {
			r.fail("arc %d does not start where the arc before it ends", arcIndex(ref))
			return nil
		}
		end = next
	}
	return ring
}

// arcEnds returns the first and the last point of an arc in the direction of ref.
func arcEnds(arcs [][]LatLng, ref int32) (start, end LatLng) {
	arc := arcs[arcIndex(ref)]
	if ref < 0 {
		return arc[len(arc)-1], arc[0]
	}
	return arc[0], arc[len(arc)-1]
}
