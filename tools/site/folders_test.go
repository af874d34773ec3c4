package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A relationship may be forgotten within days or never; all its levels, and the colours of
// both themes, are others then.
func TestASiteIsBuiltWithAnyHalfLives(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds two sites")
	}
	half := regexp.MustCompile(`(half_life_(?:goodwill|grievance)): .*`)
	for _, years := range [][2]string{{"0.01", "1000"}, {"1000", "0.5"}} {
		dir := t.TempDir()
		if err := os.CopyFS(dir, os.DirFS(nordic)); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, "dataset.yaml")
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		i := -1
		changed := half.ReplaceAllStringFunc(string(text), func(line string) string {
			i++
			return half.FindStringSubmatch(line)[1] + ": " + years[i%2]
		})
		if err := os.WriteFile(name, []byte(changed), 0o644); err != nil || i != 1 {
			t.Fatal(i, err)
		}
		bothThemesHaveEveryColour(t, newSite(t, dir), fmt.Sprint(years))
	}
}

// As few as a map can have.
func TestASiteIsBuiltOfTwoNodes(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a site")
	}
	dir := t.TempDir()
	text := func(name string) string {
		b, err := os.ReadFile(filepath.Join(nordic, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	item := regexp.MustCompile(`(?m)^- id: `)
	first := func(name string, n int) string {
		all := text(name)
		return all[:item.FindAllStringIndex(all, -1)[n][0]]
	}
	for name, content := range map[string]string{
		"dataset.yaml": text("dataset.yaml"), "domains.yaml": first("domains.yaml", 1), "sources.yaml": text("sources.yaml"),
		"nodes.yaml": first("nodes.yaml", 2), "edges.yaml": first("edges.yaml", 1), "events.yaml": first("events.yaml", 1), "agreements.yaml": "agreements: []\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	bothThemesHaveEveryColour(t, newSite(t, dir), "two nodes")
}

// bothThemesHaveEveryColour demands of the frame that each variable of its pictures has a
// value in each theme.
func bothThemesHaveEveryColour(t *testing.T, s *site, name string) {
	t.Helper()
	sheet := string(s.files[s.asset("frame.css")])
	used := regexp.MustCompile(`var\((--m\d+)\)`).FindAllStringSubmatch(string(s.files[framePage]), -1)
	if len(used) < 10 {
		t.Errorf("%s: only %d colours", name, len(used))
	}
	for _, m := range used {
		if n := strings.Count(sheet, m[1]+":"); n < 2 {
			t.Fatalf("%s: the colour %s has %d values", name, m[1], n)
		}
	}
	for file, content := range s.files {
		if strings.Contains(string(content), "NaN") || strings.Contains(string(content), "+Inf") {
			if strings.HasSuffix(file, ".html") || strings.HasSuffix(file, ".css") || strings.HasSuffix(file, ".json") {
				t.Errorf("%s: %s has a number that is none", name, file)
			}
		}
	}
}
