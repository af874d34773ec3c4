package picture

import (
	"math"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/dump"
)

// eachChart draws the charts of all edges and domains in both themes.
func eachChart(t *testing.T, hash string, visit func(t *testing.T, g *Drawing, e *data.Edge, d *data.Domain)) {
	x, p := real(t)
	ds := x.Data()
	for _, look := range []string{"light", "dark"} {
		g := p.drawing(at(x, "#?theme="+look+hash))
		for i := range ds.Edges {
			for k := range ds.Domains {
				e, d := &ds.Edges[i], &ds.Domains[k]
				t.Run(look+" "+e.ID.ID()+" "+d.ID.ID(), func(t *testing.T) { visit(t, g, e, d) })
			}
		}
	}
}

func TestChartsOfTheSample(t *testing.T) {
	p := newPictures(index, nil)
	for _, look := range []string{"light", "dark"} {
		g := p.drawing(model("#?date=2012-07&theme=" + look))
		e, domains := &g.Data.Edges[0], []*data.Domain{&g.Data.Domains[0]}
		chart, sparkline := g.Chart(e, domains[0]), g.Sparkline(e, domains)
		dump.Golden(t, "chart-"+look+".txt", dump.Scene(&chart)+dump.Scene(&sparkline))
	}
}

// strokesOf returns the strokes of a colour and a width.
func strokesOf(marks []scene.Mark, c theme.Color, width float64) []*scene.Stroke {
	var strokes []*scene.Stroke
	for _, mark := range marks {
		if s, ok := mark.(*scene.Stroke); ok && s.Color == c && s.Width == width {
			strokes = append(strokes, s)
		}
	}
	return strokes
}

// Sinks fill an area by the even-odd rule: in one area of two bands, the part where both
// directions agree would stay empty.
func TestAChartDrawsTheRangeOfEachDirectionAsItsOwnArea(t *testing.T) {
	eachChart(t, "", func(t *testing.T, g *Drawing, e *data.Edge, d *data.Domain) {
		bands := g.bands(g.plot(), e, d)
		if len(bands) != 2 {
			t.Fatalf("%d bands, want 2", len(bands))
		}
		for _, mark := range bands {
			if rings := mark.(*scene.Fill).Rings; len(rings) != 1 || len(rings[0]) < 10 {
				t.Errorf("a band of %d rings", len(rings))
			}
		}
	})
}

// A dash says how far agreements cover a domain, and nothing else.
func TestAChartHasASolidLineInItsOwnColourForEachDirection(t *testing.T) {
	eachChart(t, "&without=event/2015-06-opm", func(t *testing.T, g *Drawing, e *data.Edge, d *data.Domain) {
		picture := g.Chart(e, d)
		for _, mark := range picture.Layers[0].Marks {
			if s, ok := mark.(*scene.Stroke); ok && s.Dash != [2]float64{} {
				t.Errorf("a line of %d parts is dashed", len(s.Lines))
			}
		}
		for i, c := range [2]theme.Color{g.theme.Ink, g.theme.Second} {
			lines := strokesOf(picture.Layers[0].Marks, c, curveWidth)
			if len(lines) != 1 || len(lines[0].Lines) != 1 {
				t.Fatalf("direction %d has %d lines", i, len(lines))
			}
			from, to := e.A, e.B
			if i == 1 {
				from, to = to, from
			}
			p := g.plot()
			line := lines[0].Lines[0]
			last := line[len(line)-1]
			// The line ends within one of its steps before the end of the span.
			if y := p.y(g.Levels.Line(from, to, d.ID).Raw(p.until)); math.Abs(last.Y-y) > 1 || p.right-last.X > 3 {
				t.Errorf("the line of %s ends at %v, its level at %v", from, last, y)
			}
		}
	})
}

