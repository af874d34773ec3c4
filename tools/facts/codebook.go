package facts

import (
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
)

// addCodebook gives a dataset without a codebook the default one, that of the three
// countries. Problems in it are reported at their position in codebook.yaml.
func (l *loader) addCodebook() {
	if _, found := l.positions["codebook"]; found {
		return
	}
	builtin := l.defaults("codebook.yaml")
	l.ds.Codebook = builtin.ds.Codebook
	for path, at := range builtin.positions {
		if strings.HasPrefix(path, "codebook") {
			l.positions[path] = at
		}
	}
}

// derive fills in the domain of each event, and drops the events that a coding splits
// into the same acts as the dataset does.
func derive(ds *data.Dataset) {
	own := map[data.Ref][]data.Act{}
	for i := range ds.Events {
		e := &ds.Events[i]
		e.Domain = data.MainDomain(ds, e)
		own[e.ID] = e.Acts
	}
	for i := range ds.Codings {
		c := &ds.Codings[i]
		c.Events = slices.DeleteFunc(c.Events, func(coded data.Coded) bool { return sameActs(coded.Acts, own[coded.Event]) })
	}
}

// sameActs reports whether two lists hold the same acts in any order. It ignores
// reasons and sources.
func sameActs(a, b []data.Act) bool {
	bare := func(acts []data.Act) []string {
		keys := make([]string, len(acts))
		for i, act := range acts {
			act.Reason, act.Sources = nil, nil
			for _, refs := range []*data.Refs{&act.Between, &act.Reach, &act.About, &act.Beside} {
				*refs = slices.Sorted(slices.Values(*refs))
			}
			keys[i] = fmt.Sprint(act)
		}
		slices.Sort(keys)
		return keys
	}
	return slices.Equal(bare(a), bare(b))
}
