package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/assets/outlines"
)

func TestReadTopology(t *testing.T) {
	const source = `{"type":"Topology","transform":{"scale":[0.5,0.25],"translate":[-180,-90]},
		"arcs":[[[0,0],[2,4],[2,-4],[-4,0]]],
		"objects":{"land":{"type":"GeometryCollection","geometries":[]},
			"countries":{"type":"GeometryCollection","geometries":[
				{"type":"Polygon","arcs":[[0]],"id":"-1","properties":{"name":"Somewhere","a3":"SOM"}}]}}}`
	got, err := readTopology([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	want := &outlines.World{
		Arcs:      [][]outlines.LatLng{{{Lat: -90, Lng: -180}, {Lat: -89, Lng: -179}, {Lat: -90, Lng: -178}, {Lat: -90, Lng: -180}}},
		Countries: []outlines.Country{{Code: "-1", Name: "Somewhere", Polygons: []outlines.Polygon{{{0}}}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadTopologySaysWhatIsWrong(t *testing.T) {
	triangle := []string{"0 0, 1 0, 1 1, 0 0"}
	for _, test := range []struct {
		name   string
		source []byte
		want   []string
	}{
		{"a file that is not JSON", []byte("<html>"), []string{"reading TopoJSON"}},
		{"GeoJSON", []byte(`{"type":"FeatureCollection"}`), []string{"not a quantised TopoJSON"}},
		{"TopoJSON without a transform", []byte(`{"type":"Topology","arcs":[]}`), []string{"not a quantised TopoJSON"}},
		{"a file without countries", topo(triangle), []string{"no countries"}},
		{"an arc that is not there", topo(triangle, "643 [[[7]]]"), []string{`country "643" (Name of 643): refers to arc 7 of 1`}},
		{"a ring that does not close", topo([]string{"0 0, 1 0"}, "643 [[[0]]]"), []string{"arc 0 does not start where"}},
		{"an arc of one point", topo([]string{"0 0"}, "643 [[[0]]]"), []string{"arc 0 has 1 points"}},
		{"a polygon without a ring", topo(triangle, "643 [[]]"), []string{"a polygon without a ring, or a ring without an arc"}},
		{"a ring without an arc", topo(triangle, "643 [[[]]]"), []string{"a polygon without a ring, or a ring without an arc"}},
		{"two countries that are wrong are both named", topo(triangle, "156 [[[5]]]", "840 [[[6]]]"), []string{`"156"`, `"840"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := readTopology(test.source)
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q, want %q in it", err, want)
				}
			}
		})
	}
}

func TestSnap(t *testing.T) {
	for _, test := range []struct {
		name string
		arcs []string
		want string // the polygons of country 1, which refers to all arcs as one ring
	}{
		{"points go to the nearest hundredth of a degree",
			[]string{"0.004 0, 1.006 0, 1 1.014, 0.004 0"}, "0 0, 1.01 0, 1 1.01"},
		{"points that fall together are one",
			[]string{"0 0, 1 0, 1.001 0.001, 1 1, 0 0"}, "0 0, 1 0, 1 1"},
		{"the date line is at 180 on both sides",
			[]string{"-180 0, -179 0, -179 1, 180 1, -180 0"}, "180 0, -179 0, -179 1, 180 1"},
		{"a pole has no longitude, so what runs along it goes",
			[]string{"10 -80, 20 -90, 50 -89.999, 60 -80, 10 -80"}, "10 -80, 0 -90, 60 -80"},
		{"an island smaller than the grid goes",
			[]string{"0 0, 0.001 0, 0 0.001, 0 0"}, ""},
		{"an island that is a line there and back goes",
			[]string{"0 0, 1 0, 1 0.001, 0 0"}, ""},
		{"an arc that has become a point leaves a ring that closes",
			[]string{"0 0, 1 0, 1 1", "1 1, 1.001 1.001", "1.001 1.001, 0 0"}, "0 0, 1 0, 1 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ring := []string{"[0]", "[0,1]", "[0,1,2]"}[len(test.arcs)-1]
			o := read(t, topo(test.arcs, "1 [["+ring+"]]"))
			if diff := cmp.Diff(test.want, show(o, "1")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDropIslands(t *testing.T) {
	// Near the centre of the map a hundredth of a degree is about a kilometre.
	const mainland = "-170 48, -169 48, -169 49, -170 49, -170 48"
	for _, test := range []struct {
		name      string
		arcs      []string
		countries []string
		want      []int // polygons of each country
	}{
		{"an island of 7 km² goes", []string{mainland, "-168 48, -167.96 48, -167.96 48.04, -168 48"},
			[]string{"124 [[[0]],[[1]]]"}, []int{1}},
		{"it stays where it is a node's", []string{mainland, "-168 48, -167.96 48, -167.96 48.04, -168 48"},
			[]string{"840 [[[0]],[[1]]]"}, []int{2}},
		{"an island of 410 km² stays", []string{mainland, "-168 48, -167.5 48, -167.5 48.2, -168 48"},
			[]string{"124 [[[0]],[[1]]]"}, []int{2}},
		{"but not so far from the map's centre", []string{"10 48, 11 48, 11 49, 10 49, 10 48", "12 48, 12.3 48, 12.3 48.2, 12 48"},
			[]string{"124 [[[0]],[[1]]]"}, []int{1}},
		{"the largest piece of a country stays, however small", []string{"-168 48, -167.96 48, -167.96 48.04, -168 48"},
			[]string{"520 [[[0]]]"}, []int{1}},
		{"two halves of a small island stay together",
			[]string{mainland, "-168 48, -167.96 48, -167.96 48.04", "-167.96 48.04, -168 48", "-168 48, -168 48.04, -167.96 48.04"},
			[]string{"124 [[[0]],[[1,2]]]", "276 [[[-1]],[[-3,-4]]]"}, []int{2, 2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := read(t, topo(test.arcs, test.countries...))
			dropIslands(o)
			var got []int
			for _, c := range o.Countries {
				got = append(got, len(c.Polygons))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("polygons (-want +got):\n%s", diff)
			}
		})
	}
}
