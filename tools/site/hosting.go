package main

import (
	"maps"
	"slices"

	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/policy"
)

// addMissing adds the page for what is missing, without which some hosts give the
// index in its place.
func (s *site) addMissing(values pageValues) error {
	missing, err := s.fill("missing.html", values)
	if err != nil {
		return err
	}
	s.files[hosting.Missing] = missing
	return nil
}

// addHeaders adds the headers for hosts that take no configuration, once all else
// is there but the manifest.
func (s *site) addHeaders() {
	names := append(slices.Collect(maps.Keys(s.files)), manifestName)
	s.files[hosting.HeadersFile] = hosting.Rules(names, policy.Origin(s.url))
}
