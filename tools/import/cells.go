package main

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"tripoint/data"
)

// nobody are the words for nobody in particular.
var nobody = []string{"", "not available", "not attributed", "unknown", "none", "nan", "n/a"}

// listed splits a list of names: of Python, or with semicolons. Commas separate names, too,
// but there is “Korea, Republic of”: the nodes decide.
func listed(s string) []string {
	var names []string
	add := func(name string) {
		name = strings.TrimSpace(name)
		if !slices.Contains(nobody, strings.ToLower(name)) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if strings.HasPrefix(s, "[") {
		for _, part := range quotedParts(s) {
			add(part)
		}
		return names
	}
	for part := range strings.SplitSeq(s, ";") {
		add(part)
	}
	return names
}

// quotedParts are what stands in quotes in a list of Python.
func quotedParts(s string) (parts []string) {
	for {
		i := strings.IndexAny(s, `'"`)
		if i < 0 {
			return parts
		}
		part, rest, ended := strings.Cut(s[i+1:], s[i:i+1])
		if !ended {
			return parts
		}
		parts, s = append(parts, part), rest
	}
}

// glued finds the signs between addresses that follow each other without a space. Within an
// address they may stand, too.
var glued = regexp.MustCompile(`[;,]+(https?://)`)

// addresses finds the addresses in a field.
func addresses(s string) (found []string) {
	s = glued.ReplaceAllString(s, " $1")
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("'\"[]<>|“”", c) }) {
		part = strings.TrimRight(part, ",.;")
		part, _, _ = strings.Cut(part, "#:~:") // what a browser would mark on the page
		if (strings.HasPrefix(part, "https://") || strings.HasPrefix(part, "http://")) && !slices.Contains(found, part) {
			found = append(found, part)
		}
	}
	return found
}

// written is an address as machines write it, if it can be one.
func written(address string) string {
	if data.IsAddress(address) {
		return address
	}
	if u, err := url.Parse(address); err == nil && data.IsAddress(u.String()) {
		return u.String()
	}
	return address
}

// said joins what is said, without what says nothing.
func said(parts ...string) string {
	var some []string
	for _, p := range parts {
		if strings.HasPrefix(p, "[") || strings.Contains(p, ";") {
			p = strings.Join(listed(p), ", ")
		}
		if !slices.Contains(nobody, strings.ToLower(p)) {
			some = append(some, p)
		}
	}
	return strings.Join(some, "; ")
}
