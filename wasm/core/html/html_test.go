package html

import (
	"strings"
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
)

func TestAppendSectionWritesEachBlockAsElements(t *testing.T) {
	text := func(s string) []doc.Span { return []doc.Span{{Text: s}} }
	tests := []struct {
		name  string
		block doc.Block
		want  string
	}{
		{"a heading", &doc.Heading{Level: 2, Spans: text("A & B")}, `<h2>A &amp; B</h2>`},
		{"a paragraph in a role", &doc.Paragraph{Role: doc.Lead, Spans: text("x")}, `<p class="lead">x</p>`},
		{"a link to a page opens in a new tab and has its label as title",
			&doc.Paragraph{Spans: []doc.Span{{Text: "T, 2015", Href: "https://example.org/?a=1&b=2", Label: "Title, T, 2015"}}},
			`<p><a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer" title="Title, T, 2015">T, 2015</a></p>`},
		{"a link that could run a script is only text", &doc.Paragraph{Spans: []doc.Span{{Text: "x", Href: "javascript:alert(1)"}}}, `<p>x</p>`},
		{"a link to a thing", &doc.Paragraph{Spans: []doc.Span{{Text: "x", Ref: "edge/a-b"}}}, `<p><a href="#edge/a-b">x</a></p>`},
		{"words of another language", &doc.Paragraph{Spans: []doc.Span{{Text: "Россия", Lang: "ru"}}}, `<p><span lang="ru">Россия</span></p>`},
		{"words from right to left", &doc.Paragraph{Spans: []doc.Span{{Text: "‹ شمال"}, {Text: "\u2068شمال\u2069 → \u2068غرب\u2069", Ref: "edge/a-b"}}},
			`<p><span aria-hidden="true">‹</span> <bdi>شمال</bdi><a href="#edge/a-b"><bdi>شمال</bdi> → <bdi>غرب</bdi></a></p>`},
		{"a level, as a sign for the eye and a word for all",
			&doc.Paragraph{Spans: []doc.Span{{Text: "− strained", Label: "strained", Role: doc.Level, Level: -1}}},
			`<p><span class="level lv-m1"><span class="sign" aria-hidden="true">−</span> <span class="word">strained</span></span></p>`},
		{"a coverage", &doc.Paragraph{Spans: []doc.Span{{Text: "nothing", Role: doc.Coverage, Level: 0}}}, `<p><span class="coverage cov-none">nothing</span></p>`},
		{"an ordered list without numbers", &doc.List{Ordered: true, Bare: true, Items: [][]doc.Block{{&doc.Paragraph{Spans: text("x")}}}},
			`<ol class="bare" role="list"><li><p>x</p></li></ol>`},
		{"a table whose rows have headings", &doc.Table{Caption: "c", Head: [][]doc.Span{text("a"), text("b")}, Rows: [][][]doc.Span{{text("r"), text("1")}}},
			`<table><caption>c</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">r</th><td>1</td></tr></tbody></table>`},
		{"a table of many columns has the headings of its rows above their cells",
			&doc.Table{Head: [][]doc.Span{text("a"), text("b"), text("c"), text("d")}, Rows: [][][]doc.Span{{text("r"), text("1"), text("2"), text("3")}}},
			`<table class="wide"><thead><tr><th scope="col">b</th><th scope="col">c</th><th scope="col">d</th></tr></thead>` +
				`<tbody><tr><th scope="rowgroup" colspan="3">r</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>`},
		{"a card with more behind a summary", &doc.Card{Ref: "event/x", Dim: true, Blocks: []doc.Block{&doc.Paragraph{Spans: text("x")}}, Summary: text("s"), More: []doc.Block{&doc.Paragraph{Spans: text("m")}}},
			`<article class="card dim" data-card="event/x"><p>x</p><details><summary>s</summary><p>m</p></details></article>`},
		{"a choice", &doc.Choice{Label: "Order", Options: []doc.Option{{Text: "New", Action: "order:newest", On: true}, {Text: "Old", Action: "order:oldest"}}},
			`<div class="choice" role="group" aria-label="Order"><button type="button" data-action="order:newest" aria-pressed="true">New</button><button type="button" data-action="order:oldest" aria-pressed="false">Old</button></div>`},
		{"a choice shown as dots, with labels", &doc.Choice{Dots: true, Options: []doc.Option{{Text: "1", Label: "Step 1", Action: "step:1"}}},
			`<div class="choice dots" role="group"><button type="button" data-action="step:1" aria-label="Step 1" aria-pressed="false">1</button></div>`},
		{"buttons, of which one is off",
			&doc.Buttons{Options: []doc.Option{{Text: "Copy", Action: "copy:x", Done: "Copied"}, {Text: "Back", Action: "step:0", Off: true}}},
			`<div class="buttons"><button type="button" data-action="copy:x" data-done="Copied">Copy</button>` +
				`<button type="button" data-action="step:0" aria-disabled="true">Back</button></div>`},
		{"a switch", &doc.Switch{Text: "Counted", Label: "Count the raid", Action: "switch:event/x", On: true},
			`<button type="button" role="switch" class="switch" data-action="switch:event/x" aria-label="Count the raid" aria-checked="true">Counted</button>`},
		{"a slider", &doc.Slider{Label: "Gain", Action: "gain:", Max: 2, Step: 0.25, Value: 0.75, Text: "0.75 levels"},
			`<label class="slider"><span>Gain</span> <output>0.75 levels</output><input type="range" data-action="gain:" min="0" max="2" step="0.25" value="0.75" aria-valuetext="0.75 levels"></label>`},
		{"a field", &doc.Field{Label: "Find", Action: "filter:", Value: `"a"`, Hint: "name or place"},
			`<label class="field"><span>Find</span><input type="search" autocomplete="off" spellcheck="false" data-action="filter:" placeholder="name or place" value="&quot;a&quot;"></label>`},
		{"text to be copied", &doc.Code{Label: "BibTeX", Text: "@misc{a,\n}", Copy: doc.Option{Text: "Copy", Action: "copy:x"}},
			"<div class=\"code\"><p>BibTeX <button type=\"button\" data-action=\"copy:x\">Copy</button></p><pre tabindex=\"0\" aria-label=\"BibTeX\">@misc{a,\n}</pre></div>"},
		{"signs that are not to be read aloud", &doc.Paragraph{Spans: []doc.Span{{Text: "‹ All", Ref: "edge/x"}, {Text: "go ›", Role: doc.Muted}, {Text: "≈ "}}},
			`<p><a href="#edge/x"><span aria-hidden="true">‹</span> All</a><span class="muted">go <span aria-hidden="true">›</span></span><span aria-hidden="true">≈</span> </p>`},
		{"a word that opens its definition", &doc.Paragraph{Spans: []doc.Span{{Text: "APT", Role: doc.Term, Label: "a patient group"}}},
			`<p><span class="term"><button type="button" aria-expanded="false">APT</button><span class="definition" hidden="until-found"> (a patient group)</span></span></p>`},
		{"a row of one cell spans all columns", &doc.Table{Head: [][]doc.Span{text("a"), text("b")}, Rows: [][][]doc.Span{{text("r"), text("1")}, {text("both")}}},
			`<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">r</th><td>1</td></tr><tr><td class="across" colspan="2">both</td></tr></tbody></table>`},
		{"a figure whose discs can be pressed",
			&doc.Figure{Alt: "p", Action: "switch", Picture: scene.Scene{Width: 9, Height: 9, Targets: []scene.Target{
				{Ref: "event/x", Path: []geom.Point{{X: 1, Y: 2}}, Radius: 3}, {Ref: "edge/a", Path: []geom.Point{{}, {X: 1}}}}}},
			`<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-label="p"><circle class="target" fill="none" pointer-events="all" data-action="switch:event/x" cx="1" cy="2" r="3"/></svg></figure>`},
		{"a figure that lies upon the next one", &doc.Figure{Over: true, Picture: scene.Scene{Width: 9, Height: 9}, Alt: "p"},
			`<figure class="over"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-label="p"></svg></figure>`},
		{"a table of contents", &doc.Jumps{Label: "Parts", To: []doc.Jump{{Text: "Events", Section: "events"}}},
			`<nav class="jumps" aria-label="Parts"><button type="button" data-section="events">Events</button></nav>`},
		{"a heading with something at the other end of its line",
			&doc.Heading{Level: 2, Spans: text("Agreed"), Aside: []doc.Span{{Text: "All 16", Action: "part:agreements", Role: doc.Muted}}},
			`<div class="head"><h2>Agreed</h2><p class="aside"><button type="button" class="link muted" data-action="part:agreements">All 16</button></p></div>`},
		{"what leads on is a link where no program answers",
			&doc.Paragraph{Spans: []doc.Span{{Text: "All 16", Action: "part:agreements", Href: "edge/a-b.html#agreements", Role: doc.Muted}}},
			`<p><a href="edge/a-b.html#agreements" class="muted" data-action="part:agreements">All 16</a></p>`},
		{"a sign, a move and the second side",
			&doc.Paragraph{Spans: []doc.Span{{Text: "+", Label: "trust", Role: doc.Sign, Level: 1}, {Text: "US ▼", Role: doc.Move, Level: -1}, {Text: "US", Role: doc.Second}}},
			`<p><span class="disc lv-p1"><span aria-hidden="true">+</span><span class="heard">trust</span></span><span class="move lv-m1">US ▼</span><span class="second">US</span></p>`},
		{"rows that lead on: by a press, to a thing, or to a page",
			&doc.Rows{Rows: []doc.Row{
				{Action: "part:trust,sea", Begin: text("Sea"), Picture: &scene.Scene{Width: 9, Height: 9}, Alt: "p", End: [][]doc.Span{text("+"), text("0")}},
				{Ref: "event/x", Begin: text("2015"), Text: text("Raid")},
				{Href: "edge/a-b.html", Action: "select:edge/a-b", Text: text("A – B")}}},
			`<ul class="rows" role="list"><li><button type="button" class="row" data-action="part:trust,sea"><span class="begin">Sea</span> ` +
				`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-label="p"></svg> <span class="end"><span>+</span> <span>0</span></span></button></li>` +
				`<li><a class="row" href="#event/x"><span class="begin">2015</span> <span class="text">Raid</span> </a></li>` +
				`<li><a class="row" href="edge/a-b.html" data-action="select:edge/a-b"><span class="text">A – B</span> </a></li></ul>`},
		{"tabs of a program", &doc.Tabs{Label: "Parts", Tabs: []doc.Tab{{Text: "Overview", Action: "part:", On: true}, {Text: "Events", Count: "38", Action: "part:events"}}},
			`<div class="tabs" role="tablist" aria-label="Parts"><button type="button" role="tab" aria-controls="part" id="tab0" aria-selected="true" data-action="part:">Overview</button>` +
				`<button type="button" role="tab" aria-controls="part" id="tab1" aria-selected="false" tabindex="-1" data-action="part:events">Events <span class="count">38</span></button></div>`},
		{"tabs without a program", &doc.Tabs{Label: "Parts", Tabs: []doc.Tab{{Text: "Overview", Action: "part:", Href: "#edge/a-b", On: true}, {Text: "Events", Action: "part:events", Href: "edge/a-b.html#events"}}},
			`<nav class="tabs" aria-label="Parts"><a href="#edge/a-b" aria-current="page" data-action="part:">Overview</a><a href="edge/a-b.html#events" data-action="part:events">Events</a></nav>`},
		{"a line that opens", &doc.Card{Ref: "event/x", Line: &doc.Row{Begin: text("2015"), Text: text("Raid"), End: [][]doc.Span{text("▼")}}, More: []doc.Block{&doc.Paragraph{Spans: text("m")}}},
			`<article class="card line" data-card="event/x"><details><summary class="row"><span class="begin">2015</span> <span class="text">Raid</span> <span class="end"><span>▼</span></span></summary><p>m</p></details></article>`},
		{"bars that add up", &doc.Bars{Caption: "c", Heads: [2]string{"A", "B"}, Most: 2, Rows: []doc.Bar{{Name: text("Raid"), By: [2]float64{-1, 0.5}, Text: [2]string{"−1", "+0.5"}}, {Name: text("adds up to"), By: [2]float64{-1, 3}, Text: [2]string{"−1", "+3"}}}},
			`<table class="bars"><caption>c</caption><thead><tr><td></td><td></td><th scope="col">A</th><th scope="col" class="second">B</th></tr></thead><tbody>` +
				`<tr><th scope="row">Raid</th><td aria-hidden="true"><svg viewBox="-1 0 2 10" preserveAspectRatio="none"><rect x="-0.5" y="0" width="0.5" height="4"/><rect class="second" x="0" y="5" width="0.25" height="4"/></svg></td><td>−1</td><td class="second">+0.5</td></tr>` +
				`<tr class="sum"><th scope="row">adds up to</th><td aria-hidden="true"><svg viewBox="-1 0 2 10" preserveAspectRatio="none"><rect x="-0.5" y="0" width="0.5" height="4"/><rect class="second" x="0" y="5" width="1" height="4"/></svg></td><td>−1</td><td class="second">+3</td></tr></tbody></table>`},
		{"a figure with a caption", &doc.Figure{Picture: scene.Scene{Width: 10, Height: 10}, Alt: "a picture", Caption: text("c")},
			`<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="a picture"></svg><figcaption>c</figcaption></figure>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := string(AppendSection(nil, &doc.Section{Key: "k", Blocks: []doc.Block{test.block}}, nil))
			if got != test.want {
				t.Errorf("wrote %s\nwant   %s", got, test.want)
			}
		})
	}
}

func TestCardsCachesACardUnlessItHasFigures(t *testing.T) {
	figure := &doc.Figure{Picture: scene.Scene{Width: 9, Height: 9}, Alt: "p"}
	words := &doc.Card{Ref: "event/x", Blocks: []doc.Block{&doc.Paragraph{Spans: []doc.Span{{Text: "words"}}}}}
	picture := &doc.Card{Ref: "event/y", Blocks: []doc.Block{figure}}
	var cards Cards
	for _, key := range []string{"one", "two"} {
		cards.Next()
		s := &doc.Section{Key: key, Blocks: []doc.Block{words, figure, picture}}
		if got, want := string(AppendSection(nil, s, &cards)), string(AppendSection(nil, s, nil)); got != want {
			t.Errorf("section %s is\n%s, want\n%s", key, got, want)
		}
	}
	if len(cards.cached) != 1 || cards.cached[words] == "" {
		t.Errorf("%d cards are cached, want the one without a figure", len(cards.cached))
	}
}

func TestCardsDropsACardThatTheLastDocumentDidNotHave(t *testing.T) {
	var cards Cards
	for range 3 {
		cards.Next()
		AppendSection(nil, &doc.Section{Blocks: []doc.Block{&doc.Card{}, &doc.Card{}}}, &cards)
		if n := len(cards.cached); n != 2 {
			t.Fatalf("%d cards are cached, want those of the last document", n)
		}
	}
}

func TestAppendWritesSectionsWithEscapedKeys(t *testing.T) {
	d := &doc.Document{Sections: []doc.Section{{Key: "head"}, {Key: `"><script>`}}}
	got := string(Append(nil, d, Options{}))
	if !strings.Contains(got, `<section data-key="head"></section>`) || strings.Contains(got, "<script>") {
		t.Errorf("wrote %s", got)
	}
}
