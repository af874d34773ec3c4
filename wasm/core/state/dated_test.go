package state

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/internal/sample"
)

// In guard the raid of 2010 moves the mean by −0.5. Half of that is left two years
// later, after one half-life. The feast of 2012 then adds 0.125.
func TestATrendIsTheChangeWithinTwoYears(t *testing.T) {
	facts := New(data.NewIndex(sample.Dataset()))
	guard := -1
	for i, d := range facts.Data.Domains {
		if d.ID == sample.Guard {
			guard = i
		}
	}
	for _, test := range []struct {
		name string
		date data.Date
		want int
	}{
		{"it is steady before the first event", "2009", 0},
		{"it falls by the raid", "2010", -1},
		{"it falls as long as the raid is within two years", "2011-12-31", -1},
		{"it rises as the raid fades and the feast counts", "2012", 1},
		{"it is steady once both have faded", "2030", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			at := facts.At(Key{Date: test.date, Lang: data.English})
			if got := at.TrendStep(0, guard); got != test.want {
				t.Errorf("the step is %d, want %d", got, test.want)
			}
		})
	}
}
