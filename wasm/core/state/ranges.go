package state

import (
	"math"
	"strconv"
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// otherReadings are the words that the range of readings reaches beside that of a
// level.
func (at *At) OtherReadings(from, to, domain data.Ref, level float64) string {
	lowest, highest := at.Readings().Band(from, to, domain).At(at.Now)
	return at.Others("range", trust.Step(lowest), trust.Step(level), trust.Step(highest))
}

// others are the words from low to high beside their own, "" if there are none.
func (at *At) Others(key string, low, own, high int) string {
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
	return at.Word(key, "level", at.Word(LevelKey(other)), "low", at.Word(LevelKey(low)), "high", at.Word(LevelKey(high)))
}

// supposition tells what a hypothesis changes in a level: the word that it has
// without, or how far it moves within one word; "" if nothing that shows.
func (at *At) Supposition(from, to, domain data.Ref, level float64) string {
	if !at.Hypothetical() {
		return ""
	}
	actual := at.Actual.Line(from, to, domain).Raw(at.Now)
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
	return at.Word(key, "level", at.Word(LevelKey(said)), "by", size)
}
