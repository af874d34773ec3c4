package picture

import (
	"math"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/svg"
	"tripoint/wasm/core/theme"
)

// eachSparkline draws the sparklines of all edges: of each domain, and of all of them.
func eachSparkline(t *testing.T, visit func(t *testing.T, g *Drawing, e *data.Edge, domains []*data.Domain)) {
	x, p := real(t)
	ds := x.Data()
	all := make([]*data.Domain, len(ds.Domains))
	for i := range ds.Domains {
		all[i] = &ds.Domains[i]
	}
	for i := range ds.Edges {
		e := &ds.Edges[i]
		g := p.drawing(at(x, "#"+string(e.ID)+"?date=2016-05"))
		for k := range all {
			t.Run(e.ID.ID()+" "+all[k].ID.ID(), func(t *testing.T) { visit(t, g, e, all[k:k+1]) })
		}
		t.Run(e.ID.ID()+" all", func(t *testing.T) { visit(t, g, e, all) })
	}
}

// sparkOf returns the line of a colour.
func sparkOf(t *testing.T, s *scene.Scene, c theme.Color) []geom.Point {
	t.Helper()
	for _, mark := range s.Layers[0].Marks {
		if stroke, ok := mark.(*scene.Stroke); ok && stroke.Color == c {
			if stroke.Dash != [2]float64{} {
				t.Error("a line is dashed")
			}
			return stroke.Lines[0]
		}
	}
	t.Fatal("a line is missing")
	return nil
}

func TestTheLinesOfASparklineLieWhereTheLevelsAre(t *testing.T) {
	eachSparkline(t, func(t *testing.T, g *Drawing, e *data.Edge, domains []*data.Domain) {
		s, p := g.Sparkline(e, domains), g.sparkPlot()
		for _, way := range []struct {
			from, to data.Ref
			color    theme.Color
		}{{e.A, e.B, g.theme.Ink}, {e.B, e.A, g.theme.Second}} {
			line := sparkOf(t, &s, way.color)
			var levels []geom.Point
			for at := p.from; at < p.until; at += 1.0 / 300 {
				level := g.Levels.Line(way.from, way.to, domains[0].ID).Raw(at)
				if len(domains) > 1 {
					level = 0
					for _, d := range domains {
						level += g.Levels.At(way.from, way.to, d.ID, at) / float64(len(domains))
					}
				}
				levels = append(levels, geom.Point{X: p.x(at), Y: p.y(level)})
			}
			// A dp is 50 days, and less than a sixth of a level.
			near := func(what string, points, to []geom.Point, most float64) {
				for _, q := range points {
					away := math.Inf(1)
					for i := 1; i < len(to); i++ {
						away = min(away, awayFrom(q, to[i-1], to[i]))
					}
					if away > most {
						t.Errorf("%s of %s in %s is %.2f dp away at %v", what, way.from, way.to, away, q)
						return
					}
				}
			}
			near("a corner", line, levels, 0.6)
			near("a level", levels, line, sparkTolerance+0.6)
			if first, last := line[0].X, line[len(line)-1].X; first != p.left || last != p.right {
				t.Errorf("the line goes from %v to %v", first, last)
			}
		}
	})
}

// awayFrom returns how far a point is from the way between two others.
func awayFrom(q, a, b geom.Point) float64 {
	along, from := b.Sub(a), q.Sub(a)
	part := 0.0
	if along.Len() > 0 {
		part = min(max(from.Dot(along)/along.Dot(along), 0), 1)
	}
	return from.Sub(along.Mul(part)).Len()
}

