package panel

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/internal/sample"
)

// captionOf returns the caption of an address.
func captionOf(p *testPanels, x *data.Index, hash string, change func(*CaptionKey)) Caption {
	m := app.New(x, screen, hash)
	m.Device.Time = 824
	k := CaptionKey{LanesKey: picture.LanesKeyOf(&m), Address: m.Address, At: m.Date.Years()}
	if change != nil {
		change(&k)
	}
	return p.Caption(k)
}

func TestTheCaptionTellsWhatHappenedLast(t *testing.T) {
	x, world := sample.Real(t)
	p := newPanels(x, world)
	mark := func(ref data.Ref) func(*CaptionKey) { return func(k *CaptionKey) { k.Mark = ref } }
	for _, test := range []struct {
		name, hash  string
		change      func(*CaptionKey)
		text, moves string
	}{
		{"the last event of all, on a named relationship", "", nil, "27 April: Moscow cyber forum", "trust ▲ China – Russia"},
		{"that of the selection, on both sides of it", "#edge/cn-us?date=2015-09-25", nil, "Cyber understanding of Obama and Xi", "trust ▲"},
		{"one of another day", "#edge/cn-us?date=2015-10", nil, "25 Sept: Cyber understanding of Obama and Xi", "trust ▲▲ both"},
		{"one of another year, on one side", "#edge/cn-us?date=2015-01", nil, "19 May 2014: Indictment of five Chinese army officers", "trust China ▼, US ▼▼"},
		{"the mark under the pointer", "", mark("edge/cn-us,event/2010-01-google"), "12 Jan 2010: Google", "trust ▼ United States – China"},
		{"nothing before the first event", "#?date=2007", nil, "", ""},
		{"the article's date", "", func(k *CaptionKey) { k.Told.Article = true }, "Here the article was written.", ""},
		{"the end", "#?date=2026-11-30", func(k *CaptionKey) { k.Told.End = true }, " · ", ""},
	} {
		c := captionOf(p, x, test.hash, test.change)
		if !strings.Contains(c.Text, test.text) || !strings.Contains(c.Moves, test.moves) || (test.text == "") != (c.Text == "") || len([]rune(c.Said)) >= 120 {
			t.Errorf("%s: the caption is %+v", test.name, c)
		}
	}
}

func TestTheCaptionOfAMarkOfSeveralEventsSaysHowMany(t *testing.T) {
	x, world := sample.Real(t)
	p := newPanels(x, world)
	c := captionOf(p, x, "", func(k *CaptionKey) { k.LanesKey.Width, k.Mark = 320, "edge/cn-us,event/2015-12-dialogue-1" })
	if !strings.Contains(c.Text, " events, ") || c.Moves != "" {
		t.Errorf("the caption is %+v", c)
	}
}

func TestTheCardOfAMarkIsASentenceOrALineForEachEvent(t *testing.T) {
	x, world := sample.Real(t)
	p := newPanels(x, world)
	m := app.New(x, screen, "")
	m.Device.Time = 320
	rows := 0
	for i := range x.Data().Events {
		e := &x.Data().Events[i]
		m.Peek = app.Peek{Edge: e.Edges[0], Event: e.ID}
		for _, b := range p.Card(&m).Sections[0].Blocks {
			if lines, ok := b.(*doc.Rows); ok {
				rows += len(lines.Rows)
				for _, row := range lines.Rows {
					if !strings.HasPrefix(row.Action, "select:event/") {
						t.Errorf("a line leads to %q", row.Action)
					}
				}
			}
			if paragraph, ok := b.(*doc.Paragraph); ok {
				words := 0
				for _, s := range paragraph.Spans {
					words += len(strings.Fields(s.Text))
				}
				if words > 45 {
					t.Errorf("the card of %s has a paragraph of %d words", e.ID, words)
				}
			}
		}
	}
	if rows == 0 {
		t.Error("no mark has several events")
	}
}

func TestTheFirstSentenceEndsAtItsPoint(t *testing.T) {
	for text, want := range map[string]string{
		"One. Two.":               "One.",
		"J. Clapper said so. No.": "J. Clapper said so.",
		"The U.S. army came. No.": "The U.S. army came.",
		"It cost 1.5 m. in all":   "It cost 1.5 m. in all",
		"No point":                "No point",
		"":                        "",
	} {
		if got := firstSentence(text); got != want {
			t.Errorf("%q begins with %q, want %q", text, got, want)
		}
	}
}
