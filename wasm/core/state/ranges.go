package state

import (
	"math"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// RangeWords names the words that the range of a level reaches beside the level's own
// word, "" if there are none.
func (at *At) RangeWords(from, to, domain data.Ref, level float64) string {
	lowest, highest := at.Ranges().Band(from, to, domain).At(at.Now)
	return at.RangeText("range", trust.Step(lowest), trust.Step(level), trust.Step(highest))
}

// RangeText does the same for three steps. The keys of its wording begin with key.
func (at *At) RangeText(key string, low, own, high int) string {
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

// HypothesisText tells what a hypothesis changes in a level: the word that the level
// has without it, or how far the level moves within one word. It returns "" if nothing
// shows.
func (at *At) HypothesisText(from, to, domain data.Ref, level float64) string {
	if !at.Hypothetical() {
		return ""
	}
	actual := at.Actual.Line(from, to, domain).Raw(at.Now)
	size := at.Tenths(level - actual)
	further := math.Abs(level) > math.Abs(actual)
	word, key := trust.Step(level), "whatif.lower"
	switch {
	case trust.Step(actual) != word:
		key, word = "whatif.actual", trust.Step(actual)
	case size == at.Tenths(0):
		return ""
	case min(math.Abs(level), math.Abs(actual)) > trust.Highest && further:
		key = "whatif.further"
	case min(math.Abs(level), math.Abs(actual)) > trust.Highest:
		key = "whatif.nearer"
	case level > actual:
		key = "whatif.higher"
	}
	return at.Word(key, "level", at.Word(LevelKey(word)), "by", size)
}
