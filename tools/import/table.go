package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"tripoint/data/file"
)

// table is a CSV file as text.
type table struct {
	name     string
	encoding string
	comma    rune
	head     map[string]int // the number of each column, by its name in lower case
	columns  []string
	rows     []row
}

// row is a record with the line on which it begins.
type row struct {
	line   int
	fields []string
}

// readTable reads a table, whatever its encoding and separator. It returns nil if there
// is none in it, and otherwise the problems of rows that cannot be read.
func readTable(name string, raw []byte, named string) (*table, []string) {
	t := &table{name: name, head: map[string]int{}}
	if what := other(raw); what != "" {
		return nil, []string{t.at(0, what)}
	}
	text, err := t.decode(raw, named)
	if err != nil {
		return nil, []string{t.at(0, err.Error())}
	}
	if strings.TrimSpace(text) == "" {
		return nil, []string{t.at(0, "the table is empty; its first line has the names of columns, as in what make import writes without FROM")}
	}
	t.comma, text = separator(text)
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord = t.comma, -1
	var problems []string
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			problems = append(problems, t.at(wrong.StartLine, quoting(wrong)))
			if t.columns == nil {
				return nil, problems
			}
			continue
		}
		line, _ := reader.FieldPos(0)
		switch {
		case t.columns == nil:
			t.header(record)
		case len(record) == 1 && strings.TrimSpace(record[0]) == "":
		case len(record) > len(t.columns):
			problems = append(problems, t.at(line, fmt.Sprintf("the row has %d fields, the header %d; put a field that holds “%s” in quotes", len(record), len(t.columns), t.mark())))
		default:
			t.rows = append(t.rows, row{line, record})
		}
	}
	return t, problems
}

// other says of what is called a table but is something else what that is, and what to do.
func other(raw []byte) string {
	switch begin := bytes.ToLower(bytes.TrimSpace(raw[:min(len(raw), 200)])); {
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")), bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")):
		return "this is a file of a spreadsheet program, whatever its name; open it there, and save it as CSV in UTF-8"
	case bytes.HasPrefix(begin, []byte("<!doctype")), bytes.HasPrefix(begin, []byte("<html")), bytes.HasPrefix(begin, []byte("<?xml")):
		return "this is a page of the web, not a table; perhaps its address asks for something first: open it in a browser"
	}
	return ""
}

func (t *table) header(record []string) {
	t.columns = record
	for i, c := range record {
		c = strings.ToLower(strings.TrimSpace(c))
		if _, twice := t.head[c]; !twice {
			t.head[c] = i
		}
	}
}

// at is a problem with its file and line.
func (t *table) at(line int, what string) string {
	if line == 0 {
		return file.Name(t.name) + ": " + what
	}
	return fmt.Sprintf("%s:%d: %s", file.Name(t.name), line, what)
}

// mark is the separator as people call it.
func (t *table) mark() string {
	if t.comma == '\t' {
		return "tab"
	}
	return string(t.comma)
}

// field returns a field of a row, "" if it has none.
func (t *table) field(r row, column string) string {
	i, found := t.head[column]
	if !found || i >= len(r.fields) {
		return ""
	}
	return strings.TrimSpace(html.UnescapeString(r.fields[i])) // tables from the web have &amp; in cells
}

// quoting says what is wrong with the quotes of a row.
func quoting(wrong *csv.ParseError) string {
	if errors.Is(wrong.Err, csv.ErrBareQuote) {
		return "a quote stands within a field that does not begin with one; put the whole field in quotes, and write \"\" for a quote in it"
	}
	if wrong.Line > wrong.StartLine {
		return fmt.Sprintf("a field begins with a quote here, and up to line %d none ends it as it should; write \"\" for a quote in a field, and one at its end", wrong.Line)
	}
	return "something follows the quote that ends a field; write \"\" for a quote in a field"
}

// separators are the signs that programs put between fields.
var separators = []rune{',', ';', '\t', '|'}

// separator is the one that the header has most of, outside of quotes; or the one that Excel
// names in a line of its own, which stays empty, so that lines keep their numbers.
func separator(text string) (comma rune, rest string) {
	line, _, _ := strings.Cut(text, "\n")
	if named, ok := strings.CutPrefix(strings.ToLower(line), "sep="); ok && utf8.RuneCountInString(named) == 1 {
		c, _ := utf8.DecodeRuneInString(named)
		return c, text[len(line):]
	}
	times, quoted := map[rune]int{}, false
	for _, c := range line {
		if c == '"' {
			quoted = !quoted
		} else if !quoted {
			times[c]++
		}
	}
	best := separators[0]
	for _, c := range separators {
		if times[c] > times[best] {
			best = c
		}
	}
	return best, text
}

// decode makes text of the bytes of a table, in the encoding that is named or found.
func (t *table) decode(raw []byte, named string) (string, error) {
	enc := encoding.Encoding(nil)
	if named != "" {
		e, err := htmlindex.Get(named)
		if err != nil {
			return "", fmt.Errorf("there is no encoding %q; write one such as utf-8, utf-16, windows-1251 or windows-1252", named)
		}
		enc, t.encoding = e, named
		if strings.HasPrefix(strings.ToLower(named), "utf-16") {
			enc, t.encoding = utf16(raw)
		}
	} else {
		enc, t.encoding = found(raw)
	}
	text, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", err
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if i := bytes.IndexRune(text, utf8.RuneError); i >= 0 {
		return "", fmt.Errorf("line %d has letters that are none in %s; say which encoding it is with ENCODING, such as windows-1251", 1+bytes.Count(text[:i], []byte("\n")), t.encoding)
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return "", errors.New("this is no table of text; save it as CSV in UTF-8")
	}
	return string(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))), nil
}

// found is the encoding that a table most probably has. Only those of Windows have no mark
// and no form of their own: there the letters decide, which tell says.
func found(raw []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")), bytes.IndexByte(raw[:min(len(raw), 400)], 0) >= 0:
		return utf16(raw)
	case utf8.Valid(raw):
		return unicode.UTF8, "UTF-8"
	case cyrillic(raw):
		return charmap.Windows1251, "windows-1251"
	}
	return charmap.Windows1252, "windows-1252"
}

// utf16 is UTF-16 in the order of bytes that a table has.
func utf16(raw []byte) (encoding.Encoding, string) {
	order := unicode.LittleEndian
	if bytes.HasPrefix(raw, []byte("\xfe\xff")) || len(raw) > 1 && raw[0] == 0 {
		order = unicode.BigEndian
	}
	return unicode.UTF16(order, unicode.UseBOM), "UTF-16"
}

// cyrillic reports whether bytes beyond ASCII stand in words of their own, as Cyrillic
// letters do; in Western Europe they are scattered among others.
func cyrillic(raw []byte) bool {
	inWords, alone, run := 0, 0, 0
	for _, c := range append(raw, ' ') {
		if c >= 0xC0 || c == 0xA8 || c == 0xB8 {
			run++
			continue
		}
		if run >= 3 {
			inWords += run
		} else {
			alone += run
		}
		run = 0
	}
	return inWords > alone
}
