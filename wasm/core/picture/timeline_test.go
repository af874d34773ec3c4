package picture

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

// atWidth gives a model a timeline of a width.
func atWidth(m *app.Model, width float64) *app.Model {
	m.Device.Time = width
	return m
}

func TestTimelinesMatchTheirGoldens(t *testing.T) {
	for name, m := range map[string]*app.Model{
		"timeline-wide":   atWidth(model("#edge/north-south?date=2011-06"), 824),
		"timeline-narrow": atWidth(model("#?domain=trade&without=event/2012-feast&theme=dark"), 320),
	} {
		p := newPictures(index, nil)
		t.Run(name, func(t *testing.T) { dump.Golden(t, name+".txt", dump.Scene(p.Timeline(m, m.Date.Years()))) })
	}
}

func TestALaneShowsEachEventOnceAndNoMarkHidesAnother(t *testing.T) {
	x, p := real(t)
	for width := 260.0; width <= 1600; width += 20 {
		m := atWidth(at(x, ""), width)
		s := p.Timeline(m, m.Date.Years())
		for k := range p.lanes.lanes {
			l := &p.lanes.lanes[k]
			seen := map[data.Ref]int{}
			for i := range l.marks {
				for _, e := range l.eventsOf(i) {
					seen[e.ID]++
				}
				if p := l.at(i, &p.lanes.box); p.X-l.marks[i].Width/2 < 0 || p.X+l.marks[i].Width/2 > width {
					t.Errorf("%v dp: a mark reaches beyond", width)
				}
			}
			for _, e := range x.EventsOf(l.edge.ID) {
				if seen[e.ID] != 1 {
					t.Fatalf("%v dp: %s is %d times on the lane of %s", width, e.ID, seen[e.ID], l.edge.ID)
				}
			}
		}
		var discs []scene.Target
		for _, target := range s.Targets {
			if len(target.Path) == 1 {
				discs = append(discs, target)
			}
		}
		for i, a := range discs {
			if s.Hit(a.Path[0], 0, nil) != a.Ref {
				t.Errorf("%v dp: %s cannot be hit in its middle", width, a.Ref)
			}
			if peek, date := p.MarkAt(LanesKeyOf(m), a.Ref); date == "" || a.Ref != peek.Edge+","+peek.Event {
				t.Errorf("%v dp: %s leads to %v", width, a.Ref, peek)
			}
			for _, b := range discs[:i] {
				if a.Path[0].Sub(b.Path[0]).Len() < 7 {
					t.Errorf("%v dp: %s lies upon %s", width, a.Ref, b.Ref)
				}
			}
		}
	}
}

func TestLanesStayTheSameWhenTheDateMoves(t *testing.T) {
	x, p := real(t)
	m := atWidth(at(x, ""), 824)
	before := p.Timeline(m, 2010).Layers[0]
	m.Date = "2020-02-02"
	if after := p.Timeline(m, 2020).Layers[0]; after.Key != before.Key || &after.Marks[0] != &before.Marks[0] {
		t.Error("another date draws the lanes anew")
	}
	for name, change := range map[string]func(m *app.Model){
		"the lens":      func(m *app.Model) { m.Domain = "domain/security" },
		"the selection": func(m *app.Model) { m.Selection = "edge/cn-us" },
		"a hypothesis":  func(m *app.Model) { m.Without = app.Refs(x.Data().Events[0].ID) },
		"a parameter":   func(m *app.Model) { m.Params = app.Params{Gain: 1, Goodwill: 2, Grievance: 4, SpillOver: 0.25} },
		"the width":     func(m *app.Model) { m.Device.Time = 400 },
		"the theme":     func(m *app.Model) { m.Device.Dark = true },
		"a mark": func(m *app.Model) {
			m.Peek = app.Peek{Edge: x.Data().Events[0].Edges[0], Event: x.Data().Events[0].ID}
		},
	} {
		key := p.Timeline(m, 2020).Layers[0].Key
		change(m)
		if p.Timeline(m, 2020).Layers[0].Key == key {
			t.Errorf("a change of %s does not draw the lanes anew", name)
		}
	}
}

func TestLanesHaveNamesAtEveryWidth(t *testing.T) {
	x, p := real(t)
	for _, test := range []struct {
		name, hash string
		width      float64
		want       []string
	}{
		{"in full where there is room", "#edge/cn-us", 824, []string{"China – Russia", "United States – China", "Russia – United States"}},
		{"by codes on a narrow timeline", "", 390, []string{"CN–RU", "US–CN", "RU–US"}},
		{"that of the selection alone on a narrow one", "#edge/cn-us", 390, []string{"US–CN"}},
		{"those of a selected country", "#node/us", 390, []string{"US–CN", "RU–US"}},
		{"those of a comparison", "#edge/cn-us?compare=edge/ru-us", 390, []string{"US–CN", "RU–US"}},
	} {
		m := atWidth(at(x, test.hash), test.width)
		var names []string
		for _, mark := range p.Timeline(m, 2016).Layers[0].Marks {
			if text, ok := mark.(*scene.Text); ok && text.Anchor == scene.Start && text.At.Y < p.lanes.box.bottom {
				names = append(names, text.Text)
				if end := text.At.X + float64(len([]rune(text.Text)))*timeText*0.55; end > p.lanes.box.left {
					t.Errorf("%s: %q may reach into the lane", test.name, text.Text)
				}
			}
		}
		if !slices.Equal(names, test.want) {
			t.Errorf("%s: the lanes are %q, want %q", test.name, names, test.want)
		}
	}
}

