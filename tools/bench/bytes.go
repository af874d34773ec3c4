package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"tripoint/assets/outlines"
	"tripoint/tools/bench/peers"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/fetched"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
	"tripoint/tools/internal/wasmfile"
)

// download has the paths of the files that a browser fetches to get to some point.
type download struct {
	name  string
	paths []string
}

// size is the size of content in bytes: plain, in gzip 9 and in brotli 11.
type size struct{ raw, gzip, brotli int }

func (s size) plus(t size) size { return size{s.raw + t.raw, s.gzip + t.gzip, s.brotli + t.brotli} }

// cells has a column for each of the three.
func (s size) cells() [][]float64 {
	return [][]float64{{float64(s.raw)}, {float64(s.gzip)}, {float64(s.brotli)}}
}

// packings names the values of a size.
var packings = []string{"as it is", "gzip 9", "brotli 11"}

// sizeOf measures content. It takes half a minute for a program that it sees first.
func sizeOf(ctx context.Context, content []byte) (size, error) {
	br, err := publish.Compress(ctx, content, 11)
	return size{len(content), len(publish.Gzip(content, 9)), len(br)}, err
}

// size adds up the sizes of files, each compressed by itself, as servers send them.
// Pictures are sent as they are.
func (d download) size(ctx context.Context) (size, error) {
	var sum size
	for _, path := range d.paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return size{}, fmt.Errorf("%s: %w", d.name, err)
		}
		s := size{len(content), len(content), len(content)}
		if filepath.Ext(path) != ".png" {
			if s, err = sizeOf(ctx, content); err != nil {
				return size{}, err
			}
		}
		sum = sum.plus(s)
	}
	return sum, nil
}

// folderDownload is all that lies in a folder, without compressed copies, and without what
// a peer fetches only after the reveal.
func folderDownload(name, dir string) (download, error) {
	d := download{name: name}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		ext := filepath.Ext(path)
		if err == nil && entry.IsDir() && entry.Name() == peers.Later {
			return fs.SkipDir
		}
		if err == nil && entry.Type().IsRegular() && ext != ".br" && ext != ".gz" && !strings.HasPrefix(entry.Name(), ".") {
			d.paths = append(d.paths, path)
		}
		return err
	})
	return d, err
}

// ownDownloads returns the downloads of a built site: of the frame until readers can read
// it, of what comes with the program, of the facts, and of the program.
func ownDownloads(site string) (frame, beside, facts, main download, err error) {
	page, err := os.ReadFile(filepath.Join(site, "frame.html"))
	if err != nil {
		return frame, beside, facts, main, err
	}
	f, err := fetched.Read(page)
	if err != nil {
		return frame, beside, facts, main, err
	}
	in := func(name string, paths ...string) download {
		d := download{name: name}
		for _, path := range paths {
			d.paths = append(d.paths, filepath.Join(site, path))
		}
		return d
	}
	return in("the frame before the program is asked for", append([]string{"frame.html"}, f.Early...)...),
		in("scripts and styles beside the program", f.Late...), in("the facts beside the program", f.Facts), in("the program", f.Program), nil
}

// bytes is the part about all that servers send.
func (b bench) bytes() ([]table, error) { return bytesTables(b.ctx, site, peersDir) }

