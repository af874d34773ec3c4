package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/screen"
)

// spark is a small chart: one line above zero, one below, and a date.
func spark(th *theme.Theme) *scene.Scene {
	line := func(sign float64) []geom.Point {
		var points []geom.Point
		for x := 0.0; x <= 136; x++ {
			points = append(points, geom.Point{X: x, Y: 22 - sign*14*math.Sin(x/136*math.Pi)})
		}
		return points
	}
	return &scene.Scene{Width: 136, Height: 44, Layers: []scene.Layer{{Name: "spark", Transform: geom.Identity, Marks: []scene.Mark{
		&scene.Stroke{Lines: [][]geom.Point{line(0)}, Width: 1, Color: th.Rule},
		&scene.Stroke{Lines: [][]geom.Point{line(-1)}, Width: 1.5, Color: th.Muted},
		&scene.Stroke{Lines: [][]geom.Point{line(1)}, Width: 1.5, Color: th.Ink},
		&scene.Stroke{Lines: [][]geom.Point{{{X: 70}, {X: 70, Y: 44}}}, Width: 1.5, Color: th.Focus},
	}}}}
}

func tabs(on string) *doc.Tabs {
	t := &doc.Tabs{Label: "Parts"}
	for _, tab := range []doc.Tab{{Text: "Overview", Action: "part:"}, {Text: "Agreements", Count: "16", Action: "part:agreements"},
		{Text: "Trust", Action: "part:trust"}, {Text: "Events", Count: "38", Action: "part:events"}, {Text: "Sources", Count: "12", Action: "part:sources"}} {
		tab.On = tab.Text == on
		t.Tabs = append(t.Tabs, tab)
	}
	return t
}

func trustRow(th *theme.Theme, name string, coverage, a, b int) doc.Row {
	signs, covered := []string{"−−", "−", "0", "+", "++"}, []string{"no agreement", "with gaps", "agreed"}
	side := func(name string, level int, role doc.Role) []doc.Span {
		return []doc.Span{{Text: signs[level+2], Role: doc.Sign, Level: level}, {Text: " "}, {Text: name, Role: role}}
	}
	return doc.Row{Action: "part:trust," + strings.ToLower(name), Picture: spark(th), Alt: "Trust went up and down",
		Begin: []doc.Span{{Text: name, Role: doc.Strong}, {Text: " "}, {Text: covered[coverage], Role: doc.Coverage, Level: coverage}},
		End:   [][]doc.Span{side("North’s", a, doc.Plain), side("South", b, doc.Second)}}
}

func moveRow(date, title string, moves ...doc.Span) doc.Row {
	return doc.Row{Ref: "event/x", Begin: plain(date), Text: plain(title), End: [][]doc.Span{moves}}
}

