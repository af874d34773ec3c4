package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/data/bundle"
	"tripoint/tools/facts"
	"tripoint/tools/internal/served"
)

const anyFrame = `<html data-facts="dataset.en.0.msgp" data-facts-size="1" data-facts-packed="1" data-version="0"><head></head>`

// previewOf serves a room with a small site.
func previewOf(t *testing.T, dir string) (*room, *httptest.Server, *int) {
	t.Helper()
	r, built := roomOf(t, dir), new(int)
	l := lookAt(dir)
	r.see(l)
	r.take(served.Snapshot{"frame.html": []byte(anyFrame), "index.html": []byte("index")}, l)
	s := httptest.NewServer(&server{room: r, editor: editors["code"], rebuild: func() { *built++ }})
	t.Cleanup(s.Close)
	return r, s, built
}

func get(t *testing.T, address string) (int, string, http.Header) {
	t.Helper()
	res, err := http.Get(address)
	done(t, err)
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	done(t, err)
	return res.StatusCode, string(text), res.Header
}

func TestTheFrameBeginsWithTheFactsAsTheyAre(t *testing.T) {
	dir := islands(t)
	r, s, _ := previewOf(t, dir)
	edit(t, filepath.Join(dir, "edges.yaml"), "One cable", "Two quarrels")
	r.see(lookAt(dir))
	now, _ := r.tell("")
	_, page, _ := get(t, s.URL+"/frame.html")
	for _, want := range []string{`data-facts="/` + now.File + `"`, `data-version="` + now.Version + `"`, "preview/inside.js"} {
		if !strings.Contains(page, want) {
			t.Errorf("the frame has no %s: %s", want, page)
		}
	}
	if code, bundle, h := get(t, s.URL+"/"+now.File); code != 200 || bundle != string(r.facts(now.File)) || h.Get("Cache-Control") != "no-store" {
		t.Errorf("the facts: %d, %d bytes, %v", code, len(bundle), h)
	}
}

func TestThePreviewIsThereAndLeavesTheSiteAsItIs(t *testing.T) {
	_, s, _ := previewOf(t, islands(t))
	for path, want := range map[string]string{
		"/": "preview/preview.js", "/preview/preview.js": "EventSource", "/preview/preview.css": "#bar", "/preview/inside.js": "renew",
		"/preview/changes.html": "changes.js", "/preview/changes.js": "changes.json", "/preview/changes.json": `"changes":[]`, "/index.html": "index",
	} {
		if code, text, _ := get(t, s.URL+path); code != 200 || !strings.Contains(text, want) {
			t.Errorf("%s: %d", path, code)
		}
	}
	if _, text, _ := get(t, s.URL+"/index.html"); text != "index" {
		t.Errorf("a page of the site is %q", text)
	}
	for _, path := range []string{"/preview/none.js", "/preview/../main.go", "/none.html"} {
		if code, _, _ := get(t, s.URL+path); code != 404 {
			t.Errorf("%s: %d", path, code)
		}
	}
}

// next reads the next state of a stream of events.
func next(t *testing.T, stream *bufio.Reader) (s state) {
	t.Helper()
	for {
		line, err := stream.ReadString('\n')
		done(t, err)
		if text, ok := strings.CutPrefix(line, "data: "); ok {
			done(t, json.Unmarshal([]byte(text), &s))
			return s
		}
	}
}

func TestAPageHearsOfEachChangeAndOfNoOther(t *testing.T) {
	dir := islands(t)
	r, s, _ := previewOf(t, dir)
	res, err := http.Get(s.URL + "/preview/events")
	done(t, err)
	defer res.Body.Close()
	stream := bufio.NewReader(res.Body)
	first := next(t, stream)
	edges := filepath.Join(dir, "edges.yaml")
	edit(t, edges, "phases:", "fases:")
	r.see(lookAt(dir))
	if bad := next(t, stream); len(bad.Problems) == 0 || bad.Version != first.Version {
		t.Errorf("%+v", bad)
	}
	edit(t, edges, "fases:", "phases:")
	edit(t, edges, "One cable", "Two quarrels")
	r.see(lookAt(dir))
	if good := next(t, stream); len(good.Problems) > 0 || good.Version == first.Version {
		t.Errorf("%+v", good)
	}
}

func TestOnlyThePreviewAsksForPages(t *testing.T) {
	_, s, built := previewOf(t, islands(t))
	ask := func(method, host, site string) int {
		r, err := http.NewRequest(method, s.URL+"/preview/build", nil)
		done(t, err)
		r.Host = host
		if site != "" {
			r.Header.Set("Sec-Fetch-Site", site)
		}
		res, err := http.DefaultClient.Do(r)
		done(t, err)
		res.Body.Close()
		return res.StatusCode
	}
	here := strings.TrimPrefix(s.URL, "http://")
	for _, refused := range []int{ask("GET", here, ""), ask("POST", here, "cross-site"), ask("POST", "evil.example", "same-origin")} {
		if refused != http.StatusForbidden || *built != 0 {
			t.Errorf("status %d, %d builds", refused, *built)
		}
	}
	if got := ask("POST", here, "same-origin"); got != http.StatusNoContent || *built != 1 {
		t.Errorf("status %d, %d builds", got, *built)
	}
}