func TestATimelineNamesItsMarksWhereThereIsRoom(t *testing.T) {
	x, p := real(t)
	const brief, full = "◆ deal ▲▼ trust", "◆ agreed ▲▼ trust"
	for _, test := range []struct {
		width float64
		date  data.Date
		want  string
	}{{320, "2016-05", ""}, {390, "2016-05", brief}, {390, "2015-09-25", ""}, {500, "2015-09-25", brief}, {824, "2016-05", full}, {824, "2015-09-25", full}} {
		m := atWidth(at(x, ""), test.width)
		m.Date = test.date
		got := ""
		for _, layer := range p.Timeline(m, 2016).Layers {
			for _, mark := range layer.Marks {
				if text, ok := mark.(*scene.Text); ok && strings.Contains(text.Text, "◆") {
					got += text.Text
				}
			}
		}
		if got != test.want {
			t.Errorf("at %v dp, on %s, the key is %q, want %q", test.width, test.date, got, test.want)
		}
	}
}

func TestAMarkTellsWhereTrustMoved(t *testing.T) {
	x, p := real(t)
	m := atWidth(at(x, ""), 1600)
	g := p.laneDrawing(LanesKeyOf(m))
	corners := func(edge, event data.Ref) []geom.Point {
		for _, mark := range g.timeMark(x.Edge(edge), x.Event(event), geom.Point{}, 4) {
			if fill, ok := mark.(*scene.Fill); ok {
				return fill.Rings[0]
			}
		}
		return nil
	}
	down, up, agreed := corners("edge/cn-us", "event/2014-05-indictment"), corners("edge/cn-us", "event/2013-06-sunnylands"), corners("edge/cn-us", "event/2015-09-understanding")
	if len(down) != 3 || down[0].Y < 0 || len(up) != 3 || up[0].Y > 0 || len(agreed) != 4 {
		t.Errorf("a fall has the corners %v, a rise %v, an agreement %v", down, up, agreed)
	}
}

func TestTheHeightOfATimelineFollowsFromTheNumberOfEdges(t *testing.T) {
	before := 0
	for _, edges := range []int{1, 3, 5, 7, 40} {
		height := theme.TimelineHeight(edges)
		if height < before || height > 240 {
			t.Errorf("%d edges have a timeline of %d dp", edges, height)
		}
		before = height
	}
	if three := theme.TimelineHeight(3); three >= before {
		t.Errorf("forty edges have no more than %d dp", three)
	}
}

func TestTheTimelineDrawsDatasetsOfAnySize(t *testing.T) {
	bare := Dataset()
	bare.Edges, bare.Events, bare.Agreements, bare.Assessments, bare.Steps = bare.Edges[:1], nil, nil, nil, nil
	many := Dataset()
	for i := range 40 {
		e := many.Edges[0]
		e.ID = data.MakeRef("edge", "more-"+strings.Repeat("x", i+1))
		many.Edges = append(many.Edges, e)
	}
	some := Dataset()
	some.Edges = append(some.Edges, many.Edges[3:12]...)
	for name, ds := range map[string]*data.Dataset{"one edge and no events": bare, "twelve edges": some, "forty edges": many} {
		x := data.NewIndex(ds)
		p := newPictures(x, nil)
		for _, width := range []float64{0, 1, 320, 1000} {
			m := app.New(x, screen, "")
			s := p.Timeline(atWidth(&m, width), m.Date.Years())
			below := 0.0 // the end of the name above
			for _, mark := range s.Layers[0].Marks {
				if text, ok := mark.(*scene.Text); ok && text.Anchor == scene.Start && text.At.Y < p.lanes.box.bottom {
					if text.At.Y-text.Size*0.75 < below {
						t.Errorf("%s at %v dp: the name %q lies upon another", name, width, text.Text)
					}
					below = text.At.Y
				}
			}
			if len(s.Layers) != 2 || len(p.lanes.lanes) != len(ds.Edges) {
				t.Errorf("%s at %v dp: %d layers, %d lanes", name, width, len(s.Layers), len(p.lanes.lanes))
			}
		}
	}
}

func BenchmarkTimeline(b *testing.B) {
	x, p := real(b)
	m := atWidth(at(x, ""), 824)
	b.Run("date", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			p.Timeline(m, 2007+float64(i%19))
		}
	})
	b.Run("lens", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			m.Domain = []data.Ref{"", "domain/security"}[i%2]
			p.Timeline(m, 2016)
		}
	})
}
