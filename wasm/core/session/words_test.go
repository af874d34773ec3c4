package session

import (
	"strings"
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	. "tripoint/wasm/internal/sample"
)

func TestWordsOnlyLeadToEverySelectionAndAreInTheAddress(t *testing.T) {
	s := begin("#edge/north-south")
	withMap := s.Panel()
	act(s, "view:text")
	if hash := written(s.Effects()); hash != "#edge/north-south?view=text" || !s.Controls().WordsOnly {
		t.Fatalf("the address is %s, words only: %v", hash, s.Controls().WordsOnly)
	}
	ds := s.Index().Data()
	for i := range ds.Nodes {
		s.Send(app.Select{})
		if !press(s, "select:"+string(ds.Nodes[i].ID)) || s.Panel().Ref != ds.Nodes[i].ID {
			t.Errorf("nothing leads to %s", ds.Nodes[i].ID)
		}
	}
	for i := range ds.Edges {
		if !press(s, "select:"+string(ds.Edges[i].ID)) || s.Panel().Ref != ds.Edges[i].ID {
			t.Errorf("nothing leads to %s", ds.Edges[i].ID)
		}
	}
	if !press(s, "select:") || s.Panel().Ref != "" {
		t.Error("nothing leads back to everything")
	}
	if !press(s, "select:"+string(NorthSouth)) {
		t.Fatal("nothing leads back to the edge")
	}
	act(s, "view:")
	if hash := written(s.Effects()); hash != "#edge/north-south" || s.Controls().WordsOnly || len(s.Panel().Sections) != len(withMap.Sections) {
		t.Errorf("the address is %s with %d sections, %d before", hash, len(s.Panel().Sections), len(withMap.Sections))
	}
}

// press presses the panel's button for an action. It returns false if there is none or
// it is on already.
func press(s *Session, action string) bool {
	for _, c := range of[*doc.Choice](s.Panel()) {
		for _, o := range c.Options {
			if o.Action == action && !o.On {
				act(s, action)
				return true
			}
		}
	}
	return false
}

func TestWordsOnlyLeaveOutWhatIsAboutTheMap(t *testing.T) {
	aboutTheMap := func(s *Session) (n int) {
		for _, p := range of[*doc.Paragraph](s.Panel()) {
			for _, span := range p.Spans {
				for _, key := range []string{"{home.kicker}", "{home.lead}", "{home.invite}", "{home.key}"} {
					if strings.Contains(span.Text, key) { // the sample shows keys for most words
						n++
					}
				}
			}
		}
		return n
	}
	for hash, want := range map[string]int{"#?view=text": 0, "#": 4} {
		if n := aboutTheMap(begin(hash)); n != want {
			t.Errorf("%s has %d texts about the map, want %d", hash, n, want)
		}
	}
}
