// Package outlines has the shapes of countries: the file that programs carry with
// them, and its decoder.
//
// It must not know how the shapes are projected or drawn. Start reading at World;
// decode.go tells what the bytes mean, and tools/outlines makes them.
package outlines

import _ "embed"

//go:embed outlines.bin
var embedded []byte

// Embedded is the encoded file, about 48 kB. LICENSE is its licence. The caller must
// not change it.
func Embedded() []byte { return embedded }

// Load decodes the embedded file.
func Load() (*World, error) { return Decode(embedded) }

// World is the shapes of all countries. A line that two countries share is
// stored once, as an arc that both refer to, so neighbours can have neither a
// gap nor an overlap between them.
type World struct {
	// Arcs are lines of at least two points. Two points that follow one another
	// are joined by the shorter great circle between them; the longitude may
	// jump from 179 to −179, for nothing is cut at the date line.
	Arcs [][]LatLng
	// Countries are sorted by Code, then by Name.
	Countries []Country
	// Borders are the indices into Arcs of the lines between two countries,
	// ascending. All other arcs are coasts.
	Borders []int
}

// Country is one country, or one territory that the source draws on its own.
type Country struct {
	// Code is the code of the source: three digits of ISO 3166-1 such as "643",
	// or, where that norm has no entry, whatever the source has, which may be "".
	// Two entries can have the same code.
	Code string
	// Name is the short English name of the source. It is for messages to
	// developers; what a reader sees comes from the data.
	Name string
	// Polygons are the separate pieces of land, at least one.
	Polygons []Polygon
}

// Polygon is a list of rings: the first is the outside, the others are holes.
// A ring is a list of references to arcs, each of which starts where the one
// before it ends, and the first where the last ends: i ≥ 0 is Arcs[i] from its
// start to its end, ^i is Arcs[i] from its end to its start.
type Polygon [][]int32

// Ring appends the points of a ring to dst and returns the longer slice. Points
// where two arcs meet come once, and the first point is not repeated at the end.
// It panics if a reference is not one of o.Arcs.
func (o *World) Ring(dst []LatLng, ring []int32) []LatLng {
	for _, ref := range ring {
		if ref >= 0 {
			arc := o.Arcs[ref]
			dst = append(dst, arc[:len(arc)-1]...)
			continue
		}
		arc := o.Arcs[^ref]
		for i := len(arc) - 1; i > 0; i-- {
			dst = append(dst, arc[i])
		}
	}
	return dst
}

// findBorders returns the arcs that two different countries refer to.
func findBorders(o *World) []int {
	const nobody, shared = -1, -2
	owner := make([]int, len(o.Arcs))
	for i := range owner {
		owner[i] = nobody
	}
	for c, country := range o.Countries {
		for _, polygon := range country.Polygons {
			for _, ring := range polygon {
				for _, ref := range ring {
					i := arcIndex(ref)
					if owner[i] == nobody {
						owner[i] = c
					} else if owner[i] != c {
						owner[i] = shared
					}
				}
			}
		}
	}
	var borders []int
	for i, c := range owner {
		if c == shared {
			borders = append(borders, i)
		}
	}
	return borders
}

// arcIndex returns the index into Arcs of a reference, whatever its direction.
func arcIndex(ref int32) int { return int(max(ref, ^ref)) }
