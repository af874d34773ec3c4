package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tripoint/data"
	"tripoint/wasm/core/geom"
)

// mostBefore is what the frame may cost before anybody asks for the program, in
// bytes of brotli 11.
const mostBefore = 45_000

func TestTheFrameCostsLittleBeforeAReaderAsksForTheProgram(t *testing.T) {
	s := siteOf(t, "")
	names := early(t)
	if cost := files(t, "", names...); cost.bytes > mostBefore {
		t.Errorf("the frame costs %d bytes in brotli, more than %d: %v", cost.bytes, mostBefore, cost.parts)
	}
	// The page names all of its scripts, so none is fetched that is not counted.
	for _, script := range s.needed(nil, "start.js") {
		if !slices.Contains(names, s.asset(script)) {
			t.Errorf("the frame also fetches %s", script)
		}
	}
}

func TestTheFirstScreenComesFirst(t *testing.T) {
	page := string(siteOf(t, "").files["frame.html"])
	at := 0
	for _, part := range []string{`<div id="poster"`, `id="bar"`, `id="date"`, `<main id="panel"`, `<div id="static"`} {
		next := strings.Index(page, part)
		if next < at {
			t.Errorf("%s is out of order", part)
		}
		at = next
	}
}

// Every layout leads to all that can be selected, edges first.
func TestThePosterLeadsToEverything(t *testing.T) {
	s := siteOf(t, "")
	colors := newSheet(s.facts.names)
	text := s.staticFrame(s.facts.session, opening{}, colors).Poster
	css := colors.css()
	var want []string
	for i := range s.facts.data.Edges {
		want = append(want, string(s.facts.data.Edges[i].ID))
	}
	for i := range s.facts.data.Nodes {
		want = append(want, string(s.facts.data.Nodes[i].ID))
	}
	link := regexp.MustCompile(`<a href="#([^"]+)" data-ref="([^"]+)"(?: aria-current="true")? aria-label="([^"]+)"`)
	pictures := strings.Split(string(text), "<svg class=")[2:]
	if len(pictures) != len(layouts) {
		t.Fatalf("%d pictures for %d layouts", len(pictures), len(layouts))
	}
	for _, picture := range pictures {
		var got []string
		for _, m := range link.FindAllStringSubmatch(picture, -1) {
			got = append(got, m[1])
			if m[1] != m[2] || !strings.Contains(m[3], s.facts.name(data.Ref(m[1]))) {
				t.Errorf("a link to %s is one of %s named %q", m[1], m[2], m[3])
			}
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("the links lead to %v, want %v", got, want)
		}
	}
	// Each colour is in all themes, and none stands in the picture itself.
	if m := colorValue.FindString(string(text)); m != "" {
		t.Errorf("the picture has the colour %s in every theme", m)
	}
	for _, m := range regexp.MustCompile(`var\((--m\d+)\)`).FindAllStringSubmatch(string(text), -1) {
		if n := strings.Count(string(css), m[1]+":"); n < 3 {
			t.Fatalf("%s has %d values, want one and two for the dark at least", m[1], n)
		}
	}
}

func (f *facts) name(r data.Ref) string {
	if e := f.index.Edge(r); e != nil {
		return e.Name.String()
	}
	return f.index.Node(r).Short.String()
}

func TestDissolvedJoinsNeighbours(t *testing.T) {
	square := func(x float64) []geom.Point {
		return []geom.Point{{X: x, Y: 0}, {X: x + 1, Y: 0}, {X: x + 1, Y: 1}, {X: x, Y: 1}}
	}
	got := dissolved([][]geom.Point{square(0), square(1), square(5)})
	if len(got) != 2 || len(got[0]) != 6 || len(got[1]) != 4 {
		t.Errorf("two neighbours and an island become %v", got)
	}
}

func TestAppendPathWritesPointsRelativeToTheOneBefore(t *testing.T) {
	line := mapped([]geom.Point{{X: 3, Y: -4}, {X: 3.4, Y: 2}, {X: -1, Y: 2}}, geom.Identity)
	if got := string(appendPath(nil, []orb.LineString{line, line}, true)); got != "m3-4 0 6-4 0zm0 0 0 6-4 0z" {
		t.Errorf("a path is %q", got)
	}
}
