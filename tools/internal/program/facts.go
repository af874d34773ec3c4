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

// Facts returns the bundle that a browser's program embeds: a dataset without the
// words of pages, and without the rules for coders, which the page around it shows.
func Facts(ds *data.Dataset) ([]byte, error) {
	lean, book := *ds, *ds.Codebook
	book.Rules = nil
	lean.Codebook = &book
	lean.Words = slices.DeleteFunc(slices.Clone(ds.Words), func(w data.Word) bool {
		return slices.ContainsFunc(pageWords, func(begin string) bool { return strings.HasPrefix(w.Key, begin) })
	})
	return bundle.Encode(&lean)
}
