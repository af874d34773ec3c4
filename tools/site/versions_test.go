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
