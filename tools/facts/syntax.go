package facts

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"tripoint/data"
	"tripoint/tools/facts/rules"
)

// The parser reports where it had to stop, which may be far below the fault, and in
// its own terms. diagnose reads a text that the parser refused, and finds the first
// line that no file of facts would have.
//
// It understands YAML as facts are written: mappings and lists by indentation, with
// plain, quoted and folded texts, and flow lists and mappings as values. It need not
// understand the rest of YAML: only the wording of a problem depends on it.

// fault says why a text is not YAML. Lines and columns count from 1; line 0 means
// that diagnose found no fault.
type fault struct {
	line, col int
	what, do  string
}

// diagnose finds the first fault of a text that is not YAML.
func diagnose(text string) fault {
	d := diagnosis{lines: strings.Split(text, "\n")}
	for d.fault.line == 0 && d.at < len(d.lines) {
		d.next()
	}
	return d.fault
}

// diagnosis is the state of diagnose between two lines.
type diagnosis struct {
	lines  []string
	at     int     // the line that is read next
	blocks []block // from the outermost
	opens  bool    // the last line ended with a key or hyphen alone, so that a block may follow
	fault  fault
}

// block is a mapping or a list whose lines begin at the same byte.
type block struct {
	indent int
	list   bool
}

var (
	keyStart  = regexp.MustCompile(`^([A-Za-z0-9_.][A-Za-z0-9_.-]*|"[^"]*"|'[^']*') *:( |$)`)
	closeKey  = regexp.MustCompile(`^([a-z][a-z_]*):\S`)
	firstWord = regexp.MustCompile(`^([a-z][a-z_]*)([ ;=]|$)`)
	lastWord  = regexp.MustCompile(`, ([a-z_]+)$`)
	tightItem = regexp.MustCompile(`^-[A-Za-z"'{\[]`)
)

// report notes a fault at a byte of a line.
func (d *diagnosis) report(line, at int, what, do string) {
	if d.fault.line == 0 {
		d.fault = fault{line + 1, utf8.RuneCountInString(d.lines[line][:at]) + 1, what, do}
	}
}

// indentOf counts the spaces at the start of a line, and reports whether there is
// nothing behind them, or only a comment.
func indentOf(line string) (indent int, blank bool) {
	rest := strings.TrimLeft(line, " ")
	return len(line) - len(rest), rest == "" || rest[0] == '#'
}

// next reads an item or a pair of a mapping, with all lines of its value.
func (d *diagnosis) next() {
	line := d.lines[d.at]
	at, blank := indentOf(line)
	if blank || line == "---" || line == "..." || line[0] == '%' {
		d.at++
		return
	}
	parent := at // where the block of the value begins: its lines must be further in
	for line[at:] == "-" || strings.HasPrefix(line[at:], "- ") {
		d.enter(at, true)
		parent = at
		spaces, _ := indentOf(line[at+1:])
		at += 1 + spaces
		if d.opens = true; at == len(line) {
			d.at++
			return
		}
	}
	key := keyStart.FindString(line[at:])
	switch {
	case key != "":
		d.enter(at, false)
		parent = at
		at += len(key)
		spaces, _ := indentOf(line[at:])
		at += spaces
	case parent == at && len(d.blocks) == 0 && (line[at] == '{' || line[at] == '['):
		parent = -1 // the whole file is one flow mapping or list
	case parent == at:
		d.noKey(at)
		return
	}
	d.value(parent, at)
}

// enter makes the block that begins at indent the innermost one. It reports a block
// that cannot begin there.
func (d *diagnosis) enter(indent int, list bool) {
	do := d.align(indent, list)
	for len(d.blocks) > 0 && d.blocks[len(d.blocks)-1].indent > indent {
		d.blocks, d.opens = d.blocks[:len(d.blocks)-1], false
	}
	n := len(d.blocks)
	switch {
	case n == 0 || d.blocks[n-1].indent < indent:
		if n > 0 && !d.opens {
			d.report(d.at, indent, "this line is indented like none above it", do)
		}
		d.blocks = append(d.blocks, block{indent, list})
	case d.blocks[n-1].list == list:
	case list && d.opens: // a list may begin below its key
		d.blocks = append(d.blocks, block{indent, true})
	case list:
		d.report(d.at, indent, "an item begins here, but the lines above are keys", "indent it like the items that it belongs to")
	case n > 1 && d.blocks[n-2] == block{indent, false}: // that list is over
		d.blocks = d.blocks[:n-1]
	default:
		d.report(d.at, indent, "a key begins here where only items do", "put “- ” before it if a new item begins here, or indent it like the keys of the item above")
	}
	d.opens = false
}

