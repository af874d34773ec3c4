package view

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	. "tripoint/wasm/internal/sample"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares text with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs from what readers saw before; -update accepts it:\n%s", path, diff)
	}
}

var (
	index  = data.NewIndex(Dataset())
	screen = app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}
)

func model(hash string) *app.Model {
	m := app.New(index, screen, hash)
	return &m
}

func TestDocuments(t *testing.T) {
	v := newView(index, nil)
	for name, hash := range map[string]string{
		"home": "", "edge": "#edge/north-south?date=2011-06", "edge-early": "#edge/north-south?date=2009", "node": "#node/north",
	} {
		t.Run(name, func(t *testing.T) { golden(t, name+".txt", dump(v.Document(model(hash)))) })
	}
}

func TestScenes(t *testing.T) {
	v := newView(index, nil)
	for name, hash := range map[string]string{"scene-home": "", "scene-selected": "#edge/north-south?theme=dark"} {
		t.Run(name, func(t *testing.T) { golden(t, name+".txt", dumpScene(v.Scene(model(hash)))) })
	}
}

func TestEverythingOfTheFitIsOnTheMapAtEverySize(t *testing.T) {
	v := newView(index, nil)
	for _, size := range [][2]float64{{320, 200}, {320, 480}, {390, 352}, {824, 658}, {2560, 1440}, {1, 1}} {
		m := model("")
		m.Device.Width, m.Device.Height = size[0], size[1]
		s := v.Scene(m)
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

func TestHandlesAreLargeEnoughAndInside(t *testing.T) {
	v := newView(index, nil)
	for _, zoom := range []float64{1, 3, app.MaxZoom} {
		m := model("")
		m.Camera = app.Camera{Zoom: zoom, Offset: geom.Point{X: 0.1, Y: -0.1}}
		for _, h := range v.Scene(m).Handles {
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

func ribbonOf(s *scene.Scene, ref data.Ref) *scene.Ribbon {
	for _, l := range s.Layers {
		for _, m := range l.Marks {
			if r, ok := m.(*scene.Ribbon); ok && r.Ref == ref {
				return r
			}
		}
	}
	return nil
}

func TestAStrandShowsEachSidesTrustAtItsEnd(t *testing.T) {
	v := newView(index, nil)
	r := ribbonOf(v.Scene(model("#?date=2010-06")), NorthSouth)
	// Guard is the second domain; only North's trust in South fell.
	guard := r.Strands[1]
	if r.Strands[0].Width == 0 {
		t.Fatal("no strands")
	}
	if guard.Dash == (r.Strands[0]).Dash {
		guard = r.Strands[0]
	}
	north := v.facts.Actual.At(North, South, Guard, data.Date("2010-06").Years())
	if guard.From != theme.Light.Level(north) || guard.To != theme.Light.Level(0) {
		t.Errorf("the strand runs from %v to %v", guard.From, guard.To)
	}
}

func TestTheFirstDomainIsAlwaysOutside(t *testing.T) {
	v := newView(index, nil)
	m := model("#?date=2010-06")
	s := v.Scene(m)
	port := ViewportOf(m)
	f := &mapDrawing{Drawing: v.draw(m), at: v.pictures.place(&port)}
	for _, e := range []data.Ref{NorthSouth, NorthWest, SouthWest} {
		edge := index.Edge(e)
		r := ribbonOf(s, e)
		first := theme.Light.Level(v.facts.Actual.At(edge.A, edge.B, Trade, f.Now))
		outermost := r.Strands[0]
		if !f.outsideIsLeft(r.Path) {
			outermost = r.Strands[len(r.Strands)-1]
		}
		if outermost.From != first {
			t.Errorf("%s: the outermost strand is not the first domain's", e)
		}
	}
}

func TestAnEventSwitchedOffChangesTheStrands(t *testing.T) {
	v := newView(index, nil)
	with := ribbonOf(v.Scene(model("#?date=2010-06")), NorthSouth)
	without := ribbonOf(v.Scene(model("#?date=2010-06&without=event/2010-raid")), NorthSouth)
	if cmp.Equal(with.Strands, without.Strands) {
		t.Error("the strands are the same")
	}
}

func TestAgreementsOfTheTwoComeFirstAndLaterOnesLast(t *testing.T) {
	ds := Dataset()
	pact := ds.Agreements[0]
	ds.Agreements = nil
	third := append(slices.Clone(pact.Parties), data.Party{Name: data.Plain("Others")})
	for _, a := range []struct {
		id      data.Ref
		date    data.Date
		parties []data.Party
	}{
		{"agreement/old", "2008-01", pact.Parties},
		{"agreement/wide-old", "2008-02", third},
		{"agreement/new", "2009", pact.Parties},
		{"agreement/wide-new", "2010", third},
		{"agreement/next", "2012", pact.Parties},
		{"agreement/after-next", "2013", pact.Parties},
	} {
		b := pact
		b.ID, b.Date, b.Parties = a.id, a.date, a.parties
		ds.Agreements = append(ds.Agreements, b)
	}
	x := data.NewIndex(ds)
	m := app.New(x, screen, "#edge/north-south?date=2011-06")
	var got []data.Ref
	var collect func(blocks []doc.Block)
	collect = func(blocks []doc.Block) {
		for _, b := range blocks {
			if c, ok := b.(*doc.Card); ok && c.Ref.Kind() == "agreement" {
				got = append(got, c.Ref)
			} else if ok {
				collect(c.More)
			}
		}
	}
	for _, s := range newView(x, nil).Document(&m).Sections {
		collect(s.Blocks)
	}
	want := []data.Ref{"agreement/new", "agreement/old", "agreement/next", "agreement/after-next",
		"agreement/wide-new", "agreement/wide-old"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order of the cards (-want +got):\n%s", diff)
	}
}

// What a view remembers must not show in another language, edge or date.
func TestWhatIsRememberedIsNoLongerShownThanItIsTrue(t *testing.T) {
	ds := Dataset()
	ds.Agreements[0].Short = data.Text{{Lang: "en", Text: "Pact"}, {Lang: "ru", Text: "Пакт"}}
	x := data.NewIndex(ds)
	used := newView(x, nil)
	for _, hash := range []string{"2009", "2011-06", "2013-06", "2011-06", "2009"} {
		for _, lang := range []string{"en", "ru", "en"} {
			for _, edge := range []data.Ref{NorthSouth, NorthWest} {
				m := app.New(x, screen, "#"+string(edge)+"?date="+hash)
				m.Device.Lang = lang
				if diff := cmp.Diff(dump(newView(x, nil).Document(&m)), dump(used.Document(&m))); diff != "" {
					t.Errorf("%s at %s in %s (-fresh +used):\n%s", edge, hash, lang, diff)
				}
			}
		}
	}
}

func TestTheActsOfAnEventAreToldOnTheirEdges(t *testing.T) {
	ds := Dataset()
	event := &ds.Events[0]
	event.Edges = append(event.Edges, NorthWest)
	event.Acts = append(event.Acts, data.Act{Kind: Feasted, Between: []data.Ref{North, West}, Standing: Rumour,
		Reach: []data.Ref{"reach/half"}, About: []data.Ref{Trade}, Beside: []data.Ref{Guard}, Reason: data.Plain("Goats were shared.")})
	x := data.NewIndex(ds)
	v := newView(x, nil)
	for edge, want := range map[data.Ref][]string{
		NorthSouth: {"‹chip North → South −1.0› ‹chip South → North ±0›", "‹strong South → North: ›raid ‹muted (guard).›"},
		NorthWest:  {"‹chip North → West +0.1› ‹chip West → North +0.1›", "feast ‹muted (trade; {act.beside}; told; half).› Goats were shared."},
	} {
		m := app.New(x, screen, "#"+string(edge))
		text := dump(v.Document(&m))
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("%s: the panel has no %s\n%s", edge, s, text)
			}
		}
	}
}

func TestAnnouncementsAreShort(t *testing.T) {
	v := newView(index, nil)
	for _, hash := range []string{"", "#edge/north-south", "#node/west"} {
		if s := v.Announcement(model(hash)); s == "" || len([]rune(s)) >= 120 {
			t.Errorf("%s: %q", hash, s)
		}
	}
}

func TestDatesInWords(t *testing.T) {
	f := newView(index, nil).at(model(""))
	for d, want := range map[data.Date]string{
		"2015": "2015", "2015-06": "June 2015", "2015-06-05": "5 June 2015", "2015-06~": "about June 2015",
		"2015?": "2015 (?)", "2015-01%": "about January 2015 (?)", "2012-05-01/2012-06": "1 May 2012 – June 2012",
	} {
		if got := f.DateText(d); got != want {
			t.Errorf("%s is told as %q, want %q", d, got, want)
		}
	}
}
