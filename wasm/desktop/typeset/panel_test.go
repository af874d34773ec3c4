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

// lay lays blocks out in a panel of the given width.
func lay(width float64, blocks ...doc.Block) *Panel {
	p := NewPanel()
	p.Layout(&doc.Document{Sections: []doc.Section{{Key: "test", Blocks: blocks}}}, width)
	return p
}

func plain(s string) []doc.Span { return []doc.Span{{Text: s}} }
func paragraph(role doc.Role, s string) *doc.Paragraph {
	return &doc.Paragraph{Role: role, Spans: plain(s)}
}

const prose = "The two presidents agreed in September to hold back from stealing trade secrets; spying on governments was left out."

func TestLinesStayWithinTheMargins(t *testing.T) {
	for _, width := range []float64{200, 320, 376, 560} {
		p := lay(width, paragraph(doc.Plain, prose), &doc.Heading{Level: 1, Spans: plain(prose)}, sampler().Sections[1].Blocks[0])
		for _, r := range p.layout.runs {
			if r.x < columnMargin-0.01 || r.x+r.width > width-columnMargin+0.01 {
				t.Errorf("%q runs from %.1f to %.1f in a panel of %v", r.text, r.x, r.x+r.width, width)
			}
		}
	}
}

func TestTheLayoutHasAllWordsInOrder(t *testing.T) {
	p := lay(240, paragraph(doc.Plain, prose))
	var lines []string
	for _, r := range p.layout.runs {
		lines = append(lines, r.text)
	}
	if got := strings.Join(lines, " "); got != prose {
		t.Errorf("the panel says %q", got)
	}
	if len(lines) < 4 {
		t.Errorf("%d runs, want one for each line, at least 4", len(lines))
	}
	for i := 1; i < len(p.layout.runs); i++ {
		if a, b := p.layout.runs[i-1].base, p.layout.runs[i].base; !near(b-a, body.line) {
			t.Errorf("lines are %v apart, want %v", b-a, body.line)
		}
	}
}

func TestAWordWiderThanALineBreaks(t *testing.T) {
	long := strings.Repeat("Donaudampfschiff", 8)
	p := lay(200, paragraph(doc.Plain, "a "+long+" b"))
	said := ""
	for _, r := range p.layout.runs {
		said += r.text
		if r.width > 160 {
			t.Errorf("%q is %v wide, want at most 160", r.text, r.width)
		}
	}
	if !strings.Contains(said, long) {
		t.Errorf("letters are lost: %q", said)
	}
}

func TestPunctuationStaysWithTheLinkBeforeIt(t *testing.T) {
	for width := 120.0; width < 400; width += 7 {
		p := lay(width, &doc.Paragraph{Spans: []doc.Span{
			{Text: "See "}, {Text: "a rather long source", Href: "https://example.org"}, {Text: "; and more."}}})
		for i, r := range p.layout.runs {
			if r.text == ";" || strings.HasPrefix(r.text, "; ") {
				if before := p.layout.runs[i-1]; before.base != r.base {
					t.Errorf("in a panel of %v a line begins with %q", width, r.text)
				}
			}
		}
	}
}

func TestALineDoesNotEndAtASpaceThatForbidsIt(t *testing.T) {
	const nbsp = "\u00a0"
	tests := []struct {
		name  string
		spans []doc.Span
		a, b  string // words that stay together
	}{
		{"within a span", plain("The two agreed on 25" + nbsp + "October and signed it."), "25", "October"},
		{"at a span's end", []doc.Span{{Text: "The two agreed on page" + nbsp}, {Text: "seventeen", Role: doc.Strong}, {Text: " of it."}}, "page", "seventeen"},
		{"at a span's beginning", []doc.Span{{Text: "The two agreed on"}, {Text: nbsp + "paper", Role: doc.Strong}, {Text: " and more."}}, "on", "paper"},
		{"a span of its own", []doc.Span{{Text: "The two agreed on it, says the "}, {Text: "second source", Href: "https://example.org"}, {Text: nbsp}, {Text: "contested", Role: doc.Mark}, {Text: " by one."}}, "source", "contested"},
		{"before a level", []doc.Span{{Text: "The two agreed on it, from"}, {Text: nbsp}, {Text: "++ close", Role: doc.Level, Level: 2}, {Text: " on."}}, "from", "++"},
		{"within a level", []doc.Span{{Text: "The two agreed on it, from "}, {Text: "++" + nbsp + "close", Role: doc.Level, Level: 2}, {Text: " on."}}, "++", "close"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines := map[float64]bool{}
			for width := 190.0; width < 420; width += 3 {
				var a, b float64
				for _, r := range lay(width, &doc.Paragraph{Spans: test.spans}).layout.runs {
					if strings.Contains(r.text, test.a) {
						a = r.base
					}
					if strings.Contains(r.text, test.b) && b == 0 {
						b = r.base
					}
				}
				if a == 0 || a != b {
					t.Fatalf("in a panel of %v %q is on a line at %v, %q on one at %v", width, test.a, a, test.b, b)
				}
				lines[a] = true
			}
			if len(lines) < 2 {
				t.Error("the words are never moved to another line: the test tries nothing")
			}
		})
	}
}

