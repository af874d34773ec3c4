package facts_test

import (
	"path/filepath"
	"strings"
	"testing"

	"tripoint/tools/facts"
)

func TestLoadSaysSoWhenTheDefaultsAreOutOfReach(t *testing.T) {
	dir, err := filepath.Abs(islands)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	ds, problems := facts.Load(dir)
	for _, want := range []string{
		"data/source/codebook.yaml: the file of defaults cannot be read: there is nothing of that name; run this in the project’s folder",
		"data/source/words.yaml: the file of defaults cannot be read: there is nothing of that name; run this in the project’s folder",
	} {
		if ds != nil || !strings.Contains(problems.Error(), want) {
			t.Errorf("got:\n%s\nwant among them:\n%s", problems.Error(), want)
		}
	}
}
