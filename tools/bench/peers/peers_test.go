package peers

import (
	"encoding/json"
	stdhtml "html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/internal/inputs"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/trust"
)

// TestMain works where Build does, in the project's top folder.
func TestMain(m *testing.M) {
	if err := os.Chdir("../../.."); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

func index(t *testing.T) *data.Index {
	t.Helper()
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	return data.NewIndex(ds)
}

func TestBuildWritesPagesThatAreWhole(t *testing.T) {
	inputs.Depend(t, sources)
	out := filepath.Join(t.TempDir(), "peers")
	if err := Build(t.Context(), out, 1); err != nil {
		t.Fatal(err)
	}
	for _, p := range Peers {
		page, err := os.ReadFile(filepath.Join(out, p.Folder, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		var named int
		for _, part := range strings.Split(string(page), `"`) {
			if !strings.HasPrefix(part, "assets-") {
				continue
			}
			named++
			for _, suffix := range []string{"", ".br", ".gz"} {
				if info, err := os.Stat(filepath.Join(out, p.Folder, part+suffix)); err != nil || info.Size() == 0 {
					t.Errorf("%s names %s%s, which is not there: %v", p.Name, part, suffix, err)
				}
			}
		}
		if named < 4 || strings.Contains(string(page), Later) {
			t.Errorf("%s names %d files, want its script, its style, facts and world, and nothing that it fetches later", p.Name, named)
		}
		later, err := filepath.Glob(filepath.Join(out, p.Folder, "assets-*", Later, "edge", "*.json"))
		if edges := len(index(t).Data().Edges); err != nil || len(later) != edges {
			t.Errorf("%s fetches %d files later, want %d: %v", p.Name, len(later), edges, err)
		}
	}
}

func TestFactsAreThoseOfTheBundle(t *testing.T) {
	x := index(t)
	ds := x.Data()
	f, err := factsOf(x)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Edges) != len(ds.Edges) || len(f.Nodes) != len(ds.Nodes) || len(f.Domains) != len(ds.Domains) {
		t.Fatalf("%d edges, %d nodes, %d domains", len(f.Edges), len(f.Nodes), len(f.Domains))
	}
	levels := trust.Compute(ds, ds.Formula, nil)
	for i, e := range f.Edges {
		if len(e.Strands) != len(ds.Domains) {
			t.Errorf("%s lacks strands", e.ID)
		}
		p := partsOf(x, &ds.Edges[i])
		if len(p.Agreements) != len(x.AgreementsOf(e.ID)) || len(p.Events) != len(x.EventsOf(e.ID)) {
			t.Errorf("%s has %d agreements and %d events", e.ID, len(p.Agreements), len(p.Events))
		}
		for _, v := range p.Events {
			if len(v.Shifts) != 2 || v.Shifts[0].Reason == "" || len(v.Sources) == 0 {
				t.Errorf("%s: %q lacks shifts, reasons or sources", e.ID, v.Title)
			}
			for _, ref := range v.Sources {
				if p.Sources[ref].Title == "" {
					t.Errorf("%s has no title", ref)
				}
			}
		}
		for k, lines := range p.Lines {
			line := lines[0]
			last, level := line[len(line)-1], levels.Line(ds.Edges[i].A, ds.Edges[i].B, ds.Domains[k].ID)
			at := last[0] // as rounded; where the level jumps, that tells on which side
			for _, jump := range level.Times() {
				if round(jump) == last[0] {
					at = jump
				}
			}
			if want := level.At(at); round(want) != last[1] {
				t.Errorf("%s, %s ends at %v, want %.2f", e.ID, f.Domains[k], last, want)
			}
			for j := 1; j < len(line); j++ {
				if line[j][0] < line[j-1][0] {
					t.Errorf("%s, %s goes back in time at %v", e.ID, f.Domains[k], line[j])
				}
			}
		}
	}
}

// What a click shows is as deep on all pages: each part of our overview, and the same words.
func TestOverviewsSayWhatOurPanelSays(t *testing.T) {
	x := index(t)
	ds := x.Data()
	f, err := factsOf(x)
	if err != nil {
		t.Fatal(err)
	}
	world, err := outlines.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := session.New(session.Config{Data: ds, Outlines: world, Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: data.English}})
	for i, e := range f.Edges {
		s.Send(app.Select{Ref: ds.Edges[i].ID})
		var keys []string
		text := words(t, e.Overview)
		for _, of := range s.Panel().Sections {
			if without[of.Key] {
				continue
			}
			keys = append(keys, of.Key)
			ours := string(html.Append(nil, &doc.Document{Sections: []doc.Section{of}}, html.Options{}))
			for _, word := range strings.Fields(regexp.MustCompile("<[^>]*>").ReplaceAllString(ours, " ")) {
				word = stdhtml.UnescapeString(word)
				if !strings.Contains(text, word) && word != "go" && word != "›" {
					t.Errorf("%s, %s: the peers do not say %q", e.ID, of.Key, word)
				}
			}
		}
		if want := []string{"head", "tabs", "levels", "agreed", "leftout", "moved", "next", "foot"}; !slices.Equal(keys, want) {
			t.Errorf("%s has the sections %q, want %q; do the peers still have what our overview has?", e.ID, keys, want)
		}
		charts := 0
		for _, of := range e.Overview {
			for _, b := range of.Blocks {
				for _, r := range b.Rows {
					if c := r.Chart; c != nil {
						charts++
						if len(c.AB) < 3 || len(c.BA) < 3 || len(c.Band) < 3 || len(c.Above)+len(c.Below) == 0 || r.Alt == "" {
							t.Errorf("%s has an empty chart: %+v", e.ID, c)
						}
					}
				}
			}
		}
		if charts != len(ds.Domains) {
			t.Errorf("%s has %d charts, want one for each domain", e.ID, charts)
		}
	}
}

// words are all texts of a value, as a page shows them.
func words(t *testing.T, of any) string {
	t.Helper()
	text, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var write func(any)
	write = func(v any) {
		switch v := v.(type) {
		case string:
			b.WriteString(v + " ")
		case []any:
			for _, one := range v {
				write(one)
			}
		case map[string]any:
			for _, one := range v {
				write(one)
			}
		}
	}
	write(value)
	return b.String()
}

func TestABandHasBothHeightsWhereItJumps(t *testing.T) {
	ring := []geom.Point{{X: 1, Y: 4}, {X: 5, Y: 2}, {X: 5, Y: 0}, {X: 9, Y: 0}, {X: 9, Y: 6}, {X: 1, Y: 6}}
	want := [][3]float64{{1, 6, 4}, {5, 6, 2}, {5, 6, 0}, {9, 6, 0}}
	if got := bandOf(ring); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestASparklineWithOtherMarksIsAnError(t *testing.T) {
	for _, s := range []*scene.Scene{{}, {Layers: []scene.Layer{{Marks: []scene.Mark{&scene.Fill{}, &scene.Stroke{}}}}}} {
		if _, err := sparkOf(s); err == nil {
			t.Errorf("%+v is taken for a sparkline", s)
		}
	}
}

func TestTheWorldIsCutAtTheRim(t *testing.T) {
	x := index(t)
	w, err := readWorld(atlas)
	if err != nil {
		t.Fatal(err)
	}
	files, err := w.files(x.Data())
	if err != nil {
		t.Fatal(err)
	}
	less, err := parseWorld(files["d3"]["world.json"])
	if err != nil {
		t.Fatal(err)
	}
	rings := map[string]int{}
	for _, c := range less.Countries {
		for _, polygon := range c.Polygons {
			for _, ring := range polygon {
				points := less.ring(ring)
				if points[0] != points[len(points)-1] {
					t.Errorf("a ring of %s does not close", c.Code)
				}
				rings[c.Code]++
			}
		}
	}
	for _, n := range x.Data().Nodes {
		for _, code := range n.Outlines {
			if rings[code] == 0 {
				t.Errorf("%s is not on the map", n.ID)
			}
		}
	}
	const southAfrica = "710"
	if len(less.Arcs) >= len(w.Arcs) || rings[southAfrica] != 0 {
		t.Errorf("%d of %d arcs are left, and %d rings of South Africa", len(less.Arcs), len(w.Arcs), rings[southAfrica])
	}
	var geo struct {
		Features []struct{ Properties struct{ Name string } }
	}
	if err := json.Unmarshal(files["echarts"]["world.json"], &geo); err != nil || len(geo.Features) != len(less.Countries) {
		t.Errorf("GeoJSON of %d countries, want %d: %v", len(geo.Features), len(less.Countries), err)
	}
	if svg := string(files["cytoscape"]["world.svg"]); strings.Count(svg, "<path") != 2 || strings.Contains(svg, "NaN") {
		t.Errorf("the picture is damaged: %.200s", svg)
	}
}

func TestBendChangesItsSignWithTheDirection(t *testing.T) {
	ds := index(t).Data()
	for i := range ds.Edges {
		there := ds.Edges[i]
		back := there
		back.A, back.B = there.B, there.A
		b1, o1 := bend(ds, &there)
		b2, o2 := bend(ds, &back)
		if b1 != -b2 || o1 != -o2 || b1 == 0 || o1*o1 != 1 {
			t.Errorf("%s bends by %v with side %d, and the other way by %v with side %d", there.ID, b1, o1, b2, o2)
		}
	}
}