// overview is a document as panels show it of what is selected.
func overview(th *theme.Theme) *doc.Document {
	all := func(text, action string) []doc.Span { return []doc.Span{{Text: text, Action: action}} }
	rise := func(text string, level int) doc.Span { return doc.Span{Text: text, Role: doc.Move, Level: level} }
	return &doc.Document{Ref: "edge/n-s", Lang: "en", Sections: []doc.Section{
		{Key: "head", Blocks: []doc.Block{
			&doc.Paragraph{Role: doc.Kicker, Spans: []doc.Span{{Text: "‹ All three", Action: "select:"}, {Text: " "}, {Text: "North – South · May 2016", Role: doc.Muted}}},
			&doc.Heading{Level: 1, Spans: plain("Restraint, for business only")},
			&doc.Paragraph{Role: doc.Lead, Spans: []doc.Span{{Text: "The two agreed to hold back. Spying on governments was left out. "}, {Text: "3 sources", Role: doc.Muted, Action: "part:sources"}}},
		}},
		{Key: "tabs", Role: doc.Parts, Blocks: []doc.Block{tabs("Overview")}},
		{Key: "levels", Blocks: []doc.Block{
			&doc.Heading{Level: 2, Spans: plain("Trust"), Aside: all("our reading · how?", "page:method")},
			&doc.Paragraph{Spans: []doc.Span{{Text: "Rose on both sides after the pledge, fell from 2018.", Role: doc.Strong}, {Text: " Today both distrust each other."}}},
			&doc.Rows{Rows: []doc.Row{trustRow(th, "Economic", 2, 1, 0), trustRow(th, "Social", 1, 0, -1), trustRow(th, "Security", 0, 2, -2)}},
		}},
		{Key: "agreed", Blocks: []doc.Block{
			&doc.Heading{Level: 2, Spans: plain("What they agreed"), Aside: all("All 16", "part:agreements")},
			&doc.Paragraph{Spans: []doc.Span{{Text: "Cyber understanding", Ref: "agreement/x"}, {Text: ", 25 Sept 2015. No theft of trade secrets."}}},
		}},
		{Key: "moved", Blocks: []doc.Block{
			&doc.Heading{Level: 2, Spans: plain("What moved trust most"), Aside: plain("since 2008")},
			&doc.Rows{Rows: []doc.Row{moveRow("Sept 2015", "Cyber understanding", rise("▲ both", 1)),
				moveRow("May 2014", "Five officers charged at a court in Pittsburgh", rise("North ▼▼", -2), doc.Span{Text: " "}, rise("South ▼", -1)),
				moveRow("June 2013", "Disclosures", rise("North ▼▼", -2))}},
		}},
	}}
}

// part is a document with the blocks of the other parts.
func part() *doc.Document {
	line := func(date, title string) *doc.Row {
		return &doc.Row{Begin: plain(date), Text: []doc.Span{{Text: title, Role: doc.Strong}}, End: [][]doc.Span{{{Text: "in effect", Role: doc.Chip}}}}
	}
	card := func(ref, date, title string) *doc.Card {
		return &doc.Card{Ref: "agreement/" + "", Line: line(date, title), More: []doc.Block{paragraph(doc.Plain, prose)}}
	}
	first, second := card("a", "Dec 2015", "First ministers’ dialogue"), card("b", "25 Sept 2015", "Cyber understanding")
	first.Ref, second.Ref = "agreement/a", "agreement/b"
	second.Dim = true
	return &doc.Document{Ref: "edge/n-s", Part: "trust", Lang: "en", Sections: []doc.Section{
		{Key: "tabs", Role: doc.Parts, Blocks: []doc.Block{tabs("Trust")}},
		{Key: "lines", Blocks: []doc.Block{&doc.Field{Label: "Find", Action: "filter"}, first, second}},
		{Key: "bars", Blocks: []doc.Block{
			&doc.Heading{Level: 2, Spans: plain("What makes up North’s trust on this date")},
			&doc.Bars{Caption: "The events that count most", Heads: [2]string{"North’s", "South’s"}, Most: 1.5, Rows: []doc.Bar{
				{Name: []doc.Span{{Text: "Understanding, in force", Ref: "event/a"}}, By: [2]float64{1.44, 0.6}, Text: [2]string{"+1.44", "+0.60"}},
				{Name: plain("Officers charged"), By: [2]float64{-0.75, -1.6}, Text: [2]string{"−0.75", "−1.60"}},
				{Name: plain("9 more"), By: [2]float64{-0.15, 0}, Text: [2]string{"−0.15", "0"}},
				{Name: plain("adds up to"), By: [2]float64{0.54, -1}, Text: [2]string{"+0.54", "−1.00"}}}},
		}},
	}}
}

