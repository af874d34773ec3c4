package facts

import (
	"cmp"
	"slices"
	"strings"

	"tripoint/data"
)

// order sorts the lists of a valid dataset as data.Dataset documents.
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
	slices.SortFunc(ds.Corrections, func(a, b data.Correction) int {
		return cmp.Or(data.Compare(b.Date, a.Date), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(ds.Terms, func(a, b data.Term) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(ds.Sources, func(a, b data.Source) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(ds.Words, func(a, b data.Word) int { return cmp.Compare(a.Key, b.Key) })
	for i, spoken := 0, ds.WordsIn(ds.Lang()); i < len(ds.Words); i++ {
		sortLanguages(ds.Words[i].Text, spoken) // of the interface, which speaks one language
	}
}

// sortLanguages puts one language first and the others in the order of their tags.
func sortLanguages(t data.Text, first string) {
	slices.SortStableFunc(t, func(a, b data.Translation) int {
		switch {
		case a.Lang == b.Lang:
			return 0
		case a.Lang == first:
			return -1
		case b.Lang == first:
			return 1
		}
		return strings.Compare(a.Lang, b.Lang)
	})
}
