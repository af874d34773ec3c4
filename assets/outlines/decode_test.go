package outlines

import (
	"encoding/binary"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// encoded joins parts of an outlines file: an int becomes an unsigned varint, a
// text its length and its bytes, and bytes are taken as they are.
func encoded(parts ...any) []byte {
	var b []byte
	for _, part := range parts {
		switch v := part.(type) {
		case int:
			b = binary.AppendUvarint(b, uint64(v))
		case string:
			b = append(binary.AppendUvarint(b, uint64(len(v))), v...)
		case []byte:
			b = append(b, v...)
		}
	}
	return b
}

// signed are steps from point to point, or references.
func signed(values ...int64) []byte {
	var b []byte
	for _, v := range values {
		b = binary.AppendVarint(b, v)
	}
	return b
}

var head = append([]byte(Magic), Version)

// twoSquares are two countries on a grid of 1°, A to the west of the date line
// and B to the east of it. Arc 1 is the border, southwards.
var (
	twoSquaresArcs = encoded(1, 3, 10, 4, 2, 4,
		signed(0, 180, 0, -1, 1, 0, 0, 1),
		signed(0, 0, -1, 0),
		signed(0, 0, 0, 1, 1, 0, 0, -1),
	)
	twoSquares = encoded(head, twoSquaresArcs, 2,
		"1", "A", 1, 1, 2, signed(0, 1),
		"2", "B", 1, 1, 2, signed(^1, ^2),
	)
)

func TestDecodeFindsArcsCountriesAndBorders(t *testing.T) {
	got, err := Decode(twoSquares)
	if err != nil {
		t.Fatal(err)
	}
	want := &World{
		Arcs: [][]LatLng{
			{{0, 180}, {0, 179}, {1, 179}, {1, 180}},
			{{1, 180}, {0, 180}},
			{{0, 180}, {0, -179}, {1, -179}, {1, 180}},
		},
		Countries: []Country{
			{Code: "1", Name: "A", Polygons: []Polygon{{{0, 1}}}},
			{Code: "2", Name: "B", Polygons: []Polygon{{{^1, ^2}}}},
		},
		Borders: []int{1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("decoded (-want +got):\n%s", diff)
	}
}

func TestRingJoinsItsArcs(t *testing.T) {
	o, err := Decode(twoSquares)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		ring []int32
		want []LatLng
	}{
		{"arcs that run forwards give each joint once", []int32{0, 1},
			[]LatLng{{0, 180}, {0, 179}, {1, 179}, {1, 180}}},
		{"arcs that run backwards do so too", []int32{^2, ^1},
			[]LatLng{{1, 180}, {1, -179}, {0, -179}, {0, 180}}},
		{"a ring without arcs has no points", nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, o.Ring(nil, test.ring)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	t.Run("points are appended to those that are there", func(t *testing.T) {
		got := o.Ring([]LatLng{{5, 5}}, []int32{1, ^1})
		if diff := cmp.Diff([]LatLng{{5, 5}, {1, 180}, {0, 180}}, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

func TestDecodeRefusesDamage(t *testing.T) {
	after := func(parts ...any) []byte { return encoded(append([]any{head}, parts...)...) }
	for _, test := range []struct {
		name string
		b    []byte
		want string // part of the error
	}{
		{"no bytes at all", nil, "not an outlines file"},
		{"another file", []byte("{\"type\":\"Topology\"}"), "not an outlines file"},
		{"a version of the future", append([]byte(Magic), Version+1, 0), "version 2 of the format"},
		{"nothing after the version", head, "byte 5: steps: truncated"},
		{"a grid without steps", after(0), "0 steps in a degree"},
		{"a grid finer than a metre", after(MaxSteps + 1), "steps in a degree"},
		{"more arcs than bytes", after(1, 1<<40), "arcs cannot be in the 0 bytes left"},
		{"a number of more than 64 bits", after([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")), "too large a number"},
		{"an arc of one point", after(1, 1, 1, 1, signed(0, 0), make([]byte, 9)), "arc 0 has 1 points"},
		{"an arc with more points than there are", after(1, 1, 2, 3, make([]byte, 9)), "arc 0 has 3 points, want 2 to 2"},
		{"points without an arc", after(1, 1, 3, 2, make([]byte, 9)), "1 points belong to no arc"},
		{"a point beyond the pole", after(1, 1, 2, 2, signed(90, 0, 1, 0), 0), "point 1 is beyond a pole"},
		{"a step as large as a number can be", after(1, 1, 2, 2, signed(math.MinInt64, 0, 0, 0), 0), "point 0 is beyond a pole"},
		{"a step more than half way round", after(1, 1, 2, 2, signed(0, 0, 0, 181), 0), "more than half way round"},
		{"a code longer than the file", after(twoSquaresArcs, 1, 60, make([]byte, 20)), "60 bytes of a code cannot be"},
		{"a country without a polygon", after(twoSquaresArcs, 1, "1", "A", 0, make([]byte, 9)), "A has no polygon"},
		{"a polygon without a ring", after(twoSquaresArcs, 1, "1", "A", 1, 0, make([]byte, 9)), "A has a polygon without a ring"},
		{"a ring without an arc", after(twoSquaresArcs, 1, "1", "A", 1, 1, 0, make([]byte, 9)), "a ring without an arc"},
		{"an arc that is not there", after(twoSquaresArcs, 1, "1", "A", 1, 1, 2, signed(0, 3)), "reference to arc 3 of 3"},
		{"an arc that is not there, backwards", after(twoSquaresArcs, 1, "1", "A", 1, 1, 2, signed(0, ^3)), "reference to arc 3 of 3"},
		{"a ring that does not close", after(twoSquaresArcs, 1, "1", "A", 1, 1, 1, signed(0)), "arc 0 does not start where"},
		{"arcs that do not meet", after(twoSquaresArcs, 1, "1", "A", 1, 1, 2, signed(0, ^1)), "does not start where"},
		{"bytes after the end", append(twoSquares[:len(twoSquares):len(twoSquares)], 0), "1 bytes are left"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o, err := Decode(test.b)
			if err == nil {
				t.Fatalf("decoded %d countries, want an error with %q", len(o.Countries), test.want)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q, want %q in it", err, test.want)
			}
		})
	}
	t.Run("a file cut off anywhere", func(t *testing.T) {
		for n := range twoSquares {
			if _, err := Decode(twoSquares[:n]); err == nil {
				t.Errorf("decoded the first %d of %d bytes, want an error", n, len(twoSquares))
			}
		}
	})
}

func TestDecodeAllocatesInProportionToTheFile(t *testing.T) {
	const size = 1 << 20
	filler := make([]byte, size)
	for _, test := range []struct {
		name string
		b    []byte
	}{
		{"as many arcs as may fit", encoded(head, 1, size/5, filler)},
		{"as many points as may fit", encoded(head, 1, 1, size/2, size/2, filler)},
		{"as many countries as may fit", encoded(head, twoSquaresArcs, size/6, filler)},
		{"as many polygons as may fit", encoded(head, twoSquaresArcs, 1, "", "", size/3, filler)},
		{"as many rings as may fit", encoded(head, twoSquaresArcs, 1, "", "", 1, size/2, filler)},
		{"as many references as may fit", encoded(head, twoSquaresArcs, 1, "", "", 1, 1, size, filler)},
	} {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := Decode(test.b); err == nil {
				t.Error("decoded, want an error")
			}
			runtime.ReadMemStats(&after)
			if got := after.TotalAlloc - before.TotalAlloc; got > 32*size {
				t.Errorf("allocated %d bytes for a file of %d", got, len(test.b))
			}
		})
	}
}

// FuzzDecode checks that any bytes are either an error or outlines of
// which every reference can be followed and every point is on the globe.
func FuzzDecode(f *testing.F) {
	f.Add(twoSquares)
	f.Fuzz(func(t *testing.T, b []byte) {
		o, err := Decode(b)
		if err != nil {
			if o != nil {
				t.Error("outlines together with an error")
			}
			return
		}
		for _, arc := range o.Arcs {
			if len(arc) < 2 {
				t.Errorf("an arc of %d points", len(arc))
			}
			for _, p := range arc {
				if !(p.Lat >= -90 && p.Lat <= 90 && p.Lng > -180 && p.Lng <= 180) {
					t.Errorf("point %v is not on the globe", p)
				}
			}
		}
		for _, c := range o.Countries {
			for _, polygon := range c.Polygons {
				for _, ring := range polygon {
					if len(o.Ring(nil, ring)) == 0 {
						t.Errorf("%s has a ring without points", c.Name)
					}
				}
			}
		}
	})
}