func TestTheFocusRingGoesAroundAllLinesOfALink(t *testing.T) {
	p := lay(200, &doc.Paragraph{Spans: []doc.Span{
		{Text: "See "}, {Text: "a source with a name that is too long for one line", Href: "https://example.org/x"}, {Text: "."}}})
	dst := screen.NewImage(200, int(p.Height()))
	defer dst.Deallocate()
	th := &theme.Light
	p.Draw(dst, View{Rect: geom.R(0, 0, 200, p.Height()), Scale: 1, Theme: th, Focused: 0})
	got := screen.Read(dst)
	for i, b := range p.Links()[0].Boxes {
		// Under the middle of a box's left side there are no letters.
		left, y := int(round(b.Min.X)), int(b.Center().Y)
		for d := 1; d <= 4; d++ {
			want := th.Focus
			if d == 1 {
				want = th.Paper
			}
			if c := got.RGBAAt(left-d, y); screen.Off(c, color.RGBA{want.R, want.G, want.B, 255}) > screen.Tolerance {
				t.Errorf("%d dp left of %v the colour is %v, want %v", d, b, c, want)
			}
		}
		if c := got.RGBAAt(left, int(b.Min.Y)); i == 2 && screen.Off(c, color.RGBA{th.Paper.R, th.Paper.G, th.Paper.B, 255}) > screen.Tolerance {
			t.Errorf("the ring goes between the lines of a link: %v", c)
		}
		if c := got.RGBAAt(left-4, int(b.Min.Y)-4); i == 0 && screen.Off(c, color.RGBA{th.Paper.R, th.Paper.G, th.Paper.B, 255}) > screen.Tolerance {
			t.Errorf("the corner of the ring around %v is not round: %v", b, c)
		}
	}
}

func TestALinkInTwoLinesHasABoxOnEach(t *testing.T) {
	p := lay(200, &doc.Paragraph{Spans: []doc.Span{
		{Text: "See "}, {Text: "a source with a name that is too long for one line", Href: "https://example.org/x"}, {Text: "."}}})
	links := p.Links()
	if len(links) != 1 || len(links[0].Boxes) < 2 {
		t.Fatalf("links are %+v, want one with several boxes", links)
	}
	for _, b := range links[0].Boxes {
		if i := p.Hit(b.Center()); i != 0 {
			t.Errorf("the middle of %v hits %d", b, i)
		}
	}
	if i := p.Hit(geom.Point{X: 190, Y: p.Height() - 4}); i != -1 {
		t.Errorf("free space hits link %d", i)
	}
}

func TestLinksComeInReadingOrder(t *testing.T) {
	p := NewPanel()
	p.Layout(sampler(), 376)
	var what []string
	for _, l := range p.Links() {
		what = append(what, l.Href+string(l.Ref)+l.Action+l.Card)
		if len(l.Boxes) == 0 || l.Label == "" {
			t.Errorf("link %+v cannot be pressed or heard", l)
		}
	}
	want := "https://example.org/a https://example.org/b edge/n-s edge/n-s order:newest order:oldest agreement/x"
	if got := strings.Join(what, " "); got != want {
		t.Errorf("links are %s, want %s", got, want)
	}
}

func TestACardOpensAndStaysOpenWhileTheDocumentChanges(t *testing.T) {
	p := NewPanel()
	p.Layout(sampler(), 376)
	closed := p.Height()
	p.Toggle("agreement/x")
	open := p.Height()
	if open <= closed {
		t.Fatalf("an open card makes the document %v high, a closed one %v", open, closed)
	}
	p.Layout(sampler(), 376)
	if p.Height() != open {
		t.Error("another document with the same card closes it")
	}
	p.Toggle("agreement/x")
	if p.Height() != closed {
		t.Error("the card does not close")
	}
}

func TestLayoutDoesNothingUntilDocumentOrWidthChanges(t *testing.T) {
	p, d := NewPanel(), sampler()
	p.Layout(d, 376)
	first := p.layout
	p.Layout(d, 376)
	if p.layout != first {
		t.Error("the same document is laid out again")
	}
	p.Layout(d, 320)
	if p.layout == first {
		t.Error("another width changes nothing")
	}
}

