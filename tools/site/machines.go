package main

import (
	"encoding/json"
	"path"
	"strconv"
	"strings"

	"tripoint/data"
)

// For machines: a permanent address for each thing that readers may cite, a copy of all of
// them as JSON-LD, a Markdown copy of each page, and llms.txt, which lists the copies.

const (
	linkedFile = "facts.jsonld"
	llmsFile   = "llms.txt"
)

func number(n int) string { return strconv.Itoa(n) }

// address is where a thing can be read for good, "" for what has no place.
func (s *site) address(r data.Ref) string {
	x := s.facts.index
	edges := data.Refs(nil)
	switch {
	case x.Edge(r) != nil || x.Node(r) != nil:
		return s.url + pageOf(r)
	case x.Event(r) != nil:
		edges = x.Event(r).Edges
	case x.Agreement(r) != nil:
		edges = x.Agreement(r).Edges
	case x.Claim(r) != nil || x.Difference(r) != nil || x.Contested(r) != nil:
		return s.url + "#" + string(r)
	case x.Step(r) != nil:
		return s.url + "#page/argument-step-" + r.ID()
	case r.Kind() == "correction":
		return s.url + correctionsPage + "#" + string(r)
	}
	if len(edges) == 0 {
		return ""
	}
	return s.url + pageOf(edges[0]) + "#" + string(r)
}

// copyOf is the name of a page's copy in Markdown.
func copyOf(page string) string { return strings.TrimSuffix(page, path.Ext(page)) + ".md" }

// addCopies adds the copies of the pages of an edition, and their list.
func (s *site) addCopies(d *drawn) error {
	w := &words{index: s.facts.index}
	ds := s.facts.data
	type entry struct{ page, name, about string }
	var list []entry
	add := func(page, name, about string, write func(*markdown)) {
		m := s.markdown(0)
		m.paragraph("# " + markdownSigns.Replace(name))
		if about != "" {
			m.paragraph("> " + markdownSigns.Replace(about))
		}
		m.paragraph(markdownSigns.Replace(s.credit(w)) + " · <" + s.url + strings.TrimSuffix(page, indexPage) + ">")
		m.under = 1
		write(m)
		s.add(copyOf(page), []byte(strings.TrimRight(m.b.String(), "\n")+"\n"))
		list = append(list, entry{page, name, about})
	}
	add(indexPage, ds.Title.String(), w.get("frame.description"), func(m *markdown) {
		for _, doc := range d.reading.docs {
			m.document(doc)
		}
	})
	for i := range d.relations {
		r := &d.relations[i]
		add(pageOf(r.Ref), r.Name, r.Description, func(m *markdown) {
			for _, doc := range r.docs {
				m.document(doc)
			}
		})
	}
	add(correctionsPage, w.get("page.corrections"), w.get("page.corrections.about"), func(m *markdown) { s.copyCorrections(m, w) })
	if of := d.reading.sources; of != nil { // else they are on the index
		add(sourcesPage, titleOf(&of.Sections[0]), "", func(m *markdown) { m.document(of) })
	}

	var b strings.Builder
	b.WriteString("# " + ds.Title.String() + "\n\n> " + w.get("frame.description") + "\n\n" + s.credit(w) + "\n\n## " + w.get("page.contents") + "\n\n")
	for _, e := range list {
		b.WriteString("- [" + e.name + "](" + s.url + copyOf(e.page) + ")")
		if e.about != "" {
			b.WriteString(": " + e.about)
		}
		b.WriteString("\n")
	}
	b.WriteString("\n## " + w.get("data.heading") + "\n\n- [" + linkedFile + "](" + s.url + linkedFile + "): " + w.get("data.linked") + "\n")
	for i := range downloads {
		f := &downloads[i]
		b.WriteString("- [" + f.File + "](" + s.downloadURL(f) + "): " + w.get("data."+f.ID) + "\n")
	}
	if others := s.elsewhere(llmsFile); len(others) > 0 {
		b.WriteString("\n## Optional\n\n") // so llmstxt.org calls what may be passed over
		for _, e := range others {
			b.WriteString("- [" + e.Name + "](" + e.site.url + llmsFile + ")\n")
		}
	}
	s.add(llmsFile, []byte(b.String()))
	return w.check("the copies for machines")
}

func (s *site) copyCorrections(m *markdown, w *words) {
	ds := s.facts.data
	for i := range ds.Corrections {
		c := &ds.Corrections[i]
		m.paragraph("## " + markdownSigns.Replace(c.Topic.String()))
		m.paragraph(s.dateText(c.Date) + " · " + w.get("page.corrections.by") + " " + markdownSigns.Replace(c.By.String()))
		for _, t := range []struct {
			key  string
			text data.Text
		}{{"said", c.Said}, {"says", c.Says}, {"why", c.Why}} {
			m.paragraph("**" + w.get("page.corrections."+t.key) + "** " + markdownSigns.Replace(t.text.String()))
		}
		m.paragraph("<" + s.address(c.ID) + ">")
	}
	if len(ds.Corrections) == 0 {
		m.paragraph(w.get("page.corrections.none"))
	}
}

