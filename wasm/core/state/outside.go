package state

import "tripoint/wasm/core/trust"

// Counts are yearly figures of others beside the levels of the facts.
type Counts struct {
	Years  []trust.Years
	Pooled float64
}

// Outside are those of all sets, made when first asked for: no date and no hypothesis
// changes them.
func (f *Facts) Outside() []Counts {
	sets := f.Data.Outside
	for i := len(f.outside); i < len(sets); i++ {
		years, pooled := f.Actual.Outside(f.X, &sets[i])
		f.outside = append(f.outside, Counts{years, pooled})
	}
	return f.outside
}