func TestANarrowTableGivesRowHeadingsALineOfTheirOwn(t *testing.T) {
	table := sampler().Sections[0].Blocks[5]
	runs := func(width float64) (heading, level run) {
		for _, r := range lay(width, table).layout.runs {
			if r.text == "Economic" {
				heading = r
			}
			if strings.HasPrefix(r.text, "−−") {
				level = r
			}
		}
		return heading, level
	}
	if heading, level := runs(560); heading.base != level.base {
		t.Error("in a wide panel a row's heading is not beside its cells")
	}
	if heading, level := runs(290); heading.base >= level.base {
		t.Error("in a narrow panel a row's heading is not above its cells")
	}
}

func TestThePanelLeavesOutWordsThatNoFontHasWithTheirSeparator(t *testing.T) {
	p := lay(376, &doc.Paragraph{Spans: []doc.Span{
		{Text: "Китай"}, {Text: " · "}, {Text: "भारत", Lang: "hi"}, {Text: " · "}, {Text: "Capital: Beijing"}}})
	said := ""
	for _, r := range p.layout.runs {
		said += r.text
	}
	if said != "Китай · Capital: Beijing" {
		t.Errorf("the panel says %q", said)
	}
}

func TestChineseIsSetInLinesThatNoMarkBegins(t *testing.T) {
	const words = "中国、俄罗斯和美国在网络空间的关系：《协议》（2015年）规定，双方不得侵入对方的网络。"
	p := lay(120, &doc.Paragraph{Spans: []doc.Span{{Text: words, Lang: "zh-Hans"}}})
	said, lines := "", map[float64]string{}
	for _, r := range p.layout.runs {
		said += r.text
		lines[r.base] += r.text
	}
	if said != words || len(lines) < 4 {
		t.Errorf("%d lines say %q", len(lines), said)
	}
	for _, line := range lines {
		if first := []rune(line)[0]; strings.ContainsRune("、：》）。，", first) {
			t.Errorf("a line begins with %c: %s", first, line)
		}
	}
}

func TestEverySignInWordsHasAGlyph(t *testing.T) {
	for _, f := range []family{sans, sansBold, sansItalic, serifBold} {
		for _, r := range "−±≈→✓✗▶▼·–—“”‘’‹›…©é№Σ×÷½" {
			if w := (font{f, 16}).width(string(r)); w <= 0 {
				t.Errorf("family %d has no width for %q", f, r)
			}
			if lacks(r) {
				t.Errorf("no font has %q", r)
			}
		}
	}
}

// A name in a script that no font has is seen to be missing.
func TestALetterThatNoFontHasIsABox(t *testing.T) {
	if got := visible("Alder – \u0E01\u0E02\u2068 Ель"); got != "Alder – □□\u2068 Ель" {
		t.Errorf("it is %q", got)
	}
	name := []doc.Span{{Text: "\u0E01\u0E02"}}
	if got := readable(name); len(got) != 1 {
		t.Errorf("a title that nobody can read has %d spans", len(got))
	}
	if lacks('□') || (font{sans, 16}).width("\u0E01") != (font{sans, 16}).width("□") {
		t.Error("the box has no width")
	}
}

func TestThePanelHasNoWordsSmallerThanThirteen(t *testing.T) {
	p := NewPanel()
	p.Layout(sampler(), 376)
	for _, r := range p.layout.runs {
		if r.font.size < 13 || r.font.size != float64(int(r.font.size)) {
			t.Errorf("%q is set in size %v, want a whole one from 13", r.text, r.font.size)
		}
	}
}

func TestALineCanEndAtAHyphenBetweenLetters(t *testing.T) {
	tests := []struct {
		word string
		want int // letters of the first part
	}{
		{"Information-security", 12}, {"long-term-plan", 5}, {"China–Russia", 8}, // the dash has three bytes
		{"e-mail", 6}, {"2015-09", 7}, {"plan-b", 6}, {"word", 4}, {"-x", 2}, {"re-", 3}, {"", 0},
	}
	for _, test := range tests {
		if got := firstPart(test.word); got != test.want {
			t.Errorf("of %q the first part has %d bytes, want %d", test.word, got, test.want)
		}
	}
	p := lay(columnMargin*2+100, &doc.Paragraph{Spans: []doc.Span{{Text: "theft ("}, {Text: "Information-security treaty", Href: "https://example.org"}, {Text: ")"}}})
	p.SelectAll()
	if got := p.Selected(); got != "theft (Information-security treaty)" {
		t.Errorf("copied is %q", got)
	}
	for _, r := range p.layout.runs {
		if r.text == "(" && r.x == columnMargin && len(p.layout.runs) > 1 && p.at(t, "Information-").base != r.base {
			t.Error("a bracket has a line of its own")
		}
	}
}

func TestALinkToAPageOfTheSiteIsNoneOnTheDesktop(t *testing.T) {
	p := lay(400, &doc.Paragraph{Spans: []doc.Span{{Text: "Corrected", Href: "corrections.html#correction/x"}}})
	if links := p.Links(); len(links) > 0 {
		t.Errorf("links are %+v, want none", links)
	}
}
