package browser

import (
	"encoding/json"
	"strings"
	"testing"

	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	. "tripoint/wasm/internal/sample"
)

// document is what the page reads of a document.
type document struct {
	Ref, Compare, Part, Lang string
	Sections                 [][]string
}

// change is what the page reads of a change.
type change struct {
	Words    [][]any
	Handles  [][]any
	Panel    *document
	Bar      *document
	Card     *document
	Timeline string
	Controls *struct {
		Month, Last             int
		Date, Said              string
		Handle                  float64
		Playing, Earlier, Later bool
		Zoomed, Hover, Dark     bool
	}
}

func begin() *session.Session {
	return session.New(session.Config{Data: Dataset(), Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}})
}

// read appends the changes and reads them as the page does.
func read(t *testing.T, p *shown, s *session.Session) (c change) {
	t.Helper()
	text := p.appendChanges(nil, s.Frame())
	if err := json.Unmarshal(text, &c); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return c
}

func TestTheFirstChangeHasEverything(t *testing.T) {
	c := read(t, &shown{}, begin())
	if c.Panel == nil || c.Bar == nil || c.Controls == nil || len(c.Words) == 0 || len(c.Handles) == 0 {
		t.Fatalf("something is missing: %+v", c)
	}
	for _, s := range c.Panel.Sections {
		if len(s) != 3 || s[2] == "" {
			t.Errorf("section %v has no HTML", s)
		}
	}
	for _, h := range c.Handles {
		if len(h) != 9 {
			t.Errorf("handle %v does not have its 9 fields", h)
		}
	}
	for _, w := range c.Words {
		if len(w) != 10 {
			t.Errorf("word %v does not have its 10 fields", w)
		}
	}
}

func TestAnUnchangedFrameSendsNothing(t *testing.T) {
	var p shown
	s := begin()
	read(t, &p, s)
	if got := string(p.appendChanges(nil, s.Frame())); got != "{}" {
		t.Errorf("nothing has changed, and it says %s", got)
	}
	s.Send(app.Hover{Ref: NorthSouth})
	if c := read(t, &p, s); c.Panel != nil || c.Controls == nil || !c.Controls.Hover {
		t.Errorf("a pointer over an edge says %+v", c)
	}
}

func TestAnUnchangedSectionSendsOnlyItsKey(t *testing.T) {
	var p shown
	s := begin()
	s.Send(app.Select{Ref: NorthSouth})
	s.Send(app.OpenPart{Part: app.Events})
	read(t, &p, s)
	s.Send(app.SetOrder{OldestFirst: true})
	c := read(t, &p, s)
	if c.Panel == nil {
		t.Fatal("another order changes no section")
	}
	sent, named := 0, 0
	for _, section := range c.Panel.Sections {
		if len(section) == 3 {
			sent++
		} else {
			named++
		}
	}
	if sent == 0 || named == 0 {
		t.Errorf("%d sections are sent, %d only named", sent, named)
	}
	s.Send(app.Select{Ref: NorthWest})
	for _, section := range read(t, &p, s).Panel.Sections {
		if len(section) != 3 {
			t.Errorf("section %v of another edge is taken for the same", section)
		}
	}
}

func TestAComparisonSendsAllItsSections(t *testing.T) {
	var p shown
	s := begin()
	s.Send(app.Select{Ref: NorthSouth})
	read(t, &p, s)
	s.Send(app.Compare{Ref: SouthWest})
	c := read(t, &p, s)
	if c.Panel == nil || c.Panel.Ref != string(NorthSouth) || c.Panel.Compare != string(SouthWest) {
		t.Fatalf("a comparison says %+v", c.Panel)
	}
	for _, section := range c.Panel.Sections {
		if len(section) != 3 {
			t.Errorf("section %s of another document is only named", section[0])
		}
	}
}

func TestAnotherPartSendsAllItsSections(t *testing.T) {
	d := func(part, text string) *doc.Document {
		return &doc.Document{Ref: NorthSouth, Part: part, Sections: []doc.Section{
			{Key: "tabs", Role: doc.Parts, Blocks: []doc.Block{&doc.Paragraph{}}},
			{Key: "words", Blocks: []doc.Block{&doc.Paragraph{Spans: []doc.Span{{Text: text}}}}},
		}}
	}
	var panel slot
	for _, step := range []struct {
		what string
		d    *doc.Document
		want string
	}{
		{"the overview", d("", "a"), `{"panel":{"ref":"edge/north-south","compare":"","part":"","lang":"","sections":[["tabs","parts","<p></p>"],["words","","<p>a</p>"]]}`},
		{"the same again", d("", "a"), `{"panel":{"ref":"edge/north-south","compare":"","part":"","lang":"","sections":[["tabs","parts"],["words",""]]}`},
		{"another part", d("events", "a"), `{"panel":{"ref":"edge/north-south","compare":"","part":"events","lang":"","sections":[["tabs","parts","<p></p>"],["words","","<p>a</p>"]]}`},
	} {
		w := writer{buf: []byte("{")}
		if panel.write(&w, "panel", step.d); string(w.buf) != step.want {
			t.Errorf("%s is written\n%s, want\n%s", step.what, w.buf, step.want)
		}
	}
}

