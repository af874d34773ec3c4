package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strings"
	"time"

	"tripoint/tools/internal/hosting"
	"tripoint/tools/internal/policy"
	"tripoint/tools/internal/seen"
	"tripoint/tools/internal/served"
)

//go:embed preview
var previewFiles embed.FS

// framePage is the page with the map, in the folder of each language.
const framePage = "frame.html"

// beat is how often an open page hears that the server is there, so that it notices
// when it has ended.
const beat = 10 * time.Second

// server gives the preview at the top, and below it the site as built, with the facts as
// they are now.
type server struct {
	room    *room
	editor  editor
	rebuild func() // asks for new pages now
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !local(r.Host) { // a page elsewhere that has bent its name to this machine
		http.Error(w, "this server is for this machine", http.StatusForbidden)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	switch {
	case name == "" || name == ".":
		s.page(w, "preview.html")
	case name == "preview/events":
		s.events(w, r)
	case name == "preview/changes.json":
		against, changes := s.room.changes(r.Context(), r.URL.Query().Get("lang"))
		s.head(w, name)
		_ = json.NewEncoder(w).Encode(struct { // who has gone needs no answer
			Since   since         `json:"since"`
			Changes []seen.Change `json:"changes"`
		}{against, changes})
	case strings.HasPrefix(name, "preview/facts/"):
		s.edition(w, strings.TrimPrefix(name, "preview/facts/"), r.URL.Query().Get("of"))
	case name == "preview/build":
		if r.Method != http.MethodPost || r.Header.Get("Sec-Fetch-Site") == "cross-site" {
			http.Error(w, "only the preview asks for this", http.StatusForbidden)
			return
		}
		s.rebuild()
		w.WriteHeader(http.StatusNoContent)
	case strings.HasPrefix(name, "preview/"):
		s.page(w, strings.TrimPrefix(name, "preview/"))
	case strings.HasPrefix(name, "dataset.") && s.room.facts(name) != nil:
		s.head(w, name)
		w.Write(s.room.facts(name))
	default:
		s.built(w, r, name)
	}
}

// local reports whether a request is for this machine by its own name.
func local(host string) bool {
	name, _, _ := strings.Cut(host, ":")
	return name == "127.0.0.1" || name == "localhost"
}

func (s *server) head(w http.ResponseWriter, name string) {
	for _, line := range hosting.Headers(policy.Local) {
		w.Header().Set(line[0], line[1])
	}
	w.Header().Set("Content-Type", hosting.Types[path.Ext(name)])
	w.Header().Set("Cache-Control", "no-store")
}

// page gives a file of the preview.
func (s *server) page(w http.ResponseWriter, name string) {
	content, err := fs.ReadFile(previewFiles, "preview/"+name)
	if err != nil || hosting.Types[path.Ext(name)] == "" {
		http.Error(w, "there is no such file of the preview", http.StatusNotFound)
		return
	}
	s.head(w, name)
	w.Write(content)
}

// events tells a page each state that comes, until it goes.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	s.head(w, "")
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for {
		state, changed := s.room.tell(s.editor)
		text, err := json.Marshal(state)
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", text); err != nil || out.Flush() != nil {
			return
		}
		if !s.wait(r, w, out, changed) {
			return
		}
	}
}

// wait returns true when there is another state, and false when the page has gone.
func (s *server) wait(r *http.Request, w http.ResponseWriter, out *http.ResponseController, changed <-chan struct{}) bool {
	pulse := time.NewTicker(beat)
	defer pulse.Stop()
	for {
		select {
		case <-r.Context().Done():
			return false
		case <-changed:
			return true
		case <-pulse.C:
			if _, err := fmt.Fprint(w, ": here\n\n"); err != nil || out.Flush() != nil {
				return false
			}
		}
	}
}

// built gives a file of the site. The frame begins with the facts as they are now.
func (s *server) built(w http.ResponseWriter, r *http.Request, name string) {
	s.room.mu.Lock()
	site, good := s.room.site, s.room.good
	s.room.mu.Unlock()
	if site == nil {
		http.Error(w, "the pages are being made", http.StatusServiceUnavailable)
		return
	}
	if folder, is := strings.CutSuffix(name, framePage); is && good != nil && site[name] != nil {
		if e := good.in(strings.TrimSuffix(folder, "/")); e != nil {
			s.head(w, name)
			w.Write(withFacts(site[name], e))
			return
		}
	}
	(&served.Handler{Files: site, Extra: [][2]string{{"Cache-Control", "no-cache"}}}).ServeHTTP(w, r)
}

// attribute finds what the frame page says of its facts.
var attribute = regexp.MustCompile(` data-(facts|facts-size|facts-packed|version)="[^"]*"`)

// withFacts is a frame page with other facts, and the script that takes later ones.
func withFacts(page []byte, e *edition) []byte {
	values := map[string]string{"facts": "/" + e.file, "facts-size": fmt.Sprint(len(e.bundle)), "facts-packed": fmt.Sprint(len(e.bundle)), "version": e.version}
	text := attribute.ReplaceAllStringFunc(string(page), func(a string) string {
		name := attribute.FindStringSubmatch(a)[1]
		return fmt.Sprintf(` data-%s="%s"`, name, values[name])
	})
	return []byte(strings.Replace(text, "</head>", `<script type="module" src="/preview/inside.js"></script></head>`, 1))
}

// edition gives the facts in a language to a frame that is open, as long as they are those
// of a version that it was told of.
func (s *server) edition(w http.ResponseWriter, lang, of string) {
	state, _ := s.room.tell(s.editor)
	e := s.room.edition(lang)
	if e == nil || state.Version != of {
		http.Error(w, "others have been saved meanwhile", http.StatusNotFound)
		return
	}
	s.head(w, e.file)
	w.Header().Set("Facts-Version", e.version)
	w.Write(e.bundle)
}