// align advises how to indent a line: like the line above of the same kind whose
// indentation is nearest.
func (d *diagnosis) align(indent int, list bool) string {
	what, nearest := "keys", -1
	if list {
		what = "items"
	}
	for _, b := range d.blocks {
		if b.list == list && (nearest < 0 || max(b.indent-indent, indent-b.indent) <= max(nearest-indent, indent-nearest)) {
			nearest = b.indent
		}
	}
	if nearest < 0 {
		return "indent it like the " + what + " that it belongs to"
	}
	return fmt.Sprintf("indent it like the %s above, by %d spaces", what, nearest)
}

// noKey reports a line that is neither an item nor a key.
func (d *diagnosis) noKey(at int) {
	line := d.lines[d.at]
	rest := line[at:]
	if m := closeKey.FindStringSubmatch(rest); m != nil {
		d.report(d.at, at+len(m[1])+1, "a space is missing behind the colon", fmt.Sprintf("write “%s: ”", m[1]))
	}
	if tightItem.MatchString(rest) {
		d.report(d.at, at+1, "a space is missing behind the hyphen", "write “- ”")
	}
	if strings.HasPrefix(rest, "```") {
		d.report(d.at, at, "this line is not YAML, but marks code in other texts", "take it out")
	}
	if m := firstWord.FindStringSubmatch(rest); m != nil && isKey(m[1]) {
		d.report(d.at, at+len(m[1]), fmt.Sprintf("a colon is missing behind %q", m[1]), fmt.Sprintf("write “%s: ”", m[1]))
	}
	if rest[0] == '{' || data.Ref(rest).Valid() {
		d.report(d.at, at, "a hyphen is missing before this item", "put “- ” before it, where those of the items beside it are")
	}
	d.report(d.at, at, "this line is no item and has no key", "indent it further if it is more of the text above, or write key: value")
}

// value reads a value that begins at a byte of the line, and the lines on which it
// goes on: those indented further than its parent.
func (d *diagnosis) value(parent, at int) {
	line := d.lines[d.at]
	if d.opens = at >= len(line) || line[at] == '#'; d.opens {
		d.at++
		return
	}
	switch line[at] {
	case '"', '\'', '[', '{':
		d.enclosed(parent, at)
	case '|', '>':
		d.at++
		d.further(parent, func(int) {})
	default:
		d.plain(parent, at)
	}
}

// further reads the lines on which a value goes on.
func (d *diagnosis) further(parent int, check func(indent int)) {
	for ; d.at < len(d.lines); d.at++ {
		indent, blank := indentOf(d.lines[d.at])
		if !blank && indent <= parent {
			return
		}
		if !blank {
			check(indent)
		}
	}
}

// plain reads a text without quotes.
func (d *diagnosis) plain(parent, at int) {
	rest := d.lines[d.at][at:]
	if strings.IndexByte("@`%&*!,]}", rest[0]) >= 0 || strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "? ") {
		d.report(d.at, at, fmt.Sprintf("a text cannot begin with “%s”", rest[:1]), "put the whole text in quotes")
	}
	d.colon(at)
	d.at++
	d.further(parent, func(indent int) {
		rest := d.lines[d.at][indent:]
		if m := keyStart.FindStringSubmatch(rest); m != nil && isKey(m[1]) {
			d.report(d.at, indent, "this key is further in than the key above it", fmt.Sprintf("indent it by %d spaces, or put the text above in quotes if it is part of it", parent))
		}
		d.colon(indent)
	})
}

