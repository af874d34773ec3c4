package typeset

import (
	"strings"
	"testing"

	"tripoint/wasm/core/doc"
)

func TestATableBreaksNoLineWithinAValue(t *testing.T) {
	level := func(text string) []doc.Span { return []doc.Span{{Text: text, Role: doc.Level}} }
	table := func() *doc.Table {
		return &doc.Table{Head: [][]doc.Span{plain("Relationship"), plain("Date"), plain("Judged"), plain("Computed"), plain("Apart")},
			Rows: [][][]doc.Span{
				{plain("China and Russia: security"), plain("25 Sept 2015"), plain("−2"), plain("−1.4"), plain("0.6 levels")},
				{plain("United States and China: economic, and more of that"), plain("8 May 2015"), plain("+1 to +2"), plain("+1.25"), plain("0.05 levels")},
			}}
	}
	judged := &doc.Table{Head: [][]doc.Span{plain("Domain"), plain("North → South"), plain("South → North")}, Rows: [][][]doc.Span{
		{plain("Economic"), level("−− strong distrust"), level("− distrust")}, {plain("Social"), level("0 neither"), level("++ strong trust")},
		{plain("Security"), {{Text: "+ trust", Role: doc.Level}, {Text: " "}, {Text: "advice only", Role: doc.Coverage}}, level("0 neither")}}}
	for _, width := range []float64{320, 340, 376, 560} {
		p := lay(width, table(), judged)
		p.SelectAll()
		var lines []string
		for _, r := range p.layout.runs {
			if r.x+r.width > width-columnMargin+0.01 {
				t.Errorf("in a panel of %v %q ends at %v", width, r.text, r.x+r.width)
			}
			lines = append(lines, strings.ReplaceAll(r.text, "\u00a0", " "))
		}
		all := "\n" + strings.Join(lines, "\n") + "\n"
		for _, value := range []string{"25 Sept 2015", "8 May 2015", "+1 to +2", "+1.25", "0.05 levels", "−1.4", "strong distrust", "strong trust", "advice only"} {
			if !strings.Contains(all, value) || !strings.Contains(all, "\n"+value+"\n") && !strings.Contains(all, " "+value+"\n") {
				t.Errorf("in a panel of %v %q has no line of its own in %q", width, value, lines)
			}
		}
	}
}
