package main

import (
	"maps"
	"slices"

	"tripoint/tools/internal/hosting"
)

// addHosting adds what hosts need that take no configuration: the page for what
// is missing, without which some give the index in its place, and, when all else
// is there, the headers.
func (s *site) addHosting(values pageValues) error {
	missing, err := s.fill("missing.html", values)
	if err != nil {
		return err
	}
	s.files[hosting.Missing] = missing
	s.files[hosting.HeadersFile] = hosting.Rules(slices.Collect(maps.Keys(s.files)))
	return nil
}