func TestASparklineStaysInsideItsPictureAndIsSmall(t *testing.T) {
	eachSparkline(t, func(t *testing.T, g *Drawing, e *data.Edge, domains []*data.Domain) {
		s := g.Sparkline(e, domains)
		box := geom.R(0, 0, s.Width, s.Height)
		for _, layer := range s.Layers {
			for _, mark := range layer.Marks {
				var lines [][]geom.Point
				switch mark := mark.(type) {
				case *scene.Fill:
					lines = mark.Rings
				case *scene.Stroke:
					lines = mark.Lines
				default:
					// Its row has the words, and it is too small for dots.
					t.Errorf("a sparkline has a %T", mark)
				}
				for _, line := range lines {
					for _, q := range line {
						if !box.Contains(q) && q.Y != s.Height {
							t.Errorf("%v lies outside", q)
						}
					}
				}
			}
		}
		if size := len(svg.Append(nil, &s, svg.Options{})); size > 1050 {
			t.Errorf("it takes %d bytes of SVG", size)
		}
	})
}

// The area above zero and the one below it are those between zero and the mean.
func TestASparklineFillsAboveAndBelowZero(t *testing.T) {
	line := []geom.Point{{X: 0, Y: 8}, {X: 4, Y: 8}, {X: 8, Y: 12}, {X: 10, Y: 12}, {X: 10, Y: 6}, {X: 20, Y: 6}}
	above, below := beyond(line, 10, true), beyond(line, 10, false)
	for _, test := range []struct {
		name  string
		rings [][]geom.Point
		want  []float64
	}{{"above", above, []float64{10, 40}}, {"below", below, []float64{6}}} {
		if len(test.rings) != len(test.want) {
			t.Fatalf("%s: %d areas, want %d", test.name, len(test.rings), len(test.want))
		}
		for i, ring := range test.rings {
			if got := area(ring); got != test.want[i] {
				t.Errorf("%s: area %d has %v, want %v", test.name, i, got, test.want[i])
			}
		}
	}
}

func TestADateChangesOnlyTheLineOfTheDate(t *testing.T) {
	x, p := real(t)
	e, domains := &x.Data().Edges[0], []*data.Domain{&x.Data().Domains[0]}
	first := p.drawing(at(x, "#?date=2010-05")).Sparkline(e, domains)
	later := p.drawing(at(x, "#?date=2020-05")).Sparkline(e, domains)
	if first.Layers[0].Marks[0] != later.Layers[0].Marks[0] {
		t.Error("the sparkline is drawn anew")
	}
	x1 := first.Layers[1].Marks[0].(*scene.Stroke).Lines[0][0].X
	x2 := later.Layers[1].Marks[0].(*scene.Stroke).Lines[0][0].X
	if x1 >= x2 {
		t.Errorf("the date's line goes from %v to %v", x1, x2)
	}
	without := p.drawing(at(x, "#?date=2010-05&model=0,1,1,0")).Sparkline(e, domains)
	if scene.Equal(&first, &without) {
		t.Error("a hypothesis changes nothing")
	}
	if again := p.drawing(at(x, "#?date=2010-05")).Sparkline(e, domains); !scene.Equal(&first, &again) {
		t.Error("the facts' sparkline is not what it was before the hypothesis")
	}
}

// BenchmarkSparklines draws all sparklines of a state on another date.
func BenchmarkSparklines(b *testing.B) {
	x, p := real(b)
	g := p.drawing(at(x, "#?date=2016-05"))
	b.ReportAllocs()
	for b.Loop() {
		for i := range g.Data.Edges {
			for k := range g.Data.Domains {
				g.Sparkline(&g.Data.Edges[i], []*data.Domain{&g.Data.Domains[k]})
			}
		}
	}
}

// BenchmarkNewSparklines draws them for a look that is new.
func BenchmarkNewSparklines(b *testing.B) {
	x, p := real(b)
	g := p.drawing(at(x, "#?date=2016-05"))
	g.Ranges()
	b.ReportAllocs()
	for b.Loop() {
		p.sparklines = sparklines{}
		for i := range g.Data.Edges {
			for k := range g.Data.Domains {
				g.Sparkline(&g.Data.Edges[i], []*data.Domain{&g.Data.Domains[k]})
			}
		}
	}
}
