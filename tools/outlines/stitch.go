package main

import (
	"cmp"
	"math"
	"slices"

	"tripoint/assets/outlines"
)

// jointTolerance is how far apart, in degrees of latitude, one coast may meet
// the date line in the pieces on its two sides.
const jointTolerance = 0.02

// cut stands in a list of references for an edge along the date line. No arc has
// this number.
const cut int32 = math.MaxInt32

// chain is a part of a ring that begins and ends on the date line. own is the chain
// that follows it in its ring, next the one that begins where it ends.
type chain struct {
	refs       []int32
	polygon    int
	start, end outlines.LatLng
	own, next  int
}

// stitch undoes the cut along 180° that maps in latitude and longitude need. It takes
// the edges on that meridian out, which leaves chains of arcs. It joins each chain to
// the one on the other side that begins where it ends, and makes one polygon of the
// polygons whose chains it joins. An edge without a counterpart on the other side
// stays. Points must be snapped, so that both sides have the longitude 180°. It returns
// the number of joints.
func stitch(o *outlines.World) int {
	uses := countUses(o)
	joints := 0
	for c := range o.Countries {
		polygons := o.Countries[c].Polygons
		chains := takeChains(o, polygons, uses)
		if len(chains) == 0 {
			continue
		}
		joints += linkChains(chains)
		o.Countries[c].Polygons = joinChains(o, polygons, chains)
	}
	return joints
}

// takeChains replaces each ring that has edges on the date line by nil and
// returns its chains. An arc of two countries is a border, not a cut.
func takeChains(o *outlines.World, polygons []outlines.Polygon, uses []int) []chain {
	var chains []chain
	for p, polygon := range polygons {
		for r, ring := range polygon {
			var marked []int32
			for _, ref := range ring {
				if uses[arcIndex(ref)] == 1 {
					marked = append(marked, splitAtCuts(o, ref)...)
				} else {
					marked = append(marked, ref)
				}
			}
			first := slices.Index(marked, cut)
			if first < 0 {
				continue
			}
			polygon[r] = nil
			marked = append(slices.Clone(marked[first:]), marked[:first]...)
			chains = append(chains, chainsBetweenCuts(o, marked, p, len(chains))...)
		}
	}
	return chains
}

// splitAtCuts returns the references that replace one to an arc: the same, or those to
// new arcs for its parts, with a cut for each edge along the date line.
func splitAtCuts(o *outlines.World, ref int32) []int32 {
	arc := directed(o.Arcs, ref)
	var marked []int32
	from := 0
	part := func(to int) {
		if to > from {
			o.Arcs = append(o.Arcs, slices.Clone(arc[from:to+1]))
			marked = append(marked, int32(len(o.Arcs)-1))
		}
	}
	for i := 1; i < len(arc); i++ {
		if onDateLine(arc[i-1]) && onDateLine(arc[i]) {
			part(i - 1)
			marked = append(marked, cut)
			from = i
		}
	}
	if from == 0 {
		return []int32{ref}
	}
	part(len(arc) - 1)
	return marked
}

// onDateLine includes the poles, because a cut map has an edge along 90° S.
func onDateLine(p outlines.LatLng) bool { return p.Lng == 180 || math.Abs(p.Lat) == 90 }

// chainsBetweenCuts splits a ring, which must begin with a cut. It numbers the chains
// from base on.
func chainsBetweenCuts(o *outlines.World, marked []int32, polygon, base int) []chain {
	var chains []chain
	for len(marked) > 0 {
		marked = marked[1:]
		n := slices.Index(marked, cut)
		if n < 0 {
			n = len(marked)
		}
		if refs := marked[:n]; n > 0 {
			last := directed(o.Arcs, refs[n-1])
			chains = append(chains, chain{
				refs: refs, polygon: polygon,
				start: directed(o.Arcs, refs[0])[0], end: last[len(last)-1],
			})
		}
		marked = marked[n:]
	}
	for i := range chains {
		chains[i].own = base + (i+1)%len(chains)
	}
	return chains
}

// linkChains sets next of all chains to the nearest start within the tolerance, and
// takes each start once. If there is none, it puts the edge back that takeChains took
// out.
func linkChains(chains []chain) int {
	type pair struct {
		from, to int
		apart    float64
	}
	var pairs []pair
	for from := range chains {
		chains[from].next = -1
		for to := range chains {
			apart := math.Abs(chains[from].end.Lat - chains[to].start.Lat)
			if to != chains[from].own && apart <= jointTolerance {
				pairs = append(pairs, pair{from, to, apart})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.apart, b.apart) })
	taken := make([]bool, len(chains))
	joints := 0
	for _, p := range pairs {
		if chains[p.from].next < 0 && !taken[p.to] {
			chains[p.from].next, taken[p.to] = p.to, true
			joints++
		}
	}
	for i := range chains {
		if chains[i].next < 0 {
			chains[i].next = freeStart(chains, taken, i)
			taken[chains[i].next] = true
		}
	}
	return joints
}

// freeStart returns the chain that follows in the same ring or, if another chain goes
// on there, the nearest start that is free. There are as many starts as ends, so one is
// free.
func freeStart(chains []chain, taken []bool, from int) int {
	best := chains[from].own
	if !taken[best] {
		return best
	}
	best = -1
	apart := func(to int) float64 { return math.Abs(chains[from].end.Lat - chains[to].start.Lat) }
	for to := range chains {
		if !taken[to] && (best < 0 || apart(to) < apart(best)) {
			best = to
		}
	}
	return best
}

// joinChains makes rings of the chains, and makes one polygon of all polygons through
// which a ring passes, with their rings that had no cut. The outside of a polygon is
// its largest ring.
func joinChains(o *outlines.World, polygons []outlines.Polygon, chains []chain) []outlines.Polygon {
	done := make([]bool, len(chains))
	for first := range chains {
		var ring []int32
		home := chains[first].polygon
		for i := first; !done[i]; i = chains[i].next {
			done[i] = true
			ring = append(ring, chains[i].refs...)
			if start := chains[chains[i].next].start; start != chains[i].end {
				o.Arcs = append(o.Arcs, []outlines.LatLng{chains[i].end, start})
				ring = append(ring, int32(len(o.Arcs)-1))
			}
			if away := chains[i].polygon; away != home {
				polygons[home] = append(polygons[home], polygons[away]...)
				polygons[away] = nil
				for k := range chains {
					if chains[k].polygon == away {
						chains[k].polygon = home
					}
				}
			}
		}
		if ring != nil {
			polygons[home] = append(polygons[home], ring)
		}
	}
	var joined []outlines.Polygon
	for _, polygon := range polygons {
		polygon = slices.DeleteFunc(polygon, func(ring []int32) bool { return ring == nil })
		slices.SortStableFunc(polygon, func(a, b []int32) int {
			return cmp.Compare(sizeKm2(o, b), sizeKm2(o, a))
		})
		if len(polygon) > 0 {
			joined = append(joined, polygon)
		}
	}
	return joined
}
