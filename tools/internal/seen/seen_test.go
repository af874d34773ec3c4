package seen

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/tools/facts"
	"tripoint/tools/internal/built"
)

// islands loads the sample anew, so that a test may change it.
func islands(t *testing.T) *data.Dataset {
	t.Helper()
	ds, problems := facts.Load(filepath.Join(built.Top(), "data", "source", "testdata", "islands"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return ds
}

func between(t *testing.T, change func(ds *data.Dataset)) []Change {
	t.Helper()
	world, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	after := islands(t)
	change(after)
	return Between(islands(t), after, world)
}

func hashes(changes []Change) (all []string) {
	for _, c := range changes {
		all = append(all, c.Hash)
	}
	return all
}

func english(s string) data.Text { return data.Text{{Lang: "en", Text: s}} }

func TestNothingChangedIsSeenNowhere(t *testing.T) {
	if c := between(t, func(*data.Dataset) {}); len(c) > 0 {
		t.Errorf("these differ: %v", c)
	}
}

func TestAHeadlineIsToldBeforeAndAfter(t *testing.T) {
	changes := between(t, func(ds *data.Dataset) {
		ds.Edges[0].Phases[0].Headline = english("An old quarrel") // which readers of another date see
		ds.Edges[0].Phases[1].Headline = english("Two quarrels")
	})
	if i := slices.Index(hashes(changes), "#edge/amber-birch"); i < 0 || changes[i].Heading != [2]string{"Two cables", "Two quarrels"} ||
		!slices.ContainsFunc(changes[i].Added, func(l string) bool { return strings.HasPrefix(l, "2020: An old quarrel") }) {
		t.Errorf("%+v", changes)
	}
	if slices.Contains(hashes(changes), "#edge/coral-dune") {
		t.Errorf("a relationship that it does not touch is among %v", hashes(changes))
	}
}

func TestAnActMovesLevelsFromItsDateOn(t *testing.T) {
	changes := between(t, func(ds *data.Dataset) {
		i := slices.IndexFunc(ds.Events, func(e data.Event) bool { return e.ID == "event/2024-treaty" })
		ds.Events[i].Acts[0].Kind = "act/reject"
	})
	i := slices.Index(hashes(changes), "#edge/birch-coral")
	if i < 0 {
		t.Fatalf("%v", hashes(changes))
	}
	l := slices.DeleteFunc(changes[i].Levels, func(l Level) bool { return l.Domain != "Rules" })
	if len(l) != 2 || !strings.Contains(l[0].Since, "2024") || l[0].Levels[1] >= l[0].Levels[0] || l[0].Words[0] == l[0].Words[1] {
		t.Errorf("%+v", l)
	}
	if len(changes[i].Added) == 0 || len(changes[i].Removed) == 0 {
		t.Errorf("no words changed: %+v", changes[i])
	}
}

// An event of a month, or of its first day, is none of the month before.
func TestAnEventOfAMonthMovesLevelsInIt(t *testing.T) {
	world, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	before, after := islands(t), islands(t)
	for _, ds := range []*data.Dataset{before, after} {
		i := slices.IndexFunc(ds.Events, func(e data.Event) bool { return e.ID == "event/2024-treaty" })
		ds.Events[i].Date = "2024-05"
		if ds == after {
			ds.Events[i].Acts[0].Kind = "act/reject"
		}
	}
	changes := Between(before, after, world)
	i := slices.Index(hashes(changes), "#edge/birch-coral")
	if i < 0 || len(changes[i].Levels) == 0 || changes[i].Levels[0].Since != "May 2024" {
		t.Errorf("%+v", changes)
	}
}

func TestAPlaceOnTheMapIsSeenAtTheStart(t *testing.T) {
	changes := between(t, func(ds *data.Dataset) { ds.Nodes[0].Lat += 3 })
	if len(changes) != 1 || changes[0].Hash != "#" || !changes[0].Picture {
		t.Errorf("%+v", changes)
	}
}

func TestStatesComeAndGo(t *testing.T) {
	world, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	all, fewer := islands(t), islands(t)
	fewer.Edges = fewer.Edges[:len(fewer.Edges)-1]
	for what, c := range map[string][]Change{"gone": Between(all, fewer, world), "new": Between(fewer, all, world)} {
		i := slices.Index(hashes(c), "#edge/coral-dune")
		if i < 0 || c[i].What != what || len(c[i].Added)+len(c[i].Removed) == 0 {
			t.Errorf("%s: %+v", what, c)
		}
	}
	if c := Between(nil, all, world); len(c) != 1+len(all.Edges)+len(all.Nodes) || c[0].What != "new" {
		t.Errorf("from nothing: %v", hashes(c))
	}
}
