package app

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
	. "tripoint/wasm/internal/sample"
)

func TestUpdate(t *testing.T) {
	start := New(index, Device{}, "")
	selected, _ := Update(start, Select{NorthSouth}, index)
	tests := []struct {
		name    string
		model   Model
		message Message
		want    func(m *Model)
		effects []Effect
	}{
		{"selecting writes the address, announces and tells the host", start, Select{NorthSouth},
			func(m *Model) { m.Selection = NorthSouth },
			[]Effect{WriteHash{"#edge/north-south"}, Announce{}, Tell{Type: "select", Ref: NorthSouth}}},
		{"selecting the same again does nothing", selected, Select{NorthSouth}, func(*Model) {}, nil},
		{"selecting the first of two ends the comparison", change(selected, func(m *Model) { m.Compare = SouthWest }), Select{NorthSouth},
			func(m *Model) { m.Compare = "" }, []Effect{WriteHash{"#edge/north-south"}, Announce{}}},
		{"selecting what does not exist does nothing", start, Select{"edge/none"}, func(*Model) {}, nil},
		{"deselecting gives the focus back", selected, Select{},
			func(m *Model) { m.Selection = "" },
			[]Effect{FocusOn{NorthSouth}, WriteHash{"#"}, Announce{}, Tell{Type: "select"}}},
		{"a date writes the address and tells the host", start, SetDate{"2012-02"},
			func(m *Model) { m.Date = "2012-02" },
			[]Effect{WriteHash{"#?date=2012-02"}, Tell{Type: "date", Date: "2012-02"}}},
		{"a date beyond the span is clamped", start, SetDate{"2077"},
			func(m *Model) { m.Date = "2014-12" },
			[]Effect{WriteHash{"#?date=2014-12"}, Tell{Type: "date", Date: "2014-12"}}},
		{"a bad date does nothing", start, SetDate{"soon"}, func(*Model) {}, nil},
		{"a lens is part of the address", start, SetDomain{Guard},
			func(m *Model) { m.Domain = Guard }, []Effect{WriteHash{"#?domain=guard"}}},
		{"a lens of nothing known does nothing", start, SetDomain{"domain/x"}, func(*Model) {}, nil},
		{"an event selects its edge and shows its card", start, Select{Raid},
			func(m *Model) { m.Selection = NorthSouth },
			[]Effect{ShowCard{Raid}, WriteHash{"#edge/north-south"}, Announce{}, Tell{Type: "select", Ref: NorthSouth}}},
		{"an event of the selected edge leaves it selected", selected, Select{Raid}, func(*Model) {}, []Effect{ShowCard{Raid}}},
		{"an event that the lens hides takes the lens away", change(selected, func(m *Model) { m.Domain = Trade }), Select{Raid},
			func(m *Model) { m.Domain = "" }, []Effect{ShowCard{Raid}, WriteHash{"#edge/north-south"}}},
		{"an agreement that is about the lens's domain leaves the lens", change(selected, func(m *Model) { m.Domain = Guard }), Select{Pact},
			func(*Model) {}, []Effect{ShowCard{Pact}}},
		{"a page opens", selected, Select{ChapterRef(MethodChapter)},
			func(m *Model) { m.Chapter = MethodChapter }, []Effect{WriteHash{"#edge/north-south?page=model"}, Announce{}}},
		{"a page that is not there stays closed", selected, Select{"page/goats"}, func(*Model) {}, nil},
		{"no page is not a page", selected, Select{"page/"}, func(*Model) {}, nil},
		{"a second edge is compared", selected, Compare{SouthWest},
			func(m *Model) { m.Compare = SouthWest },
			[]Effect{WriteHash{"#edge/north-south?compare=edge/south-west"}, Announce{}}},
		{"without a first edge the second is the first", start, Compare{NorthSouth},
			func(m *Model) { m.Selection = NorthSouth },
			[]Effect{WriteHash{"#edge/north-south"}, Announce{}, Tell{Type: "select", Ref: NorthSouth}}},
		{"an edge is not compared with itself", selected, Compare{NorthSouth}, func(*Model) {}, nil},
		{"an event is switched off", start, Switch{Raid},
			func(m *Model) { m.Without = RefsOf(Raid) }, []Effect{WriteHash{"#?without=event/2010-raid"}}},
		{"what is no event is not switched off", start, Switch{Pact}, func(*Model) {}, nil},
		{"the gain moves within its bounds", start, SetParam{"gain", 7},
			func(m *Model) { m.Params = Params{2, 2, 2, 0.25} }, []Effect{WriteHash{"#?model=2,2,2,0.25"}}},
		{"goodwill halves sooner, grievances as before", start, SetParam{"goodwill", 1},
			func(m *Model) { m.Params = Params{0.5, 1, 2, 0.25} }, []Effect{WriteHash{"#?model=0.5,1,2,0.25"}}},
		{"grievances halve later, goodwill as before", start, SetParam{"grievance", 8},
			func(m *Model) { m.Params = Params{0.5, 2, 8, 0.25} }, []Effect{WriteHash{"#?model=0.5,2,8,0.25"}}},
		{"less spills over", start, SetParam{"spill-over", 0.1},
			func(m *Model) { m.Params = Params{0.5, 2, 2, 0.1} }, []Effect{WriteHash{"#?model=0.5,2,2,0.1"}}},
		{"there is no such parameter", start, SetParam{"half-life", 4}, func(*Model) {}, nil},
		{"the dataset's own gain is none of the reader's", start, SetParam{"gain", 0.5}, func(*Model) {}, nil},
		{"the next event is a date", start, StepEvent{+1},
			func(m *Model) { m.Date = "2012-01-01" }, []Effect{WriteHash{"#?date=2012-01-01"}, Tell{Type: "date", Date: "2012-01-01"}}},
		{"before the first event the span begins", change(start, func(m *Model) { m.Date = "2009" }), StepEvent{-1},
			func(m *Model) { m.Date = "2008" }, []Effect{WriteHash{"#?date=2008"}, Tell{Type: "date", Date: "2008"}}},
		{"a change of the date stops the playback", change(start, func(m *Model) { m.Playing = true }), SetDate{"2011-06"},
			func(m *Model) { m.Playing = false }, nil},
		{"a date does not advance by itself unless it plays", start, Advance{"2012"}, func(*Model) {}, nil},
		{"a mark of the timeline opens", start, ShowPeek{Peek{NorthSouth, Raid}},
			func(m *Model) { m.Peek = Peek{NorthSouth, Raid} }, nil},
		{"a mark that is on no such lane does not", start, ShowPeek{Peek{SouthWest, Raid}}, func(*Model) {}, nil},
		{"there is no other page", start, OpenChapter{"x"}, func(*Model) {}, nil},
		{"the tour begins", start, GoStep{2},
			func(m *Model) { m.Step, m.LastStep, m.Date, m.Chapter = 2, 2, "2014-12", ArticleChapter },
			[]Effect{WriteHash{"#?step=2"}, Announce{}, Tell{Type: "date", Date: "2014-12"}}},
		{"the tour has an end", change(start, func(m *Model) { m.Step = 2 }), MoveStep{+1}, func(*Model) {}, nil},
		{"the tour has a beginning", change(start, func(m *Model) { m.Step = 1 }), MoveStep{-1}, func(*Model) {}, nil},
		{"who leaves the tour stays where they are and may resume", change(start, func(m *Model) { m.Step, m.LastStep = 2, 2 }), GoStep{},
			func(m *Model) { m.Step = 0 }, []Effect{WriteHash{"#"}, Announce{}}},
		{"hovering has no effects", start, Hover{NorthWest}, func(m *Model) { m.Hover = NorthWest }, nil},
		{"a theme is part of the address", start, SetTheme{"dark"},
			func(m *Model) { m.Theme = theme.DarkChoice }, []Effect{WriteHash{"#?theme=dark"}}},
		{"a wild theme does nothing", start, SetTheme{"sepia"}, func(*Model) {}, nil},
		{"a camera that is not a number goes home", start, SetCamera{Camera: Camera{Zoom: math.NaN()}}, func(*Model) {}, nil},
		{"a camera stays over the map", start, SetCamera{Camera: Camera{Zoom: 2, Offset: geom.Point{X: 9, Y: -9}}},
			func(m *Model) { m.Camera = Camera{Zoom: 2, Offset: geom.Point{X: 0.25, Y: -0.25}} }, nil},
		{"a camera does not come too near", start, SetCamera{Camera: Camera{Zoom: 99}},
			func(m *Model) { m.Camera.Zoom = MaxZoom }, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.model
			test.want(&want)
			got, effects := Update(test.model, test.message, index)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(test.effects, effects); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func change(m Model, f func(m *Model)) Model {
	f(&m)
	return m
}

func TestAHypothesisIsReset(t *testing.T) {
	m := New(index, Device{}, "#?without=event/2010-raid&model=1,2,8,0.5")
	if !m.Hypothetical() {
		t.Fatalf("%+v is no hypothesis", m)
	}
	on, _ := Update(m, Switch{Raid}, index)
	if on.Without.Len() > 0 || m.Without.Len() != 1 {
		t.Errorf("switching on again leaves %v off, and %v in the model before", on.Without, m.Without)
	}
	if m, _ = Update(m, Reset{}, index); m.Hypothetical() {
		t.Errorf("after the reset there is still %v, %v", m.Without, m.Params)
	}
}

// wide is a device whose map has room for a card.
var wide = Device{Width: 800, Height: 600}

func TestWhatTheTimelineTellsOfGoesWithItsMoment(t *testing.T) {
	m := New(index, wide, "#edge/north-south?date=2010")
	m.Peek, m.Filter = Peek{NorthSouth, Raid}, "goats"
	playing := change(m, func(m *Model) { m.Playing = true })
	for name, after := range map[string]struct {
		model   Model
		message Message
	}{
		"a date":          {m, SetDate{"2013"}},
		"the span's end":  {m, StepEvent{-1}},
		"playing":         {m, Play{On: true}},
		"a date advances": {playing, Advance{"2013"}},
		"another edge":    {m, Select{SouthWest}},
		"the same edge":   {m, Select{NorthSouth}},
		"an event's card": {m, Select{Feast}},
		"a claim's card":  {m, Select{"claim/1"}},
		"an address":      {m, SetHash{"#edge/north-south?date=2010"}},
		"a step":          {m, GoStep{1}},
	} {
		if got, _ := Update(after.model, after.message, index); got.Peek != (Peek{}) {
			t.Errorf("%s leaves %v open", name, got.Peek)
		}
	}
	for name, message := range map[string]Message{"a bad date": SetDate{"x"}, "nothing known": Select{"edge/x"}, "no step": GoStep{99}} {
		if got, _ := Update(m, message, index); got.Peek != m.Peek {
			t.Errorf("%s closes what is open", name)
		}
	}
	if same := ParseHash(m, "#edge/north-south?date=2013", index); same.Filter != "goats" {
		t.Error("an address of the same edge empties the filter")
	}
	if other := ParseHash(m, "#edge/south-west", index); other.Filter != "" {
		t.Errorf("another edge is filtered by %q", other.Filter)
	}
}

func TestAnEventThatIsReachedIsToldOf(t *testing.T) {
	for _, test := range []struct {
		name, hash string
		device     Device
		by         int
		want       Peek
	}{
		{"on its first edge", "#", wide, +1, Peek{NorthSouth, Feast}},
		{"on the selected edge", "#edge/north-south", wide, -1, Peek{NorthSouth, Raid}},
		{"on an edge of the selected node", "#node/south", wide, +1, Peek{NorthSouth, Feast}},
		{"none of another domain", "#?domain=guard", wide, +1, Peek{}},
		{"none at the span's end", "#edge/south-west", wide, +1, Peek{}},
		{"during the tour its card stays", "#?step=1", wide, +1, Peek{}},
		{"there is no room on a phone", "#", Device{Width: 390}, +1, Peek{}},
	} {
		m, _ := Update(New(index, test.device, test.hash), StepEvent{test.by}, index)
		if m.Peek != test.want {
			t.Errorf("%s: %v is told of at %s, want %v", test.name, m.Peek, m.Date, test.want)
		}
	}
	ds := Dataset()
	ds.Events[1].Edges = []data.Ref{NorthWest, NorthSouth}
	x := data.NewIndex(ds)
	if m, _ := Update(New(x, wide, "#edge/north-south"), StepEvent{+1}, x); m.Peek != (Peek{NorthSouth, Feast}) {
		t.Errorf("an event of two edges is told of as %v, not on the selected one", m.Peek)
	}
}

func TestWhatTheAddressDoesNotHaveCostsNothing(t *testing.T) {
	m := New(index, Device{}, "#edge/north-south?date=2012-03&without=event/2010-raid")
	for _, message := range []Message{Hover{NorthWest}, Press{NorthWest}, Focus{NorthWest}, SetCamera{Camera{Zoom: 2}, true}} {
		if n := testing.AllocsPerRun(10, func() { Update(m, message, index) }); n > 0 {
			t.Errorf("%T allocates %v times", message, n)
		}
	}
}

func FuzzUpdate(f *testing.F) {
	f.Add("select:edge/north-south date:2012-03 order:oldest")
	f.Add("compare:edge/south-west switch:event/2010-raid gain:NaN goodwill:-1 grievance:99 half-life:1 spill-over:0.1 event:next play:on peek:edge/x,event/x page:model filter:x reset:")
	f.Add("step:1 step:next date:2012-03 compare:edge/north-west domain:guard step:0 select:claim/1")
	f.Add("select: date:x theme:dark theme:none select:node/west")
	f.Fuzz(func(t *testing.T, script string) {
		m := New(index, Device{}, "")
		for _, action := range strings.Fields(script) {
			if message := Action(action); message != nil {
				m, _ = Update(m, message, index)
			}
		}
		if m.Selection != "" && !selectable(m.Selection, index) {
			t.Errorf("selected %q, which is nothing", m.Selection)
		}
		if y := m.Date.Years(); y < 2008 || y > 2015 {
			t.Errorf("date %q lies outside the span", m.Date)
		}
		if m.Compare != "" && (index.Edge(m.Compare) == nil || index.Edge(m.Selection) == nil || m.Compare == m.Selection) {
			t.Errorf("%q is compared with %q", m.Selection, m.Compare)
		}
		if m.Step < 0 || m.Step > len(index.Data().Steps) {
			t.Errorf("there is no step %d", m.Step)
		}
		off := m.Without.All()
		for i, r := range off {
			if index.Event(r) == nil || slices.Contains(off[:i], r) {
				t.Errorf("%v are switched off", m.Without)
			}
		}
		if !validChapter(m.Chapter, index) {
			t.Errorf("there is no page %q", m.Chapter)
		}
		hash := Hash(&m.Address, index)
		if got := Hash(ptr(ParseHash(m, hash, index).Address), index); got != hash {
			t.Errorf("%s comes back as %s", hash, got)
		}
	})
}
