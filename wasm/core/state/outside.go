package state

import "tripoint/wasm/core/trust"

// Counts are yearly figures of others beside the levels of the facts.
type Counts struct {
	Years  []trust.Years
	Pooled float64
}

// Outside are those of all sets, made when first asked for: no date and no hypothesis
// changes them.
func (v *Facts) Outside() []Counts {
	sets := v.Data.Outside
	for i := len(v.outside); i < len(sets); i++ {
		years, pooled := v.Actual.Outside(v.X, &sets[i])
		v.outside = append(v.outside, Counts{years, pooled})
	}
	return v.outside
}
