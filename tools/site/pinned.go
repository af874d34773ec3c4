package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"math"
	"path"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/tools/internal/changes"
	"tripoint/tools/internal/versions"
)

// Every released version of the facts stays under its address, v/2026-11-30/: its file as it
// was, and the frame, the pages of relationships, what can be downloaded and the copies for
// machines made of it, in today's words of the interface and with today's program.
// frame.html?version=2026-11-30 leads there. A frame that begins with a state has no page of
// its own there, for those are many and large: one of its name leads to the state.

const (
	versionsFolder = "v"
	versionsPage   = "versions.html"
	versionsList   = "versions.json"
)

// pin says of the pages of a released version which one it is, and what has changed since.
type pin struct {
	release *versions.Release
	changes *changes.Changes // in the language of the pages
}

// pinnedFolder is where the pages of a version stand, below the folder of an edition's.
func pinnedFolder(version, tag string, own bool) string {
	if own {
		return path.Join(versionsFolder, version) + "/"
	}
	return path.Join(versionsFolder, version, tag) + "/"
}

// addPinned begins the editions of all released versions, each a site of its own beside the
// editions of today's facts.
func (s *site) addPinned(ctx context.Context) error {
	for i := range s.facts.releases {
		r := &s.facts.releases[i]
		whole := *r.Data
		whole.Words = s.facts.whole.Words // the interface is today's
		f := *s.facts
		f.whole, f.tongues = &whole, tongues(&whole)
		var editions []*site
		for k, t := range f.tongues {
			e := *s
			var err error
			if e.facts, err = f.in(t.Tag); err != nil {
				return err
			}
			e.folder = pinnedFolder(r.Version, t.Tag, k == 0)
			e.url = s.url + e.folder
			e.pinned = &pin{r, changes.Between(e.facts.data, s.today(t.Tag))}
			e.all = s.editions
			if err := e.addDataset(ctx); err != nil {
				return err
			}
			editions = append(editions, &e)
		}
		for _, e := range editions {
			e.editions = editions
		}
		s.pins = append(s.pins, editions...)
		s.files[pinnedFolder(r.Version, "", true)+versions.Notes] = r.Notes
	}
	return nil
}

// today returns today's facts in a language, or in their own.
func (s *site) today(tag string) *data.Dataset {
	for i, e := range s.editions {
		if s.facts.tongues[i].Tag == tag {
			return e.facts.data
		}
	}
	return s.facts.data
}

// newest is the site of today's facts, in the language of a pinned edition if there is one.
func (s *site) newest() *site {
	if s.pinned == nil {
		return s
	}
	for _, e := range s.all {
		if e.facts.data.Lang() == s.facts.data.Lang() {
			return e
		}
	}
	return s.all[0]
}

// addPinnedPages fills the pages of a pinned edition.
func (s *site) addPinnedPages(values pageValues, d *drawn) error {
	w := &words{index: s.facts.index}
	var err error
	if values.Pinned, err = s.pinValues(w); err != nil {
		return err
	}
	values.Today, values.Feed = s.shared(s.newest().folder+indexPage), s.shared(s.newest().folder+correctionsFeed)
	values.Styles = []string{s.shared(s.asset("frame.css")), s.shared(s.asset("pinned.css"))}
	values.Elsewhere = s.elsewhere(framePage)
	values.Hosts = s.canonical(framePage)
	frame, err := s.fill("frame.html", values)
	if err != nil {
		return err
	}
	s.add(framePage, frame)
	if err := s.addLeads(values); err != nil {
		return err
	}
	values.Styles = []string{s.shared(s.asset("page.css"))}
	pages := []string{indexPage, correctionsPage}
	if err := s.addVersion(values, d.reading.Folded, w); err != nil {
		return err
	}
	if err := s.addVersionsList(w); err != nil {
		return err
	}
	if err := s.addCorrections(values); err != nil {
		return err
	}
	for i := range d.relations {
		if err := s.addRelation(values, d.relations, i); err != nil {
			return err
		}
		pages = append(pages, pageOf(d.relations[i].Ref))
	}
	s.joinPages(append(pages, framePage))
	return w.check("the pages of a released version")
}

// leadValues has what web/opened.html can use.
type leadValues struct {
	pageValues
	Script string
	To     template.URL
}

// addLeads adds a page for each opening that leads to its state in the frame: for the
// version's own, and for those of today's facts, which the forms offer. Of equal names the
// version's own counts.
func (s *site) addLeads(values pageValues) error {
	seen := map[string]bool{"": true}
	for _, o := range append(s.openings(), s.newest().openings()...) {
		if seen[o.key] {
			continue
		}
		seen[o.key] = true
		v := leadValues{pageValues: values, Script: s.shared(s.asset("opened.js"))}
		v.Opening, v.To = o.state(), template.URL(framePage+"#"+o.state())
		page, err := s.fill("opened.html", v)
		if err != nil {
			return err
		}
		s.add(o.page(), page)
	}
	return nil
}

// canonical leads those who list pages to the one of today's facts.
func (s *site) canonical(page string) template.HTML {
	at := s.newest().url + strings.TrimSuffix(page, indexPage)
	return template.HTML(`<link rel="canonical" href="` + template.HTMLEscapeString(at) + `"><meta name="robots" content="noindex">`)
}

// pinValues has what the pages say of their version.
type pinValues struct {
	Text    string // which one it is, and whether there is a newer one
	Script  string
	Changes string // how much of what is shown has changed since, by its ref, as JSON
	Cards   string // what is said of the cards of facts that have changed, by their refs, as JSON
	said    map[string]string
}

