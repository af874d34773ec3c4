package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/wasm/core/globe"
)

func TestEncodedOutlinesDecodeToThemselves(t *testing.T) {
	for _, test := range []struct {
		name string
		o    *globe.Outlines
	}{
		{"nothing at all", &globe.Outlines{Arcs: [][]globe.LatLng{}, Countries: []globe.Country{}}},
		{"a border, a hole, and countries with odd codes and names", &globe.Outlines{
			Arcs: [][]globe.LatLng{
				{{Lat: 0, Lng: 1}, {Lat: 0, Lng: 0}, {Lat: 9, Lng: 0}, {Lat: 9, Lng: 1}},
				{{Lat: 9, Lng: 1}, {Lat: 0, Lng: 1}},
				{{Lat: 0, Lng: 1}, {Lat: 0, Lng: 2}, {Lat: 9, Lng: 2}, {Lat: 9, Lng: 1}},
				{{Lat: 5, Lng: 0.25}, {Lat: 5, Lng: 0.75}, {Lat: 6, Lng: 0.5}, {Lat: 5, Lng: 0.25}},
			},
			Countries: []globe.Country{
				{Code: "", Name: "Åland", Polygons: []globe.Polygon{{{0, 1}, {^3}}}},
				{Code: "-1", Name: "", Polygons: []globe.Polygon{{{^1, ^2}}}},
			},
			Borders: []int{1},
		}},
		{"the poles and both ends of the range of longitudes", &globe.Outlines{
			Arcs: [][]globe.LatLng{{
				{Lat: 90, Lng: 0}, {Lat: -90, Lng: 0}, {Lat: 0, Lng: 180}, {Lat: 0, Lng: -179.99},
				{Lat: 0.01, Lng: 179.99}, {Lat: 0, Lng: 0}, {Lat: 90, Lng: 0},
			}},
			Countries: []globe.Country{{Code: "1", Name: "One", Polygons: []globe.Polygon{{{0}}}}},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := globe.DecodeOutlines(encode(test.o))
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
	triangle := func(lat float64) []globe.LatLng {
		return []globe.LatLng{{Lat: lat, Lng: 0}, {Lat: lat, Lng: 1}, {Lat: lat + 1, Lng: 0}, {Lat: lat, Lng: 0}}
	}
	o := &globe.Outlines{
		Arcs: [][]globe.LatLng{triangle(0), triangle(10), triangle(20), triangle(30)},
		Countries: []globe.Country{
			{Code: "840", Name: "C", Polygons: []globe.Polygon{{{3}}, {{1}}}},
			{Code: "036", Name: "B", Polygons: []globe.Polygon{{{^0}}}},
			{Code: "036", Name: "A", Polygons: []globe.Polygon{{{1}}}},
		},
	}
	tidy(o)
	want := &globe.Outlines{
		Arcs: [][]globe.LatLng{triangle(10), triangle(0), triangle(30)},
		Countries: []globe.Country{
			{Code: "036", Name: "A", Polygons: []globe.Polygon{{{0}}}},
			{Code: "036", Name: "B", Polygons: []globe.Polygon{{{^1}}}},
			{Code: "840", Name: "C", Polygons: []globe.Polygon{{{2}}, {{0}}}},
		},
	}
	if diff := cmp.Diff(want, o); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
