package main

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/assets/outlines"
)

// The lines below are near the centre of the map, where a step of the grid is
// 1.11 km of latitude or 0.74 km of longitude, and where a triangle of less than
// otherKm2 is left out.

func TestSimplify(t *testing.T) {
	for _, test := range []struct {
		name string
		arcs []string
		code string
		ring string
		want string
	}{
		{
			name: "a point on a straight line goes",
			arcs: []string{"-170 48, -170 48.5, -170 49, -169 49, -170 48"},
			code: "124", ring: "[0]",
			want: "-170 48, -170 49, -169 49",
		},
		{
			name: "a bump of 8 km² goes",
			arcs: []string{"-170 48, -170.02 48.05, -170 48.1, -170 49, -169 49, -170 48"},
			code: "124", ring: "[0]",
			want: "-170 48, -170 49, -169 49",
		},
		{
			name: "a bump of 160 km² stays",
			arcs: []string{"-170 48, -170.4 48.05, -170 48.1, -170 49, -169 49, -170 48"},
			code: "124", ring: "[0]",
			want: "-170 48, -170.4 48.05, -170 48.1, -170 49, -169 49",
		},
		{
			name: "a bump of 24 km² stays where it is a node's",
			arcs: []string{"-170 48, -170.06 48.05, -170 48.1, -170 49, -169 49, -170 48"},
			code: "840", ring: "[0]",
			want: "-170 48, -170.06 48.05, -170 48.1, -170 49, -169 49",
		},
		{
			name: "the ends of an arc stay, however little they matter",
			arcs: []string{"-170 48, -170 48.5", "-170 48.5, -170 49, -169 49, -170 48"},
			code: "124", ring: "[0,1]",
			want: "-170 48, -170 48.5, -170 49, -169 49",
		},
		{
			name: "a closed arc may lose its first point, and stays closed",
			arcs: []string{"-170 48.5, -170 49, -169 49, -170 48, -170 48.5"},
			code: "124", ring: "[0]",
			want: "-170 49, -169 49, -170 48",
		},
		{
			name: "the smallest island keeps three points",
			arcs: []string{"-170 48, -170 48.01, -169.99 48.02, -169.98 48.01, -169.98 48, -170 48"},
			code: "124", ring: "[0]",
			want: "-170 48, -169.99 48.02, -169.98 48",
		},
		{
			name: "along a parallel points stay, as it is not the short way",
			arcs: []string{"-170 49, -160 49, -150 49, -150 40, -170 40, -170 49"},
			code: "124", ring: "[0]",
			want: "-150 49, -150 40, -170 40, -170 49, -160 49",
		},
		{
			name: "nothing is special on the date line",
			arcs: []string{"179.9 48, 179.98 48.03, -179.9 48, -180 50, 179.9 48"},
			code: "124", ring: "[0]",
			want: "179.9 48, -179.9 48, 180 50",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := read(t, topo(test.arcs, test.code+" [["+test.ring+"]]"))
			simplify(o)
			if diff := cmp.Diff(test.want, show(o, test.code)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSimplifyKeepsNeighboursTogether(t *testing.T) {
	// Two countries on both sides of a winding border, arc 1.
	o := read(t, topo([]string{
		"-170 49, -171 49, -171 48, -170 48",
		"-170 48, -169.99 48.2, -170 48.4, -169.8 48.6, -170 48.8, -170 49",
		"-170 49, -169 49, -169 48, -170 48",
	}, "1 [[[0,1]]]", "2 [[[2,1]]]"))
	simplify(o)
	if got := len(o.Arcs[1]); got != 5 {
		t.Errorf("the border has %d points, want 5 of its 6", got)
	}
	for _, c := range o.Countries {
		if err := checkRings(o.Arcs, c.Polygons); err != nil {
			t.Errorf("country %s: %v", c.Code, err)
		}
	}
}

func TestRepair(t *testing.T) {
	for _, test := range []struct {
		name string
		arcs []string
		list []string // countries
		want string   // the polygons of country 1
	}{
		{
			name: "a bay stays where an island lies in its mouth",
			arcs: []string{
				"-170 48, -170 48.08, -169.94 48.1, -170 48.12, -170 49, -171 49, -170 48",
				"-170.01 48.1, -169.96 48.11, -169.96 48.09, -170.01 48.1",
			},
			list: []string{"1 [[[0]]]", "2 [[[1]]]"},
			want: "-170 48, -170 48.08, -169.94 48.1, -170 49, -171 49",
		},
		{
			name: "a narrow country between two arcs keeps its width",
			arcs: []string{
				"-170 48, -170.01 48.05, -170 48.1",
				"-170 48.1, -169.99 48.05, -170 48",
			},
			list: []string{"1 [[[0,1]]]"},
			want: "-170 48, -170.01 48.05, -170 48.1",
		},
		{
			name: "what crosses in the source goes on crossing",
			arcs: []string{
				"-170 48, -169 49, -169 48, -170 49, -170 48",
			},
			list: []string{"1 [[[0]]]"},
			want: "-169 49, -169 48, -170 49, -170 48",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := read(t, topo(test.arcs, test.list...))
			simplify(o)
			if diff := cmp.Diff(test.want, show(o, "1")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCross(t *testing.T) {
	at := func(lat, lng float64) vector { return toVector(outlines.LatLng{Lat: lat, Lng: lng}) }
	for _, test := range []struct {
		name       string
		a, b, c, d vector
		want       bool
	}{
		{"an X crosses", at(0, 0), at(1, 1), at(0, 1), at(1, 0), true},
		{"an X across the date line crosses", at(0, 179), at(1, -179), at(0, -179), at(1, 179), true},
		{"an X over the pole crosses", at(89, 0), at(89, 180), at(89, 90), at(89, -90), true},
		{"parallel lines do not", at(0, 0), at(1, 0), at(0, 1), at(1, 1), false},
		{"lines that would cross farther on do not", at(0, 0), at(1, 1), at(0, 5), at(1, 4), false},
		{"lines that share an end do not", at(0, 0), at(1, 1), at(1, 1), at(2, 0), false},
		{"a line and the antipode of one it crosses do not", at(0, 0), at(1, 1), at(0, -179), at(-1, -180), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := cross(test.a, test.b, test.c, test.d); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestRingKm2(t *testing.T) {
	for _, test := range []struct {
		name string
		ring []outlines.LatLng
		want float64
	}{
		{"a square degree on the equator", []outlines.LatLng{{Lat: 0, Lng: 0}, {Lat: 1, Lng: 0}, {Lat: 1, Lng: 1}, {Lat: 0, Lng: 1}}, 12364},
		{"the same anticlockwise is negative", []outlines.LatLng{{Lat: 0, Lng: 1}, {Lat: 1, Lng: 1}, {Lat: 1, Lng: 0}, {Lat: 0, Lng: 0}}, -12364},
		{"the same across the date line", []outlines.LatLng{{Lat: 0, Lng: 179.5}, {Lat: 1, Lng: 179.5}, {Lat: 1, Lng: -179.5}, {Lat: 0, Lng: -179.5}}, 12364},
		{"a square degree at 60° is half of that", []outlines.LatLng{{Lat: 59.5, Lng: 0}, {Lat: 60.5, Lng: 0}, {Lat: 60.5, Lng: 1}, {Lat: 59.5, Lng: 1}}, 6182},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := ringKm2(test.ring); math.Abs(got-test.want) > 5 {
				t.Errorf("got %.1f km², want %.1f", got, test.want)
			}
		})
	}
}
