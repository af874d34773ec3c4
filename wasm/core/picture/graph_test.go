package picture

import (
	"fmt"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/datatest"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

// graph returns facts of a form, with the words that readers get.
func graph(t *testing.T, form datatest.Form) *data.Index {
	t.Helper()
	x, _ := real(t)
	ds := datatest.Graph(form)
	ds.Words = x.Data().Words
	return data.NewIndex(ds)
}

// eachGraph calls do with pictures of facts of other forms than three countries.
func eachGraph(t *testing.T, do func(name string, p *testPictures)) {
	t.Helper()
	for name, form := range datatest.Forms {
		do(name, newPictures(graph(t, form), nil))
	}
}

func TestNoTwoWordsOfAnyGraphTouch(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		for _, size := range []size{{280, 200, 1}, {390, 264, 1}, {390, 300, 2}, {524, 360, 1.5}, {824, 520, 1}, {824, 674, 1}, {1800, 900, 1}} {
			for _, state := range []string{"", "#" + string(p.facts.Data.Edges[0].ID), "#" + string(p.facts.Data.Nodes[1].ID), "#?domain=d0"} {
				m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Letters: size.letters, Scale: 1, Lang: "en", Insets: geom.Insets{Top: 54}}, state)
				assertApart(t, fmt.Sprintf("%s, %v, %q", name, size, state), p.Map(&m), false)
			}
		}
	})
}

// On a phone handles for fingers are so large that those of many edges lie upon each other.
func TestEachNodeAndEdgeOfAnyGraphCanBeHit(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		for _, d := range []app.Device{{Width: 390, Height: 264, Touch: true}, {Width: 824, Height: 520}, {Width: 1600, Height: 900}} {
			d.Scale, d.Lang = 1, "en"
			m := app.New(p.facts.X, d, "")
			assertHit(t, fmt.Sprintf("%s, %v by %v", name, d.Width, d.Height), p.Map(&m), !d.Touch || len(p.facts.Data.Edges) <= 6)
		}
	})
}

// No disc of a node lies where a button may.
func TestNoNodeLiesUnderAButton(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		for _, size := range []size{{390, 245, 1}, {390, 264, 1}, {824, 520, 1}} {
			m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Scale: 1, Lang: "en", Insets: geom.Insets{Top: 54}}, "")
			k := MapKeyOf(&m)
			p.Map(&m)
			for i, at := range p.routes.nodes {
				if overlaps(toolsRoom(&k.Viewport), square(at, 5)) {
					t.Errorf("%s, %v: %s lies under a button", name, size, p.facts.Data.Nodes[i].ID)
				}
			}
		}
	})
}

// A ribbon of many strands, or one among many edges, stays a line.
func TestRibbonsAreNoWiderThanOnesOfFourStrands(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		m := app.New(p.facts.X, app.Device{Width: 824, Height: 520, Scale: 1, Lang: "en"}, "")
		for _, l := range p.Map(&m).Layers {
			for _, mark := range l.Marks {
				if r, ok := mark.(*scene.Ribbon); ok && r.Width() > 32 {
					t.Errorf("%s: %s is %.1f dp wide", name, r.Ref, r.Width())
				}
			}
		}
	})
}

// Of thirty edges the timeline names none, and those of the selection in full height.
func TestLanesOfManyEdgesAreNamedOnceSomeAreChosen(t *testing.T) {
	x := graph(t, datatest.Forms["thirty edges"])
	p := newPictures(x, nil)
	for _, width := range []float64{390, 824} {
		for hash, want := range map[string]int{"": 0, "#" + string(x.Data().Edges[3].ID): 1, "#" + string(x.Data().Nodes[0].ID): 5} {
			m := app.New(x, screen, hash)
			names := 0
			for _, mark := range p.Timeline(atWidth(&m, width), 2016).Layers[0].Marks {
				if text, ok := mark.(*scene.Text); ok && text.Anchor == scene.Start && text.At.Y < p.lanes.box.bottom {
					names++
				}
			}
			if names != want {
				t.Errorf("%q, %v: %d lanes have names, want %d", hash, width, names, want)
			}
		}
	}
}

// The names of lanes end before the scale begins, whatever letters they have.
func TestCodesOfLanesEndBeforeTheScale(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		m := app.New(p.facts.X, screen, "")
		s := p.StillLanes(LanesKeyOf(atWidth(&m, 390)))
		for _, n := range s.Names {
			if end := n.At.X + widthOf(n.Text, codeLetter)*n.Size; n.Anchor == scene.Start && end > 66-6 {
				t.Errorf("%s: %q ends at %.1f", name, n.Text, end)
			}
		}
	})
}

