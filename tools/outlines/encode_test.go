package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/assets/outlines"
)

func TestEncodedOutlinesDecodeToThemselves(t *testing.T) {
	for _, test := range []struct {
		name string
		o    *outlines.World
	}{
		{"nothing at all", &outlines.World{Arcs: [][]outlines.LatLng{}, Countries: []outlines.Country{}}},
		{"a border, a hole, and countries with odd codes and names", &outlines.World{
			Arcs: [][]outlines.LatLng{
				{{Lat: 0, Lng: 1}, {Lat: 0, Lng: 0}, {Lat: 9, Lng: 0}, {Lat: 9, Lng: 1}},
				{{Lat: 9, Lng: 1}, {Lat: 0, Lng: 1}},
				{{Lat: 0, Lng: 1}, {Lat: 0, Lng: 2}, {Lat: 9, Lng: 2}, {Lat: 9, Lng: 1}},
				{{Lat: 5, Lng: 0.25}, {Lat: 5, Lng: 0.75}, {Lat: 6, Lng: 0.5}, {Lat: 5, Lng: 0.25}},
			},
			Countries: []outlines.Country{
				{Code: "", Name: "Åland", Polygons: []outlines.Polygon{{{0, 1}, {^3}}}},
				{Code: "-1", Name: "", Polygons: []outlines.Polygon{{{^1, ^2}}}},
			},
			Borders: []int{1},
		}},
		{"the poles and both ends of the range of longitudes", &outlines.World{
			Arcs: [][]outlines.LatLng{{
				{Lat: 90, Lng: 0}, {Lat: -90, Lng: 0}, {Lat: 0, Lng: 180}, {Lat: 0, Lng: -179.99},
				{Lat: 0.01, Lng: 179.99}, {Lat: 0, Lng: 0}, {Lat: 90, Lng: 0},
			}},
			Countries: []outlines.Country{{Code: "1", Name: "One", Polygons: []outlines.Polygon{{{0}}}}},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := outlines.Decode(encode(test.o))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.o, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTidy(t *testing.T) {
	triangle := func(lat float64) []outlines.LatLng {
		return []outlines.LatLng{{Lat: lat, Lng: 0}, {Lat: lat, Lng: 1}, {Lat: lat + 1, Lng: 0}, {Lat: lat, Lng: 0}}
	}
	o := &outlines.World{
		Arcs: [][]outlines.LatLng{triangle(0), triangle(10), triangle(20), triangle(30)},
		Countries: []outlines.Country{
			{Code: "840", Name: "C", Polygons: []outlines.Polygon{{{3}}, {{1}}}},
			{Code: "036", Name: "B", Polygons: []outlines.Polygon{{{^0}}}},
			{Code: "036", Name: "A", Polygons: []outlines.Polygon{{{1}}}},
		},
	}
	tidy(o)
	want := &outlines.World{
		Arcs: [][]outlines.LatLng{triangle(10), triangle(0), triangle(30)},
		Countries: []outlines.Country{
			{Code: "036", Name: "A", Polygons: []outlines.Polygon{{{0}}}},
			{Code: "036", Name: "B", Polygons: []outlines.Polygon{{{^1}}}},
			{Code: "840", Name: "C", Polygons: []outlines.Polygon{{{2}}, {{0}}}},
		},
	}
	if diff := cmp.Diff(want, o); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
