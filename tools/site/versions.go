package main

import (
	"encoding/json"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/tools/internal/versions"
	"tripoint/wasm/core/app"
)

// versionValues has what web/version.html can use: for the page of a version, or for the
// list of all of them.
type versionValues struct {
	pageValues
	Name      string // of the version, "" for the list
	Notes     string
	Newest    string // the version that is newer, "" if none is
	Groups    []changeGroup
	Others    []versionLink
	Heading   string
	Downloads []row
	// Chapters are all words of the version that belong to no relationship or country.
	Chapters []part
}

// changeGroup are the changes of an edge.
type changeGroup struct {
	ID, Name string
	Changes  []change
}

type versionLink struct{ Path, Name, Day string }

// chapters are what the reading page tells, in the words of a released version: its own page
// has them. Their sections have the ids that they have there.
func (s *site) chapters(colors *sheet) (r reading) {
	visit := s.newSession(app.Device{Width: 824, Height: 674, Scale: 1, Lang: s.facts.data.Lang()}, &s.facts.names.theme)
	for _, d := range visit.Reading() {
		r.docs = append(r.docs, d)
		r.Folded = append(r.Folded, relationPart(string(d.Ref), "", d, colors))
	}
	return r
}

// addVersion adds the page of a released version.
func (s *site) addVersion(values pageValues, chapters []part, w *words) error {
	r := s.pinned.release
	v := versionValues{pageValues: values, Name: s.versionText(r.Version), Notes: s.shared(pinnedFolder(r.Version, "", true) + versions.Notes)}
	v.Heading = w.get("frame.pinned", "version", v.Name)
	v.Elsewhere, v.Hosts = s.elsewhere(indexPage), s.canonical(indexPage)
	if now := s.newest(); !s.pinned.changes.None() {
		v.Newest = s.versionText(versions.Name(now.facts.data.Version))
		if later := s.corrected(); len(later) > 0 {
			v.Groups = append(v.Groups, changeGroup{"corrections", w.get("page.corrections"), later})
		}
		for _, ref := range s.pinnedRefs() {
			if e := s.facts.index.Edge(ref); e != nil {
				v.Groups = append(v.Groups, changeGroup{string(ref), e.Name.String(), s.changesOf(ref)})
			} else if n := s.facts.index.Node(ref); n != nil {
				v.Groups = append(v.Groups, changeGroup{string(ref), n.Short.String(), s.changesOf(ref)})
			} else if ref == articleRef {
				v.Groups = append(v.Groups, changeGroup{articleRef.ID(), w.get("article.title"), s.changesOf(ref)})
			}
		}
	}
	slices.SortStableFunc(v.Groups, func(a, b changeGroup) int { return min(len(b.Changes), 1) - min(len(a.Changes), 1) }) // what has changed comes first
	v.Others, v.Chapters = s.versionLinks(s.shared("")), chapters
	v.Downloads = s.listedDownloads(append(slices.Clone(downloads), linkedDownload), w)
	text, err := s.fill("version.html", v)
	if err != nil {
		return err
	}
	s.add(indexPage, []byte(named(string(text))))
	return nil
}

// corrected are the corrections since a version, as today's page has them.
func (s *site) corrected() (all []change) {
	now := s.newest()
	for i := range now.facts.data.Corrections {
		c := &now.facts.data.Corrections[i]
		if !slices.ContainsFunc(s.facts.data.Corrections, func(old data.Correction) bool { return old.ID == c.ID }) {
			all = append(all, change{Name: link(s.relative(now.address(c.ID)), now.worded(c.Topic))})
		}
	}
	return all
}

// versionLinks lead to all released versions, the newest first, in the language of the pages
// if they have it. top is the path to the top of the site.
func (s *site) versionLinks(top string) (all []versionLink) {
	releases := s.facts.releases
	for i := len(releases) - 1; i >= 0; i-- {
		all = append(all, versionLink{top + s.pinnedIn(&releases[i]), s.versionText(releases[i].Version), releases[i].Version})
	}
	return all
}

// lastRelease is the last released version, nil if there is none.
func (s *site) lastRelease() *versions.Release {
	if n := len(s.facts.releases); n > 0 {
		return &s.facts.releases[n-1]
	}
	return nil
}

// pinnedIn is the folder of a version's pages in the language of these pages.
func (s *site) pinnedIn(r *versions.Release) string {
	for i, t := range tongues(&data.Dataset{Language: r.Data.Language, Languages: r.Data.Languages, Words: s.facts.whole.Words}) {
		if t.Tag == s.facts.data.Lang() {
			return pinnedFolder(r.Version, t.Tag, i == 0)
		}
	}
	return pinnedFolder(r.Version, "", true)
}

// addVersions adds the list of versions, for readers.
func (s *site) addVersions(values pageValues) error {
	w := &words{index: s.facts.index}
	v := versionValues{pageValues: values, Heading: w.get("page.versions"), Others: s.versionLinks(s.shared(""))}
	v.Elsewhere = s.elsewhere(versionsPage)
	var err error
	if v.Hosts, err = s.hostsFor(hostCard{versionsPage, v.Heading + " – " + data.Isolate(v.Title), w.get("page.versions.about"), opening{}}, w); err != nil {
		return err
	}
	text, err := s.fill("version.html", v)
	if err != nil {
		return err
	}
	s.add(versionsPage, text)
	return s.addVersionsList(w)
}

// addVersionsList adds the list for web/version.js.
func (s *site) addVersionsList(w *words) error {
	list := struct {
		Versions map[string]string `json:"versions"` // where each is, by its name
		Names    map[string]string `json:"names"`
		Unknown  string            `json:"unknown"` // what a reader is told who asks for another
	}{map[string]string{}, map[string]string{}, w.get("page.version.unknown", "version", s.versionText(versions.Name(s.facts.data.Version))) +
		w.between("join.sentences") + w.get("page.version.exist")}
	if len(s.facts.releases) == 0 {
		list.Unknown = strings.TrimSuffix(list.Unknown, w.get("page.version.exist")) + w.get("page.versions.none")
	}
	for _, l := range s.versionLinks(s.shared("")) {
		list.Versions[l.Day], list.Names[l.Day] = l.Path, l.Name
	}
	encoded, err := json.MarshalIndent(list, "", " ")
	s.add(versionsList, append(encoded, '\n'))
	if err == nil {
		err = w.check("the list of versions")
	}
	return err
}