// bytesTables measures the files of a built site, and, to compare, bare programs and pages
// of other libraries.
func bytesTables(ctx context.Context, site, peersDir string) ([]table, error) {
	sent, err := sentTable(ctx, site)
	if err != nil {
		return nil, err
	}
	frame, beside, facts, main, err := ownDownloads(site)
	if err != nil {
		return nil, err
	}
	pages := []download{
		{"Tripoint", frame.paths},
		{"Tripoint, program", slices.Concat(frame.paths, beside.paths, facts.paths, main.paths)},
	}
	for _, p := range peers.Peers {
		page, err := folderDownload(p.Name, filepath.Join(peersDir, p.Folder))
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	reveal, err := revealTable(ctx, pages)
	if err != nil {
		return nil, err
	}
	ours, err := os.ReadFile(main.paths[0])
	if err != nil {
		return nil, err
	}
	programs, err := barePrograms(ctx)
	if err != nil {
		return nil, err
	}
	programs = append([]built{{"Tripoint", ours}}, programs...)
	ratios, err := ratioTable(ctx, programs)
	if err != nil {
		return nil, err
	}
	groups, packages, err := shareTables(programs)
	return []table{sent, reveal, ratios, groups, packages}, err
}

// sentTable shows what the site sends, by the moments at which it does.
func sentTable(ctx context.Context, site string) (table, error) {
	frame, beside, facts, main, err := ownDownloads(site)
	if err != nil {
		return table{}, err
	}
	embed := download{"embed.js", []string{filepath.Join(site, "embed.js")}}
	all := download{"all of it, until the program runs", slices.Concat(frame.paths, beside.paths, facts.paths, main.paths)}
	t := table{Title: "What is sent", Unit: "bytes", Columns: packings,
		About: "Each file is compressed by itself. The targets are for brotli."}
	for _, r := range []struct {
		download
		target string
	}{{embed, "≤ 1,200"}, {frame, "≤ 45,000"}, {beside, ""}, {facts, "≤ 90,000"}, {main, "≤ 1,510,000"}, {all, ""}} {
		s, err := r.size(ctx)
		if err != nil {
			return table{}, err
		}
		t.Rows = append(t.Rows, row{Name: r.name, Target: r.target, Cells: s.cells()})
	}
	return t, nil
}

// revealTable has a column for each page that shows the same facts; the first is
// the one to which the others are compared.
func revealTable(ctx context.Context, pages []download) (table, error) {
	t := table{Title: "Sent until the first reveal", Unit: "bytes", Base: new(int),
		About: "All that a page fetches until a click on an edge shows its overview, each file compressed by itself."}
	for _, name := range packings {
		t.Rows = append(t.Rows, row{Name: name, Why: "the page has the overviews as they are read, for readers without scripts, and those of nodes and of the whole; the others have those of edges, as data."})
	}
	for _, p := range pages {
		s, err := p.size(ctx)
		if err != nil {
			return table{}, err
		}
		t.addSize(p.name, s)
	}
	return t, nil
}

// addSize adds a column to a table with a row for each packing.
func (t *table) addSize(name string, s size) {
	t.Columns = append(t.Columns, name)
	for i, cell := range s.cells() {
		t.Rows[i].Cells = append(t.Rows[i].Cells, cell)
	}
}

// built is a program in wasm.
type built struct {
	name string
	wasm []byte
}

// barePrograms builds programs that only fill the screen: with the engine and settings of
// ours, with the stock engine and these settings, and as everybody builds them.
func barePrograms(ctx context.Context) ([]built, error) {
	light, err := program.Build(ctx, "./tools/bare", engine.Light, nil)
	if err != nil {
		return nil, err
	}
	stock, err := program.Build(ctx, "./tools/bare", engine.Stock, nil)
	if err != nil {
		return nil, err
	}
	usual, err := program.Usual(ctx, "./tools/bare")
	return []built{{"bare, our engine", light}, {"bare, stock engine", stock}, {"bare, as go build makes it", usual}}, err
}

// ratioTable compares the sizes of programs.
func ratioTable(ctx context.Context, programs []built) (table, error) {
	t := table{Title: "The program beside a bare one", Unit: "bytes", Base: new(int),
		About: "A bare program fills the screen and does nothing else: with our engine and our settings of the compiler and the linker, with the stock engine and the same settings, and as `go build -ldflags=\"-s -w\"` makes it."}
	for _, name := range packings {
		t.Rows = append(t.Rows, row{Name: name, Why: "the bare program with our engine is what ours is built upon."})
	}
	for _, p := range programs {
		s, err := sizeOf(ctx, p.wasm)
		if err != nil {
			return table{}, err
		}
		t.addSize(p.name, s)
	}
	return t, nil
}

// mostPackages is how many packages a table lists.
const mostPackages = 25

// shareTables shows what programs consist of: code by groups of packages, data by kind,
// and the largest packages of the first program.
func shareTables(programs []built) (groups, packages table, err error) {
	groups = table{Title: "Of what the program consists", Unit: "bytes, not compressed",
		About: "Code by whose it is, and data by what they are; the index of functions by address is mostly zeros."}
	packages = table{Title: "The largest packages of the program", Unit: "bytes of code, not compressed"}
	for i, p := range programs {
		f, err := wasmfile.Read(p.wasm)
		if err != nil {
			return groups, packages, fmt.Errorf("%s: %w", p.name, err)
		}
		of := sumByGroup(f)
		groups.add(i, p.name, of, len(p.wasm), len(of))
		packages.add(i, p.name, f.Code(), len(p.wasm), mostPackages)
	}
	return groups, packages, nil
}

// sumByGroup adds up the groups of the code, the parts of the data, and the rest.
func sumByGroup(f *wasmfile.File) []wasmfile.Part {
	var sums []wasmfile.Part
	add := func(name string, n int) {
		i := slices.IndexFunc(sums, func(p wasmfile.Part) bool { return p.Name == name })
		if i < 0 {
			i, sums = len(sums), append(sums, wasmfile.Part{Name: name})
		}
		sums[i].Bytes += n
	}
	for _, p := range f.Code() {
		add("code of "+wasmfile.Group(p.Name), p.Bytes)
	}
	for _, p := range f.Data(map[string][]byte{"our outlines": outlines.Embedded()}) {
		add("data: "+p.Name, p.Bytes)
	}
	for _, s := range f.Sections {
		if s.Name != "code" && s.Name != "data" {
			add("all else", s.Bytes)
		}
	}
	slices.SortStableFunc(sums, func(a, b wasmfile.Part) int { return cmp.Compare(b.Bytes, a.Bytes) })
	return sums
}

// add adds a program to a table of shares. The first one decides on the rows, and
// has a column more that says how much of the whole each is.
func (t *table) add(i int, name string, parts []wasmfile.Part, whole, most int) {
	first := i == 0
	t.Columns = append(t.Columns, name)
	if first {
		t.Columns = append(t.Columns, "share, %")
		for _, p := range parts[:min(most, len(parts))] {
			share := 100 * float64(p.Bytes) / float64(whole)
			t.Rows = append(t.Rows, row{Name: p.Name, Cells: [][]float64{{float64(p.Bytes)}, {share}}})
		}
		return
	}
	for r := range t.Rows {
		var bytes []float64
		for _, p := range parts {
			if p.Name == t.Rows[r].Name {
				bytes = []float64{float64(p.Bytes)}
			}
		}
		t.Rows[r].Cells = append(t.Rows[r].Cells, bytes)
	}
}
