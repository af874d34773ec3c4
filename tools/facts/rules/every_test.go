package rules

import (
	"math"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
)

// spoilEvery demands that Validate finds fault with each value of type T.
func spoilEvery[T any](t *testing.T, spoiled T) {
	t.Helper()
	datatest.Spoil(t, spoiled, func(ds *data.Dataset, path string) bool {
		// The loader derives the domain of an event.
		derived := strings.HasPrefix(path, "Events") && strings.HasSuffix(path, "].Domain")
		return derived || len(Validate(ds)) > 0
	})
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