// All is how much has changed in the whole map.
func (v *pinValues) All() string { return v.said[""] }

// Of is how much has changed in what a page shows.
func (v *pinValues) Of(ref data.Ref) string { return v.said[string(ref)] }

func (s *site) pinValues(w *words) (*pinValues, error) {
	now := s.newest().facts.data
	text := w.get("frame.pinned", "version", s.versionText(s.pinned.release.Version))
	if s.pinned.changes.None() {
		return &pinValues{Text: text + " · " + w.get("frame.pinned.newest"), Script: s.shared(s.asset("pinned.js")), Changes: "{}", Cards: "{}"}, nil
	}
	said := map[string]string{}
	for _, r := range s.pinnedRefs() {
		count := len(s.changesOf(r))
		said[string(r)] = w.get("frame.pinned.unchanged")
		if count > 0 {
			said[string(r)] = w.get("frame.pinned.changes", "count", number(count))
		}
	}
	cards := map[string]string{}
	for word, rows := range map[string][]changes.Row{"frame.pinned.changed": s.pinned.changes.Changed, "frame.pinned.gone": s.pinned.changes.Removed} {
		for i := range rows {
			if card.MatchString(`data-card="` + string(rows[i].Ref) + `"`) {
				cards[string(rows[i].Ref)] = w.get(word)
			}
		}
	}
	encoded, err := json.Marshal(said)
	of, failed := json.Marshal(cards)
	return &pinValues{Text: text + " · " + w.get("frame.pinned.newer", "version", s.versionText(versions.Name(now.Version))),
		Script: s.shared(s.asset("pinned.js")), Changes: string(encoded), Cards: string(of), said: said}, errors.Join(err, failed)
}

// versionText is a version in words.
func (s *site) versionText(version string) string { return s.dateText(data.Date(version)) }

// pinnedRefs are what a reader can select, "" for the whole map, and the article.
func (s *site) pinnedRefs() []data.Ref {
	refs := []data.Ref{""}
	if s.facts.data.Article != nil {
		refs = append(refs, articleRef)
	}
	for i := range s.facts.data.Edges {
		refs = append(refs, s.facts.data.Edges[i].ID)
	}
	for i := range s.facts.data.Nodes {
		refs = append(refs, s.facts.data.Nodes[i].ID)
	}
	return refs
}

// change is one thing that a newer version has otherwise.
type change struct {
	How  string // "added", "removed", "changed" or "level"
	Name template.HTML
	Date string // of a level
}

// changesOf are the changes since a version in what is shown of an edge, a node or the article;
// for "" all of them.
func (s *site) changesOf(of data.Ref) (all []change) {
	c, now := s.pinned.changes, s.newest()
	w := &words{index: s.facts.index}
	was, is := s.facts, now.facts
	for how, rows := range map[string][]changes.Row{"removed": c.Removed, "added": c.Added, "changed": c.Changed} {
		f := is
		if how == "removed" {
			f = was
		}
		for i := range rows {
			r := rows[i].Ref
			if r == "" || !concerns(f.index, r, of) {
				continue
			}
			name := template.HTML(template.HTMLEscapeString(rows[i].Name))
			at := now
			if how == "removed" {
				at = s
			}
			if to := at.address(r); to != "" {
				name = link(s.relative(to), name)
			}
			all = append(all, change{how, name, ""})
		}
	}
	for i := range c.Moves {
		m := &c.Moves[i]
		if of == "" || m.Edge == of || m.From == of || m.To == of {
			all = append(all, change{"level", template.HTML(template.HTMLEscapeString(w.get("page.version.level", "from", m.Names[0], "to", m.Names[1], "domain", m.Names[2],
				"before", signed(m.Before), "after", signed(m.After), "date", s.dateText(m.Date)))), string(m.Date)})
		}
	}
	order := []string{"added", "removed", "changed", "level"}
	slices.SortStableFunc(all, func(a, b change) int {
		if d := slices.Index(order, a.How) - slices.Index(order, b.How); d != 0 {
			return d
		}
		return strings.Compare(string(a.Name), string(b.Name))
	})
	return all
}

// relative is an address of the site as it stands in the page of a version.
func (s *site) relative(to string) string {
	return s.shared(strings.TrimPrefix(to, s.all[0].url))
}

// signed is a level with one decimal and a real minus sign.
func signed(x float64) string {
	text := fmt.Sprintf("%.1f", math.Abs(x))
	switch {
	case text == "0.0":
		return text
	case x < 0:
		return "−" + text
	}
	return "+" + text
}

// articleRef is the page of the article and of what the record says to it, in addresses.
const articleRef data.Ref = "page/article"

// concerns reports whether a row is shown with an edge, a node or the article, or at all for "".
func concerns(x *data.Index, r, of data.Ref) bool {
	var edges data.Refs
	switch {
	case x.Edge(r) != nil:
		edges = data.Refs{r}
	case x.Node(r) != nil:
		return of == "" || r == of
	case x.Event(r) != nil:
		edges = x.Event(r).Edges
	case x.Agreement(r) != nil:
		edges = x.Agreement(r).Edges
	default:
		return (of == "" || of == articleRef) && (x.Claim(r) != nil || x.Difference(r) != nil || x.Contested(r) != nil || x.Step(r) != nil)
	}
	return of == "" || slices.ContainsFunc(edges, func(e data.Ref) bool {
		edge := x.Edge(e)
		return e == of || edge != nil && (edge.A == of || edge.B == of)
	})
}
