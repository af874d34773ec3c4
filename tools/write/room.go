package main

import (
	"maps"
	"slices"
	"sync"

	"tripoint/assets/outlines"
	"tripoint/tools/internal/seen"
	"tripoint/tools/internal/served"
)

// room is what all that happens at once meets in: the watcher, the builder, and the pages
// that are open.
type room struct {
	dir   string
	world *outlines.World

	mu      sync.Mutex
	now     *look // the last one
	good    *look // the last one without fault, which stays on screen
	first   *look // the first one without fault, which changes are told against
	site    served.Snapshot
	built   string // the version that the pages of the site are of
	frame   string // what its frame page has written into it
	step    string // what the builder is doing, "" for nothing
	failure string // why it could not
	changed chan struct{}

	told  string // the version that the changes are of
	tells []seen.Change
}

func newRoom(dir string, world *outlines.World) *room {
	return &room{dir: dir, world: world, changed: make(chan struct{})}
}

// with changes the room, and tells everybody who waits.
func (r *room) with(change func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	change()
	close(r.changed)
	r.changed = make(chan struct{})
}

// see takes a look.
func (r *room) see(l *look) {
	r.with(func() {
		r.now = l
		if len(l.problems) > 0 {
			return
		}
		r.good = l
		if r.first == nil {
			r.first = l
		}
	})
}

// take replaces the pages by those that the builder has made of a look.
func (r *room) take(site served.Snapshot, of *look) {
	r.with(func() { r.site, r.built, r.frame, r.step, r.failure = site, of.version, of.frame, "", "" })
}

// state is what a page is told.
type state struct {
	Folder   string    `json:"folder"`
	Version  string    `json:"version"` // of the facts on screen, "" before there are any
	File     string    `json:"file"`    // of them
	Frame    string    `json:"frame"`   // what the page has written into it, and
	Wanted   string    `json:"wanted"`  // what it should
	Saved    int64     `json:"saved"`   // when they were read, ms
	Problems []problem `json:"problems"`
	Gaps     []gap     `json:"gaps"` // of translations
	Step     string    `json:"step"`
	Failure  string    `json:"failure"`
	Ready    bool      `json:"ready"` // whether there is a page to show them in
	Fresh    bool      `json:"fresh"` // whether the pages that are read are of these facts
}

// problem is one of the facts, with a link that opens it in an editor.
type problem struct {
	Text string `json:"text"`
	Link string `json:"link"`
}

// gap tells how many texts a language lacks, or has of older wordings, and which are the
// first.
type gap struct {
	Lang  string    `json:"lang"`
	Count int       `json:"count"`
	First []problem `json:"first"`
}

// mostGaps is how many gaps of a language are told one by one.
const mostGaps = 20

func gapsOf(l *look, editor editor) []gap {
	all := []gap{}
	for _, lang := range slices.Sorted(maps.Keys(l.gaps)) {
		g := gap{Lang: lang, Count: len(l.gaps[lang])}
		for _, p := range l.gaps[lang][:min(mostGaps, g.Count)] {
			g.First = append(g.First, problem{p.String(), editor.link(p.File, p.Line, p.Col)})
		}
		if g.Count > 0 {
			all = append(all, g)
		}
	}
	return all
}

// tell returns the state, and what is closed when there is another.
func (r *room) tell(editor editor) (state, <-chan struct{}) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := state{Folder: r.dir, Step: r.step, Failure: r.failure, Ready: r.site != nil, Frame: r.frame, Problems: []problem{}, Gaps: []gap{}}
	if r.now != nil {
		for _, p := range r.now.problems {
			s.Problems = append(s.Problems, problem{p.String(), editor.link(p.File, p.Line, p.Col)})
		}
	}
	if r.good != nil {
		s.Version, s.File, s.Saved, s.Wanted = r.good.version, r.good.file, r.good.at.UnixMilli(), r.good.frame
		s.Fresh = r.built == s.Version
		s.Gaps = gapsOf(r.good, editor)
	}
	return s, r.changed
}

// changes tells what readers see otherwise since the room has been opened.
func (r *room) changes() []seen.Change {
	r.mu.Lock()
	first, good, told, tells := r.first, r.good, r.told, r.tells
	r.mu.Unlock()
	if good == nil {
		return []seen.Change{}
	}
	if told == good.version {
		return tells
	}
	tells = append([]seen.Change{}, seen.Between(first.data, good.data, r.world)...)
	r.mu.Lock()
	r.told, r.tells = good.version, tells
	r.mu.Unlock()
	return tells
}

// facts returns the bundle of a name, if it is the last one.
func (r *room) facts(file string) []byte {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.good == nil || r.good.file != file {
		return nil
	}
	return r.good.bundle
}
