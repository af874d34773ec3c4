package picture

import (
	"fmt"
	"math"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/internal/sample"
)

// nordic returns facts of four nodes, two of them so near that their discs would touch,
// with all six edges between them.
func nordic() *data.Index {
	ds := sample.Dataset()
	ds.Events, ds.Agreements, ds.Assessments, ds.Steps, ds.Contested = nil, nil, nil, nil, nil
	ds.Center = data.Center{Lat: 50, Lng: 80}
	ds.Places = []data.Place{{Name: data.Plain("Siberia"), Lat: 62, Lng: 95}, {Name: data.Plain("Indian Ocean"), Lat: 0, Lng: 80}}
	pattern, phases := ds.Nodes[0], ds.Edges[0].Phases
	ds.Nodes, ds.Edges = nil, nil
	for _, at := range []struct {
		name     string
		lat, lng float64
	}{{"Estonia", 59.437, 24.7536}, {"Finland", 60.1699, 24.9384}, {"India", 28.6139, 77.209}, {"Japan", 35.6762, 139.6503}} {
		n := pattern
		n.ID, n.Short, n.Lat, n.Lng = data.Ref("node/"+at.name), data.Plain(at.name), at.lat, at.lng
		for i := range ds.Nodes {
			a := &ds.Nodes[i]
			ds.Edges = append(ds.Edges, data.Edge{ID: data.Ref(fmt.Sprintf("edge/%d-%d", i, len(ds.Nodes))), A: a.ID, B: n.ID,
				Name: data.Plain(a.Short.String() + " – " + at.name), Phases: phases})
		}
		ds.Nodes = append(ds.Nodes, n)
	}
	return data.NewIndex(ds)
}

// mapsOf are the facts whose maps the tests here look at.
func mapsOf(t *testing.T) map[string]*testPictures {
	_, three := real(t)
	return map[string]*testPictures{"the three countries": three, "near nodes": newPictures(nordic(), nil)}
}

// size is that of a map, and of the reader's letters.
type size struct{ w, h, letters float64 }

// sizes are 40 sizes of a map, from that of a small phone to that of a wall, each with three
// sizes of letters.
func sizes() (all []size) {
	for _, letters := range []float64{1, 1.5, 2} {
		for _, w := range []float64{280, 320, 390, 524, 600, 720, 824, 1200, 1800, 2560} {
			for _, h := range []float64{200, 360, 600, 1440} {
				all = append(all, size{w, h, letters})
			}
		}
	}
	return all
}

func TestNoTwoWordsOfTheMapTouch(t *testing.T) {
	for name, p := range mapsOf(t) {
		edge, node := p.facts.Data.Edges[len(p.facts.Data.Edges)-1].ID, p.facts.Data.Nodes[0].ID
		for _, size := range sizes() {
			for _, state := range []string{"", "#" + string(edge), "#" + string(node)} {
				for _, hover := range []data.Ref{"", p.facts.Data.Edges[0].ID} {
					for _, more := range []bool{false, true} {
						m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Letters: size.letters, Scale: 1, Lang: "en",
							Insets: geom.Insets{Top: 54}, MoreContrast: more}, state)
						m.Hover = hover
						assertApart(t, fmt.Sprintf("%s, %v, %q, pointer on %q, signs on all: %v", name, size, state, hover, more),
							p.Map(&m), hover != "")
					}
				}
			}
		}
	}
}

// assertApart reports words that touch each other, a disc, or what lies upon the map. Words
// that stand on a ribbon may run beside each other at a slant. A pointed map shows words that the
// reader has asked for wherever there is room.
func assertApart(t *testing.T, what string, s *scene.Scene, pointed bool) {
	t.Helper()
	type box struct {
		geom.Rect
		text string
		turn bool
	}
	var boxes []box
	rounded := func(x, y float64) geom.Point { return geom.Point{X: math.Round(100 * x), Y: math.Round(100 * y)} }
	signs := map[geom.Point]bool{} // each stands on a disc
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			if d, ok := m.(*scene.Disc); ok && isSign(d) {
				signs[rounded(d.Center.X, d.Center.Y)] = true
			}
		}
	}
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			switch m := m.(type) {
			case *scene.Text:
				if !signs[rounded(m.At.X, m.At.Y-0.36*m.Size)] {
					boxes = append(boxes, box{textBox(m).Inset(0.5), m.Text, m.Turn != 0})
				}
			case *scene.Disc:
				if m.Radius > 5 || isSign(m) {
					boxes = append(boxes, box{square(m.Center, m.Radius).Inset(1), "a disc", false})
				}
			default:
				// Words may lie on land.
			}
		}
	}
	assertDiscsApart(t, what, s)
	whole := geom.R(0, 0, s.Width, s.Height)
	for i, a := range boxes {
		if a.text != "a disc" && !pointed && (!whole.Contains(a.Min) || !whole.Contains(a.Max)) {
			t.Errorf("%s: %q reaches beyond the map", what, a.text)
		}
		for _, b := range boxes[:i] {
			both := a.text == "a disc" && b.text == "a disc" || a.turn && b.turn
			if !both && !pointed && a.Overlaps(b.Rect) {
				t.Errorf("%s: %q touches %q", what, a.text, b.text)
			}
		}
	}
}

