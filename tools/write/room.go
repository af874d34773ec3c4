package main

import (
	"context"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"tripoint/assets/outlines"
	"tripoint/data/file"
	"tripoint/tools/facts"
	"tripoint/tools/facts/schema"
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
	first   *look // the first one without fault
	site    served.Snapshot
	built   string // the version that the pages of the site are of
	frame   string // what its frame page has written into it
	step    string // what the builder is doing, "" for nothing
	failure string // why it could not
	note    string // what else could not be done
	changed chan struct{}

	against since  // the state that changes are compared with, as it was last
	told    string // which changes are known: of which version and language, against what
	tells   []seen.Change
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

// describe writes what editors complete from beside the facts of a look.
func (r *room) describe(l *look) error {
	err := schema.Put(r.dir, l.data)
	note := ""
	if err != nil {
		note = "what your editor completes is of before, for " + file.Printable(err.Error())
	}
	r.mu.Lock()
	same := r.note == note
	r.mu.Unlock()
	if !same {
		r.with(func() { r.note = note })
	}
	return err
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
	Note     string    `json:"note"`  // what else is to be told
	Ready    bool      `json:"ready"` // whether there is a page to show them in
	Fresh    bool      `json:"fresh"` // whether the pages that are read are of these facts

	Languages []language `json:"languages"` // none if the facts are in one
}

// language is one that the map can be seen in. That of the facts has no folder.
type language struct {
	Folder string `json:"folder"`
	Tag    string `json:"tag"`
	Name   string `json:"name"`
	Ready  bool   `json:"ready"` // whether the site has pages in it: most words of the interface must be there
}

func (r *room) languages() []language {
	all := []language{}
	if r.good == nil || len(r.good.data.Languages) == 0 {
		return all
	}
	own := r.good.data.Lang()
	all = append(all, language{"", own, own, true})
	for _, l := range r.good.data.Languages {
		if l.Tag != own {
			all = append(all, language{l.Tag, l.Tag, l.Name, r.site[l.Tag+"/"+framePage] != nil})
		}
	}
	for _, w := range r.good.data.Words {
		if name, _ := w.Text.In(own); w.Key == "language."+own {
			all[0].Name = name
		}
	}
	return all
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

// gapsOf tells the gaps of each language. First come those of its own files: what has gone
// stale was right before, and is to be told among all that was never translated.
func gapsOf(l *look, editor editor) []gap {
	all := []gap{}
	for _, lang := range slices.Sorted(maps.Keys(l.gaps)) {
		var own, other facts.Problems
		for _, p := range l.gaps[lang] {
			if strings.HasSuffix(path.Dir(p.File), "/"+lang) || strings.HasSuffix(p.File, "words/"+lang+".yaml") {
				own = append(own, p)
			} else {
				other = append(other, p)
			}
		}
		g := gap{Lang: lang, Count: len(own) + len(other)}
		for _, p := range append(own, other...)[:min(mostGaps, g.Count)] {
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
	s := state{Folder: r.dir, Step: r.step, Failure: r.failure, Note: r.note, Ready: r.site != nil, Frame: r.frame, Problems: []problem{}, Gaps: []gap{}}
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
	s.Languages = r.languages()
	return s, r.changed
}

// changes tells what readers of a language see otherwise than in the last commit of the
// folder, or, if there is none, than when the room was opened. "" is the facts' own language.
func (r *room) changes(ctx context.Context, lang string) (since, []seen.Change) {
	r.mu.Lock()
	first, good, against := r.first, r.good, r.against
	r.mu.Unlock()
	if good == nil {
		return since{}, []seen.Change{}
	}
	against = sinceOf(ctx, r.dir, first, against)
	key := strings.Join([]string{against.Hash, good.version, lang}, " ")
	r.mu.Lock()
	told, tells := r.told, r.tells
	r.mu.Unlock()
	if told != key {
		before, after := against.data, good.data
		if good.others[lang] != nil {
			before, after = facts.EditionOfPages(before, lang), facts.EditionOfPages(after, lang)
		}
		tells = append([]seen.Change{}, seen.Between(before, after, r.world)...)
	}
	r.mu.Lock()
	r.against, r.told, r.tells = against, key, tells
	r.mu.Unlock()
	return against, tells
}

// facts returns the bundle of a name, if it is one of the last look's.
func (r *room) facts(file string) []byte {
	parts := strings.Split(file, ".")
	if e := r.edition(parts[min(1, len(parts)-1)]); e != nil && e.file == file {
		return e.bundle
	}
	return nil
}

// edition returns the facts on screen in a language, nil if there are none.
func (r *room) edition(lang string) *edition {
	r.mu.Lock()
	good := r.good
	r.mu.Unlock()
	if good == nil {
		return nil
	}
	return good.in(lang) // which may take a while
}
