package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"tripoint/tools/facts"
	"tripoint/tools/facts/schema"
)

// yamlFile is a file of translations.
type yamlFile struct {
	name string
	text []byte
}

// toYAML writes the translations that there are: each file in the order of the list, with
// all of a row together.
func toYAML(list []facts.Translation, lang string) []yamlFile {
	var files []yamlFile
	in := map[string]map[string][]*facts.Translation{} // by file and row
	rows := map[string][]string{}                      // of a file, in order
	for i := range list {
		t := &list[i]
		if t.Text == "" {
			continue
		}
		if in[t.Home] == nil {
			in[t.Home] = map[string][]*facts.Translation{}
			files = append(files, yamlFile{name: t.Home})
		}
		if in[t.Home][t.Row] == nil {
			rows[t.Home] = append(rows[t.Home], t.Row)
		}
		in[t.Home][t.Row] = append(in[t.Home][t.Row], t)
	}
	for i := range files {
		f := &files[i]
		text := bytes.NewBufferString(schema.Modelines(lang+"/x.yaml") + "# In " + lang + ": field@hash of the wording. How it is written: data/README.md. Licence CC BY 4.0.\n")
		for _, row := range rows[f.name] {
			fmt.Fprintf(text, "\n%s:\n", row)
			for _, t := range in[f.name][row] {
				writeText(text, t)
			}
		}
		f.text = text.Bytes()
	}
	return files
}

func writeText(out *bytes.Buffer, t *facts.Translation) {
	if t.Note != "" {
		for line := range strings.SplitSeq(t.Note, "\n") {
			fmt.Fprintf(out, "  # %s\n", line)
		}
	}
	fmt.Fprintf(out, "  %s@%s:%s\n", t.Field, t.Hash, value(t.Text, "    "))
}

// plain matches texts that YAML reads as they are without quotes.
var plain = regexp.MustCompile(`^[\p{L}«„“《（][^\n#]*[\p{L}\p{N}.!?…»“”。！？》）%)]$`)

// lineWidth is where a text goes on in the next line, in characters.
const lineWidth = 100

// value writes a text as YAML: on the line of its key, in quotes if need be, or folded.
func value(s, indent string) string {
	switch {
	case utf8.RuneCountInString(s) > lineWidth-len(indent) && foldable(s):
		return " >-" + folded(s, indent)
	case plain.MatchString(s) && !strings.Contains(s, ": ") && !reserved[strings.ToLower(s)]:
		return " " + s
	}
	return ` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// reserved are words that YAML does not read as text.
var reserved = map[string]bool{"true": true, "false": true, "null": true, "yes": true, "no": true, "on": true, "off": true, "y": true, "n": true}

// foldable reports whether a text has spaces to break it at, and none that folding loses.
func foldable(s string) bool {
	return strings.Count(s, " ") > len(s)/40 && !strings.Contains(s, "  ") && !strings.Contains(s, " \u00a0") && s == strings.TrimSpace(s)
}

func folded(s, indent string) string {
	var b strings.Builder
	width := lineWidth
	for word := range strings.SplitSeq(s, " ") {
		n := utf8.RuneCountInString(word)
		if width+1+n > lineWidth {
			b.WriteString("\n" + indent)
			width = len(indent)
		} else {
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += n
	}
	return b.String()
}
