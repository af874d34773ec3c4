package typeset

import (
	"image/color"
	"strings"
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

// letters are the points in front of and behind a part of the words of a panel.
func (p *Panel) letters(t *testing.T, part string) (from, to geom.Point) {
	t.Helper()
	for i := range p.layout.runs {
		r := &p.layout.runs[i]
		if n := strings.Index(r.text, part); n >= 0 {
			y := r.top + r.line/2
			return geom.Point{X: r.x + r.until(n) + 0.5, Y: y}, geom.Point{X: r.x + r.until(n+len(part)) - 0.5, Y: y}
		}
	}
	t.Fatalf("no line of the panel has %q", part)
	return
}

func TestAllWordsAreCopiedWithLinesBetweenBlocksAndTabsBetweenCells(t *testing.T) {
	p := lay(376,
		&doc.Heading{Level: 2, Spans: plain("Levels of trust"), Aside: plain("How?")},
		paragraph(doc.Plain, prose),
		paragraph(doc.Plain, "25\u00a0September 2015"),
		&doc.Table{Head: [][]doc.Span{plain("Domain"), plain("Level")}, Rows: [][][]doc.Span{{plain("Economic"), plain("−1")}, {plain("Social"), plain("0")}}},
		&doc.List{Items: [][]doc.Block{{paragraph(doc.Plain, "First")}, {paragraph(doc.Plain, "Second")}}},
		&doc.Card{Blocks: []doc.Block{paragraph(doc.Plain, "A card")}, Summary: plain("Full name"), More: []doc.Block{paragraph(doc.Plain, "hidden")}},
		&doc.Rows{Rows: []doc.Row{{Begin: plain("2015"), Text: plain("Cyber understanding"), End: [][]doc.Span{plain("▲ both")}}}},
		&doc.Slider{Label: "Memory", Text: "5 years", Max: 1},
		&doc.Buttons{Options: []doc.Option{{Text: "Newest"}, {Text: "Oldest"}}},
	)
	p.SelectAll()
	want := strings.Join([]string{"Levels of trust\tHow?", prose, "25 September 2015", "Domain\tLevel", "Economic\t−1", "Social\t0",
		"First", "Second", "A card", "Full name", "2015\tCyber understanding\t▲ both", "Memory\t5 years", "Newest\tOldest"}, "\n")
	if got := p.Selected(); got != want {
		t.Errorf("copied is\n%s\nwant\n%s", got, want)
	}
}

func TestAWordThatBreaksIsCopiedWhole(t *testing.T) {
	long := strings.Repeat("Donaudampfschiff", 8)
	p := lay(200, paragraph(doc.Plain, "a "+long+" b"))
	p.SelectAll()
	if got := p.Selected(); got != "a "+long+" b" {
		t.Errorf("copied is %q", got)
	}
}

func TestASelectionGrowsByLettersWordsOrParagraphs(t *testing.T) {
	tests := []struct {
		name             string
		clicks           int
		grip, end        string // from the beginning of the one to the end of the other
		backwards        bool
		selected, before string // after the drag, and at the press
	}{
		{"letters", 1, "presidents", "agr", false, "presidents agr", ""},
		{"letters back", 1, "agr", "presidents", true, "presidents agr", ""},
		{"words", 2, "esidents", "agr", false, "presidents agreed", "presidents"},
		{"words back", 2, "agreed", "presid", true, "presidents agreed", "agreed"},
		{"a paragraph", 3, "agreed", "agreed", false, prose, prose},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := lay(376, paragraph(doc.Plain, "Before."), paragraph(doc.Plain, prose), paragraph(doc.Plain, "After."))
			from, to := p.letters(t, test.grip)
			end, behind := p.letters(t, test.end)
			if test.backwards {
				from, behind = to, end
			}
			p.Grip(from, test.clicks)
			if got := p.Selected(); got != test.before {
				t.Errorf("the press selects %q, want %q", got, test.before)
			}
			if p.Extend(behind); p.Selected() != test.selected {
				t.Errorf("the drag selects %q, want %q", p.Selected(), test.selected)
			}
		})
	}
}

