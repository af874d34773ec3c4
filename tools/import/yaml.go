package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/tools/facts/schema"
)

// yaml writes the candidates with what a coder needs to know, and their sources.
func (c *converter) yaml(from string) []byte {
	var b bytes.Buffer
	b.WriteString(schema.Modelines("x.yaml"))
	fmt.Fprintf(&b, "# Candidates from %s (%s). Nobody has judged them: each is a problem until it has acts. Code\n", strings.Join(strings.Fields(from), " "), c.form.name)
	b.WriteString("# it (act, from, to, standing, about: see data/source/codebook.yaml), or take it out. An event with\n" +
		"# an accusation needs the answer, too: denial, or denial_not_found. Titles and kinds of sources are\n" +
		"# guesses from their addresses: read the pages, and correct them.\n\nevents:\n")
	for i := range c.events {
		c.events[i].write(&b)
	}
	if len(c.sources) == 0 {
		return b.Bytes()
	}
	b.WriteString("\nsources:\n")
	slices.SortFunc(c.sources, func(a, b source) int { return strings.Compare(string(a.id), string(b.id)) })
	for _, s := range c.sources {
		fmt.Fprintf(&b, "  - id: %s\n    title: %s\n    publisher: %s\n    url: %s\n    read: false\n    kind: reporting\n", s.id, quoted(s.title), quoted(s.host), quoted(s.url))
	}
	return b.Bytes()
}

func (k *candidate) write(b *bytes.Buffer) {
	fmt.Fprintf(b, "  - id: %s\n    date: %s\n", k.id, quoted(string(k.date)))
	if k.dateNote != "" {
		fmt.Fprintf(b, "    date_note: %s\n", quoted(k.dateNote))
	}
	fmt.Fprintf(b, "    edges: %s\n    title: %s\n    description: %s\n    argued_by: %s\n", list(k.edges), quoted(k.title), quoted(k.description), quoted(k.by))
	fmt.Fprintf(b, "    # By the table, %s toward %s.", strings.Join(texts(k.doers), ", "), strings.Join(texts(k.targets), ", "))
	if note, _ := clean(k.note); note != "" {
		fmt.Fprintf(b, " It says: %s.", strings.TrimSuffix(note, "."))
	}
	fmt.Fprintf(b, "\n    acts: []\n    sources: %s\n", list(k.refs))
}

func texts(refs []data.Ref) (all []string) {
	for _, r := range refs {
		all = append(all, string(r))
	}
	return all
}

func list(refs []data.Ref) string { return "[" + strings.Join(texts(refs), ", ") + "]" }

// quoted is a text in quotes: a string of JSON is one of YAML.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always has a form
	return strings.TrimSpace(b.String())
}
