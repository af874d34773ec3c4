package state

import (
	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// history keeps the periods of the triangles, which a date does not change.
type history struct {
	levels  *trust.Levels
	periods map[historyKey][]trust.Period
}

type historyKey struct {
	triangle *trust.Triangle
	domain   data.Ref
}

// periods are the balance of a triangle in a domain over the dataset's span.
func (f *At) Periods(t *trust.Triangle, domain data.Ref) []trust.Period {
	if f.history.levels != f.Levels {
		f.history.levels, f.history.periods = f.Levels, map[historyKey][]trust.Period{}
	}
	key := historyKey{t, domain}
	periods, known := f.history.periods[key]
	if !known {
		periods = f.Levels.Periods(t, domain, f.Data.From.Years(), f.Data.Until.EndYears())
		f.history.periods[key] = periods
	}
	return periods
}
