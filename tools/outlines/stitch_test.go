package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStitch(t *testing.T) {
	for _, test := range []struct {
		name      string
		arcs      []string
		countries []string
		want      string // the polygons of country 1
		joints    int
	}{
		{
			name: "an island cut in two becomes one polygon without points between",
			arcs: []string{
				"180 10, 179 10, 179 12, 180 12, 180 10",
				"-180 12, -179 12, -179 10, -180 10, -180 12",
			},
			countries: []string{"1 [[[0]],[[1]]]"},
			want:      "180 10, 179 10, 179 12, 180 12, -179 12, -179 10",
			joints:    2,
		},
		{
			name: "a cut in the middle of an arc that runs backwards is found",
			arcs: []string{
				"179 12, 180 12, 180 11, 180 10, 179 10, 179 12",
				"-180 12, -179 12, -179 10, -180 10, -180 12",
			},
			countries: []string{"1 [[[-1]],[[-2]]]"},
			want:      "180 12, 179 12, 179 10, 180 10, -179 10, -179 12",
			joints:    2,
		},
		{
			name: "pieces that meet the date line a little apart are joined by a short edge",
			arcs: []string{
				"180 10, 179 10, 179 12, 180 12.01, 180 10",
				"-180 12, -179 12, -179 10, -180 10, -180 12",
			},
			countries: []string{"1 [[[0]],[[1]]]"},
			want:      "180 10, 179 10, 179 12, 180 12.01, 180 12, -179 12, -179 10",
			joints:    2,
		},
		{
			name:      "an edge without a fellow on the other side stays",
			arcs:      []string{"180 10, 179 10, 179 12, 180 12, 180 10"},
			countries: []string{"1 [[[0]]]"},
			want:      "180 10, 179 10, 179 12, 180 12",
		},
		{
			name: "a border of two countries along the date line stays",
			arcs: []string{
				"180 10, 179 10, 179 12, 180 12",
				"180 12, 180 10",
				"180 12, -179 12, -179 10, 180 10",
			},
			countries: []string{"1 [[[0,1]]]", "2 [[[-2,2]]]"},
			want:      "180 10, 179 10, 179 12, 180 12",
		},
		{
			name:      "an island that only touches the date line stays as it is",
			arcs:      []string{"180 10, 179 10, 179 12, 180 10"},
			countries: []string{"1 [[[0]]]"},
			want:      "180 10, 179 10, 179 12",
		},
		{
			name: "land around a pole loses its way to the pole and back",
			arcs: []string{
				"-180 -70, -90 -71, 0 -70, 90 -71, 180 -70, 180 -90, 0 -90, -180 -90, -180 -70",
			},
			countries: []string{"1 [[[0]]]"},
			want:      "180 -70, -90 -71, 0 -70, 90 -71",
			joints:    0,
		},
		{
			name: "a lake across the date line becomes a hole, and other holes stay",
			arcs: []string{
				"180 10, 170 10, 170 20, 180 20, 180 16, 179 16, 179 14, 180 14, 180 10",
				"-180 20, -170 20, -170 10, -180 10, -180 14, -179 14, -179 16, -180 16, -180 20",
				"172 12, 173 12, 173 13, 172 12",
			},
			countries: []string{"1 [[[0],[2]],[[1]]]"},
			want: "180 10, 170 10, 170 20, 180 20, -170 20, -170 10" +
				" / 180 16, 179 16, 179 14, 180 14, -179 14, -179 16" +
				" / 172 12, 173 12, 173 13",
			joints: 4,
		},
		{
			name: "two islands that are both cut become two polygons",
			arcs: []string{
				"180 10, 179 10, 179 12, 180 12, 180 10",
				"180 15, 179 15, 179 16, 180 16, 180 15",
				"-180 12, -179 12, -179 10, -180 10, -180 12",
				"-180 16, -179 16, -179 15, -180 15, -180 16",
			},
			countries: []string{"1 [[[0]],[[1]],[[2]],[[3]]]"},
			want: "180 10, 179 10, 179 12, 180 12, -179 12, -179 10\n" +
				"180 15, 179 15, 179 16, 180 16, -179 16, -179 15",
			joints: 4,
		},
		{
			name: "a piece that joins two on the other side makes one polygon of three",
			arcs: []string{
				"180 10, 179 10, 179 12, 180 12, 180 10",
				"180 14, 179 14, 179 16, 180 16, 180 14",
				"-180 16, -178 16, -178 10, -180 10, -180 12, -179 12, -179 14, -180 14, -180 16",
			},
			countries: []string{"1 [[[0]],[[1]],[[2]]]"},
			want: "180 10, 179 10, 179 12, 180 12, -179 12, -179 14, " +
				"180 14, 179 14, 179 16, 180 16, -178 16, -178 10",
			joints: 4,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := read(t, topo(test.arcs, test.countries...))
			joints := stitch(o)
			if joints != test.joints {
				t.Errorf("%d joints, want %d", joints, test.joints)
			}
			if diff := cmp.Diff(test.want, show(o, "1")); diff != "" {
				t.Errorf("polygons (-want +got):\n%s", diff)
			}
		})
	}
}

func TestStitchLeavesArcsThatJoin(t *testing.T) {
	o := read(t, topo([]string{
		"180 10, 179 10, 179 12, 180 12.01, 180 10",
		"-180 12, -179 12, -179 10, -180 10, -180 12",
	}, "1 [[[0]],[[1]]]"))
	stitch(o)
	tidy(o)
	for _, c := range o.Countries {
		if err := checkRings(o.Arcs, c.Polygons); err != nil {
			t.Errorf("country %s: %v", c.Code, err)
		}
	}
}

func TestStitchLeavesBordersShared(t *testing.T) {
	o := read(t, topo([]string{
		"180 10, 179 10, 179 12, 180 12",
		"180 12, 180 10",
		"180 12, -179 12, -179 10, 180 10",
	}, "1 [[[0,1]]]", "2 [[[-2,2]]]"))
	stitch(o)
	if diff := cmp.Diff([]int{1, 2, 1}, countUses(o)); diff != "" {
		t.Errorf("uses of arcs (-want +got):\n%s", diff)
	}
}
