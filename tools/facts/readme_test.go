package facts_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The README shows an event that data/source has, with shorter texts.
func TestTheEventInTheReadmeIsReadWithoutFault(t *testing.T) {
	const source = "../../data/source"
	readme, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	example := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindStringSubmatch(string(readme))
	if example == nil || !strings.Contains(example[1], "id: event/2015-06-opm") {
		t.Fatal("the README shows no event, or another one")
	}
	events, err := os.ReadFile(source + "/events.yaml")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(events), "  - id: event/2015-06-opm\n")
	_, after, next := strings.Cut(rest, "\n\n")
	if !found || !next {
		t.Fatal("data/source has no such event")
	}
	dir := copied(t, source)
	write(t, dir, "events.yaml", before+example[1]+"\n"+after)
	load(t, dir)
}
