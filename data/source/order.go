package source

import (
	"cmp"
	"slices"

	"tripoint/data"
)

// order brings the lists into the order that data.Dataset promises.
func order(ds *data.Dataset) {
	slices.SortFunc(ds.Agreements, func(a, b data.Agreement) int {
		return cmp.Or(data.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(ds.Events, func(a, b data.Event) int {
		return cmp.Or(data.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	slices.SortStableFunc(ds.Assessments, func(a, b data.Assessment) int {
		return cmp.Or(data.Compare(a.Date, b.Date), cmp.Compare(a.Edge, b.Edge), cmp.Compare(a.Domain, b.Domain))
	})
	slices.SortFunc(ds.Sources, func(a, b data.Source) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(ds.Terms, func(a, b data.Term) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(ds.Words, func(a, b data.Word) int { return cmp.Compare(a.Key, b.Key) })
}
