package main

import "testing"

// The browser tests run on a copy of the facts. A change of the schema has to be made
// there too, and is better told of here than after minutes of other tests.
func TestTheFrozenFactsOfTheBrowserTestsCanBeRead(t *testing.T) {
	if _, err := compile("tools/e2e/testdata/facts"); err != nil {
		t.Errorf("%v\nmake the same change there as in data/source; see tools/e2e/testdata/README.md", err)
	}
}
