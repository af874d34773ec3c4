package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestStillLanesHoldEveryEventOfEveryRelationship(t *testing.T) {
	s := siteOf(t, "")
	want := 0
	x := s.facts.session.Index()
	for i := range x.Data().Edges {
		want += len(x.EventsOf(x.Data().Edges[i].ID))
	}
	for _, width := range []float64{wideLanes, narrowLanes} {
		lanes := s.facts.session.StillLanes(width)
		got := 0
		for _, m := range lanes.Marks {
			got += m.Count
			if m.Along < 0 || m.Along > 1 {
				t.Errorf("at %v dp a mark stands at %v of the scale", width, m.Along)
			}
		}
		if got != want || len(lanes.Lanes) != len(x.Data().Edges) {
			t.Errorf("at %v dp: %d events on %d lanes, want %d", width, got, len(lanes.Lanes), want)
		}
	}
	written := string(lanesOf(s.facts.session))
	all := 0
	for _, text := range regexp.MustCompile(`<text class="([a-z ]*)" x="([^"]*)" y="[^"]*">([^<]*)</text>`).FindAllStringSubmatch(written, -1) {
		switch places := len(strings.Fields(text[2])); {
		case text[1] != "k":
			all += places
		case places == 1:
			n, _ := strconv.Atoi(text[3])
			all += n
		default:
			for _, digit := range text[3] {
				all += int(digit - '0')
			}
		}
	}
	if all != 2*want {
		t.Errorf("both layouts show %d events, want %d", all, 2*want)
	}
}
