package main

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"tripoint/data"
)

func TestLinksLeadToThePageThatHasAThing(t *testing.T) {
	var l links
	l.add(indexPage, `<article id="page/article"><article id="claim/1"></article></article>`)
	l.add("edge/a-b.html", `<main id="edge/a-b"><section id="trust"></section><article id="event/x"></article></main>`)
	l.add("edge/b-c.html", `<main id="edge/b-c"><article id="event/x"></article><article id="event/y"></article></main>`)
	l.add("node/b.html", `<main id="node/b"></main>`)
	l.add(framePage, `<article id="edge/a-b"></article><article id="node/b"></article>`)
	for _, test := range []struct{ name, page, text, want string }{
		{"what the page has stays there", "edge/b-c.html", `<p id="event/x"><a href="#event/x">`, `<p id="event/x"><a href="#event/x">`},
		{"an event is on the page of its edge", indexPage, `<a href="#event/y">`, `<a href="edge/b-c.html#event/y">`},
		{"of two pages the first is taken", "node/b.html", `<a href="#event/x">`, `<a href="../edge/a-b.html#event/x">`},
		{"an edge has a page", "node/b.html", `<a class="row" href="#edge/b-c">`, `<a class="row" href="../edge/b-c.html">`},
		{"the frame keeps its edges", framePage, `<b id="edge/a-b"></b><a href="#edge/a-b">`, `<b id="edge/a-b"></b><a href="#edge/a-b">`},
		{"a claim is on the index", "edge/a-b.html", `<a href="#claim/1">`, `<a href="../index.html#claim/1">`},
		{"a step is in the frame", "edge/a-b.html", `<a href="#step/2">`, `<a href="../frame.html#step/2">`},
		{"a step stays in the frame", framePage, `<a href="#step/2">`, `<a href="#step/2">`},
		{"a path begins at the top", "edge/b-c.html", `<a href="edge/a-b.html#trust" data-action="part:trust">`, `<a href="../edge/a-b.html#trust" data-action="part:trust">`},
		{"a path to the page itself is none", "edge/a-b.html", `<a href="edge/a-b.html#trust">`, `<a href="#trust">`},
		{"the page itself has a name", "edge/a-b.html", `<a href="edge/a-b.html">`, `<a href="a-b.html">`},
		{"a path at the top stays", indexPage, `<a href="frame.html?live=auto#edge/a-b">`, `<a href="frame.html?live=auto#edge/a-b">`},
		{"the folder is the index", "edge/a-b.html", `<a href="./#page/article">`, `<a href="../index.html#page/article">`},
		{"pictures and scripts too", "edge/a-b.html", `<img src="poster.png"><script src="assets-1/a.js">`, `<img src="../poster.png"><script src="../assets-1/a.js">`},
		{"other sites stay", "edge/a-b.html", `<a href="https://example.org/#x"><link href="data:,">`, `<a href="https://example.org/#x"><link href="data:,">`},
		{"the top stays", framePage, `<a href="#" data-ref="">`, `<a href="#" data-ref="">`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := l.resolve(test.page, test.text); got != test.want {
				t.Errorf("it is %s\nwant  %s", got, test.want)
			}
		})
	}
}

// TestEveryLinkLeadsSomewhere follows the links of all pages, as they are in the built
// site: to a file that is there, and to an id in it.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		ids := map[string]map[string]bool{}
		for name, content := range s.files {
			ours := dir == "" || !strings.HasPrefix(name, "demo/") // the demo is about our facts
			if path.Ext(name) == ".html" && ours {
				ids[name] = idsOf(string(content))
			}
		}
		for page := range ids {
			for _, m := range regexp.MustCompile(`\s(?:href|src)="([^"]*)"`).FindAllStringSubmatch(string(s.files[page]), -1) {
				if scheme.MatchString(m[1]) || m[1] == "#" {
					continue
				}
				address, id, _ := strings.Cut(m[1], "#")
				file, _, _ := strings.Cut(address, "?")
				if file = path.Join(path.Dir(page), file); address == "" {
					file = page
				} else if strings.HasSuffix(address, "/") || file == "." {
					file = path.Join(file, indexPage)
				}
				ref, _, _ := strings.Cut(id, "?")
				switch {
				case s.files[file] == nil:
					t.Errorf("%q: %s leads to %s, which is not there", dir, page, m[1])
				case ref != "" && !ids[file][ref] && (path.Base(file) != framePage || s.facts.index.Step(data.Ref(ref)) == nil):
					t.Errorf("%q: %s leads to %s, and nothing in that page is called so", dir, page, m[1])
				}
			}
		}
	}
}
