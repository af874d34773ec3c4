package main

import (
	"bytes"
	"math"
	"os"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"tripoint/assets/outlines"
	"tripoint/wasm/core/globe"
)

// The tests below look at assets/outlines/outlines.bin as it is committed.

func committed(t *testing.T) *outlines.World {
	t.Helper()
	o, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestCommittedFileIsMadeFromTheSource(t *testing.T) {
	source, err := os.ReadFile("../../" + defaultIn)
	if err != nil {
		t.Fatalf("%v; install the source with `make test`, or with `npm ci` in tools", err)
	}
	encoded, _, err := build(source)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(encoded, outlines.Embedded()) {
		t.Error("assets/outlines/outlines.bin is not what tools/outlines makes of its source; run `go run ./tools/outlines`")
	}
	again, _, _ := build(source)
	if !bytes.Equal(encoded, again) {
		t.Error("the same source gave other bytes the second time")
	}
}

func TestCommittedFileIsSmall(t *testing.T) {
	var compressed bytes.Buffer
	w := brotli.NewWriterLevel(&compressed, brotli.BestCompression)
	w.Write(outlines.Embedded())
	w.Close()
	t.Logf("%d bytes, %d compressed", len(outlines.Embedded()), compressed.Len())
	const budget, compressedBudget = 50_000, 40_000
	if len(outlines.Embedded()) > budget || compressed.Len() > compressedBudget {
		t.Errorf("%d bytes, %d compressed; want at most %d and %d", len(outlines.Embedded()), compressed.Len(), budget, compressedBudget)
	}
}

// inside returns the codes of the countries in which a point lies. It projects their
// rings around that point.
func inside(o *outlines.World, point outlines.LatLng) (codes []string) {
	plane := globe.NewProjection(point)
	contains := func(ring []int32) bool {
		// A ring around the antipode would seem to be around the point. No country is so
		// large that its middle is a right angle from all its coast.
		const near = math.Sqrt2
		var flat orb.Ring
		nearest := math.Inf(1)
		for _, p := range o.Ring(nil, ring) {
			at := plane.Project(p)
			flat = append(flat, orb.Point{at.X, at.Y})
			nearest = min(nearest, at.Len())
		}
		return nearest < near && planar.RingContains(append(flat, flat[0]), orb.Point{})
	}
	for _, c := range o.Countries {
		for _, polygon := range c.Polygons {
			in := contains(polygon[0])
			for _, hole := range polygon[1:] {
				in = in && !contains(hole)
			}
			if in {
				codes = append(codes, c.Code)
			}
		}
	}
	return codes
}

func TestTheCommittedOutlinesHaveCitiesInTheirCountries(t *testing.T) {
	o := committed(t)
	for _, test := range []struct {
		name     string
		lat, lng float64
		code     string // "" for the sea
	}{
		{"Moscow", 55.75, 37.62, "643"},
		{"Kaliningrad is apart from the rest of Russia", 54.7, 20.9, "643"},
		{"Anadyr, west of the date line", 66, 175, "643"},
		{"Uelen, east of the date line", 66.1, -171, "643"},
		{"the date line itself in Chukotka", 67.5, 180, "643"},
		{"Wrangel, west of the date line", 71.2, 179.5, "643"},
		{"Wrangel, east of the date line", 71.2, -179, "643"},
		{"Wrangel, on the date line", 71.2, 180, "643"},
		{"Sakhalin", 50, 143, "643"},
		{"Novaya Zemlya, the southern island", 71.5, 54, "643"},
		{"Novaya Zemlya, the northern island", 75.5, 60, "643"},
		{"Severnaya Zemlya", 79.5, 97, "643"},
		{"Bering Island of the Commanders", 55, 166.2, "643"},
		{"Paramushir of the Kurils", 50.4, 155.75, "643"},
		{"Urup of the Kurils", 46, 150, "643"},
		{"Iturup of the Kurils", 45.03, 147.75, "643"},
		{"Kunashir of the Kurils", 44.1, 145.9, "643"},
		{"Shikotan of the Kurils", 43.8, 146.74, "643"},
		{"Beijing", 39.9, 116.4, "156"},
		{"Kashgar in the far west of China", 39.5, 76, "156"},
		{"Hainan", 19.2, 109.7, "156"},
		{"Taiwan is an entry of its own in the source", 23.8, 121, "158"},
		{"Hong Kong is an entry of its own in the source", 22.42, 114.15, "344"},
		{"Washington", 38.9, -77.1, "840"},
		{"Alaska", 65, -153, "840"},
		{"Hawaii, the large island", 19.6, -155.5, "840"},
		{"Oahu", 21.5, -158, "840"},
		{"Kauai", 22.05, -159.5, "840"},
		{"Unimak of the Aleutians", 54.75, -164, "840"},
		{"Unalaska of the Aleutians", 53.6, -166.85, "840"},
		{"Attu, the last of the Aleutians, west of the date line", 52.9, 173, "840"},
		{"Amchitka, just west of the date line", 51.5, 179.07, "840"},
		{"St Lawrence Island", 63.4, -170.3, "840"},
		{"Kodiak", 57.5, -153.6, "840"},
		{"Puerto Rico is an entry of its own in the source", 18.2, -66.5, "630"},
		{"Hokkaido", 43.3, 142.8, "392"},
		{"Honshu", 36, 138, "392"},
		{"Okinawa", 26.6, 128.1, "392"},
		{"Crimea, by the view of the United Nations", 45.2, 34.3, "804"},
		{"Kosovo has no code of the norm", 42.6, 20.9, "-2"},
		{"Northern Cyprus has no code of the norm", 35.28, 33.4, "-1"},
		{"Ulaanbaatar", 47.9, 106.9, "496"},
		{"Fiji's second island, on both sides of the date line", -16.6, 179.2, "242"},
		{"the Bering Strait is sea", 65.8, -169.1, ""},
		{"the sea north of Chukotka, on the date line", 70, 180, ""},
		{"the sea south of Chukotka, on the date line", 62, 180, ""},
		{"the Caspian is sea", 42, 50.5, ""},
		{"the strait between Hainan and the mainland is sea", 20.14, 110.2, ""},
		{"the strait of Taiwan is sea", 24.5, 119.8, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := inside(o, outlines.LatLng{Lat: test.lat, Lng: test.lng})
			if len(got) != min(len(test.code), 1) || len(got) == 1 && got[0] != test.code {
				t.Errorf("in %q, want %q", got, test.code)
			}
		})
	}
}
