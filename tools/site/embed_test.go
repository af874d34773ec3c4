package main

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tripoint/tools/internal/publish"
)

// mostOfEmbed is how many bytes in brotli a page pays for the element.
const mostOfEmbed = 1200

func TestTheScriptForOtherPagesIsSmall(t *testing.T) {
	packed, err := publish.Compress(t.Context(), siteOf(t, "").files["embed.js"], 11)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes in brotli", len(packed))
	if n := len(packed); n == 0 || n > mostOfEmbed {
		t.Errorf("embed.js has %d bytes in brotli; 1 to %d are allowed: every page that embeds pays them, so make room in web/embed.js or web/messages.js", n, mostOfEmbed)
	}
}

func TestTheFrameDoesNotFetchTheScriptForOtherPages(t *testing.T) {
	s := siteOf(t, "")
	named := regexp.MustCompile(`\bembed\.js\b`)
	for name, text := range s.files {
		switch {
		case path.Base(name) == "embed.js" && name != "embed.js" && !strings.HasPrefix(name, versionsFolder+"/"):
			t.Errorf("it is in %s too", name)
		case name == "frame.html" && named.Match(text):
			t.Errorf("%s loads it", name)
		}
	}
}

func TestEveryDemoIsInTheSite(t *testing.T) {
	s := siteOf(t, "")
	names, err := filepath.Glob("web/demo/*.html")
	if err != nil || len(names) < 5 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if s.files["demo/"+filepath.Base(name)] == nil {
			t.Errorf("%s is missing", name)
		}
	}
}
