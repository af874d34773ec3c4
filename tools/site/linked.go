package main

import (
	"encoding/json"
	"html/template"
	"path"
	"regexp"
	"strings"

	"tripoint/data"
	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/versions"
)

// The index, and a page of an edge or a node, say to machines what they hold, as JSON-LD in the words of
// schema.org: a dataset, and the claims that it is about. It attributes nothing that the
// facts do not attribute: they name no author of themselves, and of persons only those who
// have signed a published text.

// thing is an object of JSON-LD.
type thing map[string]any

// set sets a property, unless its value is empty.
func (t thing) set(name string, value any) {
	switch v := value.(type) {
	case string:
		if v == "" {
			return
		}
	case []thing:
		if len(v) == 0 {
			return
		}
	}
	t[name] = value
}

// licenceOfFacts is the licence of the committed facts, data/LICENSE.
const licenceOfFacts = "https://creativecommons.org/licenses/by/4.0/"

// linked returns the script element with what the page of an edge or a node holds, or the
// index for "".
func (s *site) linked(ref data.Ref, name, description string, w *words) (template.HTML, error) {
	graph := []thing{s.datasetOf(ref, name, description, w)}
	if s.facts.index.Edge(ref) != nil {
		graph = append(graph, s.contestedOf(ref)...)
	}
	graph = append(graph, s.claimsAbout(ref)...)
	// It escapes < and >, so that nothing can end the element.
	text, err := json.Marshal(thing{"@context": "https://schema.org", "@graph": graph})
	return template.HTML(`<script type="application/ld+json">` + string(text) + `</script>`), err
}

// datasetID is the address of what a page shows of the facts, in the page; for "" that of all
// of them.
func (s *site) datasetID(ref data.Ref) string {
	if ref == "" {
		return s.url + "#data"
	}
	return s.url + pageOf(ref) + "#" + string(ref)
}

// datasetOf is the part of the facts that a page shows, as a dataset; for "" all of them.
func (s *site) datasetOf(ref data.Ref, name, description string, w *words) thing {
	ds := s.facts.data
	page := s.url
	if ref != "" {
		page += pageOf(ref)
	}
	t := thing{
		"@type": "Dataset", "@id": s.datasetID(ref), "url": page,
		"name": name, "description": description, "inLanguage": ds.Lang(),
		"version": ds.Version, "creditText": s.credit(w),
		"publisher": thing{"@type": "Organization", "name": w.get("app.title"), "url": s.url},
	}
	if ref != "" {
		t["isPartOf"] = thing{"@type": "Dataset", "@id": s.datasetID(""), "name": ds.Title.String(), "description": w.get("frame.description"), "url": s.url}
	}
	t.set("dateModified", isoDate(data.Date(versions.Name(ds.Version))))
	if from, until := isoDate(ds.From), isoDate(ds.AsOf); from != "" && until != "" {
		t["temporalCoverage"] = from + "/" + until
	}
	if s.facts.own {
		t["license"] = licenceOfFacts
	}
	var places []thing
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		if e := s.facts.index.Edge(ref); ref == "" || n.ID == ref || e != nil && (n.ID == e.A || n.ID == e.B) {
			places = append(places, thing{"@type": "Place", "name": n.Short.String()})
		}
	}
	t.set("spatialCoverage", places)
	var files []thing
	for _, d := range downloads {
		files = append(files, thing{"@type": "DataDownload", "contentUrl": s.downloadURL(&d), "name": d.File,
			"description": w.get("data." + d.ID), "encodingFormat": strings.TrimSuffix(hosting.Types[path.Ext(d.File)], "; charset=utf-8")})
	}
	t.set("distribution", files)
	return t
}

// contestedOf are the two sides of each question that is contested about an edge.
func (s *site) contestedOf(edge data.Ref) []thing {
	var claims []thing
	for i := range s.facts.data.Contested {
		c := &s.facts.data.Contested[i]
		for _, e := range c.Edges {
			if e != edge {
				continue
			}
			for _, side := range []data.Text{c.SideA, c.SideB} {
				claim := thing{"@type": "Claim", "name": c.Question.String(), "text": side.String(), "url": s.url + "#" + string(c.ID)}
				claim.set("citation", s.works(c.Sources))
				claims = append(claims, claim)
			}
		}
	}
	return claims
}

// author is who wrote the article, by the name under which it was published.
func (s *site) author() thing {
	return thing{"@type": "Person", "name": s.facts.whole.Article.Author.String()}
}

// claimsAbout are the claims that the article makes about an edge or a node.
func (s *site) claimsAbout(ref data.Ref) []thing {
	a := s.facts.data.Article
	if a == nil {
		return nil
	}
	author := s.author()
	article := thing{"@type": "Article", "@id": s.url + "#page/article", "name": a.Title.String(), "author": author,
		"publisher": thing{"@type": "Organization", "name": a.Publisher.String()}}
	article.set("datePublished", isoDate(a.Date))
	if source := s.facts.index.Source(a.Source); source != nil {
		article.set("url", source.URL)
	}
	var claims []thing
	for i := range a.Claims {
		c := &a.Claims[i]
		for _, about := range c.About {
			if about != ref {
				continue
			}
			first := article
			if len(claims) > 0 { // told once
				first = thing{"@id": article["@id"]}
			}
			claims = append(claims, thing{"@type": "Claim", "url": s.url + "#" + string(c.ID), "text": c.Text.String(),
				"author": author, "firstAppearance": first})
		}
	}
	return claims
}

// works are sources as works that something cites.
func (s *site) works(refs []data.Ref) []thing {
	var works []thing
	for _, r := range refs {
		source := s.facts.index.Source(r)
		if source == nil {
			continue
		}
		work := thing{"@type": "CreativeWork", "name": source.Title.String()}
		work.set("url", source.URL)
		work.set("datePublished", isoDate(source.Date))
		if source.Publisher != "" {
			work["publisher"] = thing{"@type": "Organization", "name": source.Publisher}
		}
		works = append(works, work)
	}
	return works
}

var iso = regexp.MustCompile(`^\d{4}(?:-\d{2}){0,2}$`)

// isoDate returns a date that others read too, or "" for one that is no plain date.
func isoDate(d data.Date) string {
	if text := string(d); iso.MatchString(text) {
		return text
	}
	return ""
}
