package picture

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/core/trust"
	"tripoint/wasm/internal/dump"
	. "tripoint/wasm/internal/sample"
)

func TestMapsMatchTheirGoldens(t *testing.T) {
	p := newPictures(index, nil)
	for name, hash := range map[string]string{"scene-home": "", "scene-selected": "#edge/north-south?theme=dark"} {
		t.Run(name, func(t *testing.T) { dump.Golden(t, name+".txt", dump.Scene(p.Map(model(hash)))) })
	}
}

func TestTheMapShowsAllTargetsAtEverySize(t *testing.T) {
	p := newPictures(index, nil)
	for _, size := range [][2]float64{{320, 200}, {320, 480}, {390, 352}, {824, 658}, {2560, 1440}, {1, 1}} {
		m := model("")
		m.Device.Width, m.Device.Height = size[0], size[1]
		s := p.Map(m)
		for _, target := range s.Targets {
			for _, p := range target.Path {
				if size[0] > 1 && !geom.R(0, 0, size[0], size[1]).Contains(p) {
					t.Fatalf("%v: %s reaches %v", size, target.Ref, p)
				}
				if math.IsNaN(p.X) || math.IsInf(p.X, 0) {
					t.Fatalf("%v: %s is at %v", size, target.Ref, p)
				}
			}
		}
	}
}

func TestHandlesLieInsideTheMapAndAreLargeEnough(t *testing.T) {
	p := newPictures(index, nil)
	for _, zoom := range []float64{1, 3, app.MaxZoom} {
		m := model("")
		m.Camera = app.Camera{Zoom: zoom, Offset: geom.Point{X: 0.1, Y: -0.1}}
		for _, h := range p.Map(m).Handles {
			if h.Box.Width() < 24 || h.Box.Height() < 24 {
				t.Errorf("zoom %v: the handle of %s is %v×%v", zoom, h.Ref, h.Box.Width(), h.Box.Height())
			}
			if b := h.Box; b.Min.X < 0 || b.Min.Y < 0 || b.Max.X > 800 || b.Max.Y > 600 {
				t.Errorf("zoom %v: the handle of %s is at %v", zoom, h.Ref, b)
			}
			if h.Name == "" {
				t.Errorf("%s has no name", h.Ref)
			}
		}
	}
}

func TestAStrandShowsEachSidesTrustAtItsEnd(t *testing.T) {
	p := newPictures(index, nil)
	r := ribbonOf(p.Map(model("#?date=2010-06")), NorthSouth)
	// Guard is the second domain; only North's trust in South fell.
	guard := r.Strands[1]
	if r.Strands[0].Width == 0 {
		t.Fatal("no strands")
	}
	if guard.Dash == (r.Strands[0]).Dash {
		guard = r.Strands[0]
	}
	north := p.facts.Actual.At(North, South, Guard, data.Date("2010-06").Years())
	if guard.From != theme.Light.Level(float64(trust.Step(north))) || guard.To != theme.Light.Level(0) {
		t.Errorf("the strand runs from %v to %v", guard.From, guard.To)
	}
}

func TestARibbonHasTheFirstDomainOutside(t *testing.T) {
	p := newPictures(index, nil)
	m := model("#?date=2010-06")
	s := p.Map(m)
	port := ViewportOf(m)
	g := &mapDrawing{Drawing: *p.drawing(m), transform: p.transformOf(&port)}
	for _, e := range []data.Ref{NorthSouth, NorthWest, SouthWest} {
		edge := index.Edge(e)
		r := ribbonOf(s, e)
		first := theme.Light.Level(float64(trust.Step(p.facts.Actual.At(edge.A, edge.B, Trade, g.Now))))
		outermost := r.Strands[0]
		if !g.outsideIsLeft(r.Path) {
			outermost = r.Strands[len(r.Strands)-1]
		}
		if outermost.From != first {
			t.Errorf("%s: the outermost strand is not the first domain's", e)
		}
	}
}

func TestStrandsChangeWhenAnEventIsSwitchedOff(t *testing.T) {
	p := newPictures(index, nil)
	with := ribbonOf(p.Map(model("#?date=2010-06")), NorthSouth)
	without := ribbonOf(p.Map(model("#?date=2010-06&without=event/2010-raid")), NorthSouth)
	if cmp.Equal(with.Strands, without.Strands) {
		t.Error("the strands are the same")
	}
}

func TestAStrandHasTheWidthOfTheRibbonWhenThereIsALens(t *testing.T) {
	p := newPictures(index, nil)
	for _, hash := range []string{"#?date=2010-06", "#edge/north-south?date=2010-06"} {
		all, one := ribbonOf(p.Map(model(hash)), NorthSouth), ribbonOf(p.Map(model(hash+"&domain=guard")), NorthSouth)
		if len(one.Strands) != 1 || one.Width() != all.Width() {
			t.Fatalf("%s: %d strands, %.2f dp, want one of %.2f", hash, len(one.Strands), one.Width(), all.Width())
		}
		if !slices.ContainsFunc(all.Strands, func(s scene.Strand) bool {
			return s.From == one.Strands[0].From && s.To == one.Strands[0].To && s.Dash == one.Strands[0].Dash
		}) {
			t.Errorf("%s: no strand of the whole ribbon looks like the lens's", hash)
		}
	}
}
