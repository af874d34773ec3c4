package peers

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/internal/inputs"
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
		if named < 4 {
			t.Errorf("%s names %d files, want its script, its style, facts and world", p.Name, named)
		}
	}
}

func TestFactsAreThoseOfTheBundle(t *testing.T) {
	x := index(t)
	ds, f := x.Data(), factsOf(x)
	if len(f.Edges) != len(ds.Edges) || len(f.Nodes) != len(ds.Nodes) || len(f.Domains) != len(ds.Domains) {
		t.Fatalf("%d edges, %d nodes, %d domains", len(f.Edges), len(f.Nodes), len(f.Domains))
	}
	levels := trust.Compute(ds, ds.Formula, nil)
	for i, e := range f.Edges {
		if len(e.Agreements) != len(x.AgreementsOf(e.ID)) || len(e.Events) != len(x.EventsOf(e.ID)) {
			t.Errorf("%s has %d agreements and %d events", e.ID, len(e.Agreements), len(e.Events))
		}
		if e.Headline == "" || e.Gist == "" || len(e.Strands) != len(ds.Domains) {
			t.Errorf("%s lacks words or strands", e.ID)
		}
		for _, v := range e.Events {
			if len(v.Shifts) != 2 || v.Shifts[0].Reason == "" || len(v.Sources) == 0 {
				t.Errorf("%s: %q lacks shifts, reasons or sources", e.ID, v.Title)
			}
			for _, ref := range v.Sources {
				if f.Sources[ref].Title == "" {
					t.Errorf("%s has no title", ref)
				}
			}
		}
		for k, s := range e.Strands {
			line := s.Lines[0]
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
