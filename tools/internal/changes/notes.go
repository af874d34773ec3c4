package changes

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tripoint/data"
)

// Notes of a release are for those who use the facts: what was wrong first, then how far
// levels of trust moved, then what came, went or says something else, under the names that
// readers know.

// mostMoves is how many levels the notes tell of. A new formula moves all of them.
const mostMoves = 20

// kinds are what things are called, by the kind in their refs.
var kinds = map[string]string{
	"act": "act of the codebook", "agreement": "agreement", "claim": "claim of the article", "coding": "coding", "contested": "contested point",
	"correction": "correction", "difference": "difference between article and record", "domain": "domain", "edge": "relationship", "event": "event",
	"node": "node", "outside": "count by others", "reach": "reach", "source": "source", "standing": "standing", "step": "step of the tour", "term": "term",
}

// Markdown tells the changes as the notes of a release.
func (c *Changes) Markdown() string {
	n := notes{}
	n.line("# Facts of %s", day(c.To))
	n.line("What is different from the facts of %s.", day(c.From))
	if c.None() {
		n.line("Nothing.")
	}
	n.corrections(c.Corrections)
	n.moves(c.Moves)
	n.rows("New", c.Added)
	n.rows("Gone", c.Removed)
	n.rows("Changed", c.Changed)
	var also []string
	if c.Words > 0 {
		also = append(also, plural(c.Words, "text of the interface", "texts of the interface"))
	}
	if c.Translations > 0 {
		also = append(also, plural(c.Translations, "translation", "translations"))
	}
	if len(also) > 0 {
		n.line("## Beside the facts")
		n.line("Worded differently: %s.", strings.Join(also, ", "))
	}
	return strings.TrimRight(n.b.String(), "\n") + "\n"
}

// First are the notes of the first release, which has nothing to be compared with.
func First(ds *data.Dataset) string {
	n := notes{}
	n.line("# Facts of %s", day(ds.Version))
	n.line("The first version that stays for ever. It holds %s, %s and %s, and tells of the time from %s to %s.",
		plural(len(ds.Agreements), "agreement or proposal", "agreements and proposals"), plural(len(ds.Events), "event", "events"),
		plural(len(ds.Sources), "source", "sources"), day(string(ds.From)), day(string(ds.AsOf)))
	var all []Correction
	for i := range ds.Corrections {
		all = append(all, correctionOf(&ds.Corrections[i]))
	}
	n.corrections(all)
	return strings.TrimRight(n.b.String(), "\n") + "\n"
}

type notes struct{ b strings.Builder }

// line writes a line with an empty one after it.
func (n *notes) line(format string, args ...any) { fmt.Fprintf(&n.b, format+"\n\n", args...) }

func (n *notes) corrections(all []Correction) {
	if len(all) == 0 {
		return
	}
	n.line("## Corrected")
	for i := range all {
		o := &all[i]
		fmt.Fprintf(&n.b, "- **%s.** Before: %s Now: %s Why: %s Noticed by: %s.\n", escape(o.Topic), escape(o.Said), escape(o.Says), escape(o.Why), escape(o.By))
	}
	n.b.WriteString("\n")
}

func (n *notes) moves(all []Move) {
	if len(all) == 0 {
		return
	}
	n.line("## How trust moved")
	n.line("Each level in the month in which it differs most.")
	for i := range all[:min(len(all), mostMoves)] {
		m := &all[i]
		fmt.Fprintf(&n.b, "- **Trust of %s in %s, %s:** %s instead of %s in %s (%s)", escape(m.Names[0]), escape(m.Names[1]), escape(m.Names[2]),
			signed(m.After), signed(m.Before), day(string(m.Date)), signed(m.By()))
		if m.Turned() {
			fmt.Fprintf(&n.b, ": “%s” instead of “%s”", escape(m.Words[1]), escape(m.Words[0]))
		}
		n.b.WriteString(".\n")
	}
	if more := len(all) - mostMoves; more > 0 {
		fmt.Fprintf(&n.b, "- And %s that moved less.\n", plural(more, "level", "levels"))
	}
	n.b.WriteString("\n")
}

