package browser

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
	. "tripoint/wasm/internal/sample"
)

var update = flag.Bool("update", false, "write the contract anew")

// contractFile holds what page and program say to each other, by example: this test
// writes it from the program's side, and tools/web/wire.test.js holds web/wire.js to it.
const contractFile = "../../web/wire.txt"

const contractHead = `# What the page and the program say to each other, by example.
# go test ./wasm/browser -update writes this file; tools/web/wire.test.js reads it.
`

// exampleLines has at least one line of each kind that feed knows.
var exampleLines = []string{
	"pointer move 1 12.5 -3 0",
	"pointer down 7 1 2.25 1",
	"pointer up 7 1 2.25 1",
	"pointer cancel 1 1 2 2",
	"time down 3 10 20 1",
	"wheel 10 20.13 1.25",
	"key Escape",
	"key in",
	"key help",
	"choose 0 edge/cn-us",
	"choose 2 edge/cn-ru",
	"timewheel -1.5",
	"timekey pageup",
	"timeline 824",
	"month 120",
	"focus edge/cn-us",
	"focus ",
	"action reset:",
	"action select:edge/cn-us",
	"hash #edge/cn-us?date=2016-05",
	"device 1 1 0 1 zh-Hans",
	"letters 1.5",
	"insets 60 0 200 0",
	"strip 1",
	"redraw",
	"renew",
	"shown",
}

// A change to what the program reads or writes changes the contract in the same commit,
// and the page with it.
func TestTheProgramKeepsToTheContract(t *testing.T) {
	text := contractHead +
		"\n## Lines from the page, and what the program hears\n\n" + linesHeard(t) +
		"\n## Changes for the page, without the ends of long texts and lists\n\n" + changesWritten(t) +
		"\n## Effects for the page\n\n" + effectsWritten() +
		"\n## Functions of the page that the program calls\n\n" + functionsCalled(t)
	if *update {
		if err := os.WriteFile(contractFile, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text); diff != "" {
		t.Errorf("the program does not keep to web/wire.txt; write it anew with -update, and where more than positions and words differ change web/wire.js too:\n%s", diff)
	}
}

// linesHeard pairs each example with what the program makes of it.
func linesHeard(t *testing.T) string {
	var b strings.Builder
	for _, line := range exampleLines {
		var heard record
		feed(line, &heard)
		if len(heard) != 1 {
			t.Errorf("of the line %q the program hears %q", line, heard)
			continue
		}
		fmt.Fprintf(&b, "%s\n\t%s\n", line, heard[0])
	}
	return b.String()
}

// changesWritten has every field of a change at least once.
func changesWritten(t *testing.T) string {
	var b strings.Builder
	var p shown
	s := begin()
	s.ResizeTime(824)
	for _, step := range []struct {
		what string
		do   func()
	}{
		{"the first one has everything but a card", func() {}},
		{"nothing has changed", func() {}},
		{"the pointer is over an edge", func() { s.Send(app.Hover{Ref: NorthSouth}) }},
		{"an edge is chosen", func() { s.Send(app.Select{Ref: NorthSouth}) }},
		{"another part of it is asked for", func() { s.Send(app.OpenPart{Part: app.Events}) }},
		{"the order of its events changes", func() { s.Send(app.SetOrder{OldestFirst: true}) }},
		{"a mark of the timeline opens a card", func() { s.Send(app.ShowPeek{Peek: app.Peek{Edge: NorthSouth, Event: Raid}}) }},
		{"the card closes", func() { s.Send(app.ShowPeek{}) }},
		{"the reader scrolls past the map", func() { s.ShowStrip(true) }},
		{"and back", func() { s.ShowStrip(false) }},
	} {
		step.do()
		text := p.appendChanges(nil, s.Frame())
		if !json.Valid(text) {
			t.Errorf("%s: %s is no JSON", step.what, text)
		}
		fmt.Fprintf(&b, "%s:\n%s\n", step.what, shortened(string(text)))
	}
	return b.String()
}

var (
	texts = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	parts = regexp.MustCompile(`,("(?:strip|timeline|words|handles|bar|card|panel|sections)":)`)
	rest  = regexp.MustCompile(`(?s)(\],\n\t\t\[[^\n]*\]),\n\t\t\[.*?\]\]`)
)

// shortened is a change in lines that people can read, without the ends of long texts
// and lists.
func shortened(text string) string {
	text = texts.ReplaceAllStringFunc(text, func(s string) string {
		const most = 32
		if r := []rune(s); len(r) > most {
			return strings.TrimRight(string(r[:most]), `\`) + `…"`
		}
		return s
	})
	text = "\t" + parts.ReplaceAllString(text, ",\n\t$1")
	text = strings.ReplaceAll(text, "],[", "],\n\t\t[")
	return rest.ReplaceAllString(text, "$1]")
}

func effectsWritten() string {
	var b strings.Builder
	s := session.New(session.Config{Data: Dataset(), Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}})
	for _, e := range []app.Effect{
		app.WriteHash{Hash: "#edge/north-south", Turn: true},
		app.WriteHash{Hash: "#edge/north-south?date=2012-05"},
		app.Announce{},
		app.FocusOn{Ref: NorthSouth},
		app.ShowCard{Ref: Raid},
		app.Tell{Type: "select", Ref: NorthSouth},
		app.Tell{Type: "date", Date: "2012-05"},
		app.CopyText{Text: "@misc{view}"},
		app.OpenURL{URL: "https://example.org/"},
		app.SaveFile{What: "csv"},
	} {
		if what, value := effectFor(e, s); what != "" {
			fmt.Fprintf(&b, "%s %s\n", what, texts.ReplaceAllStringFunc(value, func(s string) string {
				if r := []rune(s); len(r) > 60 {
					return strings.TrimRight(string(r[:60]), `\`) + `…"`
				}
				return s
			}))
		}
	}
	return b.String()
}

var called = regexp.MustCompile(`page\.Call\("(\w+)"`)

// functionsCalled reads the source of the platform, which no other test can run.
func functionsCalled(t *testing.T) string {
	source, err := os.ReadFile("platform_js.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range called.FindAllSubmatch(source, -1) {
		names = append(names, string(m[1]))
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), "\n") + "\n"
}

func TestEveryKindOfLineHasAnExample(t *testing.T) {
	source, err := os.ReadFile("lines.go")
	if err != nil {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`case "(\w+)":`).FindAllSubmatch(source, -1)
	if len(kinds) == 0 {
		t.Fatal("lines.go has no kinds of lines")
	}
	for _, m := range kinds {
		isOf := func(line string) bool { return strings.Fields(line)[0] == string(m[1]) }
		if !slices.ContainsFunc(exampleLines, isOf) {
			t.Errorf("there is no example of a line %q", m[1])
		}
	}
}
