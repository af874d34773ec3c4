package main

import (
	"encoding/xml"
	"html/template"
	"strings"

	"tripoint/data"
	"tripoint/tools/internal/versions"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/state"
)

// What the facts said wrongly stands on a page of its own, in each language, with an Atom
// feed for those who use the facts. Cards of corrected facts lead there.

const (
	correctionsPage = "corrections.html"
	correctionsFeed = "corrections.atom"
)

// correctionsValues has what web/corrections.html can use.
type correctionsValues struct {
	pageValues
	Corrections []correction
}

// correction is an entry of the page.
type correction struct {
	ID, Date, DateText         string
	Topic, Said, Says, Why, By template.HTML
	Concerns, Sources          []template.HTML // links
}

// worded is a text of the facts, marked if it is in another language than its page.
func (s *site) worded(t data.Text) template.HTML {
	text, lang := t.In(s.facts.data.Lang())
	return inLanguage(text, lang, s.facts.data.Lang())
}

func inLanguage(text, lang, page string) template.HTML {
	said := template.HTMLEscapeString(text)
	if lang != page {
		return template.HTML(`<span lang="` + template.HTMLEscapeString(lang) + `">` + said + `</span>`)
	}
	return template.HTML(said)
}

func link(to string, name template.HTML) template.HTML {
	return template.HTML(`<a href="` + template.HTMLEscapeString(to) + `">` + string(name) + `</a>`)
}

// dateText is a date in the words of the page.
func (s *site) dateText(d data.Date) string {
	ds := s.facts.data
	at := state.New(s.facts.index).At(state.KeyAt(&app.Address{Date: ds.Start}, ds.Lang()))
	return at.DateText(d)
}

// corrections are all entries, the last one first.
func (s *site) corrections(w *words) (all []correction) {
	for i := range s.facts.data.Corrections {
		c := &s.facts.data.Corrections[i]
		entry := correction{ID: string(c.ID), Date: string(c.Date), DateText: s.dateText(c.Date),
			Topic: s.worded(c.Topic), Said: s.worded(c.Said), Says: s.worded(c.Says), Why: s.worded(c.Why), By: s.worded(c.By)}
		for _, r := range c.Concerns {
			entry.Concerns = append(entry.Concerns, link("#"+string(r), s.nameOf(r, w)))
		}
		for _, r := range c.Sources {
			source := s.facts.index.Source(r)
			name := s.worded(source.Title) + template.HTML(", "+template.HTMLEscapeString(source.Publisher))
			if source.URL != "" {
				name = link(source.URL, name)
			}
			entry.Sources = append(entry.Sources, name)
		}
		all = append(all, entry)
	}
	return all
}

// nameOf is what a fact is called.
func (s *site) nameOf(r data.Ref, w *words) template.HTML {
	x := s.facts.index
	switch {
	case x.Event(r) != nil:
		return s.worded(x.Event(r).Title)
	case x.Agreement(r) != nil:
		return s.worded(x.Agreement(r).Short)
	case x.Difference(r) != nil:
		return s.worded(x.Difference(r).Topic)
	case x.Contested(r) != nil:
		return s.worded(x.Contested(r).Question)
	case x.Claim(r) != nil:
		return s.worded(x.Claim(r).Text)
	}
	return template.HTML(template.HTMLEscapeString(string(r)))
}

// addCorrections adds the page and its feed.
func (s *site) addCorrections(values pageValues) error {
	w := &words{index: s.facts.index}
	v := correctionsValues{pageValues: values, Corrections: s.corrections(w)}
	v.Elsewhere = s.elsewhere(correctionsPage)
	title := w.get("page.corrections")
	var err error
	if v.Hosts, err = s.hostsFor(hostCard{correctionsPage, title + " – " + data.Isolate(v.Title), w.get("page.corrections.about"), opening{}}, w); err != nil {
		return err
	}
	text, err := s.fill("corrections.html", v)
	if err != nil {
		return err
	}
	s.add(correctionsPage, text)
	if s.pinned != nil { // nobody corrects a version any more
		return w.check("the page of corrections")
	}
	feed, err := s.feed(v.Corrections, w)
	if err != nil {
		return err
	}
	s.add(correctionsFeed, feed)
	return w.check("the page of corrections")
}

// Atom, RFC 4287.
type (
	atomFeed struct {
		XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang     string      `xml:"xml:lang,attr"`
		ID       string      `xml:"id"`
		Title    string      `xml:"title"`
		Subtitle string      `xml:"subtitle"`
		Updated  string      `xml:"updated"`
		Author   atomPerson  `xml:"author"`
		Rights   string      `xml:"rights,omitempty"`
		Links    []atomLink  `xml:"link"`
		Entries  []atomEntry `xml:"entry"`
	}
	atomPerson struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Link    atomLink `xml:"link"`
		Content atomText `xml:"content"`
	}
	atomText struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
)

// midnight is the begin of a day, as feeds want a time.
func midnight(date string) string {
	for strings.Count(date, "-") < 2 {
		date += "-01"
	}
	return date + "T00:00:00Z"
}

// feed writes the entries as Atom. Its ids are addresses that stay. Without an entry it is
// as old as the facts.
func (s *site) feed(entries []correction, w *words) ([]byte, error) {
	ds := s.facts.data
	f := atomFeed{
		Lang: ds.Lang(), ID: s.url + correctionsFeed, Title: w.get("page.corrections") + " – " + ds.Title.String(),
		Subtitle: w.get("page.corrections.about"), Updated: midnight(versions.Name(ds.Version)), Author: atomPerson{w.get("app.title")},
		Links: []atomLink{{"self", "application/atom+xml", s.url + correctionsFeed}, {"alternate", "text/html", s.url + correctionsPage}},
	}
	if s.facts.own {
		f.Rights = licenceOfFacts
	}
	for i := range entries {
		c := &ds.Corrections[i]
		at := s.url + correctionsPage + "#" + string(c.ID)
		paragraph := func(key string, t template.HTML) string {
			return "<p><b>" + template.HTMLEscapeString(w.get(key)) + "</b> " + string(t) + "</p>"
		}
		e := &entries[i]
		var concerns []string
		for _, r := range c.Concerns {
			concerns = append(concerns, string(link(s.address(r), s.nameOf(r, w))))
		}
		about := ""
		if len(concerns) > 0 {
			about = paragraph("page.corrections.concerns", template.HTML(strings.Join(concerns, "; ")))
		}
		f.Entries = append(f.Entries, atomEntry{ID: at, Title: c.Topic.String(), Updated: midnight(string(c.Date)),
			Link: atomLink{"alternate", "text/html", at},
			Content: atomText{"html", paragraph("page.corrections.said", e.Said) + paragraph("page.corrections.says", e.Says) +
				paragraph("page.corrections.why", e.Why) + paragraph("page.corrections.by", e.By) + about}})
	}
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	text, err := xml.MarshalIndent(f, "", " ")
	return append([]byte(xml.Header), append(text, '\n')...), err
}