func TestASelectionOutlivesAnotherWidthAndEndsWithItsWords(t *testing.T) {
	first := &doc.Document{Sections: []doc.Section{{Key: "a", Blocks: []doc.Block{paragraph(doc.Plain, prose)}}}}
	p := NewPanel()
	p.Layout(first, 376)
	from, to := p.letters(t, "presidents agreed")
	p.Grip(from, 1)
	p.Extend(to)
	if p.Layout(first, 220); p.Selected() != "presidents agreed" {
		t.Errorf("in a narrower panel %q is selected", p.Selected())
	}
	p.Layout(&doc.Document{Sections: []doc.Section{{Key: "a", Blocks: []doc.Block{paragraph(doc.Plain, "Other words, and more of them.")}}}}, 220)
	if p.Selected() != "" {
		t.Errorf("of other words %q is selected", p.Selected())
	}
}

func TestTheSelectionLiesBehindTheLettersInBothThemes(t *testing.T) {
	for name, th := range map[string]*theme.Theme{"light": &theme.Light, "dark": &theme.Dark} {
		p := lay(376, paragraph(doc.Plain, prose))
		p.SelectAll()
		dst := screen.NewImage(376, int(p.Height()))
		p.Draw(dst, View{Rect: geom.R(0, 0, 376, p.Height()), Scale: 1, Theme: th, Focused: -1})
		got := screen.Read(dst)
		dst.Deallocate()
		ground := theme.Mix(th.Paper, th.Focus, chosenPart)
		first, letters := p.layout.runs[0], 0
		for y := int(first.top) + 1; y < int(first.top+first.line)-1; y++ {
			for x := int(first.x) + 1; x < int(first.x+first.width)-1; x++ {
				if screen.Off(got.RGBAAt(x, y), color.RGBA{ground.R, ground.G, ground.B, 255}) > 60 {
					letters++
				}
			}
		}
		if at := got.RGBAAt(int(first.x)+2, int(first.top)+2); screen.Off(at, color.RGBA{ground.R, ground.G, ground.B, 255}) > screen.Tolerance {
			t.Errorf("%s: the ground is %v, want %v", name, at, ground)
		}
		if letters < 200 {
			t.Errorf("%s: the letters have %d pixels", name, letters)
		}
	}
}

func TestLettersFitTheirRunsAtEveryDensity(t *testing.T) {
	th := &theme.Light
	defer SetDensity(1)
	words := &doc.Document{Sections: []doc.Section{{Key: "a", Blocks: []doc.Block{
		&doc.Paragraph{Spans: []doc.Span{{Text: "mmmm mmmm mmmm mmmm "}, {Text: "|", Role: doc.Strong}}}}}}}
	p := NewPanel()
	for _, density := range []float64{0.8, 0.9, 1, 1.1, 1.25, 1.5, 2} {
		SetDensity(density)
		p.Layout(words, 376)
		dst := screen.NewImage(int(376*density), int(p.Height()*density))
		p.Draw(dst, View{Rect: geom.R(0, 0, 376, p.Height()), Scale: density, Theme: th, Focused: -1})
		got := screen.Read(dst)
		dst.Deallocate()
		first, last := p.layout.runs[0], 0
		end := (first.x + first.width) * density
		for x := range int(end) + 2 {
			for y := range got.Rect.Dy() {
				if screen.Off(got.RGBAAt(x, y), color.RGBA{th.Paper.R, th.Paper.G, th.Paper.B, 255}) > 60 {
					last = x
				}
			}
		}
		if end-float64(last) > 4 || float64(last) > end+1 {
			t.Errorf("with %v pixels for each dp the words end at %d, want %v", density, last, end)
		}
	}
}