func TestAnOverviewAndAPartLookAsBefore(t *testing.T) {
	for name, th := range map[string]*theme.Theme{"overview-light": &theme.Light, "overview-dark": &theme.Dark} {
		p, q := NewPanel(), NewPanel()
		p.Layout(overview(th), 376)
		q.Layout(part(), 376)
		q.Toggle("agreement/a")
		dst := screen.NewImage(760, int(max(p.Height(), q.Height())))
		row := slices.IndexFunc(p.Links(), func(l Link) bool { return l.Action == "part:trust,social" })
		p.Draw(dst, View{Rect: geom.R(0, 0, 376, p.Height()), Scale: 1, Theme: th, Focused: row, Hovered: &p.Links()[row-1]})
		q.Draw(dst, View{Rect: geom.R(384, 0, 376, q.Height()), Scale: 1, Theme: th, Focused: q.Chosen()})
		screen.Golden(t, name, screen.Read(dst))
		dst.Deallocate()
	}
}

func TestWordsOfRowsTabsAndBarsNeitherOverlapNorLeaveThePanel(t *testing.T) {
	for width := 240.0; width <= 760; width += 20 {
		for _, d := range []*doc.Document{overview(&theme.Light), part()} {
			p := NewPanel()
			p.open["agreement/a"] = true
			p.Layout(d, width)
			all := slices.Concat(p.layout.runs, p.layout.strip.runs)
			for i, a := range all {
				if a.x < columnMargin-0.01 || a.x+a.width > width-tabsBeyond+0.01 {
					t.Errorf("in a panel of %v %q goes from %v to %v", width, a.text, a.x, a.x+a.width)
				}
				for _, b := range all[i+1:] {
					if math.Abs(a.base-b.base) < 12 && a.x < b.x+b.width-0.01 && b.x < a.x+a.width-0.01 {
						t.Errorf("in a panel of %v %q lies on %q", width, a.text, b.text)
					}
				}
				for _, pic := range p.layout.pictures {
					if pic.Overlaps(geom.R(a.x, a.base-10, a.width, 10)) {
						t.Errorf("in a panel of %v %q lies on a picture", width, a.text)
					}
				}
			}
		}
	}
}

func TestAWholeRowIsOnePressTarget(t *testing.T) {
	p := lay(376, &doc.Rows{Rows: []doc.Row{trustRow(&theme.Light, "Economic", 2, 1, 0),
		moveRow("Sept 2015", "Cyber understanding", doc.Span{Text: "▲ both", Role: doc.Move, Level: 1})}})
	if n := len(p.Links()); n != 2 {
		t.Fatalf("two rows have %d links", n)
	}
	for i, want := range []string{"Economic agreed Trust went up and down + North’s 0 South", "Sept 2015 Cyber understanding ▲ both"} {
		l := p.Links()[i]
		if l.Label != want {
			t.Errorf("row %d is called %q, want %q", i, l.Label, want)
		}
		for x := columnMargin; x < 376-columnMargin; x += 10 {
			if p.Hit(geom.Point{X: x, Y: l.Boxes[0].Center().Y}) != i {
				t.Errorf("a press at %v misses row %d", x, i)
			}
		}
		if l.Boxes[0].Height() < 24 {
			t.Errorf("row %d is %v high", i, l.Boxes[0].Height())
		}
	}
	if p.Links()[0].Boxes[0].Overlaps(p.Links()[1].Boxes[0].Inset(0.5)) {
		t.Error("rows overlap")
	}
}

func TestARowThatLeadsNowhereIsNoLink(t *testing.T) {
	if p := lay(376, &doc.Rows{Rows: []doc.Row{{Begin: plain("2015"), Text: []doc.Span{{Text: "a word", Role: doc.Term, Label: "its meaning"}}}}}); len(p.Links()) != 0 {
		t.Errorf("there are links: %+v", p.Links())
	}
}

// at is the run with a text.
func (p *Panel) at(t *testing.T, text string) run {
	t.Helper()
	for _, r := range slices.Concat(p.layout.runs, p.layout.strip.runs) {
		if r.text == text {
			return r
		}
	}
	t.Fatalf("the panel does not say %q", text)
	return run{}
}

