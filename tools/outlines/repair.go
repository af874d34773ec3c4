package main

import (
	"cmp"
	"math"
	"slices"

	"tripoint/assets/outlines"
)

// leastLeft is the least part of its area that a ring must keep.
const leastLeft = 0.5

// repair puts points back until no two lines cross that do not cross in the
// source, and until each ring has most of its area and its direction. It returns
// the number of crossings that are in the source itself.
func (d *draft) repair() (inSource int) {
	for restored := true; restored; {
		restored = false
		inSource = 0
		for _, pair := range crossings(d.segments()) {
			// Only one of the two may be too coarse, and nobody knows which.
			first, second := d.restore(pair[0]), d.restore(pair[1])
			if first || second {
				restored = true
			} else {
				inSource++
			}
		}
		for ring := range rings(d.World) {
			if d.part(ring) < leastLeft && d.restoreIn(ring) {
				restored = true
			}
		}
	}
	return inSource
}

// part returns the area of a ring of the draft as a part of that in the source,
// negative if the ring has turned round.
func (d *draft) part(ring []int32) float64 {
	var now []outlines.LatLng
	for _, ref := range ring {
		i := arcIndex(ref)
		line := filterPoints(d.Arcs[i], d.kept[i])
		if ref < 0 {
			slices.Reverse(line)
		}
		now = append(now, line[1:]...)
	}
	return ringKm2(now) / ringKm2(d.Ring(nil, ring))
}

// restore puts back the point that matters most between the ends of a segment,
// and says whether there was one.
func (d *draft) restore(s segment) bool {
	best := s.from + 1
	for k := best; k < s.to; k++ {
		if d.ranks[s.arc][k] > d.ranks[s.arc][best] {
			best = k
		}
	}
	if best == s.to {
		return false
	}
	d.kept[s.arc][best] = true
	return true
}

// restoreIn puts back the point that matters most in the arcs of a ring, and
// says whether there was one.
func (d *draft) restoreIn(ring []int32) bool {
	arc, point := -1, -1
	for _, ref := range ring {
		i := arcIndex(ref)
		for k, kept := range d.kept[i] {
			if !kept && (arc < 0 || d.ranks[i][k] > d.ranks[arc][point]) {
				arc, point = i, k
			}
		}
	}
	if arc >= 0 {
		d.kept[arc][point] = true
	}
	return arc >= 0
}

// segment is a line of the draft: from and to are points of an arc between which
// none is kept.
type segment struct {
	arc, from, to int
	a, b          vector
}

// segments returns the lines of the draft.
func (d *draft) segments() []segment {
	var all []segment
	for i, points := range d.vectors {
		from := 0
		for to := 1; to < len(points); to++ {
			if d.kept[i][to] {
				all = append(all, segment{i, from, to, points[from], points[to]})
				from = to
			}
		}
	}
	return all
}

// crossings returns the pairs of segments that cross. It sorts them by their
// southern end, so that each is compared only with those whose latitudes overlap
// its own.
func crossings(segments []segment) [][2]segment {
	low := func(s segment) float64 { return min(s.a[2], s.b[2]) }
	slices.SortStableFunc(segments, func(s, t segment) int { return cmp.Compare(low(s), low(t)) })
	var pairs [][2]segment
	for i, s := range segments {
		high := math.Max(s.a[2], s.b[2]) + bulge
		for _, t := range segments[i+1:] {
			if low(t) > high {
				break
			}
			if overlap(s, t, 0) && overlap(s, t, 1) && cross(s.a, s.b, t.a, t.b) {
				pairs = append(pairs, [2]segment{s, t})
			}
		}
	}
	return pairs
}

// bulge is by how much a great circle can leave the box around the ends of a
// segment: for segments up to 12° (sin²(6°)/2, as a part of the radius).
const bulge = 0.006

func overlap(s, t segment, axis int) bool {
	return min(s.a[axis], s.b[axis]) <= max(t.a[axis], t.b[axis])+bulge &&
		min(t.a[axis], t.b[axis]) <= max(s.a[axis], s.b[axis])+bulge
}
