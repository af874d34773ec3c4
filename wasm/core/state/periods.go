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
func (at *At) Periods(t *trust.Triangle, domain data.Ref) []trust.Period {
	if at.history.levels != at.Levels {
		at.history.levels, at.history.periods = at.Levels, map[historyKey][]trust.Period{}
	}
	key := historyKey{t, domain}
	periods, known := at.history.periods[key]
	if !known {
		periods = at.Levels.Periods(t, domain, at.Data.From.Years(), at.Data.Until.EndYears())
		at.history.periods[key] = periods
	}
	return periods
}