// isSign reports whether a disc of the map has the sign of a level.
func isSign(d *scene.Disc) bool { return d.Width == 1 }

// assertDiscsApart reports discs of signs that lie upon each other or upon a node.
func assertDiscsApart(t *testing.T, what string, s *scene.Scene) {
	t.Helper()
	var discs []*scene.Disc
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			d, ok := m.(*scene.Disc)
			if !ok {
				continue
			}
			for _, other := range discs {
				if (isSign(d) || isSign(other)) && d.Center.Sub(other.Center).Len() < d.Radius+other.Radius {
					t.Errorf("%s: discs lie upon each other at %v and %v", what, d.Center, other.Center)
				}
			}
			discs = append(discs, d)
		}
	}
}

// Only where a map is as small as a thumbnail a strand may do without.
func TestMoreContrastHasTheSignsOfAllStrands(t *testing.T) {
	_, p := real(t)
	for _, size := range sizes() {
		if size.h < 300 {
			continue
		}
		for _, state := range []string{"", "#edge/cn-us", "#edge/cn-ru", "#edge/ru-us", "#node/cn", "#edge/cn-ru?compare=edge/cn-us", "#?domain=economic"} {
			m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Letters: size.letters, Scale: 1, Lang: "en",
				Insets: geom.Insets{Top: 52}, MoreContrast: true}, state)
			s := p.Map(&m)
			want, got := 0, 0
			for _, l := range s.Layers {
				for _, mark := range l.Marks {
					switch mark := mark.(type) {
					case *scene.Ribbon:
						want += 2 * len(mark.Strands)
						if mark.Fade > 0 {
							t.Errorf("%v, %q: the ribbon %s fades", size, state, mark.Ref)
						}
					case *scene.Disc:
						if isSign(mark) {
							got++
						}
					default:
						// It has no level.
					}
				}
			}
			if got != want {
				t.Errorf("%v, %q: %d signs, want %d", size, state, got, want)
			}
		}
	}
}

func TestEachNodeAndEdgeCanBeHitAtTheFirstZoom(t *testing.T) {
	for name, p := range mapsOf(t) {
		for _, d := range []app.Device{{Width: 824, Height: 608}, {Width: 390, Height: 300, Touch: true}, {Width: 1600, Height: 900}} {
			d.Scale, d.Lang = 1, "en"
			m := app.New(p.facts.X, d, "")
			assertHit(t, fmt.Sprintf("%s, %v by %v", name, d.Width, d.Height), p.Map(&m), true)
		}
	}
}

// assertHit reports nodes and edges that no pointer hits, and handles that lie upon others.
func assertHit(t *testing.T, what string, s *scene.Scene, handles bool) {
	t.Helper()
	hit := map[data.Ref]bool{}
	for x := 0.0; x < s.Width; x += 4 {
		for y := 0.0; y < s.Height; y += 4 {
			hit[s.Hit(geom.Point{X: x, Y: y}, 4, nil)] = true
		}
	}
	for _, h := range s.Handles {
		if !hit[h.Ref] {
			t.Errorf("%s: no pointer hits %s", what, h.Ref)
		}
		if got := s.Hit(h.Box.Center(), 4, nil); handles && got != h.Ref {
			t.Errorf("%s: the handle of %s lies on %q", what, h.Ref, got)
		}
	}
}

func TestNearNodesMoveApart(t *testing.T) {
	points := []geom.Point{{X: 100, Y: 100}, {X: 104, Y: 100}, {X: 104, Y: 100}, {X: 400, Y: 100}}
	spread(points, 40, geom.R(0, 0, 500, 500))
	for i, p := range points {
		for _, q := range points[:i] {
			if d := p.Sub(q).Len(); d < 39 {
				t.Errorf("%v and %v are %.1f apart", p, q, d)
			}
		}
	}
	if points[3] != (geom.Point{X: 400, Y: 100}) {
		t.Error("a point that is far from all has moved")
	}
}

func TestAHeadlineIsNearestToItsOwnRibbon(t *testing.T) {
	for name, p := range mapsOf(t) {
		for _, size := range sizes() {
			m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Letters: size.letters, Scale: 1, Lang: "en"}, "")
			s := p.Map(&m)
			edges := s.Targets[:len(p.facts.Data.Edges)]
			for _, target := range s.Targets {
				if target.Ref.Kind() != "edge" || len(target.Path) != 2 {
					continue // no word of an edge
				}
				box := geom.Rect{Min: target.Bounds.Min, Max: target.Bounds.Max}
				for _, other := range edges {
					if other.Ref != target.Ref && away(box, other.Path) < 0.5*away(box, p.routes.edges[indexOf(edges, target.Ref)].Path) {
						t.Errorf("%s, %v: a headline of %s lies beside %s", name, size, target.Ref, other.Ref)
					}
				}
			}
		}
	}
}

// indexOf returns which of some targets has a ref.
func indexOf(targets []scene.Target, ref data.Ref) int {
	for i := range targets {
		if targets[i].Ref == ref {
			return i
		}
	}
	return -1
}
