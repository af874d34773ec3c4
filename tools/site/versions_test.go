package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func TestAReleasedVersionStaysUnderItsAddress(t *testing.T) {
	s := siteOf(t, "data/source/testdata/islands")
	released, err := os.ReadFile("data/source/testdata/islands/releases/2030-06-01/dataset.msgp")
	if err != nil {
		t.Fatal(err)
	}
	const folder = "v/2030-06-01/"
	if !bytes.Equal(s.files[folder+"dataset.msgp"], released) {
		t.Error("its file is not what was released")
	}
	frame := string(s.files[folder+framePage])
	for _, want := range []string{"Facts of 1 June 2030 · there are newer ones, of 15 January 2031", `<link rel="canonical" href="https://example.org/tripoint/frame.html">`,
		`data-shell="../../assets-`, `data-facts="../../dataset.en.`} {
		if !strings.Contains(frame, want) {
			t.Errorf("its frame lacks %s", want)
		}
	}
	if page := string(s.files[folder+"edge/amber-birch.html"]); !strings.Contains(page, "A cable is lost") || strings.Contains(page, "A cable is cut") {
		t.Error("the page of a relationship is not of the version")
	}
	if today := string(s.files[framePage]); strings.Contains(today, `id="pinned"`) {
		t.Error("today's frame calls itself a version of before")
	}
}

func TestTheListOfVersionsLeadsToEachInEachLanguage(t *testing.T) {
	s := siteOf(t, "data/source/testdata/islands")
	for _, e := range s.editions {
		var list struct {
			Versions map[string]string
			Unknown  string
		}
		if err := json.Unmarshal(s.files[e.folder+versionsList], &list); err != nil {
			t.Fatal(err)
		}
		if to := list.Versions["2030-06-01"]; to != e.shared("v/2030-06-01/") || !strings.Contains(list.Unknown, "{asked}") {
			t.Errorf("%s: %+v", e.folder, list)
		}
	}
	if own := siteOf(t, ""); own.files[versionsPage] == nil {
		t.Error("our facts have no list of versions")
	}
}

func TestAReleasedVersionIsWhole(t *testing.T) {
	s := siteOf(t, "data/source/testdata/islands")
	const folder = "v/2030-06-01/"
	for name, want := range map[string]string{
		"events.csv": "A cable is lost", "data.json": "A cable is lost", linkedFile: "https://example.org/tripoint/v/2030-06-01/edge/amber-birch.html#event/",
		"index.md": "# ", "edge/amber-birch.md": "A cable is lost", llmsFile: "https://example.org/tripoint/v/2030-06-01/edge/amber-birch.md",
		"poster.png": "PNG", "oembed.json": `"thumbnail_url": "https://example.org/tripoint/v/2030-06-01/poster.png"`, "embed.js": "tripoint-map",
	} {
		if text := string(s.files[folder+name]); !strings.Contains(text, want) || strings.Contains(text, "A cable is cut") {
			t.Errorf("%s is not of the version: %.300s", name, text)
		}
	}
	index := string(s.files[folder+indexPage])
	for _, d := range append(downloads, linkedDownload) {
		if !strings.Contains(index, `<a href="`+d.File+`" download>`) || strings.Contains(index, `<span class="muted">0 kB`) {
			t.Errorf("its page does not lead to %s", d.File)
		}
	}
	if s.files[folder+correctionsFeed] != nil || !strings.Contains(index, `type="application/atom+xml" href="../../corrections.atom"`) {
		t.Error("its page does not lead to today's feed of corrections")
	}
}

// What was pasted with a version's script asks for the names of its openings, and of today's.
func TestOpeningsOfAVersionLeadToTheirStates(t *testing.T) {
	s := siteOf(t, "data/source/testdata/islands")
	for _, o := range s.openings() {
		if o.key == "" {
			continue
		}
		page := string(s.files["v/2030-06-01/"+o.page()])
		if !strings.Contains(page, ` data-opening="`+o.state()+`"`) || !strings.Contains(page, `<a href="frame.html#`+o.state()+`">`) {
			t.Errorf("%s is %s", o.page(), page)
		}
	}
}

func TestFormsOfferTheLastVersionWhereThereIsOne(t *testing.T) {
	if page := string(siteOf(t, "data/source/testdata/islands").files[indexPage]); !strings.Contains(page, `<option value="v/2030-06-01/" data-name="2030.6.1">Always those of 1 June 2030</option>`) ||
		!strings.Contains(page, ` data-kept="v/2030-06-01/"`) {
		t.Error("the version cannot be chosen")
	}
	if strings.Contains(string(siteOf(t, nordic).files[indexPage]), `name="facts"`) {
		t.Error("there is a choice without a version")
	}
}

func TestWithoutAVersionNoneAreNamed(t *testing.T) {
	var list struct{ Unknown string }
	if err := json.Unmarshal(siteOf(t, nordic).files[versionsList], &list); err != nil || strings.Contains(list.Unknown, "Versions that exist") ||
		!strings.HasSuffix(list.Unknown, "No version has been released yet.") {
		t.Errorf("%v: %s", err, list.Unknown)
	}
}
