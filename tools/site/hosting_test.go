package main

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/policy"
)

// rule is an entry of a _headers file.
type rule struct {
	pattern string
	headers [][2]string
}

// rulesOf reads a _headers file as Netlify and Cloudflare Pages do.
func rulesOf(t *testing.T, text string) (rules []rule) {
	t.Helper()
	for line := range strings.Lines(text) {
		if trimmed := strings.TrimSpace(line); line[0] != ' ' {
			rules = append(rules, rule{pattern: trimmed})
		} else if name, value, ok := strings.Cut(trimmed, ": "); ok && len(rules) > 0 && len(line) <= 2000 {
			last := &rules[len(rules)-1]
			last.headers = append(last.headers, [2]string{name, value})
		} else {
			t.Fatalf("%q is no line of a _headers file", line)
		}
	}
	return rules
}

// headersOf are the values of each header that rules give a path.
func headersOf(rules []rule, path string) map[string][]string {
	got := map[string][]string{}
	for _, r := range rules {
		pattern := "^" + strings.ReplaceAll(regexp.QuoteMeta(r.pattern), `\*`, ".*") + "$"
		if regexp.MustCompile(pattern).MatchString(path) {
			for _, h := range r.headers {
				got[h[0]] = append(got[h[0]], h[1])
			}
		}
	}
	return got
}

func TestTheRulesForOtherHostsGiveEveryFileItsHeaders(t *testing.T) {
	s := siteOf(t, "")
	rules := rulesOf(t, string(s.files[hosting.HeadersFile]))
	if len(rules) > 100 {
		t.Errorf("%d rules; Cloudflare takes 100", len(rules))
	}
	for name := range s.files {
		if name == hosting.HeadersFile {
			continue
		}
		if hosting.Types[path.Ext(name)] == "" {
			t.Errorf("%s has no type, so that no server would give it", name)
		}
		want := append([][2]string{{"Cache-Control", hosting.Cache(name)}}, hosting.Headers(policy.Origin(s.url))...)
		if !strings.Contains(name, "/") {
			want = append(want, [2]string{"Content-Type", hosting.Types[path.Ext(name)]})
		}
		got := headersOf(rules, "/"+name)
		for _, h := range want {
			if values := strings.Join(got[h[0]], ", "); values != h[1] {
				t.Errorf("%s: %s: %q, want %q", name, h[0], values, h[1])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d headers, want %d", name, len(got), len(want))
		}
	}
	if got := headersOf(rules, "/")["Cache-Control"]; len(got) != 1 || got[0] != hosting.Ask {
		t.Errorf("the top has Cache-Control %q", got)
	}
}

func TestBrowsersCacheOnlyPathsThatNameTheirContent(t *testing.T) {
	s := siteOf(t, "")
	for name := range s.files {
		hashed := name == s.program || slices.ContainsFunc(append(slices.Clone(s.editions), s.pins...), func(e *site) bool { return name == e.facts.dataset.File }) || strings.HasPrefix(name, s.assets+"/")
		if immutable := hosting.Cache(name) == hosting.Immutable; immutable != hashed {
			t.Errorf("%s is cached for good: %v", name, immutable)
		}
	}
}

func TestThePageForAMissingPathNeedsNoOtherFile(t *testing.T) {
	text := string(siteOf(t, "").files[hosting.Missing])
	if !strings.Contains(text, "<h1>") {
		t.Error("it says nothing")
	}
	// It is given at any path, from where other files are elsewhere.
	if m := regexp.MustCompile(`(?:src|href)="[^":]*"`).FindString(text); m != "" {
		t.Errorf("it has %s", m)
	}
}
