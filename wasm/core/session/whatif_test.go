package session

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	. "tripoint/wasm/internal/sample"
)

// colors returns the colours of a ribbon's strands at both ends.
func colors(s *Session, edge data.Ref) [][2]any {
	var ends [][2]any
	for _, strand := range strands(s, edge) {
		ends = append(ends, [2]any{strand.From, strand.To})
	}
	return ends
}

func TestSwitchingAnEventOffChangesRibbonCardAndBarUntilReset(t *testing.T) {
	s := begin("#edge/north-south?part=events")
	before, bar := colors(s, NorthSouth), len(s.Bar().Sections)
	s.Effects()

	// The switch is in the event's card.
	sw := card(s, Raid).More
	var action string
	for _, b := range sw {
		if b, ok := b.(*doc.Switch); ok && b.On {
			action = b.Action
		}
	}
	act(s, action)
	if got := written(s.Effects()); got != "#edge/north-south?part=events&without=event/2010-raid" {
		t.Errorf("the address is %q", got)
	}
	if cmp.Equal(before, colors(s, NorthSouth)) {
		t.Error("the strands are as before")
	}
	if !card(s, Raid).Dim || card(s, Feast) == nil {
		t.Error("the card of the event is not dim, or that of the other is gone")
	}
	if len(s.Bar().Sections) != bar+1 {
		t.Error("the bar does not say that this is a hypothesis")
	}

	act(s, "reset:")
	if got := written(s.Effects()); got != "#edge/north-south?part=events" || !cmp.Equal(before, colors(s, NorthSouth)) || card(s, Raid).Dim {
		t.Errorf("after the reset something is still hypothetical, at %q", got)
	}
	if len(s.Bar().Sections) != bar {
		t.Error("the bar still says that this is a hypothesis")
	}
}

func TestAPressOnADotOfAChartSwitchesItsEventOff(t *testing.T) {
	s := begin("#edge/north-south?part=trust&domain=trade")
	s.Effects()
	var dot string
	for _, f := range of[*doc.Figure](s.Panel()) {
		for _, target := range f.Picture.Targets {
			if target.Ref == Feast {
				dot = f.Action + ":" + string(target.Ref)
			}
		}
	}
	act(s, dot)
	if got := written(s.Effects()); got != "#edge/north-south?domain=trade&part=trust&without=event/2012-feast" {
		t.Errorf("the address is %q", got)
	}
}

func TestALinkBringsBackAHypothesis(t *testing.T) {
	a := begin("#edge/north-south")
	act(a, "switch:event/2010-raid")
	act(a, "gain:1.5")
	b := begin(a.Hash())
	if !cmp.Equal(a.Scene().Layers, b.Scene().Layers) {
		t.Error("the map of the link differs")
	}
	if !cmp.Equal(a.Panel().Sections, b.Panel().Sections, cmp.Transformer("span", func(s doc.Span) string { return s.Text })) {
		t.Error("the panel of the link differs")
	}
}

func TestTheMethodChapterMovesEachParameterAndResetsThem(t *testing.T) {
	s := begin("#edge/north-south?date=2010-06")
	before := colors(s, NorthSouth)
	s.Effects()
	act(s, "page:model")
	effects := s.Effects()
	if got := written(effects); got != "#edge/north-south?date=2010-06&page=model" || !has[app.Announce](effects) {
		t.Errorf("effects are %v", effects)
	}
	sliders := of[*doc.Slider](s.Panel())
	if len(sliders) != 4 || len(of[*doc.Figure](s.Panel())) != 2 {
		t.Fatalf("the chapter has %d sliders and %d pictures", len(sliders), len(of[*doc.Figure](s.Panel())))
	}
	if offers(s, "reset:") {
		t.Error("there is something to reset")
	}
	for i, want := range []string{"0.9,2,2,0.25", "0.9,1.5,2,0.25", "0.9,1.5,6,0.25", "0.9,1.5,6,0.5"} {
		to := strings.Split(want, ",")[i]
		act(s, sliders[i].Action+":"+to)
		if got := written(s.Effects()); got != "#edge/north-south?date=2010-06&model="+want+"&page=model" {
			t.Errorf("the address is %q, want the parameters %s", got, want)
		}
		if cmp.Equal(before, colors(s, NorthSouth)) {
			t.Error("the strands are as before")
		}
		if got := of[*doc.Slider](s.Panel())[i].Value; fmt.Sprint(got) != to {
			t.Errorf("the slider %d stands at %v", i, got)
		}
	}
	if !offers(s, "reset:") || !offers(s, "page:") {
		t.Fatal("there is no way back")
	}
	act(s, "reset:")
	act(s, "page:")
	if s.Hash() != "#edge/north-south?date=2010-06" || !cmp.Equal(before, colors(s, NorthSouth)) || len(of[*doc.Tabs](s.Panel())) != 1 {
		t.Errorf("back at %s, something is left", s.Hash())
	}
}

func TestASessionWorksWithAllEventsOffAndWildParameters(t *testing.T) {
	s := begin("#edge/north-south?part=events&without=event/2010-raid,event/2012-feast,event/none&model=NaN,-4,99,9")
	if n := s.Model().Without.Len(); n != 2 {
		t.Errorf("%d events are off", n)
	}
	for _, c := range colors(s, NorthSouth) {
		if c != colors(s, SouthWest)[0] { // about which nothing is known
			t.Errorf("a strand has the colours %v", c)
		}
	}
	if !card(s, Raid).Dim || !card(s, Feast).Dim {
		t.Error("a card is not dim")
	}
}
