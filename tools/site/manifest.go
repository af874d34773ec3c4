package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
)

const manifestName = "manifest.json"

// manifest lists what the site is made of. With it anybody can check a copy of the site,
// and tell two copies apart.
type manifest struct {
	Title    string          `json:"title"`
	URL      string          `json:"url"`
	Data     manifestData    `json:"data"`
	Program  manifestProgram `json:"program"`
	Licences []manifestFile  `json:"licences"`
	Files    []manifestFile  `json:"files"`
}

// manifestData is the state of the facts: the authors' version, and the hash of the bundle
// for others, which changes with every fact.
type manifestData struct {
	Version string `json:"version"`
	AsOf    string `json:"as_of"`
	SHA256  string `json:"sha256"`
	// Editions are the files that the program reads.
	Editions []manifestEdition `json:"editions"`
}

// manifestEdition is the facts in one language. Its file's hash is in Files.
type manifestEdition struct {
	Language string `json:"language"`
	File     string `json:"file"`
}

// manifestProgram is what the program was built from.
type manifestProgram struct {
	File    string   `json:"file"`
	Go      string   `json:"go"`
	Engine  string   `json:"engine"`
	Modules []string `json:"modules"`
}

// manifestFile is a file by its path below the site. It stands for its compressed
// copies too, which have the same size and hash once they are unpacked.
type manifestFile struct {
	Path   string `json:"path"`
	Of     string `json:"of,omitempty"` // whose licence it is
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// addManifest comes last, because it lists all other files.
func (s *site) addManifest(ctx context.Context, notices []notice) error {
	version, err := goVersion(ctx)
	if err != nil {
		return err
	}
	modules, err := programModules(ctx)
	if err != nil {
		return err
	}
	m := manifest{
		Title:   s.facts.data.Title.String(),
		URL:     s.url,
		Data:    manifestData{s.facts.data.Version, string(s.facts.data.AsOf), sum(s.files["dataset.msgp"]), nil},
		Program: manifestProgram{File: s.program, Go: version, Engine: s.engine.String()},
	}
	for _, mod := range modules {
		m.Program.Modules = append(m.Program.Modules, mod.name+" "+mod.version)
	}
	for _, e := range s.editions {
		m.Data.Editions = append(m.Data.Editions, manifestEdition{e.facts.dataset.Lang, e.facts.dataset.File})
	}
	for _, n := range notices {
		m.Licences = append(m.Licences, s.listed(n.File, n.Name))
	}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		m.Files = append(m.Files, s.listed(name, ""))
	}
	s.files[manifestName], err = readableJSON(m)
	return err
}

func (s *site) listed(path, of string) manifestFile {
	return manifestFile{path, of, len(s.files[path]), sum(s.files[path])}
}

func sum(content []byte) string {
	h := sha256.Sum256(content)
	return hex.EncodeToString(h[:])
}

// goVersion returns the version of the Go tools in use, such as go1.26.0.
func goVersion(ctx context.Context) (string, error) {
	cmd := exec.CommandContext(ctx, "go", "env", "GOVERSION")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("asking go for its version: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}
