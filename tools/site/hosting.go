package main

import (
	"maps"
	"slices"

	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/policy"
)

// addMissing adds the page for paths that do not exist. Without it some hosts answer
// with the index.
func (s *site) addMissing(values pageValues) error {
	values.Elsewhere = nil
	for _, e := range s.elsewhere(indexPage) { // nobody knows in which folder it will stand
		e.Path = e.site.url
		values.Elsewhere = append(values.Elsewhere, e)
	}
	missing, err := s.fill("missing.html", values)
	if err != nil {
		return err
	}
	s.add(hosting.Missing, missing)
	return nil
}

// addHeaders adds the headers for hosts that take no configuration. It comes after all
// other files but the manifest.
func (s *site) addHeaders() {
	names := append(slices.Collect(maps.Keys(s.files)), manifestName)
	s.files[hosting.HeadersFile] = hosting.Rules(names, policy.Origin(s.url))
}
