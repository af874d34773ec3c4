package panel

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/trust"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"

	"github.com/google/go-cmp/cmp"
)

func TestTheSlidersShowAndMoveTheParameters(t *testing.T) {
	x, p := real(t)
	sliders := func(m *app.Model) []*doc.Slider {
		var found []*doc.Slider
		for _, b := range sectionOf(p.Panel(m), "model-params").Blocks {
			if s, ok := b.(*doc.Slider); ok {
				found = append(found, s)
			}
		}
		return found
	}
	m := at(x, "#edge/cn-us?page=model")
	own := x.Data().Formula
	text := fmt.Sprintf("With all events and the numbers that this page began with: %.2f", trust.Compute(x.Data(), own, nil).Score(x).Mean)
	for i, want := range []float64{own.Gain, own.HalfLifeGoodwill, own.HalfLifeGrievance, own.SpillOver} {
		s := sliders(m)[i]
		if s.Value != want {
			t.Errorf("%s stands at %v, want %v", s.Label, s.Value, want)
		}
		for name, x := range map[string]float64{"value": s.Value, "end": s.Max} {
			if steps := (x - s.Min) / s.Step; math.Abs(steps-math.Round(steps)) > 1e-9 {
				t.Errorf("the %s of %s is not on a step", name, s.Label)
			}
		}
		moved, _ := app.Update(*m, app.Action(fmt.Sprintf("%s:%v", s.Action, s.Max)), x)
		if got := sliders(&moved)[i].Value; got != s.Max {
			t.Errorf("moved to %v, %s stands at %v", s.Max, s.Label, got)
		}
		edge := moved
		edge.Chapter = app.NoChapter
		if cmp.Equal(p.Panel(at(x, "#edge/cn-us")), p.Panel(&edge)) {
			t.Errorf("%s at %v leaves the levels as they were", s.Label, s.Max)
		}
		if got := dump.Document(p.Panel(&moved)); !strings.Contains(got, text) {
			t.Errorf("%s moved: the chapter lacks the dataset's own score", s.Label)
		}
	}
}

func TestTheChapterOnTheMethodShowsItsScore(t *testing.T) {
	x, p := real(t)
	d := p.Panel(at(x, "#edge/cn-us?page=model"))
	text := dump.Document(d)
	score := p.facts.Actual.Score(x)
	for _, want := range []string{
		fmt.Sprintf("%.2f levels apart on average; the same word for %d of %d, rank correlation %.2f.", score.Mean, score.Words, len(score.Pairs), score.Rank),
		fmt.Sprintf("0 everywhere %.2f, the mean of each relationship %.2f,", score.Baselines.Zero, score.Baselines.Edge),
		"level = start + 0.9 × (strongest promise in force + Σ goodwill × ½^(years ÷ 1) + Σ grievances × ½^(years ÷ 8)), on the map kept between −2 and +2",
		"‹‹ Back to United States – China →page:›",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the chapter does not say %q", want)
		}
	}
	if strings.Contains(text, "began with") {
		t.Error("without a hypothesis the chapter says the same twice")
	}
	var points []geom.Point
	for _, m := range figuresOf(d)[0].Picture.Layers[0].Marks {
		if disc, ok := m.(*scene.Disc); ok {
			for _, p := range points {
				if p.Sub(disc.Center).Len() < 2*picture.PointRadius {
					t.Errorf("two points lie upon each other at %v", p)
				}
			}
			points = append(points, disc.Center)
		}
	}
	if len(points) != len(x.Data().Assessments) {
		t.Errorf("%d points for %d assessments", len(points), len(x.Data().Assessments))
	}
	var rows int
	for _, b := range sectionOf(d, "model-fit").Blocks {
		if c, ok := b.(*doc.Card); ok {
			rows = len(c.More[0].(*doc.Table).Rows)
		}
	}
	if rows != len(x.Data().Assessments) {
		t.Errorf("the table has %d rows", rows)
	}
}

func TestTheScatterStaysInItsPictureWhenLevelsAreEqual(t *testing.T) {
	ds := Dataset()
	a := ds.Assessments[0]
	for range 40 {
		ds.Assessments = append(ds.Assessments, a)
	}
	x := data.NewIndex(ds)
	m := app.New(x, screen, "#?page=model")
	f := figuresOf(newPanels(x, nil).Panel(&m))[0]
	for _, mark := range f.Picture.Layers[0].Marks {
		if d, ok := mark.(*scene.Disc); ok && !geom.R(0, 0, f.Picture.Width, f.Picture.Height).Contains(d.Center) {
			t.Errorf("a point lies at %v", d.Center)
		}
	}
}
