package stroke

import (
	"math"
	"testing"

	"tripoint/wasm/core/geom"
)

func TestAWholeNumberOfDashesCoversABand(t *testing.T) {
	tests := []struct {
		name   string
		dash   [2]float64
		length float64
		want   int // dashes
	}{
		{"no dashes are one", [2]float64{}, 50, 1},
		{"dashes without gaps are one", [2]float64{4, 0}, 50, 1},
		{"a length below one dash is one", [2]float64{14, 5}, 9, 1},
		{"a length of a dash and a bit is one", [2]float64{14, 5}, 20, 1},
		{"dash, gap, dash", [2]float64{14, 5}, 33, 2},
		{"many dashes", [2]float64{3, 5}, 803, 101},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := NewLine([]geom.Point{{}, {X: test.length}}, geom.Identity, 0, 0)
			b := NewBand(l, test.dash)
			if b.Count != test.want {
				t.Errorf("there are %d dashes, want %d", b.Count, test.want)
			}
			on, off := b.Stretched()
			if got := float64(b.Count)*on + float64(b.Count-1)*off; math.Abs(got-test.length) > 1e-9 {
				t.Errorf("they are %v long, want %v", got, test.length)
			}
		})
	}
}
