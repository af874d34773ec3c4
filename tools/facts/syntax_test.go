package facts

import (
	"os"
	"path/filepath"
	"testing"
)

// The loader calls diagnose only for texts that the parser refused, but diagnose must
// not take for a fault what correct facts are full of.
func TestDiagnoseFindsNoFaultInGoodYAML(t *testing.T) {
	for _, pattern := range []string{"../../data/source/*.yaml", "../../data/source/testdata/islands/*.yaml"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("no files are like %s: %v", pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if f := diagnose(string(text)); f.line != 0 {
				t.Errorf("%s:%d:%d: %s; %s", name, f.line, f.col, f.what, f.do)
			}
		}
	}
}

// The parser refuses each of these texts.
func TestDiagnoseFindsTheFaultAndItsPosition(t *testing.T) {
	const before = "events:\n  - id: event/a\n    title: A\n" // the lines 1 to 3
	for _, test := range []struct{ name, text, want string }{
		{"no hyphen before an item", "  id: event/b\n    title: B\n",
			`4:3: a key begins here where only items do; put “- ” before it if a new item begins here, or indent it like the keys of the item above`},
		{"no hyphen before a flow mapping", "    shifts:\n      - {by: 1}\n        {by: 2}\n",
			`6:9: a hyphen is missing before this item; put “- ” before it, where those of the items beside it are`},
		{"no hyphen before a ref", "    sources:\n    - source/a\n    source/b\n",
			`6:5: a hyphen is missing before this item; put “- ” before it, where those of the items beside it are`},
		{"no space behind a hyphen", "  -id: event/b\n    title: B\n",
			`4:4: a space is missing behind the hyphen; write “- ”`},
		{"an item further out", " - id: event/b\n   title: B\n",
			`4:2: this line is indented like none above it; indent it like the items above, by 2 spaces`},
		{"an item further in", "   - id: event/b\n     title: B\n",
			`4:4: this line is indented like none above it; indent it like the items above, by 2 spaces`},
		{"an item among keys", "    sources: [a]\n    - id: event/b\n",
			`5:5: an item begins here, but the lines above are keys; indent it like the items that it belongs to`},
		{"a key further out", "   date: B\n",
			`4:4: this line is indented like none above it; indent it like the keys above, by 4 spaces`},
		{"a key further in", "     date: B\n",
			`4:6: this key is further in than the key above it; indent it by 4 spaces, or put the text above in quotes if it is part of it`},
		{"no colon", "    date B\n    reason: C\n",
			`4:9: a colon is missing behind "date"; write “date: ”`},
		{"no space behind a colon", "    date:B\n    reason: C\n",
			`4:10: a space is missing behind the colon; write “date: ”`},
		{"a text that goes on at the key", "    reason: >-\n    It was late.\n",
			`5:5: this line is no item and has no key; indent it further if it is more of the text above, or write key: value`},
		{"a colon in a text", "    reason: Why: it was late\n",
			`4:16: a text with “: ” in it needs quotes; put the whole text in quotes`},
		{"a colon in a text on two lines", "    reason: Because\n      of this: it was late\n",
			`5:14: a text with “: ” in it needs quotes; put the whole text in quotes`},
		{"a text that begins with a sign", "    reason: @home\n",
			`4:13: a text cannot begin with “@”; put the whole text in quotes`},
		{"a text that begins with a hyphen", "    reason: - It was late\n",
			`4:13: a text cannot begin with “-”; put the whole text in quotes`},
		{"a quote that is not closed", "    reason: \"It was late\n    sources: [a]\n  - id: event/b\n    reason: \"C\"\n",
			`4:13: the quote " that opens here is not closed; put " behind the text`},
		{"a quote that is not closed in a mapping", "    shifts:\n      - {reason: 'It was late, by: 1}\n      - {reason: 'C', by: 1}\n",
			`5:18: the quote ' that opens here is not closed; put ' behind the text`},
		{"a quote that is not closed to the end", "    reason: 'It was late\n",
			`4:13: the quote ' that opens here is not closed; put ' behind the text`},
		{"an apostrophe in quotes", "    reason: 'It wasn't late'\n",
			`4:22: text goes on behind the closing quote '; put the whole text in quotes, and write those within it as \" between "…", or as '' between '…'`},
		{"a word in quotes", "    reason: \"Late\" it was\n",
			`4:20: text goes on behind the closing quote "; put the whole text in quotes, and write those within it as \" between "…", or as '' between '…'`},
		{"a list that is not closed", "    sources: [a,\n      b\n    reason: C\n",
			`4:14: the [ that opens here is not closed; put ] behind the last item`},
		{"a mapping that is not closed", "    shifts:\n      - {by: 1\n      - {by: 2}\n",
			`5:9: the { that opens here is not closed; put } behind the last item`},
		{"a bracket too many", "    sources: [é]]\n",
			`4:17: there is more behind the closing ]; take it out, or put the whole text in quotes`},
		{"a comma too many", "    sources: [a,, b]\n",
			`4:17: there is nothing between two commas; take one out`},
		{"a fence", "```\n",
			`4:1: this line is not YAML, but marks code in other texts; take it out`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := problemsOf(before + test.text)
			if want := "test.yaml:" + test.want; got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
