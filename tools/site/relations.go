package main

import (
	"html/template"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/session"
)

// Each edge and each node has a page of its own, complete without any program or script:
// all its parts, one below the other, in the words of the panel. Search engines, archives
// and printers get it, and the frame takes from it what it does not hold itself.

// relation is such a page.
type relation struct {
	Ref         data.Ref
	Name        string // of the edge or the node
	Description string
	Map         template.HTML
	OnMap       template.URL // to the map in this state
	Parts       []part
	Citations   []citation
	docs        []*doc.Document
}

// citation is a way to cite a page, with its text.
type citation struct{ ID, Name, Text string }

// relationValues has what web/relation.html can use.
type relationValues struct {
	pageValues
	relation
	Script string
	Linked template.HTML
	Others []part
	Since  template.URL // of a released version: what has changed since
}

// relations writes the pages of all edges, then of all nodes, without what surrounds them.
func (s *site) relations(colors *sheet) ([]relation, error) {
	w := &words{index: s.facts.index}
	ds := s.facts.data
	var all []relation
	for i := range ds.Edges {
		e := &ds.Edges[i]
		all = append(all, s.relation(e.ID, e.Name.String(), w.get("relation.edge", "name", e.Name.String(),
			"agreements", strconv.Itoa(len(s.facts.index.AgreementsOf(e.ID))), "events", strconv.Itoa(len(s.facts.index.EventsOf(e.ID)))), colors, w))
	}
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		all = append(all, s.relation(n.ID, n.Short.String(), w.get("relation.node", "name", n.Short.String()), colors, w))
	}
	return all, w.check("the pages of relationships")
}

// mapSizes are the sizes of the map on the page of an edge or a node, in dp: on a wide
// page, and on a narrow one.
var mapSizes = []layout{{class: "wide", width: 760, height: 330}, {class: "narrow", width: 350, height: 270}}

// besideMap is how much of the land is there at each side of the wide map: on paper it is
// lower.
const besideMap = 170

func (s *site) relation(ref data.Ref, name, description string, colors *sheet, w *words) relation {
	visit := func(width, height float64) *session.Session {
		v := s.newSession(app.Device{Width: width, Height: height, Scale: 1, Lang: s.facts.data.Lang(), Base: s.url}, &colors.names.theme)
		v.Send(app.Select{Ref: ref})
		return v
	}
	r := relation{Ref: ref, Name: name, Description: description, OnMap: template.URL(framePage + "#" + string(ref))}
	var views []view
	for _, l := range mapSizes {
		views = append(views, view{class: l.class, label: w.get("relation.picture", "name", name), visit: visit(l.width, l.height), links: true})
	}
	r.Map = template.HTML(s.appendMaps(nil, views, colors, orb.Point{besideMap, 0}))
	v := visit(mapSizes[0].width, mapSizes[0].height)
	for _, d := range v.Page() {
		id := d.Part
		if id == "" {
			id = "overview"
		}
		r.docs = append(r.docs, d)
		r.Parts = append(r.Parts, relationPart(id, w.get("part."+id), d, colors))
	}
	for _, c := range []string{"text", "bibtex", "csl"} {
		r.Citations = append(r.Citations, citation{c, w.get("cite." + c), s.cited(v, ref, c)})
	}
	return r
}

// relationPart writes a part under its title. Each of its sections that has a title has
// an id that begins with the part's. The contents list the largest of them, unless there
// is just one, and none of the overview.
func relationPart(id, title string, d *doc.Document, colors *sheet) part {
	p := part{ID: id, Title: title, Link: template.URL("#" + id)}
	text := named(string(html.Append(nil, d, html.Options{Under: 1, Paint: colors.paint})))
	for i := range d.Sections {
		s := &d.Sections[i]
		title := titleOf(s)
		if title == "" {
			continue
		}
		own := s.Key
		if !strings.HasPrefix(own, id+"-") {
			own = id + "-" + own
		}
		attribute := ` data-key="` + s.Key + `"`
		text = strings.Replace(text, "<section"+attribute, `<section id="`+own+`"`+attribute, 1)
		if d.Part != "" && s.Blocks[0].(*doc.Heading).Level == 2 {
			p.Sections = append(p.Sections, part{ID: own, Title: title, Link: template.URL("#" + own)})
		}
	}
	if len(p.Sections) == 1 {
		p.Sections = nil
	}
	p.Text = template.HTML(text) // core/html escapes everything
	return p
}

// addRelation fills the page of the i-th edge or node.
func (s *site) addRelation(values pageValues, all []relation, i int) error {
	w := &words{index: s.facts.index}
	v := relationValues{pageValues: values, relation: all[i], Script: s.shared(s.asset("target.js"))}
	v.Elsewhere, v.Since = s.elsewhere(pageOf(v.Ref)), indexPage
	if values.Pinned != nil && values.Pinned.Of(v.Ref) != "" {
		v.Since += template.URL("#" + v.Ref)
	}
	for j := range all {
		if j != i {
			v.Others = append(v.Others, part{Title: all[j].Name, Link: template.URL(pageOf(all[j].Ref))})
		}
	}
	title := data.Isolate(v.Name) + " – " + data.Isolate(v.Title)
	var err error
	if s.pinned == nil {
		if v.Linked, err = s.linked(v.Ref, title, v.Description, w); err != nil {
			return err
		}
	}
	if v.Hosts, err = s.hostsFor(hostCard{pageOf(v.Ref), title, v.Description, openingOf(v.Ref)}, w); err != nil {
		return err
	}
	page, err := s.fill("relation.html", v)
	if err != nil {
		return err
	}
	s.add(pageOf(v.Ref), page)
	return nil
}

// copies are the names of the citations in the action that copies them.
var copies = map[string]string{"text": "citation", "bibtex": "bibtex", "csl": "csl-json"}

// cited returns a citation of the page: as the panel has it, with the page's address in
// place of that of the map.
func (s *site) cited(v *session.Session, ref data.Ref, form string) string {
	return strings.ReplaceAll(copied(v, copies[form]), s.url+"#"+string(ref), s.url+pageOf(ref))
}

// copied returns the text that a reader of a visit copies by its name.
func copied(v *session.Session, name string) string {
	v.Effects()
	v.Send(app.Copy{Text: name})
	for _, effect := range v.Effects() {
		if c, ok := effect.(app.CopyText); ok {
			return c.Text
		}
	}
	return ""
}