func TestACardIsSentOnceAndThenItsAbsence(t *testing.T) {
	var p shown
	s := begin()
	read(t, &p, s)
	s.Send(app.ShowPeek{Peek: app.Peek{Edge: NorthSouth, Event: Raid}})
	c := read(t, &p, s)
	if c.Card == nil || c.Card.Ref != string(Raid) || len(c.Card.Sections) == 0 || c.Panel != nil || c.Bar != nil {
		t.Errorf("an opened mark says %+v", c)
	}
	s.Send(app.ShowPeek{})
	if got := string(p.appendChanges(nil, s.Frame())); got != `{"card":null}` {
		t.Errorf("a closed mark says %s", got)
	}
}

func TestTheTimelineIsSentWhenItsLanesChange(t *testing.T) {
	var p shown
	s := begin()
	if c := read(t, &p, s); c.Timeline != "" {
		t.Errorf("without a place for it the timeline is %q", c.Timeline)
	}
	s.ResizeTime(824)
	c := read(t, &p, s)
	if !strings.HasPrefix(c.Timeline, "<svg") || !strings.Contains(c.Timeline, `data-action="peek:edge/north-south,event/2010-raid"`) {
		t.Errorf("the timeline is %.200q", c.Timeline)
	}
	handle := c.Controls.Handle
	s.Send(app.SetDate{Date: "2014-01"})
	if c := read(t, &p, s); c.Timeline != "" || c.Controls == nil || c.Controls.Handle <= handle || !c.Controls.Earlier || !c.Controls.Later {
		t.Errorf("another date says %+v", c)
	}
	s.Send(app.SetDomain{Domain: Guard})
	if c := read(t, &p, s); c.Timeline == "" {
		t.Error("another domain does not send the timeline")
	}
}

func TestATickOfPlayingSendsOnlyTheControls(t *testing.T) {
	var p shown
	s := begin()
	s.ResizeTime(824)
	s.Send(app.Play{On: true})
	s.Tick(0.01)
	read(t, &p, s)
	before := s.Model().Date
	s.Tick(0.016)
	c := read(t, &p, s)
	if s.Model().Date != before {
		t.Fatal("a month is over")
	}
	if c.Controls == nil || !c.Controls.Playing || c.Panel != nil || c.Bar != nil || c.Timeline != "" || c.Words != nil || c.Handles != nil {
		t.Errorf("a tick says %+v", c)
	}
}

func TestAHypothesisAddsASectionToTheBar(t *testing.T) {
	var p shown
	s := begin()
	before := len(read(t, &p, s).Bar.Sections)
	s.Send(app.Switch{Event: Raid})
	if c := read(t, &p, s); c.Bar == nil || len(c.Bar.Sections) != before+1 {
		t.Errorf("an event that is switched off says %+v", c.Bar)
	}
}

func TestEveryStringIsJSON(t *testing.T) {
	for _, want := range []string{"", "plain", `"quoted" \ and <b>`, "line\nbreak\x00\x1f", "中国 – Россия 🌐"} {
		var w writer
		w.string(want)
		var got string
		if err := json.Unmarshal(w.buf, &got); err != nil || got != want {
			t.Errorf("%q comes back as %q, %v", want, got, err)
		}
	}
}

func TestNumbersAreRoundedToAHundredth(t *testing.T) {
	for want, x := range map[string]float64{"0": 0, "1.24": 1.235001, "-1.24": -1.235001, "12": 12, "0.5": 0.499999} {
		var w writer
		if w.number(x); string(w.buf) != want {
			t.Errorf("%v is written %s, want %s", x, w.buf, want)
		}
	}
}

func TestColorsAreWrittenAsInStyleSheets(t *testing.T) {
	for want, c := range map[string]theme.Color{`"#0b6e78ff"`: theme.RGB(0x0b6e78), `""`: {R: 255}, `"#01020304"`: {R: 1, G: 2, B: 3, A: 4}} {
		var w writer
		if w.color(c); string(w.buf) != want {
			t.Errorf("%v is written %s, want %s", c, w.buf, want)
		}
	}
}
