package built

import (
	"path/filepath"
	"regexp"
	"testing"
)

func TestEachFolderOfFactsHasASiteOfItsOwn(t *testing.T) {
	site := func(facts string) string {
		t.Helper()
		s, err := Site(facts)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	if got := site(""); got != ".build/site" {
		t.Errorf("the site of the committed facts is in %s", got)
	}
	if got := site("some/islands"); !regexp.MustCompile(`^\.build/site-islands-[0-9a-f]{6}$`).MatchString(got) {
		t.Errorf("the site of islands is in %s", got)
	}
	absolute, err := filepath.Abs("some/islands")
	if err != nil {
		t.Fatal(err)
	}
	for _, same := range []string{"some/islands/", "./some/../some/islands", absolute} {
		if site(same) != site("some/islands") {
			t.Errorf("%s is the same folder and has another site", same)
		}
	}
	for _, other := range []string{"", "other/islands", "some/lands"} {
		if site(other) == site("some/islands") {
			t.Errorf("%q is another folder and has the same site", other)
		}
	}
}
