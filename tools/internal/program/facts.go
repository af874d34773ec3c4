package program

import (
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
)

// pageWords begin the keys of words that only pages and their scripts show. The
// program never does.
var pageWords = []string{"data.", "embed.", "frame.", "language.", "missing.", "page.", "reading."}

// Facts returns the bundle that a browser's program fetches: a dataset without the
// words of pages, and without what the pages around it show: the rules for coders, and all
// of corrections but what they concern and since when.
func Facts(ds *data.Dataset) ([]byte, error) {
	lean, book := *ds, *ds.Codebook
	book.Rules = nil
	lean.Codebook = &book
	lean.Corrections = nil
	for i := range ds.Corrections {
		c := &ds.Corrections[i]
		lean.Corrections = append(lean.Corrections, data.Correction{ID: c.ID, Date: c.Date, Concerns: c.Concerns})
	}
	lean.Words = slices.DeleteFunc(slices.Clone(ds.Words), func(w data.Word) bool {
		return slices.ContainsFunc(pageWords, func(begin string) bool { return strings.HasPrefix(w.Key, begin) })
	})
	return bundle.Encode(&lean)
}