// rows writes a list of things under a heading. Corrections have one of their own.
func (n *notes) rows(heading string, rows []Row) {
	begun := false
	for i := range rows {
		r := &rows[i]
		if r.Ref.Kind() == "correction" && r.Fields == nil {
			continue
		}
		if !begun {
			n.line("## %s", heading)
			begun = true
		}
		n.b.WriteString("- " + called(r) + "\n")
		for _, f := range r.Fields {
			fmt.Fprintf(&n.b, "  - %s: %s\n", pathInWords(f.Path), said(f))
		}
	}
	if begun {
		n.b.WriteString("\n")
	}
}

// called is what a row is, in words, with its ref.
func called(r *Row) string {
	if r.Ref == "" {
		if r.Key == "dataset" {
			return "**The facts as a whole**"
		}
		return "`" + r.Key + "`"
	}
	var about []string
	if kind := kinds[r.Ref.Kind()]; kind != "" {
		about = append(about, kind)
	}
	if r.Date != "" {
		about = append(about, day(string(r.Date)))
	}
	about = append(about, "`"+string(r.Ref)+"`")
	name := r.Name
	if name == "" {
		name = r.Ref.ID()
	}
	return "**" + escape(name) + "** (" + strings.Join(about, ", ") + ")"
}

// pathInWords is the path of a field: "commitments 1, text".
func pathInWords(path string) string {
	var b strings.Builder
	for i, part := range strings.Split(path, ".") {
		switch {
		case i == 0:
		case part[0] >= '0' && part[0] <= '9':
			b.WriteString(" ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(strings.ReplaceAll(part, "_", " "))
	}
	return b.String()
}

// said is what a field says otherwise.
func said(f Field) string {
	if before, after := refsIn(f.Before), refsIn(f.After); before != nil && after != nil {
		var parts []string
		for _, list := range []struct {
			word      string
			of, notOf []string
		}{{"now also", after, before}, {"no longer", before, after}} {
			var only []string
			for _, r := range list.of {
				if !slices.Contains(list.notOf, r) {
					only = append(only, "`"+r+"`")
				}
			}
			if len(only) > 0 {
				parts = append(parts, list.word+" "+strings.Join(only, ", "))
			}
		}
		if len(parts) == 0 {
			return "in another order"
		}
		return strings.Join(parts, "; ")
	}
	switch {
	case f.Before == "":
		return "now " + quoted(f.After)
	case f.After == "":
		return "no longer " + quoted(f.Before)
	}
	before, after := differingWords(f.Before, f.After)
	return quoted(after) + " instead of " + quoted(before)
}

// refsIn returns the refs of a list of them, or nil for other texts.
func refsIn(text string) []string {
	parts := strings.Split(text, ", ")
	for _, p := range parts {
		if !data.Ref(p).Valid() {
			return nil
		}
	}
	return parts
}

// quoted is a wording in quotation marks, and a ref as such.
func quoted(text string) string {
	if refs := refsIn(text); refs != nil {
		return "`" + strings.Join(refs, "`, `") + "`"
	}
	return "“" + escape(text) + "”"
}

// aside is how many words stand before and after those that differ.
const aside = 4

// differingWords leaves out of two texts the words at both ends that are the same, but for
// a few.
func differingWords(before, after string) (string, string) {
	a, b := strings.Fields(before), strings.Fields(after)
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	end := 0
	for end < min(len(a), len(b))-same && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	return around(a, same-aside, end-aside), around(b, same-aside, end-aside)
}

// around leaves out words at both ends, unless it is just one.
func around(words []string, begin, end int) string {
	text := ""
	if begin > 1 {
		words, text = words[begin:], "… "
	}
	after := ""
	if end > 1 {
		words, after = words[:len(words)-end], " …"
	}
	return text + strings.Join(words, " ") + after
}

// day is a version or a plain date in words, and another text as it is.
func day(text string) string {
	for from, to := range map[string]string{"2006.1.2": "2 January 2006", time.DateOnly: "2 January 2006", "2006-01": "January 2006"} {
		if t, err := time.Parse(from, text); err == nil {
			return t.Format(to)
		}
	}
	return text
}

func plural(n int, one, other string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + other
}

// escape keeps the letters of a text from meaning something in Markdown.
func escape(s string) string {
	return strings.NewReplacer("\\", "\\\\", "*", "\\*", "_", "\\_", "`", "\\`", "<", "&lt;", "[", "\\[").Replace(s)
}
