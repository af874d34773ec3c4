package program

import (
	"bytes"
	"testing"
)

func TestTheProgramIsBuiltWithoutTheTagsOfTheSchema(t *testing.T) {
	t.Chdir("../../..")
	replaced, err := untagged(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"data/schema.go", "data/schema_article.go"} {
		if replaced[name] == nil {
			t.Errorf("%s keeps its tags", name)
		}
	}
	for name, text := range replaced {
		if bytes.Contains(text, []byte(`yaml:"`)) {
			t.Errorf("tags are left in %s", name)
		}
	}
}
