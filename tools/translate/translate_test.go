package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tripoint/tools/facts"
)

const islands = "../../data/source/testdata/islands"

// german copies islands with a German translation of two texts, one with a note and one
// stale, and of one that is gone.
func german(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(islands)); err != nil {
		t.Fatal(err)
	}
	ds, problems := facts.Load(dir)
	if problems != nil {
		t.Fatal(problems)
	}
	put(t, filepath.Join(dir, "languages.yaml"), "languages:\n  - {tag: de, name: Deutsch}\n")
	put(t, filepath.Join(dir, "de", "world.yaml"), fmt.Sprintf("dataset:\n  # Die Inseln\n  # im Süden\n  title@%s: Inseln \"hier\": eins\n%s:\n  capital@00000000: Alt\nnode/gone:\n  name@11111111: Fort\n",
		facts.Hash(ds.Title.String()), ds.Nodes[0].ID))
	return dir
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.ReplaceAll(text, `Inseln "hier": eins`, `'Inseln "hier": eins'`)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func translate(t *testing.T, dir string, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(append([]string{"-data", dir, "-lang", "de"}, args...), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func listed(t *testing.T, dir string) []facts.Translation {
	t.Helper()
	list, problems := facts.Translations(dir, "de")
	if problems != nil {
		t.Fatal(problems)
	}
	for i := range list {
		list[i].Line = 0
	}
	return list
}

func TestNothingIsLostOnTheWayOutAndBack(t *testing.T) {
	dir := german(t)
	name := filepath.Join(dir, "de.po")
	before := listed(t, dir)
	told := translate(t, dir, "out", name)
	if !strings.Contains(told, "1 texts are translated, 1 are stale, ") || !strings.Contains(told, ", 1 are of texts that are gone") {
		t.Error(told)
	}
	first, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	translate(t, dir, "in", name)
	after := listed(t, dir)
	if len(before) != len(after) {
		t.Fatalf("%d texts became %d", len(before), len(after))
	}
	for i := range before {
		if before[i] != after[i] {
			t.Errorf("%+v\nbecame\n%+v", before[i], after[i])
		}
	}
	translate(t, dir, "out", name)
	if second, _ := os.ReadFile(name); !bytes.Equal(first, second) {
		t.Error("the second way out differs from the first")
	}
}

// What a translator wrote comes back, also where the wording has changed meanwhile: then
// it is stale.
func TestWhatATranslatorWroteComesBack(t *testing.T) {
	dir := german(t)
	name := filepath.Join(dir, "de.po")
	translate(t, dir, "out", name)
	written, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("Ein langer Satz, der umbrochen wird: mit Doppelpunkt und # Zeichen. ", 4)
	text := string(written)
	ctxt := `msgctxt "dataset model.note"` + "\n"
	at := strings.Index(text, ctxt)
	if at < 0 {
		t.Fatalf("there is no note in\n%.2000s", text)
	}
	rest := strings.Replace(text[at:], `msgstr ""`, "msgstr \"\"\n\""+long[:100]+"\"\n\""+strings.TrimSpace(long[100:])+"\"", 1)
	text = text[:at] + "# Von Hand\n" + rest
	text = strings.ReplaceAll(text, "\n", "\r\n") + "#~ msgid \"old\"\r\n#~ msgstr \"alt\"\r\n"
	put(t, name, text)
	translate(t, dir, "in", name)
	for _, tr := range listed(t, dir) {
		if tr.Field == "model.note" && (tr.Text != strings.TrimSpace(long) || tr.Note != "Von Hand" || tr.Stale) {
			t.Errorf("it is %+v", tr)
		}
	}
}

func TestAFileWithUnknownTextsWritesNothing(t *testing.T) {
	dir := german(t)
	name := filepath.Join(dir, "de.po")
	for _, test := range []struct{ text, want string }{
		{"msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"node/none name\"\nmsgid \"A\"\nmsgstr \"B\"\n", `de.po:4: there is no text "node/none name"`},
		{"this is no PO\n", "this is no PO file"},
	} {
		put(t, name, test.text)
		before, _ := os.ReadFile(filepath.Join(dir, "de", "world.yaml"))
		err := run([]string{"-data", dir, "-lang", "de", "in", name}, io.Discard)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v", test.text, err)
		}
		if after, _ := os.ReadFile(filepath.Join(dir, "de", "world.yaml")); !bytes.Equal(before, after) {
			t.Error("it has written something")
		}
	}
}

func TestValuesAreReadAsTheyWereWritten(t *testing.T) {
	dir := german(t)
	ds, _ := facts.Load(dir)
	for _, text := range []string{
		"Ja", "yes", "null", "— Strich", "a: b", "a #b", "„Wort“", "'", `\`, `"`, "-1", "#", "[x]", "Ende:", "100 %", "中文，很长的一段文字，没有空格，不能换行。", "!", "* a", "& b", "> c", "| d", "@ e", "% f", "`g`",
		strings.TrimSpace(strings.Repeat("mit \u00a0Leerzeichen — und ", 20)),
		strings.TrimSpace(strings.Repeat("# a: ", 40)),
	} {
		list := listed(t, dir)
		for i := range list {
			if list[i].Place.String() == "dataset title" {
				list[i].Text, list[i].Hash = text, facts.Hash(ds.Title.String())
			}
		}
		for _, f := range toYAML(list, "de") {
			put(t, f.name, string(f.text))
		}
		after, problems := facts.Load(dir)
		if problems != nil {
			t.Errorf("%q: %v", text, problems)
			continue
		}
		if got, _ := after.Title.In("de"); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}
