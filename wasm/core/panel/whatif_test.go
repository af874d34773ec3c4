package panel

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/dump"
)

func TestPanelsOfHypothesesMatchTheirGoldens(t *testing.T) {
	p := newPanels(index, nil)
	for name, hash := range map[string]string{
		"edge-without": "#edge/north-south?date=2011-06&without=event/2010-raid",
		"model":        "#edge/north-south?page=model",
		"model-moved":  "#?page=model&model=1,2,4,0.5",
	} {
		t.Run(name, func(t *testing.T) { dump.Golden(t, name+".txt", dump.Document(p.Panel(model(hash)))) })
	}
}

func TestThePanelSaysSoWhenAnEventIsSwitchedOff(t *testing.T) {
	x, p := real(t)
	on, off := p.Whole(at(x, "#edge/cn-us")), p.Whole(at(x, "#edge/cn-us?without=event/2015-06-opm"))
	const opm = data.Ref("event/2015-06-opm")
	if before := cardsOf(on, "event")[opm]; before.Dim || strings.Contains(dumpCard(before), "switched off") {
		t.Error("before, the card is dim or says that it is switched off")
	}
	if card := cardsOf(off, "event")[opm]; !card.Dim || !strings.Contains(dumpCard(card), "‹chip switched off›") ||
		!strings.Contains(dumpCard(card), "switch:event/2015-06-opm false") {
		t.Errorf("the card does not say that the event is switched off:\n%s", dumpCard(card))
	}
	if cmp.Equal(rowsOf(sectionOf(on, "levels")), rowsOf(sectionOf(off, "levels")), textAlone) {
		t.Error("the levels are the same")
	}
	if !strings.Contains(dump.Document(off), "really: distrust") {
		t.Error("the table lacks the level without the hypothesis")
	}
	if got := dump.Document(p.Whole(at(x, "#edge/cn-us"))); got != dump.Document(on) {
		t.Error("switched on again, the event leaves another panel")
	}
}

// textAlone compares spans by their text alone.
var textAlone = cmp.Transformer("span", func(s doc.Span) string { return s.Text })

// dumpCard returns a card as text.
func dumpCard(c *doc.Card) string {
	return dump.Document(&doc.Document{Sections: []doc.Section{{Blocks: []doc.Block{c}}}})
}

// curvesOf returns the lines of a chart, without its axes.
func curvesOf(f *doc.Figure) []*scene.Stroke {
	var lines []*scene.Stroke
	for _, m := range f.Picture.Layers[0].Marks {
		if s, ok := m.(*scene.Stroke); ok && len(s.Lines[0]) > 2 && !s.Closed {
			lines = append(lines, s)
		}
	}
	return lines
}

func TestChartsOfAHypothesisShowTheLinesWithoutItToo(t *testing.T) {
	x, p := real(t)
	facts := figuresOf(p.Whole(at(x, "#edge/cn-us")))
	for _, hash := range []string{"#edge/cn-us?without=event/2015-06-opm", "#edge/cn-us?model=1,4,4,0.25"} {
		d := p.Whole(at(x, hash))
		words := figuresThat(d, true)
		for i, f := range figuresOf(d) {
			before, lines := curvesOf(facts[i]), curvesOf(f)
			if len(before) != 2 || len(lines) != 4 {
				t.Fatalf("%s: %d lines, and %d really: ", hash, len(lines), len(before))
			}
			for k := range before {
				if !cmp.Equal(before[k].Lines, lines[k].Lines) || before[k].Dash != lines[k].Dash || lines[k].Width >= before[k].Width {
					t.Errorf("%s: the pale line %d is not the one really: ", hash, k)
				}
			}
			// A denied act moves only the trust of those whom it met.
			if cmp.Equal(lines[0].Lines, lines[2].Lines) && cmp.Equal(lines[1].Lines, lines[3].Lines) {
				t.Errorf("%s: the lines of chart %d are the same in the hypothesis", hash, i)
			}
			if alt := words[i].Alt; !strings.HasPrefix(alt, "What if ") || !strings.Contains(alt, "Really, in") {
				t.Errorf("%s: the text alternative is %q", hash, alt)
			}
		}
	}
}

