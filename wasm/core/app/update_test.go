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

func TestUpdateChangesTheModelAndReturnsEffects(t *testing.T) {
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
			[]Effect{WriteHash{"#edge/north-south", true}, Announce{}, Tell{Type: "select", Ref: NorthSouth}}},
		{"selecting the same again does nothing", selected, Select{NorthSouth}, func(*Model) {}, nil},
		{"selecting the first of two ends the comparison", change(selected, func(m *Model) { m.Compare = SouthWest }), Select{NorthSouth},
			func(m *Model) { m.Compare = "" }, []Effect{WriteHash{"#edge/north-south", true}, Announce{}}},
		{"selecting what does not exist does nothing", start, Select{"edge/none"}, func(*Model) {}, nil},
		{"deselecting gives the focus back", selected, Select{},
			func(m *Model) { m.Selection = "" },
			[]Effect{FocusOn{NorthSouth}, WriteHash{"#", true}, Announce{}, Tell{Type: "select"}}},
		{"a date writes the address and tells the host", start, SetDate{"2012-02"},
			func(m *Model) { m.Date = "2012-02" },
			[]Effect{WriteHash{"#?date=2012-02", false}, Tell{Type: "date", Date: "2012-02"}}},
		{"a date beyond the span is clamped", start, SetDate{"2077"},
			func(m *Model) { m.Date = "2014-12" },
			[]Effect{WriteHash{"#?date=2014-12", false}, Tell{Type: "date", Date: "2014-12"}}},
		{"a malformed date does nothing", start, SetDate{"soon"}, func(*Model) {}, nil},
		{"a lens is part of the address", start, SetDomain{Guard},
			func(m *Model) { m.Domain = Guard }, []Effect{WriteHash{"#?domain=guard", false}}},
		{"a lens on an unknown domain does nothing", start, SetDomain{"domain/x"}, func(*Model) {}, nil},
		{"an event selects its edge and shows its card", start, Select{Raid},
			func(m *Model) { m.Selection, m.Part = NorthSouth, Events },
			[]Effect{ShowCard{Raid}, WriteHash{"#edge/north-south?part=events", true}, Announce{}, Tell{Type: "select", Ref: NorthSouth}}},
		{"an event of the selected edge opens its part", selected, Select{Raid}, func(m *Model) { m.Part = Events },
			[]Effect{ShowCard{Raid}, WriteHash{"#edge/north-south?part=events", true}, Announce{}}},
		{"a part of the selection opens", selected, OpenPart{Part: Sources}, func(m *Model) { m.Part = Sources },
			[]Effect{WriteHash{"#edge/north-south?part=sources", true}, Announce{}}},
		{"a part opens with a domain", selected, OpenPart{Trust, Guard}, func(m *Model) { m.Part, m.Domain = Trust, Guard },
			[]Effect{WriteHash{"#edge/north-south?domain=guard&part=trust", true}, Announce{}}},
		{"a part that the selection does not have does nothing", selected, OpenPart{Part: Doctrine}, func(*Model) {}, nil},
		{"without a selection there are no parts", start, OpenPart{Part: Events}, func(*Model) {}, nil},
		{"another selection begins with its overview", change(selected, func(m *Model) { m.Part = Events }), Select{West},
			func(m *Model) { m.Selection, m.Part = West, Overview },
			[]Effect{WriteHash{"#node/west", true}, Announce{}, Tell{Type: "select", Ref: West}}},
		{"an event that the lens hides removes the lens", change(selected, func(m *Model) { m.Domain = Trade }), Select{Raid},
			func(m *Model) { m.Part, m.Domain = Events, "" }, []Effect{ShowCard{Raid}, WriteHash{"#edge/north-south?part=events", true}, Announce{}}},
		{"an agreement about the lens's domain keeps the lens", change(selected, func(m *Model) { m.Domain = Guard }), Select{Pact},
			func(m *Model) { m.Part = Agreements }, []Effect{ShowCard{Pact}, WriteHash{"#edge/north-south?domain=guard&part=agreements", true}, Announce{}}},
		{"selecting a chapter opens it", selected, Select{ChapterRef(MethodChapter)},
			func(m *Model) { m.Chapter = MethodChapter }, []Effect{WriteHash{"#edge/north-south?page=model", true}, Announce{}}},
		{"selecting an unknown chapter does nothing", selected, Select{"page/goats"}, func(*Model) {}, nil},
		{"selecting no chapter does nothing", selected, Select{"page/"}, func(*Model) {}, nil},
		{"a second edge joins the selected one", selected, Compare{Ref: SouthWest},
			func(m *Model) { m.Compare = SouthWest },
			[]Effect{WriteHash{"#edge/north-south?compare=edge/south-west", true}, Announce{}}},
		{"comparing with the same edge again does nothing", change(selected, func(m *Model) { m.Compare = SouthWest }), Compare{Ref: SouthWest},
			func(*Model) {}, nil},
		{"comparing without a selection selects the edge", start, Compare{Ref: NorthSouth},
			func(m *Model) { m.Selection = NorthSouth },
			[]Effect{WriteHash{"#edge/north-south", true}, Announce{}, Tell{Type: "select", Ref: NorthSouth}}},
		{"comparing an edge with itself does nothing", selected, Compare{Ref: NorthSouth}, func(*Model) {}, nil},
		{"a switch turns an event off", start, Switch{Raid},
			func(m *Model) { m.Without = Refs(Raid) }, []Effect{WriteHash{"#?without=event/2010-raid", false}}},
		{"a switch of an agreement does nothing", start, Switch{Pact}, func(*Model) {}, nil},
		{"the gain stays within its bounds", start, SetParam{"gain", 7},
			func(m *Model) { m.Params = Params{2, 2, 2, 0.25} }, []Effect{WriteHash{"#?model=2,2,2,0.25", false}}},
		{"the half-life of goodwill leaves that of grievances", start, SetParam{"goodwill", 1},
			func(m *Model) { m.Params = Params{0.5, 1, 2, 0.25} }, []Effect{WriteHash{"#?model=0.5,1,2,0.25", false}}},
		{"the half-life of grievances leaves that of goodwill", start, SetParam{"grievance", 8},
			func(m *Model) { m.Params = Params{0.5, 2, 8, 0.25} }, []Effect{WriteHash{"#?model=0.5,2,8,0.25", false}}},
		{"the spill-over changes alone", start, SetParam{"spill-over", 0.1},
			func(m *Model) { m.Params = Params{0.5, 2, 2, 0.1} }, []Effect{WriteHash{"#?model=0.5,2,2,0.1", false}}},
		{"an unknown parameter does nothing", start, SetParam{"half-life", 4}, func(*Model) {}, nil},
		{"the dataset's own gain is no hypothesis", start, SetParam{"gain", 0.5}, func(*Model) {}, nil},
		{"stepping shows the date of the next event", start, StepEvent{+1},
			func(m *Model) { m.Date = "2012-01-01" }, []Effect{WriteHash{"#?date=2012-01-01", false}, Tell{Type: "date", Date: "2012-01-01"}}},
		{"stepping back from the first event shows the span's beginning", change(start, func(m *Model) { m.Date = "2009" }), StepEvent{-1},
			func(m *Model) { m.Date = "2008" }, []Effect{WriteHash{"#?date=2008", false}, Tell{Type: "date", Date: "2008"}}},
		{"a change of the date stops the playback", change(start, func(m *Model) { m.Playing = true }), SetDate{"2011-06"},
			func(m *Model) { m.Playing = false }, nil},
		{"a date does not advance unless it plays", start, Advance{Date: "2012"}, func(*Model) {}, nil},
		{"playing tells an event", change(start, func(m *Model) { m.Playing = true }), Advance{"2012-01-01", Told{Event: Feast}},
			func(m *Model) { m.Date, m.Told = "2012-01-01", Told{Event: Feast} },
			[]Effect{WriteHash{"#?date=2012-01-01", false}, Announce{}, Tell{Type: "date", Date: "2012-01-01"}}},
		{"playing stops at the article's date", change(start, func(m *Model) { m.Playing = true }), Advance{"2011-06", Told{Article: true}},
			func(m *Model) { m.Playing, m.Told = false, Told{Article: true} }, []Effect{Announce{}}},
		{"what was told is over once the reader does something else", change(start, func(m *Model) { m.Told.End = true }), SetDomain{Trade},
			func(m *Model) { m.Domain, m.Told = Trade, Told{} }, []Effect{WriteHash{"#?domain=trade", false}}},
		{"a mark of the timeline opens", start, ShowPeek{Peek{NorthSouth, Raid}},
			func(m *Model) { m.Peek = Peek{NorthSouth, Raid} }, nil},
		{"a mark does not open on the lane of another edge", start, ShowPeek{Peek{SouthWest, Raid}}, func(*Model) {}, nil},
		{"opening an unknown chapter does nothing", start, OpenChapter{"x"}, func(*Model) {}, nil},
		{"the tour begins", start, GoStep{2},
			func(m *Model) { m.Step, m.LastStep, m.Date, m.Chapter = 2, 2, "2014-12", ArticleChapter },
			[]Effect{WriteHash{"#?step=2", true}, Announce{}, Tell{Type: "date", Date: "2014-12"}}},
		{"the tour has an end", New(index, Device{}, "#?step=2"), MoveStep{+1}, func(*Model) {}, nil},
		{"the tour has a beginning", change(start, func(m *Model) { m.Step = 1 }), MoveStep{-1}, func(*Model) {}, nil},
		{"leaving the tour keeps the state and the step to resume at", change(start, func(m *Model) { m.Step, m.LastStep = 1, 1 }), GoStep{},
			func(m *Model) { m.Step = 0 }, []Effect{WriteHash{"#", true}, Announce{}}},
		{"leaving the tour at its end leads to the first screen, and to its first step", New(index, Device{}, "#?step=2"), GoStep{},
			func(m *Model) { m.Address, m.LastStep = start.Address, 0 },
			[]Effect{WriteHash{"#", true}, Announce{}, Tell{Type: "date", Date: start.Date}}},
		{"a reader who has gone on from the last step stays there", New(index, Device{}, "#edge/north-south?step=2"), GoStep{},
			func(m *Model) { m.Step, m.LastStep = 0, 0 }, []Effect{WriteHash{"#edge/north-south", true}, Announce{}}},
		{"hovering has no effects", start, Hover{NorthWest}, func(m *Model) { m.Hover = NorthWest }, nil},
		{"a theme is part of the address", start, SetTheme{"dark"},
			func(m *Model) { m.Theme = theme.DarkChoice }, []Effect{WriteHash{"#?theme=dark", false}}},
		{"an unknown theme does nothing", start, SetTheme{"sepia"}, func(*Model) {}, nil},
		{"a camera that is not a number goes home", start, SetCamera{Camera: Camera{Zoom: math.NaN()}}, func(*Model) {}, nil},
		{"a camera stays over the map", start, SetCamera{Camera: Camera{Zoom: 2, Offset: geom.Point{X: 9, Y: -9}}},
			func(m *Model) { m.Camera = Camera{Zoom: 2, Offset: geom.Point{X: 0.25, Y: -0.25}} }, nil},
		{"a camera zooms in no further than its bound", start, SetCamera{Camera: Camera{Zoom: 99}},
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

func TestAnAddressThatTheReaderGoesToIsNoOtherTurn(t *testing.T) {
	m := New(index, Device{}, "")
	for hash, written := range map[string]string{
		"#edge/north-south":                    "#edge/north-south",
		"#event/2010-raid":                     "#edge/north-south?part=events",
		"#edge/north-south?date=2011&part=x":   "#edge/north-south?date=2011",
		"#node/west?compare=edge/south-west&x": "#node/west",
	} {
		_, effects := Update(m, SetHash{hash}, index)
		if i := slices.Index(effects, Effect(WriteHash{written, false})); i < 0 {
			t.Errorf("%s writes %v", hash, effects)
		}
	}
}

func change(m Model, f func(m *Model)) Model {
	f(&m)
	return m
}

func TestSwitchAndResetEndAHypothesis(t *testing.T) {
	m := New(index, Device{}, "#?without=event/2010-raid&model=1,2,8,0.5")
	if m.Without == "" || m.Params == (Params{}) {
		t.Fatalf("%+v is no hypothesis", m)
	}
	on, _ := Update(m, Switch{Raid}, index)
	if on.Without.Len() > 0 || m.Without.Len() != 1 {
		t.Errorf("switching on again leaves %v off, and %v in the model before", on.Without, m.Without)
	}
	if m, _ = Update(m, Reset{}, index); m.Without != "" || m.Params != (Params{}) {
		t.Errorf("after the reset there is still %v, %v", m.Without, m.Params)
	}
}

// wide is a device whose map has room for a card.
var wide = Device{Width: 800, Height: 600}

func TestAChangeOfDateOrSelectionClosesTheMarkOfTheTimeline(t *testing.T) {
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
		"a date advances": {playing, Advance{Date: "2013"}},
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
	for name, message := range map[string]Message{"a malformed date": SetDate{"x"}, "an unknown edge": Select{"edge/x"}, "an unknown step": GoStep{99}} {
		if got, _ := Update(m, message, index); got.Peek != m.Peek {
			t.Errorf("%s closes the mark", name)
		}
	}
	if same := ParseHash(m, "#edge/north-south?date=2013", index); same.Filter != "goats" {
		t.Error("an address of the same edge empties the filter")
	}
	if other := ParseHash(m, "#edge/south-west", index); other.Filter != "" {
		t.Errorf("an address of another edge keeps the filter %q", other.Filter)
	}
}

func TestSteppingToAnEventOpensItsMark(t *testing.T) {
	for _, test := range []struct {
		name, hash string
		device     Device
		by         int
		want       Peek
	}{
		{"on the event's first edge", "#", wide, +1, Peek{NorthSouth, Feast}},
		{"on the selected edge", "#edge/north-south", wide, -1, Peek{NorthSouth, Raid}},
		{"on an edge of the selected node", "#node/south", wide, +1, Peek{NorthSouth, Feast}},
		{"not that of an event of another domain", "#?domain=guard", wide, +1, Peek{}},
		{"not at the span's end", "#edge/south-west", wide, +1, Peek{}},
		{"not during the tour, whose card stays", "#?step=1", wide, +1, Peek{}},
		{"not on a phone, which has no room for a card", "#", Device{Width: 390}, +1, Peek{}},
	} {
		m, _ := Update(New(index, test.device, test.hash), StepEvent{test.by}, index)
		if m.Peek != test.want {
			t.Errorf("%s: at %s %v is open, want %v", test.name, m.Date, m.Peek, test.want)
		}
	}
	ds := Dataset()
	ds.Events[1].Edges = []data.Ref{NorthWest, NorthSouth}
	x := data.NewIndex(ds)
	if m, _ := Update(New(x, wide, "#edge/north-south"), StepEvent{+1}, x); m.Peek != (Peek{NorthSouth, Feast}) {
		t.Errorf("of an event of two edges %v is open, not its mark on the selected one", m.Peek)
	}
}

func TestMessagesThatLeaveTheAddressDoNotAllocate(t *testing.T) {
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
			t.Errorf("selected %q, which does not exist", m.Selection)
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
			t.Errorf("there is no chapter %q", m.Chapter)
		}
		hash := Hash(&m.Address, index)
		if got := Hash(ptr(ParseHash(m, hash, index).Address), index); got != hash {
			t.Errorf("%s comes back as %s", hash, got)
		}
	})
}
