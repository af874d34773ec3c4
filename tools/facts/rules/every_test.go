package rules

import (
	"math"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

// spoilEvery sets each value of type T of the sample in turn and demands that
// Validate finds fault with it.
func spoilEvery[T any](t *testing.T, spoiled T) {
	t.Helper()
	n := datatest.Spoil(spoiled, func(ds *data.Dataset, path string) {
		// The loader derives the domain of an event.
		derived := strings.HasPrefix(path, "Events") && strings.HasSuffix(path, "].Domain")
		if len(Validate(ds)) == 0 && !derived {
			t.Errorf("Validate does not see %v at %s", spoiled, path)
		}
	})
	if n < 3 {
		t.Errorf("only %d values of type %T", n, spoiled)
	}
}

func TestValidateSeesEveryRefToNothing(t *testing.T) {
	spoilEvery(t, data.Ref("node/none"))
	spoilEvery(t, data.Ref("source/none"))
	spoilEvery(t, data.Ref(`"><script>`))
}

func TestValidateSeesEveryBadDate(t *testing.T) { spoilEvery(t, data.Date("2004-02-30")) }

func TestValidateSeesEveryNumberOffItsRange(t *testing.T) {
	spoilEvery(t, math.NaN())
	spoilEvery(t, math.Inf(1))
	spoilEvery(t, -1e9)
}
