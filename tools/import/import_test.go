package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"tripoint/tools/facts"
	"tripoint/tools/internal/built"
)

func done(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func islands(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "islands")
	done(t, os.CopyFS(dir, os.DirFS(filepath.Join(built.Top(), "data", "source", "testdata", "islands"))))
	return dir
}

// importing runs the tool on a table, and returns what it writes, prints and refuses.
func importing(t *testing.T, dir string, table []byte, args ...string) (written, said string, err error) {
	t.Helper()
	from := filepath.Join(t.TempDir(), "t.csv")
	done(t, os.WriteFile(from, table, 0o644))
	out := filepath.Join(t.TempDir(), "none.yaml")
	if dir != "" {
		out = filepath.Join(dir, "t-candidates.yaml")
		args = append(args, "-into", dir)
	} else {
		out = filepath.Join(filepath.Dir(from), "t-candidates.yaml")
	}
	var stdout bytes.Buffer
	err = run(context.Background(), append(args, "-from", from), &stdout, &stdout)
	text, _ := os.ReadFile(out)
	return string(text), stdout.String(), err
}

func TestTheTemplateIsATableThatCanBeImported(t *testing.T) {
	dir := t.TempDir()
	done(t, run(context.Background(), []string{"-into", dir}, io.Discard, io.Discard))
	table, err := os.ReadFile(filepath.Join(dir, "events.csv"))
	done(t, err)
	if written, _, err := importing(t, "", table); err != nil || strings.Count(written, "acts: []") != 2 || !strings.Contains(written, "edge/alder-birch") {
		t.Errorf("%v\n%s", err, written)
	}
	if err := run(context.Background(), []string{"-into", dir}, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), "nothing is overwritten") {
		t.Errorf("a second template: %v", err)
	}
}

const header = "date,title,description,from,to,argued_by,sources\n"

func TestWhatCannotBeReadIsToldWithItsLine(t *testing.T) {
	good := "2024-01,A,B,Amber,Birch,C,https://example.org/a\n"
	for _, test := range []struct{ name, table, want string }{
		{"nothing", "  \n", `t.csv: the table is empty`},
		{"a book of Excel", "PK\x03\x04\x14\x00\x06\x00", `t.csv: this is a file of a spreadsheet program, whatever its name; open it there`},
		{"an old one", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", `t.csv: this is a file of a spreadsheet program`},
		{"a page", "\n<!DOCTYPE html><html>Log in", `t.csv: this is a page of the web, not a table;`},
		{"no header", good, `t.csv:1: columns are missing: date, title, description, from, to; there are 2024-01, A`},
		{"a missing column", "date,title,description,from\n", `t.csv:1: columns are missing: to;`},
		{"EuRepoC without a column", "start_date,receiver_country,initiator_country,name\n", `t.csv:1: columns are missing: description, source_url;`},
		{"a bad date", header + good + "2024-13,A,B,Amber,Birch,C,https://example.org/a\n", `t.csv:3: the date "2024-13" is wrong: there is no month 13; write one as 2015`},
		{"a date of two days", header + "3/4/2024,A,B,Amber,Birch,C,https://example.org/a\n", `t.csv:2: the date "3/4/2024" is wrong: it may be 2024-04-03 or 2024-03-04;`},
		{"no date", header + ",A,B,Amber,Birch,C,https://example.org/a\n", `t.csv:2: the date "" is wrong: it is empty;`},
		{"a name of nobody", header + "2024,A,B,Ambre,Birch,C,https://example.org/a\n", `t.csv:2: this is between no two nodes of the map: from is "Ambre", to is "Birch"`},
		{"no title", header + "2024,,B,Amber,Birch,C,https://example.org/a\n", `t.csv:2: the title is empty`},
		{"no source", header + "2024,A,B,Amber,Birch,C,\n", `t.csv:2: there is no source`},
		{"a source that is none", header + "2024,A,B,Amber,Birch,C,https://a@example.org/\n", `t.csv:2: the source "https://a@example.org/" cannot stand so: `},
		{"too many fields", header + "2024,A, and B,C,Amber,Birch,D,https://example.org/a\n", `t.csv:2: the row has 8 fields, the header 7; put a field that holds “,” in quotes`},
		{"a quote within", header + good + "2024,A \"b\" c,B,Amber,Birch,C,https://example.org/a\n", `t.csv:3: a quote stands within a field`},
		{"a quote without end", header + "2024,\"A,B,Amber,Birch,C,https://example.org/a\n" + good, `t.csv:2: a field begins with a quote here, and up to line`},
		{"something after a quote", header + "2024,\"A\"b,B,Amber,Birch,C,https://example.org/a\n", `t.csv:2: something follows the quote`},
	} {
		written, _, err := importing(t, islands(t), []byte(test.table))
		if err == nil || !strings.Contains(err.Error(), test.want) || written != "" {
			t.Errorf("%s: %v, want %s; written: %q", test.name, err, test.want, written)
		} else if rows := strings.Contains(test.want, "t.csv:2:") || strings.Contains(test.want, "t.csv:3:"); rows != strings.Contains(err.Error(), "SKIP=1") {
			t.Errorf("%s: leaving rows out is offered: %v", test.name, err)
		}
	}
}

func TestBadRowsMayBeLeftOut(t *testing.T) {
	table := header + "2024-13,A,B,Amber,Birch,C,https://example.org/a\n2024-01,A,B,Amber,Birch,C,https://example.org/a\n"
	written, said, err := importing(t, islands(t), []byte(table), "-skip")
	if err != nil || strings.Count(written, "acts: []") != 1 || !strings.Contains(said, "left out: ") || !strings.Contains(said, "t.csv:2: ") {
		t.Errorf("%v\n%s\n%s", err, said, written)
	}
}

func TestTablesOfAllProgramsAreRead(t *testing.T) {
	rows := "date,title,description,from,to,argued_by,sources\n25.09.2024,%s,B,Amber,Birch,C,https://example.org/a\n"
	encoded := func(e encoding.Encoding, word string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(strings.Replace(rows, "%s", word, 1)))
		done(t, err)
		return b
	}
	russian, french := "Договор о кабелях подписан", "Le traité sur les câbles est signé à Évora"
	plain := string(encoded(encoding.Nop, "Treaty"))
	for name, test := range map[string]struct {
		table []byte
		want  string
		args  []string
	}{
		"UTF-8 with a mark":            {[]byte("\ufeff" + plain), "Treaty", nil},
		"UTF-16 with a mark":           {encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), russian), russian, nil},
		"UTF-16 the other way":         {encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), french), french, nil},
		"UTF-16 without a mark":        {encoded(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), russian), russian, nil},
		"Windows in Cyrillic":          {encoded(charmap.Windows1251, russian), russian, nil},
		"Windows in Western Europe":    {encoded(charmap.Windows1252, french), french, nil},
		"an encoding that is named":    {encoded(charmap.ISO8859_2, "Smlouva o kabelech v Plzni"), "Smlouva o kabelech v Plzni", []string{"-encoding", "iso-8859-2"}},
		"semicolons":                   {[]byte(strings.ReplaceAll(plain, ",", ";")), "Treaty", nil},
		"a separator that Excel names": {[]byte("sep=;\n" + strings.ReplaceAll(plain, ",", ";")), "Treaty", nil},
		"words of a web page":          {[]byte(strings.Replace(plain, "Treaty", "<p>A &quot;<b>treaty</b>&quot;<br/>of a &amp; b</p>", 1)), "A “treaty” of a & b", nil},
		"tabs":                         {[]byte(strings.ReplaceAll(plain, ",", "\t")), "Treaty", nil},
		"lines of Windows":             {[]byte(strings.ReplaceAll(plain, "\n", "\r\n")), "Treaty", nil},
		"quotes, commas and lines":     {[]byte(strings.Replace(plain, "Treaty", "\"A \"\"treaty\"\", at\nlast\"", 1)), "A “treaty”, at last", nil},
		"blank lines and short ones":   {[]byte(plain + "\n\n"), "Treaty", nil},
		"columns in any order, upper":  {[]byte("SOURCES,To,From,Argued_by,Description,Title,DATE\nhttps://example.org/a,Birch,Amber,C,B,Treaty,2024-09-25\n"), "Treaty", nil},
	} {
		written, said, err := importing(t, islands(t), test.table, test.args...)
		if err != nil || !strings.Contains(written, "title: \""+test.want+"\"") || !strings.Contains(written, "date: \"2024-09-25\"") {
			t.Errorf("%s: %v\n%s\n%s", name, err, said, written)
		}
	}
	if _, _, err := importing(t, islands(t), []byte(plain), "-encoding", "klingon"); err == nil || !strings.Contains(err.Error(), `no encoding "klingon"`) {
		t.Errorf("%v", err)
	}
	if _, _, err := importing(t, islands(t), encoded(charmap.Windows1251, russian), "-encoding", "utf-8"); err == nil || !strings.Contains(err.Error(), "line 2 has letters that are none in utf-8") {
		t.Errorf("%v", err)
	}
}