func TestBeforeThereAreFactsThePageIsThere(t *testing.T) {
	dir := islands(t)
	edit(t, filepath.Join(dir, "edges.yaml"), "phases:", "fases:")
	r := roomOf(t, dir)
	r.see(lookAt(dir))
	s := httptest.NewServer(&server{room: r})
	defer s.Close()
	if code, _, _ := get(t, s.URL+"/"); code != 200 {
		t.Errorf("the preview: %d", code)
	}
	if code, _, _ := get(t, s.URL+"/frame.html"); code != http.StatusServiceUnavailable {
		t.Errorf("the map: %d", code)
	}
	if state, _ := r.tell(""); state.Ready || state.Version != "" || len(state.Problems) == 0 {
		t.Errorf("%+v", state)
	}
	if _, c := r.changes(t.Context(), ""); len(c) != 0 {
		t.Errorf("changes: %v", c)
	}
}

func TestTheMapIsThereInEachLanguage(t *testing.T) {
	dir := islands(t)
	put(t, filepath.Join(dir, "languages.yaml"), "languages:\n  - {tag: nl, name: Nederlands}\n  - {tag: fr, name: Français}\n")
	edges := filepath.Join(dir, "edges.yaml")
	dutch := func(english, words string) {
		put(t, filepath.Join(dir, "nl", "edges.yaml"), "edge/amber-birch:\n  phases.1.headline@"+facts.Hash(english)+": "+words+"\n")
	}
	dutch("Two cables", "Twee kabels")
	r := roomOf(t, dir)
	l := lookAt(dir)
	r.see(l)
	r.take(served.Snapshot{"frame.html": []byte(anyFrame), "nl/frame.html": []byte(anyFrame)}, l)
	s := httptest.NewServer(&server{room: r, editor: editors["code"]})
	defer s.Close()

	now, _ := r.tell("")
	if want := []language{{"", "en", "English", true}, {"nl", "nl", "Nederlands", true}, {"fr", "fr", "Français", false}}; !slices.Equal(now.Languages, want) {
		t.Errorf("%+v", now.Languages)
	}
	_, page, _ := get(t, s.URL+"/nl/frame.html?live=auto")
	named := regexp.MustCompile(`data-facts="(/dataset\.nl\.[0-9a-f]{32}\.msgp)"`).FindStringSubmatch(page)
	if named == nil || !strings.Contains(page, `src="/preview/inside.js"`) {
		t.Fatalf("the Dutch frame: %s", page)
	}
	dutch("Two cables", "Twee lijnen")
	if code, text, _ := get(t, s.URL+named[1]); code != 200 || !strings.Contains(text, "Twee kabels") || strings.Contains(text, "Two cables") {
		t.Errorf("the Dutch facts: %d", code)
	}

	r.see(lookAt(dir))
	code, text, h := get(t, s.URL+"/preview/facts/nl?of="+now.Version)
	if code != 404 {
		t.Errorf("facts of before: %d", code)
	}
	now, _ = r.tell("")
	code, text, h = get(t, s.URL+"/preview/facts/nl?of="+now.Version)
	if code != 200 || !strings.Contains(text, "Twee lijnen") || h.Get("Facts-Version") != bundle.Version([]byte(text)) {
		t.Errorf("later facts: %d, version %s", code, h.Get("Facts-Version"))
	}

	for lang, want := range map[string]string{"": `"changes":[]`, "nl": `"heading":["Twee kabels","Twee lijnen"]`} {
		if _, text, _ := get(t, s.URL+"/preview/changes.json?lang="+lang); !strings.Contains(text, want) {
			t.Errorf("changes in %q: %s", lang, text)
		}
	}

	edit(t, edges, "headline: Two cables", "headline: Three cables") // its translation is stale
	r.see(lookAt(dir))
	now, _ = r.tell(editors["code"])
	if _, text, _ := get(t, s.URL+"/preview/facts/nl?of="+now.Version); !strings.Contains(text, "Three cables") || strings.Contains(text, "Twee lijnen") {
		t.Error("a stale translation is shown")
	}
	if first := now.Gaps[1].First[0]; !strings.Contains(first.Text, "is stale") || !strings.Contains(first.Link, "/nl/edges.yaml:2") {
		t.Errorf("it is not told first: %+v", now.Gaps[1])
	}
	for _, path := range []string{"/it/frame.html", "/fr/frame.html", "/preview/facts/it?of=" + now.Version} {
		if code, _, _ := get(t, s.URL+path); code != 404 {
			t.Errorf("%s: %d", path, code)
		}
	}
}

func TestWriteSaysWhatItNeeds(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	done(t, err)
	defer taken.Close()
	_, port, _ := net.SplitHostPort(taken.Addr().String())
	dir := islands(t)
	for want, args := range map[string][]string{
		"name a folder of facts":        {},
		"there is no folder no/such":    {"no/such"},
		"make new NAME='no/such'":       {"no/such"},
		"port " + port + " is in use":   {"-port", port, dir},
		"make write DATA='" + dir + "'": {"-port", port, dir},
	} {
		if err := run(context.Background(), args, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v, want %s", args, err, want)
		}
	}
}
