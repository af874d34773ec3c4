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
	"strings"
	"testing"

	"tripoint/tools/internal/served"
)

const framePage = `<html data-facts="dataset.en.0.msgp" data-facts-size="1" data-facts-packed="1" data-version="0"><head></head>`

// previewOf serves a room with a small site.
func previewOf(t *testing.T, dir string) (*room, *httptest.Server, *int) {
	t.Helper()
	r, built := roomOf(t, dir), new(int)
	l := lookAt(dir)
	r.see(l)
	r.take(served.Snapshot{"frame.html": []byte(framePage), "index.html": []byte("index")}, l)
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
	for _, want := range []string{`data-facts="` + now.File + `"`, `data-version="` + now.Version + `"`, "preview/inside.js"} {
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
		"/preview/changes.html": "changes.js", "/preview/changes.js": "changes.json", "/preview/changes.json": "[]", "/index.html": "index",
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
	if c := r.changes(); len(c) != 0 {
		t.Errorf("changes: %v", c)
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
