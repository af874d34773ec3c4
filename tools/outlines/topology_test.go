package main

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"tripoint/assets/outlines"
)

// The tests below look at how the committed outlines hang together.

func TestCommittedArcsAreSharedByNeighbours(t *testing.T) {
	o := committed(t)
	type use struct {
		country  int
		backward bool
	}
	uses := make([][]use, len(o.Arcs))
	for ring, c := range rings(o) {
		for _, ref := range ring {
			uses[arcIndex(ref)] = append(uses[arcIndex(ref)], use{c, ref < 0})
		}
	}
	for i, of := range uses {
		border := slices.Contains(o.Borders, i)
		switch len(of) {
		case 1:
			if border {
				t.Errorf("arc %d is a border of %s alone", i, o.Countries[of[0].country].Name)
			}
		case 2:
			if !border || of[0].country == of[1].country || of[0].backward == of[1].backward {
				t.Errorf("arc %d is used twice by %s and %s (border: %v), want two countries in opposite directions",
					i, o.Countries[of[0].country].Name, o.Countries[of[1].country].Name, border)
			}
		default:
			t.Errorf("arc %d is used %d times, want once or twice", i, len(of))
		}
	}
	if !slices.IsSorted(o.Borders) {
		t.Error("borders are not ascending")
	}
}

func TestCommittedNeighbours(t *testing.T) {
	o := committed(t)
	between := make(map[[2]string]bool)
	for _, i := range o.Borders {
		var of []string
		for ring, c := range rings(o) {
			if slices.ContainsFunc(ring, func(ref int32) bool { return arcIndex(ref) == i }) {
				of = append(of, o.Countries[c].Code)
			}
		}
		slices.Sort(of)
		between[[2]string{of[0], of[1]}] = true
	}
	for _, test := range []struct {
		name string
		a, b string
		want bool
	}{
		{"Russia and China have a border", "156", "643", true},
		{"Russia and Mongolia have a border", "496", "643", true},
		{"China and Mongolia have a border", "156", "496", true},
		{"Russia and North Korea have a border", "408", "643", true},
		{"Russia and Norway have a border", "578", "643", true},
		{"Russia and Poland have a border, at Kaliningrad", "616", "643", true},
		{"Russia and Ukraine have a border", "643", "804", true},
		{"China and Afghanistan have a border", "004", "156", true},
		{"China and Hong Kong have a border", "156", "344", true},
		{"the United States and Canada have a border", "124", "840", true},
		{"the United States and Mexico have a border", "484", "840", true},
		{"Italy surrounds San Marino", "380", "674", true},
		{"South Africa surrounds Lesotho", "426", "710", true},
		{"Russia and the United States have none", "643", "840", false},
		{"Russia and Japan have none", "392", "643", false},
		{"China and Taiwan have none, for there is a strait", "156", "158", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := between[[2]string{test.a, test.b}]; got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestCommittedRingsAreSound(t *testing.T) {
	o := committed(t)
	for _, c := range o.Countries {
		for p, polygon := range c.Polygons {
			for r, ring := range polygon {
				points := o.Ring(nil, ring)
				if len(points) < 3 {
					t.Errorf("%s: ring %d of polygon %d has %d points", c.Name, r, p, len(points))
				}
				// The outside of Antarctica goes around the pole.
				if km2 := ringKm2(points); c.Code != "010" && (km2 > 0) != (r == 0) {
					t.Errorf("%s: ring %d of polygon %d at %v has %.1f km², want an outside clockwise and holes not", c.Name, r, p, points[0], km2)
				}
			}
		}
	}
	sorted := slices.IsSortedFunc(o.Countries, func(a, b outlines.Country) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Name, b.Name))
	})
	if !sorted {
		t.Error("countries are not sorted by code and name")
	}
}

func TestCommittedLinesDoNotCross(t *testing.T) {
	d := newDraft(committed(t))
	for i := range d.kept {
		for k := range d.kept[i] {
			d.kept[i][k] = true
		}
	}
	segments := d.segments()
	for _, pair := range crossings(segments) {
		s, other := pair[0], pair[1]
		t.Errorf("arc %d at %v crosses arc %d at %v", s.arc, d.Arcs[s.arc][s.from], other.arc, d.Arcs[other.arc][other.from])
	}
	for _, s := range segments {
		if long := degreesBetween(s.a, s.b); long > 12 {
			t.Errorf("a segment of arc %d is %.1f° long; bulge is only right up to 12°", s.arc, long)
		}
	}
}

func TestCommittedDateLineHasNoSeam(t *testing.T) {
	o := committed(t)
	// A coast of Fiji really runs along the date line for two kilometres.
	const short = 0.03
	for i, arc := range o.Arcs {
		for k := range arc[1:] {
			a, b := arc[k], arc[k+1]
			if math.Abs(a.Lng) >= 179.999 && math.Abs(b.Lng) >= 179.999 && math.Abs(a.Lat-b.Lat) > short {
				t.Errorf("arc %d runs along the date line from %g to %g", i, a.Lat, b.Lat)
			}
		}
	}
	for _, test := range []struct {
		name     string
		code     string
		lat, lng float64 // near a point of the ring
	}{
		{"the mainland of Russia", "643", 66.1, -169.7},
		{"Wrangel Island", "643", 70.99, 180},
	} {
		t.Run(test.name+" is one ring on both sides", func(t *testing.T) {
			for ring, c := range rings(o) {
				points := o.Ring(nil, ring)
				here := func(p outlines.LatLng) bool {
					return math.Abs(p.Lat-test.lat) < 0.3 && math.Abs(math.Remainder(p.Lng-test.lng, 360)) < 0.6
				}
				if o.Countries[c].Code != test.code || !slices.ContainsFunc(points, here) {
					continue
				}
				west := slices.ContainsFunc(points, func(p outlines.LatLng) bool { return p.Lng > 179 && p.Lng < 180 })
				east := slices.ContainsFunc(points, func(p outlines.LatLng) bool { return p.Lng < -179 })
				if !west || !east {
					t.Errorf("points to the west of the date line: %v, to the east: %v; want both", west, east)
				}
				return
			}
			t.Errorf("no ring of %s is at %g %g", test.code, test.lat, test.lng)
		})
	}
}