func TestTheNamesOfAChartsLinesStandAtTheirEnds(t *testing.T) {
	eachChart(t, "", func(t *testing.T, g *Drawing, e *data.Edge, d *data.Domain) {
		p := g.plot()
		names := g.curveNames(p, e, d)
		var ends [2]float64
		for i, way := range [2][2]data.Ref{{e.A, e.B}, {e.B, e.A}} {
			name := names[i].(*scene.Text)
			ends[i] = p.y(g.Levels.Line(way[0], way[1], d.ID).Raw(p.until))
			if want := [2]theme.Color{g.theme.Ink, g.theme.Second}[i]; name.Color != want {
				t.Errorf("%s is written in %v, its line in %v", name.Text, name.Color, want)
			}
			if middle := name.At.Y - chartText/3; math.Abs(middle-ends[i]) > chartText {
				t.Errorf("%s stands at %v, its line ends at %v", name.Text, middle, ends[i])
			}
		}
		first, second := names[0].(*scene.Text).At.Y, names[1].(*scene.Text).At.Y
		if (first < second) != (ends[0] < ends[1]) && ends[0] != ends[1] {
			t.Error("the names stand in another order than the lines")
		}
	})
}

// The test takes a letter to be 0.62 of its size wide, which is more than most are; the
// names at the right are cut by the width of ordinary letters.
func TestTheWordsOfAChartLieApartAndOffItsLines(t *testing.T) {
	eachChart(t, "", func(t *testing.T, g *Drawing, e *data.Edge, d *data.Domain) {
		picture := g.Chart(e, d)
		marks := picture.Layers[0].Marks
		var words []*scene.Text
		for _, mark := range marks {
			if text, ok := mark.(*scene.Text); ok {
				words = append(words, text)
			}
		}
		for i, text := range words {
			box := boxOf(text, 0.62)
			if right := text.At.X + 0.52*text.Size*float64(len([]rune(text.Text))); text.Size < 12 || box.Min.X < -2 ||
				text.Anchor == scene.Start && right > picture.Width || box.Min.Y < 0 || box.Max.Y > picture.Height {
				t.Errorf("%q of size %v is at %v", text.Text, text.Size, box)
			}
			for _, other := range words[:i] {
				if box.Overlaps(boxOf(other, 0.62)) {
					t.Errorf("%q lies upon %q", text.Text, other.Text)
				}
			}
			for _, c := range [2]theme.Color{g.theme.Ink, g.theme.Second} {
				line := strokesOf(marks, c, curveWidth)[0].Lines[0]
				for k := 1; k < len(line); k++ {
					if box.Overlaps(geom.Bounds(line[k-1 : k+1]).Inset(-curveWidth / 2)) {
						t.Errorf("a line runs through %q", text.Text)
						break
					}
				}
			}
		}
	})
}

func TestNamesOfLinesThatEndTogetherMoveApartInsideThePicture(t *testing.T) {
	x, p := real(t)
	for _, hash := range []string{"#?model=0,1,1,0", "#?model=2,32,32,1"} { // no act counts, or all do for long
		g := p.drawing(at(x, hash))
		for i := range g.Data.Edges {
			names := g.curveNames(g.plot(), &g.Data.Edges[i], &g.Data.Domains[0])
			a, b := boxOf(names[0].(*scene.Text), 0.62), boxOf(names[1].(*scene.Text), 0.62)
			if a.Overlaps(b) {
				t.Errorf("%s: a name at %v, the other at %v", hash, a, b)
			}
			if top, bottom := min(a.Min.Y, b.Min.Y), max(a.Max.Y, b.Max.Y); top < 0 || bottom > chartHeight-4-chartText*0.8 {
				t.Errorf("%s: the names reach from %v to %v", hash, top, bottom)
			}
		}
	}
}

// A judgement is a cross, as a diamond is an agreement.
func TestAJudgementIsACrossAtItsLevel(t *testing.T) {
	eachChart(t, "", func(t *testing.T, g *Drawing, e *data.Edge, d *data.Domain) {
		p := g.plot()
		judged := g.X.AssessmentsOf(e.ID, d.ID)
		crosses := g.assessments(p, e, d)[1].(*scene.Stroke)
		if len(crosses.Lines) != 2*len(judged) || crosses.Closed {
			t.Fatalf("%d lines for %d judgements", len(crosses.Lines), len(judged))
		}
		for i, a := range judged {
			want := geom.Point{X: p.x(a.Date.Years()), Y: p.y(float64(a.Level))}
			for _, line := range crosses.Lines[2*i : 2*i+2] {
				if middle := line[0].Add(line[1]).Mul(0.5); middle.Sub(want).Len() > 1e-9 {
					t.Errorf("a cross lies at %v, want %v", middle, want)
				}
			}
		}
	})
}
