package html

import (
	"strings"
	"testing"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/scene"
)

func TestBlocksBecomeElements(t *testing.T) {
	text := func(s string) []doc.Span { return []doc.Span{{Text: s}} }
	tests := []struct {
		name  string
		block doc.Block
		want  string
	}{
		{"a heading", &doc.Heading{Level: 2, Spans: text("A & B")}, `<h2>A &amp; B</h2>`},
		{"a paragraph in a role", &doc.Paragraph{Role: doc.Lead, Spans: text("x")}, `<p class="lead">x</p>`},
		{"a link to a page opens elsewhere and has its label as title",
			&doc.Paragraph{Spans: []doc.Span{{Text: "T, 2015", Href: "https://example.org/?a=1&b=2", Label: "Title, T, 2015"}}},
			`<p><a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer" title="Title, T, 2015">T, 2015</a></p>`},
		{"a link that could run is only text", &doc.Paragraph{Spans: []doc.Span{{Text: "x", Href: "javascript:alert(1)"}}}, `<p>x</p>`},
		{"a link to a thing", &doc.Paragraph{Spans: []doc.Span{{Text: "x", Ref: "edge/a-b"}}}, `<p><a href="#edge/a-b">x</a></p>`},
		{"words of another language", &doc.Paragraph{Spans: []doc.Span{{Text: "Россия", Lang: "ru"}}}, `<p><span lang="ru">Россия</span></p>`},
		{"a level, seen as a sign and heard as a word",
			&doc.Paragraph{Spans: []doc.Span{{Text: "− strained", Label: "strained", Role: doc.Level, Level: -1}}},
			`<p><span class="level lv-m1"><span class="sign" aria-hidden="true">−</span> <span class="word">strained</span></span></p>`},
		{"a coverage", &doc.Paragraph{Spans: []doc.Span{{Text: "nothing", Role: doc.Coverage, Level: 0}}}, `<p><span class="coverage cov-none">nothing</span></p>`},
		{"an ordered list without numbers", &doc.List{Ordered: true, Bare: true, Items: [][]doc.Block{{&doc.Paragraph{Spans: text("x")}}}},
			`<ol class="bare" role="list"><li><p>x</p></li></ol>`},
		{"a table whose rows have headings", &doc.Table{Caption: "c", Head: [][]doc.Span{text("a"), text("b")}, Rows: [][][]doc.Span{{text("r"), text("1")}}},
			`<table><caption>c</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">r</th><td>1</td></tr></tbody></table>`},
		{"a table of many columns, whose rows have their headings above them",
			&doc.Table{Head: [][]doc.Span{text("a"), text("b"), text("c"), text("d")}, Rows: [][][]doc.Span{{text("r"), text("1"), text("2"), text("3")}}},
			`<table class="wide"><thead><tr><th scope="col">b</th><th scope="col">c</th><th scope="col">d</th></tr></thead>` +
				`<tbody><tr><th scope="rowgroup" colspan="3">r</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>`},
		{"a card with more behind a summary", &doc.Card{Ref: "event/x", Dim: true, Blocks: []doc.Block{&doc.Paragraph{Spans: text("x")}}, Summary: text("s"), More: []doc.Block{&doc.Paragraph{Spans: text("m")}}},
			`<article class="card dim" data-card="event/x"><p>x</p><details><summary>s</summary><p>m</p></details></article>`},
		{"a choice", &doc.Choice{Label: "Order", Options: []doc.Option{{Text: "New", Action: "order:newest", On: true}, {Text: "Old", Action: "order:oldest"}}},
			`<div class="choice" role="group" aria-label="Order"><button type="button" data-action="order:newest" aria-pressed="true">New</button><button type="button" data-action="order:oldest" aria-pressed="false">Old</button></div>`},
		{"ways to the sections", &doc.Jumps{Label: "Parts", To: []doc.Jump{{Text: "Events", Section: "events"}}},
			`<nav class="jumps" aria-label="Parts"><button type="button" data-section="events">Events</button></nav>`},
		{"a figure with its words", &doc.Figure{Picture: scene.Scene{Width: 10, Height: 10}, Alt: "a picture", Caption: text("c")},
			`<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="a picture"></svg><figcaption>c</figcaption></figure>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := string(AppendSection(nil, &doc.Section{Key: "k", Blocks: []doc.Block{test.block}}))
			if got != test.want {
				t.Errorf("wrote %s\nwant   %s", got, test.want)
			}
		})
	}
}

func TestDocumentIsWrittenInKeyedSections(t *testing.T) {
	d := &doc.Document{Sections: []doc.Section{{Key: "head"}, {Key: `"><script>`}}}
	got := string(Append(nil, d))
	if !strings.Contains(got, `<section data-key="head"></section>`) || strings.Contains(got, "<script>") {
		t.Errorf("wrote %s", got)
	}
}
