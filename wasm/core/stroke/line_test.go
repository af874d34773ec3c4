package stroke

import (
	"math"
	"testing"

	"tripoint/wasm/core/geom"
)

func TestNormalsKeepTheWidthOfABandInABend(t *testing.T) {
	tests := []struct {
		name   string
		path   []geom.Point
		length float64 // of the normal at the second point
	}{
		{"straight on", []geom.Point{{X: 0}, {X: 10}, {X: 20}}, 1},
		{"a right angle", []geom.Point{{X: 0}, {X: 10}, {X: 10, Y: 10}}, math.Sqrt2},
		{"a bend of 60 degrees", []geom.Point{{X: 0}, {X: 10}, {X: 15, Y: 5 * math.Sqrt(3)}}, 1 / math.Cos(math.Pi/6)},
		{"a point given twice", []geom.Point{{X: 0}, {X: 10}, {X: 10}, {X: 10, Y: 10}}, math.Sqrt2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := NewLine(test.path, geom.Identity, 0, 0)
			if got := l.Normal[1].Len(); math.Abs(got-test.length) > 1e-9 {
				t.Errorf("the normal is %v long, want %v", got, test.length)
			}
			if n := l.Normal[0]; n != (geom.Point{Y: 1}) {
				t.Errorf("the first normal is %v, want one to the right of the path", n)
			}
		})
	}
}

func TestTheMitreOfASharpBendIsBounded(t *testing.T) {
	for _, y := range []float64{0.1, 1e-12, 0} {
		l := NewLine([]geom.Point{{X: 0}, {X: 10}, {X: 0, Y: y}}, geom.Identity, 0, 0)
		if got := l.Normal[1].Len(); !(got >= 1 && got <= sharpest+1e-9) {
			t.Errorf("turning back beside itself by %v, the normal is %v long, want 1 to %v", y, got, sharpest)
		}
	}
}

func TestNewLineCutsTheEndsByLength(t *testing.T) {
	path := []geom.Point{{X: 0}, {X: 10}, {X: 10, Y: 10}}
	tests := []struct {
		name       string
		start, end float64
		want       []geom.Point
	}{
		{"nothing cut", 0, 0, path},
		{"within the first and last segment", 4, 3, []geom.Point{{X: 4}, {X: 10}, {X: 10, Y: 7}}},
		{"beyond the bend", 12, 3, []geom.Point{{X: 10, Y: 2}, {X: 10, Y: 7}}},
		{"more than there is", 12, 9, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := NewLine(path, geom.Identity, test.start, test.end).At
			if len(got) != len(test.want) {
				t.Fatalf("points are %v, want %v", got, test.want)
			}
			for i := range got {
				if got[i].Sub(test.want[i]).Len() > 1e-9 {
					t.Errorf("point %d is %v, want %v", i, got[i], test.want[i])
				}
			}
		})
	}
}
