package state

import (
	"math"
	"strconv"
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// otherReadings are the words that the range of readings reaches beside that of a
// level.
func (f *At) OtherReadings(from, to, domain data.Ref, level float64) string {
	lowest, highest := f.Readings().Band(from, to, domain).At(f.Now)
	return f.Others("range", trust.Step(lowest), trust.Step(level), trust.Step(highest))
}

// others are the words from low to high beside their own, "" if there are none.
func (f *At) Others(key string, low, own, high int) string {
	other := low
	switch {
	case low == own && high == own:
		return ""
	case low < own && high > own:
		key += ".both"
	case high > own:
		key, other = key+".one", high
	default:
		key += ".one"
	}
	return f.Word(key, "level", f.Word(LevelKey(other)), "low", f.Word(LevelKey(low)), "high", f.Word(LevelKey(high)))
}

// supposition tells what a hypothesis changes in a level: the word that it has
// without, or how far it moves within one word; "" if nothing that shows.
func (f *At) Supposition(from, to, domain data.Ref, level float64) string {
	if !f.Hypothetical() {
		return ""
	}
	actual := f.Actual.Line(from, to, domain).Raw(f.Now)
	size := strconv.FormatFloat(math.Abs(level-actual), 'f', 1, 64)
	further := math.Abs(level) > math.Abs(actual)
	said, key := trust.Step(level), "whatif.lower"
	switch {
	case trust.Step(actual) != said:
		key, said = "whatif.actual", trust.Step(actual)
	case size == "0.0":
		return ""
	case min(math.Abs(level), math.Abs(actual)) > trust.Highest && further:
		key = "whatif.further"
	case min(math.Abs(level), math.Abs(actual)) > trust.Highest:
		key = "whatif.nearer"
	case level > actual:
		key = "whatif.higher"
	}
	return f.Word(key, "level", f.Word(LevelKey(said)), "by", size)
}