func TestDatesAndTitlesOfRowsShareABaselineAndColumns(t *testing.T) {
	p := NewPanel()
	p.Layout(overview(&theme.Light), 376)
	date, title, other := p.at(t, "June 2013"), p.at(t, "Disclosures"), p.at(t, "charged at a court")
	if math.Abs(date.base-title.base) > 0.5 || title.x != other.x {
		t.Errorf("the date is at %v, the titles at %v and %v", date, title, other)
	}
	if a, b := p.at(t, "North’s"), p.at(t, "Economic"); a.x < 280 || math.Abs(a.base-b.base) > 3 {
		t.Errorf("the sign is at %v, its domain at %v", a, b)
	}
}

func TestWhatEndsARowGoesUnderItsWordsWhereThatIsLower(t *testing.T) {
	row := &doc.Rows{Rows: []doc.Row{moveRow("May 2014", "Five officers", doc.Span{Text: "North ▼▼ South ▼", Role: doc.Move, Level: -2})}}
	wide, narrow := lay(376, row), lay(260, row)
	if a, b := wide.at(t, "Five officers"), wide.at(t, "North ▼▼ South ▼"); math.Abs(a.base-b.base) > 0.5 || !near(b.x+b.width, 376-columnMargin) {
		t.Errorf("in a wide panel the words are at %v, the moves at %v", a, b)
	}
	if a, b := narrow.at(t, "Five officers"), narrow.at(t, "North ▼▼ South ▼"); b.base <= a.base || b.x != a.x {
		t.Errorf("in a narrow panel the words are at %v, the moves at %v", a, b)
	}
}

func TestAnAsideEndsTheLineOfItsHeading(t *testing.T) {
	heading := &doc.Heading{Level: 2, Spans: plain("What moved trust most"), Aside: []doc.Span{{Text: "All 38", Action: "part:events"}}}
	p := lay(376, heading)
	a, b := p.at(t, "What moved trust most"), p.at(t, "All 38")
	if !near(a.base, b.base) || !near(b.x+b.width, 376-columnMargin) || a.tone != ink || b.tone != ink {
		t.Errorf("the heading is at %v, its aside at %v", a, b)
	}
	if l := p.Links(); len(l) != 1 || l[0].Action != "part:events" || l[0].Boxes[0].Height() < 20 {
		t.Errorf("links are %+v", l)
	}
	if tone := lay(376, &doc.Heading{Level: 2, Spans: plain("What"), Aside: plain("All 11")}).at(t, "All 11").tone; tone != muted {
		t.Errorf("an aside that leads nowhere has tone %v", tone)
	}
	p = lay(200, heading)
	if a, b := p.at(t, "What moved"), p.at(t, "All 38"); b.base < a.base {
		t.Errorf("in a narrow panel the heading is at %v, its aside at %v", a, b)
	}
}

func TestTheWayBackAndTheKickerShareALineIfItHasRoom(t *testing.T) {
	kicker := overview(&theme.Light).Sections[0].Blocks[0]
	p := lay(376, kicker)
	a, b := p.at(t, "‹ All three"), p.at(t, "NORTH – SOUTH · MAY 2016")
	if math.Abs(a.base-b.base) > 0.5 || a.x != columnMargin || !near(b.x+b.width, 376-columnMargin) {
		t.Errorf("the way back is at %v, the kicker at %v", a, b)
	}
	if l := p.Links(); len(l) != 1 || l[0].Action != "select:" || l[0].Boxes[0].Height() < 24 {
		t.Errorf("links are %+v", l)
	}
	p = lay(280, kicker)
	if a, b := p.at(t, "‹ All three"), p.at(t, "NORTH – SOUTH · MAY 2016"); a.base >= b.base || b.x != columnMargin {
		t.Errorf("in a narrow panel the way back is at %v, the kicker at %v", a, b)
	}
}