func TestADotSwitchesItsEvent(t *testing.T) {
	x, p := real(t)
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		seen := 0
		for _, f := range figuresOf(p.Whole(at(x, "#"+string(e.ID)))) {
			if f.Action != "switch" {
				t.Fatalf("%s: a press on a chart is %q", e.ID, f.Action)
			}
			for k, target := range f.Picture.Targets {
				seen++
				if target.Radius < picture.DotRadius || target.Radius > picture.TouchRadius {
					t.Errorf("%s: the disc of %s has a radius of %v", e.ID, target.Ref, target.Radius)
				}
				if x.Event(target.Ref) == nil {
					t.Errorf("%s: a disc stands for %s", e.ID, target.Ref)
				}
				for _, other := range f.Picture.Targets[:k] {
					apart := other.Path[0].Sub(target.Path[0]).Len()
					if apart < target.Radius+other.Radius-1e-9 && max(target.Radius, other.Radius) > picture.DotRadius {
						t.Errorf("%s: the discs of %s and %s overlap", e.ID, target.Ref, other.Ref)
					}
				}
			}
		}
		want := 0 // an event has a dot in each domain that it concerns
		for k := range x.Data().Domains {
			for _, event := range x.EventsOf(e.ID) {
				if event.Concerns(x.Data().Domains[k].ID) {
					want++
				}
			}
		}
		if seen != want {
			t.Errorf("%s: %d discs, want %d", e.ID, seen, want)
		}
	}
	if got := figuresOf(newPanels(index, nil).Whole(model("#edge/north-south")))[0].Picture.Targets[0].Radius; got != picture.TouchRadius {
		t.Errorf("a dot that is alone has a disc of %v dp", got)
	}
}

func TestADotIsHollowWhenItsEventIsSwitchedOff(t *testing.T) {
	p := newPanels(index, nil)
	fills := func(hash string) map[theme.Color]int {
		n := map[theme.Color]int{}
		for _, f := range figuresOf(p.Whole(model(hash))) {
			for _, m := range f.Picture.Layers[0].Marks {
				if d, ok := m.(*scene.Disc); ok {
					n[d.Fill]++
				}
			}
		}
		return n
	}
	if n := fills("#edge/north-south")[theme.Light.Paper]; n != 0 {
		t.Errorf("%d dots are hollow with all events on", n)
	}
	if n := fills("#edge/north-south?without=event/2010-raid")[theme.Light.Paper]; n != 1 {
		t.Errorf("%d dots are hollow with one event off", n)
	}
}

func TestLevelsAreAtTheirBaselinesWhenAllEventsAreOff(t *testing.T) {
	x, p := real(t)
	var off []string
	for i := range x.Data().Events {
		off = append(off, "without="+string(x.Data().Events[i].ID))
	}
	baseline := func(from, to, domain data.Ref) float64 {
		for _, b := range x.Data().Baselines {
			if b.From == from && b.To == to && b.Domain == domain {
				return b.Level
			}
		}
		return 0
	}
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		for _, date := range []string{"2007", "2016-05", "2025-12"} {
			m := at(x, "#"+string(e.ID)+"?date="+date+"&"+strings.Join(off, "&"))
			if m.Without.Len() != len(off) {
				t.Fatalf("%d of %d events are off", m.Without.Len(), len(off))
			}
			at := p.at(m)
			for k := range x.Data().Domains {
				d := x.Data().Domains[k].ID
				if got, want := at.Levels.Mean(e, d, at.Now), (baseline(e.A, e.B, d)+baseline(e.B, e.A, d))/2; got != want {
					t.Errorf("%s %s at %s: %v, want %v", e.ID, d, date, got, want)
				}
			}
			document := p.Whole(m)
			for ref, card := range cardsOf(document, "event") {
				if !card.Dim || !strings.Contains(dumpCard(card), "switched off") {
					t.Errorf("%s does not say that it is switched off", ref)
				}
			}
			ribbon := ribbonOf(p.Map(m), e.ID)
			for _, s := range ribbon.Strands {
				if len(x.Data().Baselines) == 0 && (s.From != theme.Light.Level(0) || s.To != theme.Light.Level(0)) {
					t.Errorf("%s at %s: a strand is not neutral", e.ID, date)
				}
			}
		}
	}
}

func TestAStaticPanelHasNoControlsOfAHypothesis(t *testing.T) {
	p := newPanels(index, nil)
	p.Static = true
	for _, hash := range []string{"", "#edge/north-south"} {
		text := dump.Document(p.Whole(model(hash)))
		for _, control := range []string{"  switch ", "  field ", "page:model", "switch by "} {
			if strings.Contains(text, control) {
				t.Errorf("%q: the panel has %q", hash, control)
			}
		}
	}
}