// headlinesOf counts the headlines of a map.
func headlinesOf(s *scene.Scene) (count int) {
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			if t, ok := m.(*scene.Text); ok && t.Style&scene.Serif != 0 {
				count++
			}
		}
	}
	return count
}

// Where there is hardly any room, names of nodes are smaller or shorter, but there.
func TestEachNodeOfAnyGraphHasAName(t *testing.T) {
	eachGraph(t, func(name string, p *testPictures) {
		for _, size := range []size{{390, 264, 1}, {824, 520, 1}, {1600, 900, 1}} {
			for _, state := range []string{"", "#" + string(p.facts.Data.Nodes[len(p.facts.Data.Nodes)-1].ID)} {
				m := app.New(p.facts.X, app.Device{Width: size.w, Height: size.h, Scale: 1, Lang: "en", Insets: geom.Insets{Top: 54}}, state)
				p.Map(&m)
				g := p.mapDrawing(MapKeyOf(&m))
				s := &scene.Scene{Targets: make([]scene.Target, len(g.Data.Edges)+len(g.Data.Nodes))}
				g.room = g.roomBeside(g.routes.edges)
				for i := range g.routes.nodes {
					g.room.take(square(g.routes.nodes[i], g.ms.node+3))
				}
				if names := g.names(s); len(names) != len(g.Data.Nodes) {
					t.Errorf("%s, %v, %q: %d of %d nodes have a name", name, size, state, len(names), len(g.Data.Nodes))
				}
			}
		}
	})
}

// A headline in the midst of many ribbons belongs to none, and without the name of its edge
// not even to one of a few.
func TestHeadlinesStandWhereReadersSeeWhoseTheyAre(t *testing.T) {
	for name, want := range map[string]struct{ wide, narrow int }{"one edge": {1, 1}, "four nodes": {6, 1}, "thirty edges": {1, 1}} {
		p := newPictures(graph(t, datatest.Forms[name]), nil)
		for state, most := range map[string][2]int{"": {want.wide, want.narrow}, "#" + string(p.facts.Data.Edges[0].ID): {want.wide, want.narrow}} {
			if state == "" && len(p.facts.Data.Edges) > mostTold {
				most[0] = 0
			}
			if state == "" && len(p.facts.Data.Edges) > mostUnnamed {
				most[1] = 0
			}
			for i, d := range []app.Device{{Width: 824, Height: 520}, {Width: 390, Height: 264}} {
				d.Scale, d.Lang = 1, "en"
				m := app.New(p.facts.X, d, state)
				if n := headlinesOf(p.Map(&m)); n > most[i] {
					t.Errorf("%s, %q, %v wide: %d headlines, want at most %d", name, state, d.Width, n, most[i])
				}
			}
		}
	}
}

// A ribbon of a single strand has the width of two.
func TestASingleStrandIsAsWideAsTwo(t *testing.T) {
	width := func(domains int) float64 {
		p := newPictures(graph(t, datatest.Form{Nodes: 3, Edges: 3, Domains: domains}), nil)
		m := app.New(p.facts.X, app.Device{Width: 824, Height: 520, Scale: 1, Lang: "en"}, "")
		for _, l := range p.Map(&m).Layers {
			if l.Name == "ribbons" {
				return l.Marks[0].(*scene.Ribbon).Strands[0].Width
			}
		}
		return 0
	}
	if one, two := width(1), width(2); one != 2*two {
		t.Errorf("one strand is %v dp wide, one of two %v", one, two)
	}
}

// Codes that nobody has given, such as “N01–N02”, tell readers less than half a name.
func TestALaneHasItsNameWhereTheFactsHaveNoCodes(t *testing.T) {
	x := graph(t, datatest.Forms["four nodes"])
	p := newPictures(x, nil)
	m := app.New(x, screen, "")
	s := p.StillLanes(LanesKeyOf(atWidth(&m, 824)))
	for i := range x.Data().Edges {
		name := x.Data().Edges[i].Name.String()
		if got := strings.TrimSuffix(s.Names[i].Text, "…"); !strings.HasPrefix(name, got) {
			t.Errorf("the lane of %q is called %q", name, got)
		}
	}
}