// colon reports a colon for which YAML would take a text for a key.
func (d *diagnosis) colon(at int) {
	rest, _, _ := strings.Cut(d.lines[d.at][at:], " #")
	i := strings.Index(rest, ": ")
	if i < 0 && strings.HasSuffix(rest, ":") {
		i = len(rest) - 1
	}
	if i < 0 {
		return
	}
	if m := lastWord.FindStringSubmatch(rest[:i]); m != nil && isKey(m[1]) {
		d.report(d.at, at+i, fmt.Sprintf("the key %q stands within a text", m[1]), "put each key on a line of its own, or { and } around all of them; if it is text, put quotes around all of it")
	}
	d.report(d.at, at+i, "a text with “: ” in it needs quotes", "put the whole text in quotes")
}

// enclosed reads a quoted text, a flow list or a flow mapping.
func (d *diagnosis) enclosed(parent, at int) {
	begin := d.at
	open := []mark{{d.at, at}}
	for at++; len(open) > 0; at++ {
		for at >= len(d.lines[d.at]) {
			d.at, at = d.at+1, 0
			if d.at == len(d.lines) || d.endsBefore(parent) {
				d.unclosed(open[len(open)-1])
				return
			}
		}
		open = d.step(open, &at)
	}
	d.behind(begin, at)
	d.at++
}

// mark is the position of an opening quote or bracket.
type mark struct{ line, at int }

// endsBefore reports whether a value cannot go on in the current line.
func (d *diagnosis) endsBefore(parent int) bool {
	indent, blank := indentOf(d.lines[d.at])
	line := d.lines[d.at][indent:]
	closing := line != "" && strings.IndexByte(`]}"'`, line[0]) >= 0
	return !blank && indent <= parent && !closing
}

// step reads one character within what is open, the innermost last.
func (d *diagnosis) step(open []mark, at *int) []mark {
	line := d.lines[d.at]
	in := open[len(open)-1]
	switch inner, c := d.lines[in.line][in.at], line[*at]; {
	case inner == '"' && c == '\\':
		*at++
	case inner == '\'' && c == '\'' && strings.HasPrefix(line[*at:], "''"):
		*at++
	case inner == '"' || inner == '\'':
		if c == inner {
			return open[:len(open)-1]
		}
	case c == closer(inner):
		return open[:len(open)-1]
	case c == ',' && strings.HasSuffix(strings.TrimRight(line[:*at], " "), ","):
		d.report(d.at, *at, "there is nothing between two commas", "take one out")
	case c == '[' || c == '{' || (c == '"' || c == '\'') && *at > 0 && strings.IndexByte(" [{,", line[*at-1]) >= 0:
		return append(open, mark{d.at, *at})
	}
	return open
}

func closer(open byte) byte {
	if open == '[' {
		return ']'
	}
	return '}'
}

// unclosed reports a quote or bracket that is still open where its value must end.
func (d *diagnosis) unclosed(m mark) {
	c := d.lines[m.line][m.at]
	if c == '"' || c == '\'' {
		d.report(m.line, m.at, fmt.Sprintf("the quote %c that opens here is not closed", c), fmt.Sprintf("put %c behind the text", c))
		return
	}
	d.report(m.line, m.at, fmt.Sprintf("the %c that opens here is not closed", c), fmt.Sprintf("put %c behind the last item", closer(c)))
}

// behind reports text that follows a closing quote or bracket.
func (d *diagnosis) behind(begin, at int) {
	spaces, blank := indentOf(d.lines[d.at][at:])
	if blank {
		return
	}
	at += spaces
	what, do := "there is more behind the closing %c", "take it out, or put the whole text in quotes"
	end := d.lines[d.at][at-spaces-1]
	if end == '"' || end == '\'' {
		what = "text goes on behind the closing quote %c"
		do = `put the whole text in quotes, and write those within it as \" between "…", or as '' between '…'`
	}
	d.report(d.at, at, fmt.Sprintf(what, end), do)
}

// isKey reports whether a word is a key of facts, at any level.
func isKey(word string) bool { return keys()[word] }

var keys = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	var add func(t reflect.Type)
	add = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice:
			add(t.Elem())
		case reflect.Struct:
			for _, f := range rules.FieldsOf(t) {
				all[f.Name] = true
				add(t.Field(f.Index).Type)
			}
		}
	}
	add(reflect.TypeFor[data.Dataset]())
	return all
})
