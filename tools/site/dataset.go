package main

import (
	"context"

	"tripoint/data"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
)

// dataset is the facts in one language as browsers get them: a file of their own beside
// the program, so that one program is for all languages, and a correction leaves it as it is.
type dataset struct {
	Lang   string
	Bundle []byte
	File   string // its name says what it holds
	Packed int    // how many bytes of it readers fetch
}

// newDataset encodes facts for browsers. web/download.js finds the first half of their
// SHA-256 in the name of their file, and compares it with what has come.
func newDataset(ds *data.Dataset) (dataset, error) {
	encoded, err := program.Facts(ds)
	return dataset{Lang: ds.Lang(), Bundle: encoded, File: "dataset." + ds.Lang() + "." + sum(encoded)[:32] + ".msgp"}, err
}

// addDataset adds the file of an edition. Those of all languages lie at the top.
func (s *site) addDataset(ctx context.Context) error {
	d := &s.facts.dataset
	packed, err := publish.Compress(ctx, d.Bundle, s.quality)
	d.Packed = len(packed)
	s.files[d.File] = d.Bundle
	return err
}
