package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// A map in somebody's page may begin with another state than the frame does: with a
// relationship or a country, on another date. Each such opening that the forms offer has a
// page that is the frame in that state from its first byte, a picture, and an answer to
// oEmbed. So what an editor chose is what every reader sees, before any script and any
// program.

// latest is the name of the last date of the facts: what is named after it stays where it
// is when another edition of the facts ends later.
const latest = "latest"

// opening is such a state.
type opening struct {
	ref  data.Ref
	date data.Date // "" for the date that readers see first
	key  string    // in names of files, as in "edge-cn-us-2018-11-08"; "" for the frame's own
}

// openingOf is that of a node or an edge on the first date, or of the whole map for "".
func openingOf(ref data.Ref) opening { return opening{ref: ref, key: keyOf(ref)} }

// keyOf joins what is not empty.
func keyOf(ref data.Ref, more ...string) string {
	parts := append([]string{strings.ReplaceAll(string(ref), "/", "-")}, more...)
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "-")
}

// openings are all that a map can begin with: the whole map, each edge and each node on
// the first date and on the last, and each edge on the dates that its phases begin on.
func (s *site) openings() []opening {
	ds := s.facts.data
	var all []opening
	add := func(ref data.Ref, phases []data.Phase) {
		all = append(all, openingOf(ref))
		for i := range phases {
			if from := phases[i].From; from != ds.Start && from != ds.AsOf {
				all = append(all, opening{ref, from, keyOf(ref, string(from))})
			}
		}
		if ds.AsOf != ds.Start {
			all = append(all, opening{ref, ds.AsOf, keyOf(ref, latest)})
		}
	}
	add("", nil)
	for i := range ds.Edges {
		add(ds.Edges[i].ID, ds.Edges[i].Phases)
	}
	for i := range ds.Nodes {
		add(ds.Nodes[i].ID, nil)
	}
	return all
}

// file is the path of one of its files: name itself for the frame's own state, else one
// with its key.
func (o opening) file(own, pattern string) string {
	if o.key == "" {
		return own
	}
	return fmt.Sprintf(pattern, o.key)
}

func (o opening) page() string    { return o.file(framePage, "frame-%s.html") }
func (o opening) picture() string { return o.file("poster.png", "posters/%s.png") }
func (o opening) card() string    { return o.file("oembed.json", "oembed/%s.json") }

// state is the address of the state, without "#"; "" for the frame's own.
func (o opening) state() string {
	if o.date == "" {
		return string(o.ref)
	}
	return string(o.ref) + "?date=" + string(o.date)
}

// on is its date.
func (o opening) on(ds *data.Dataset) data.Date {
	if o.date == "" {
		return ds.Start
	}
	return o.date
}

// visit starts a session that begins with an opening, before any program runs.
func (s *site) visit(o opening, d app.Device) *session.Session {
	return session.New(session.Config{Data: s.facts.data, Outlines: s.facts.outlines, Static: true, Awaited: true,
		Hash: "#" + o.state(), Device: d, Theme: &s.facts.names.theme})
}

// opened is the page of an opening, without what surrounds it.
type opened struct {
	opening
	frame    staticFrame
	controls session.Controls // the date, and what happened last
}

// openedPages writes the pages of all openings but the frame's own.
func (s *site) openedPages(colors *sheet) []opened {
	var all []opened
	for _, o := range s.openings() {
		if o.key == "" {
			continue
		}
		v := s.visit(o, firstDevice(s.facts.data))
		controls := v.Controls()
		all = append(all, opened{o, s.staticFrame(v, o, colors), controls})
	}
	return all
}

// openingStyles is a style sheet for pages of openings: where the date stands on the range
// of dates, and the colours of their pictures that the frame's own sheet lacks.
func (s *site) openingStyles(all []opened, colors *sheet) []byte {
	var b bytes.Buffer
	seen := map[data.Date]bool{}
	for _, o := range all {
		if date := o.on(s.facts.data); !seen[date] {
			seen[date] = true
			fmt.Fprintf(&b, ":root[data-date=%q] { --at: %.4f; }\n", date, s.along(o.controls.DateMonth))
		}
	}
	return append(b.Bytes(), colors.css()...)
}

// addOpenings fills the pages of openings.
func (s *site) addOpenings(values pageValues, all []opened) ([]string, error) {
	w := &words{index: s.facts.index}
	var pages []string
	for _, o := range all {
		p := s.pictureOf(o.opening, w)
		v := values
		v.staticFrame, v.Opening, v.Date = o.frame, o.state(), o.on(s.facts.data)
		v.DateText, v.DateMonth, v.Caption = o.controls.DateText, o.controls.DateMonth, o.controls.Caption
		v.Title = p.title(w, s.facts.data.Title.String())
		v.Styles = []string{s.shared(s.asset("frame.css")), s.shared(s.asset("openings.css"))}
		v.Elsewhere = s.elsewhere(o.page())
		var err error
		if v.Hosts, err = s.hostsFor(hostCard{o.page(), v.Title, w.get("frame.description"), o.opening}, w); err != nil {
			return nil, err
		}
		page, err := s.fill("frame.html", v)
		if err != nil {
			return nil, err
		}
		s.add(o.page(), page)
		pages = append(pages, o.page())
	}
	return pages, w.check("the pages that a map can begin with")
}

// addCards adds what services get that ask for the address of an opening.
func (s *site) addCards(w *words) error {
	for _, p := range s.pictures(w) {
		text, err := readableJSON(s.card(&p, w))
		if err != nil {
			return err
		}
		s.add(p.card(), text)
	}
	return nil
}