func TestTooManyCandidatesForAFileAreTold(t *testing.T) {
	table := strings.Builder{}
	table.WriteString(header)
	words := strings.Repeat("words ", 330)
	for n := range facts.MaxFile/2000 + 1 {
		table.WriteString("2024-01,A" + strconv.Itoa(n) + "," + words + ",Amber,Birch,C,https://example.org/a\n")
	}
	written, _, err := importing(t, islands(t), []byte(table.String()))
	if err == nil || !strings.Contains(err.Error(), "import the table in parts") || written != "" {
		t.Errorf("%v, %d bytes written", err, len(written))
	}
}

func TestWhatIsThereIsNotImportedAgain(t *testing.T) {
	dir := islands(t)
	table := []byte(header + "2024-01,A treaty,B,Amber,Birch,C,https://example.org/gazette\n2024-01,A treaty,Another,Amber,Birch,C,https://example.org/new\n")
	written, _, err := importing(t, dir, table)
	done(t, err)
	if !strings.Contains(written, "sources: [source/gazette]") || !strings.Contains(written, "event/2024-01-a-treaty-2\n") {
		t.Errorf("%s", written)
	}
	if _, _, err := importing(t, dir, table); err == nil || !strings.Contains(err.Error(), "is there already, and nothing is overwritten") {
		t.Errorf("%v", err)
	}
	done(t, os.Rename(filepath.Join(dir, "t-candidates.yaml"), filepath.Join(dir, "coded.yaml")))
	if _, said, err := importing(t, dir, table); err == nil || !strings.Contains(said, "among the facts already: 2") {
		t.Errorf("%v, %s", err, said)
	}
}

func TestSlugsAreRefsInAnyScript(t *testing.T) {
	for s, want := range map[string]string{
		"2024-09-25 A treaty, at last!": `^2024-09-25-a-treaty-at-last$`,
		"Traité à Évora":                `^traite-a-evora$`,
		"2024 ხელშეკრულება":             `^2024-[0-9a-f]{6}$`,
		"معاهدة":                        `^[0-9a-f]{6}$`,
		strings.Repeat("word ", 30):     `^(word-)+word$`,
	} {
		if got := slug(s, 50); !regexp.MustCompile(want).MatchString(got) || len(got) > 60 {
			t.Errorf("%q: %q, want %s", s, got, want)
		}
	}
}