func TestACardWithALineOpensUnderIt(t *testing.T) {
	p := NewPanel()
	p.Layout(part(), 376)
	closed := p.Height()
	i := slices.IndexFunc(p.Links(), func(l Link) bool { return l.Card == "agreement/b" })
	if i < 0 || p.Links()[i].Label != "25 Sept 2015 Cyber understanding in effect" {
		t.Fatalf("links are %+v", p.Links())
	}
	first := p.at(t, "First ministers’").x
	top, ok := p.Reveal("agreement/a")
	if l := p.Links()[i]; !ok || p.Height() <= closed || top <= 0 || top > l.Boxes[0].Min.Y {
		t.Errorf("the card is at %v, the panel is %v high of %v", top, p.Height(), closed)
	}
	if x := p.at(t, "First ministers’").x; x != first {
		t.Errorf("the title moves from %v to %v", first, x)
	}
}

func TestBarsHaveOneZeroAndEndWithTheirSum(t *testing.T) {
	bars := part().Sections[2].Blocks[1].(*doc.Bars)
	for _, width := range []float64{376, 280} {
		p := lay(width, bars)
		var zero geom.Rect
		var found []box
		rules := 0
		for _, b := range p.layout.boxes {
			switch {
			case b.Width() == 1:
				zero = b.Rect
			case b.Height() == barThick:
				found = append(found, b)
			case b.Height() == 1 && b.Width() == width-2*columnMargin && b.fill == ink:
				rules++
				if b.Min.Y < found[5].Max.Y {
					t.Errorf("in a panel of %v the sum is at %v", width, b)
				}
			}
		}
		if len(found) != 8 || rules != 1 {
			t.Fatalf("in a panel of %v there are %d bars and %d sums", width, len(found), rules)
		}
		longest := 0.0
		for i, b := range found {
			if by := bars.Rows[i/2].By[i%2]; by >= 0 && !near(b.Min.X, zero.Center().X) || by < 0 && !near(b.Max.X, zero.Center().X) {
				t.Errorf("in a panel of %v bar %d is at %v, zero at %v", width, i, b.Rect, zero)
			}
			longest = max(longest, b.Width())
		}
		if share := found[0].Width() / longest; math.Abs(share-1.44/1.5) > 0.01 || longest != found[3].Width() {
			t.Errorf("in a panel of %v the first bar has %v of the longest", width, share)
		}
		if a, b := p.at(t, "+1.44"), p.at(t, "+0.54"); !near(a.x+a.width, b.x+b.width) || b.font.family != sansBold {
			t.Errorf("in a panel of %v amounts end at %v and %v", width, a.x+a.width, b.x+b.width)
		}
	}
}

func TestSignsAndMovesHaveTheColoursOfTheirLevels(t *testing.T) {
	for _, th := range []*theme.Theme{&theme.Light, &theme.Dark} {
		for l := -2; l <= 2; l++ {
			p := lay(300, &doc.Paragraph{Spans: []doc.Span{{Text: "x", Role: doc.Sign, Level: l}, {Text: " "}, {Text: "▲ both", Role: doc.Move, Level: l}}})
			if got := p.layout.boxes[0].fill.color(th); got != th.Levels[l+2] {
				t.Errorf("the disc of level %d is %v, want %v", l, got, th.Levels[l+2])
			}
			if got := p.at(t, "x").tone.color(th); got != th.Ink && got != th.Paper {
				t.Errorf("the sign of level %d is %v", l, got)
			}
			want := []theme.Color{th.Levels[0], th.Levels[0], th.Muted, th.Levels[4], th.Levels[4]}[l+2]
			if got := p.at(t, "▲ both").tone.color(th); got != want {
				t.Errorf("move %d is %v, want %v", l, got, want)
			}
		}
	}
}

func TestTheNumbersOfALongListStayInThePanel(t *testing.T) {
	l := &doc.List{Ordered: true}
	for range 120 {
		l.Items = append(l.Items, []doc.Block{paragraph(doc.Plain, "x")})
	}
	p := lay(300, l)
	if a, b := p.at(t, "9."), p.at(t, "120."); b.x < columnMargin-0.01 || !near(a.x+a.width, b.x+b.width) {
		t.Errorf("the numbers are at %v and %v", a, b)
	}
}