// addLinked adds all things with a permanent address, as JSON-LD in the words of
// schema.org.
func (s *site) addLinked() error {
	ds := s.facts.data
	w := &words{index: s.facts.index}
	graph := []thing{s.datasetOf("", ds.Title.String(), w.get("frame.description"), w)}
	whole := thing{"@id": s.datasetID("")}
	own := func(kind string, r data.Ref) thing {
		at := s.address(r)
		return thing{"@type": kind, "@id": at, "url": at, "identifier": string(r), "isPartOf": whole}
	}
	about := func(refs ...data.Ref) (things []thing) {
		for _, r := range refs {
			if at := s.address(r); at != "" {
				things = append(things, thing{"@type": "Thing", "@id": at, "name": string(r)})
			}
		}
		return things
	}
	for i := range ds.Agreements {
		a := &ds.Agreements[i]
		t := own("CreativeWork", a.ID)
		t["name"], t["alternateName"] = a.Name.String(), a.Short.String()
		t.set("temporal", string(a.Date))
		t.set("about", about(a.Edges...))
		var texts []string
		for k := range a.Commitments {
			texts = append(texts, a.Commitments[k].Text.String())
		}
		t.set("text", strings.Join(texts, " "))
		t.set("description", a.StatusToday.String())
		t.set("citation", s.works(a.Sources))
		graph = append(graph, t)
	}
	for i := range ds.Events {
		e := &ds.Events[i]
		t := own("Event", e.ID)
		delete(t, "isPartOf") // of an event that would be another event
		t["name"], t["description"] = e.Title.String(), e.Description.String()
		t["subjectOf"] = whole
		if from := isoDate(e.Date); from != "" {
			t["startDate"] = from
		} else if from, until, interval := strings.Cut(string(e.Date), "/"); interval && isoDate(data.Date(from)) != "" && isoDate(data.Date(until)) != "" {
			t["startDate"], t["endDate"] = from, until
		}
		t.set("about", about(e.Edges...))
		graph = append(graph, t)
	}
	if a := ds.Article; a != nil {
		for i := range a.Claims {
			c := &a.Claims[i]
			t := own("Claim", c.ID)
			t["text"], t["author"] = c.Text.String(), s.author()
			t.set("about", about(c.About...))
			t.set("comment", commentOf(c.Later))
			t.set("citation", s.works(c.LaterSources))
			graph = append(graph, t)
		}
		for i := range a.Differences {
			d := &a.Differences[i]
			t := own("Claim", d.ID)
			t["name"], t["text"] = d.Topic.String(), d.Record.String()
			t.set("about", about(d.Claims...))
			t.set("citation", s.works(d.Sources))
			graph = append(graph, t)
		}
	}
	for i := range ds.Contested {
		c := &ds.Contested[i]
		t := own("Claim", c.ID)
		t["name"], t["text"] = c.Question.String(), c.SideA.String()+" "+c.SideB.String()
		t.set("about", about(append(append(append(data.Refs{}, c.Edges...), c.Events...), c.Agreements...)...))
		t.set("citation", s.works(c.Sources))
		graph = append(graph, t)
	}
	for i := range ds.Steps {
		p := &ds.Steps[i]
		t := own("CreativeWork", p.ID)
		t["name"], t["text"], t["position"] = p.Title.String(), p.Caption.String(), i+1
		t.set("temporal", string(p.Date))
		t.set("about", about(p.Claims...))
		t.set("citation", s.works(p.Sources))
		graph = append(graph, t)
	}
	for i := range ds.Corrections {
		c := &ds.Corrections[i]
		t := own("CorrectionComment", c.ID)
		t["name"], t["text"], t["dateCreated"] = c.Topic.String(), c.Said.String()+" → "+c.Says.String(), string(c.Date)
		t.set("about", about(c.Concerns...))
		t.set("citation", s.works(c.Sources))
		graph = append(graph, t)
	}
	text, err := json.MarshalIndent(thing{"@context": "https://schema.org", "@graph": graph}, "", " ")
	if err != nil {
		return err
	}
	s.add(linkedFile, append(text, '\n'))
	return w.check("the facts for machines")
}

// commentOf is a remark on something.
func commentOf(t data.Text) []thing {
	if len(t) == 0 {
		return nil
	}
	return []thing{{"@type": "Comment", "text": t.String()}}
}
