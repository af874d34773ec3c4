package facts

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/data/file"
	"tripoint/tools/facts/rules"
)

// Translations stand in files of their own, so that editors of facts and translators do not
// meet in one: <tag>/*.yaml for facts, words/<tag>.yaml for the interface's words. A key is a
// field and the hash of the wording that the translation was made from:
//
//	event/2015-06-opm:
//	  title@1f2e3d4c: Взлом …
//
// What is missing or stale is no problem of the facts: readers see the wording itself
// there, marked as being in its language. Gaps lists it.

// wordsFolder holds the translations of the interface's words.
const wordsFolder = "words"

// translatedKey is a field, "@" and a hash.
var translatedKey = regexp.MustCompile(`^(.+)@([0-9a-f]{8})$`)

// original is a text that translations are made from.
type original struct {
	place   Place
	text    *data.Text // until the loader orders the facts
	wording string
	hash    string
	beside  []string                // languages that stand beside the wording, in one file with it
	at      int                     // in the order of EachText
	made    map[string]*Translation // what the files of a language have of it
}

// originals are the texts of a dataset by row and field.
type originals map[string]map[string]*original

func (l *loader) originals() originals {
	all := originals{}
	count := 0
	EachText(&l.ds, func(p Place, t *data.Text) {
		count++
		if all[p.Row] == nil {
			all[p.Row] = map[string]*original{}
		}
		wording, _ := t.In(l.ds.Lang())
		of := &original{place: p, text: t, wording: wording, hash: Hash(wording), at: count, made: map[string]*Translation{}}
		for _, w := range *t {
			of.beside = append(of.beside, w.Lang)
		}
		all[p.Row][p.Field] = of
	})
	return all
}

// find returns the text that a translation was made from: the one of its field, or, if
// items before it have come or gone, the one of a neighbour with the same wording.
func (o originals) find(row, field, hash string) (at *original, fresh bool) {
	at = o[row][field]
	if at != nil && at.hash == hash {
		return at, true
	}
	for _, other := range o[row] {
		if other.hash == hash && numberless(other.place.Field) == numberless(field) {
			return other, true
		}
	}
	return at, false
}

var number = regexp.MustCompile(`\.[0-9]+`)

func numberless(field string) string { return number.ReplaceAllString(field, ".") }

// translations adds what the folder of a dataset has of the languages that it names.
func (l *loader) translations(dir string) {
	folders := []string{wordsFolder}
	for _, lang := range l.ds.Languages {
		folders = append(folders, lang.Tag)
	}
	for _, p := range misplaced(dir, folders) {
		l.cause(position{file: p.File}, p.What, p.Do)
	}
	if len(l.ds.Languages) == 0 {
		return
	}
	all := l.originals()
	l.originalsOf = all
	for _, lang := range l.ds.Languages {
		folder := filepath.Join(dir, lang.Tag)
		if _, err := os.Stat(folder); err == nil {
			files, problems := readFolder(folder)
			for _, p := range problems {
				l.problem(position{file: p.File}, p.What, p.Do)
			}
			for _, f := range files {
				l.translated(f, lang.Tag, all)
			}
		}
		l.wordsIn(filepath.Join(dir, wordsFolder, lang.Tag+".yaml"), lang.Tag, all)
		l.untranslated(lang.Tag, all, dir)
	}
}

// wordsIn reads a translation of the interface's words, if it is there.
func (l *loader) wordsIn(name, lang string, all originals) {
	if _, err := os.Stat(name); err != nil {
		return
	}
	text, err := file.Read(name, MaxFile)
	if err != nil {
		p := unreadable("the file", filepath.ToSlash(name), err)
		l.problem(position{file: p.File}, p.What, p.Do)
		return
	}
	l.translated(yamlFile{filepath.ToSlash(name), text}, lang, all)
}

// translated adds the translations of a file.
func (l *loader) translated(f yamlFile, lang string, all originals) {
	body := l.body(f)
	if body == nil {
		return
	}
	for _, row := range l.pairs(f.name, body, f.name, "a mapping from rows to their texts") {
		l.row(f.name, row, lang, all)
	}
}

func (l *loader) row(name string, row pair, lang string, all originals) {
	for _, p := range l.pairs(name, row.value, name+" "+row.key, "a mapping from fields to translations") {
		key := translatedKey.FindStringSubmatch(p.key)
		if key == nil {
			l.problem(p.at, "here is "+quote(p.key)+", wanted is a field and the hash of its wording, as in title@1f2e3d4c", "see what “make words-out” writes")
			continue
		}
		of, fresh := all.find(row.key, key[1], key[2])
		text, ok := l.string(p.value, p.key, l.at(name, p.value))
		if !ok {
			continue
		}
		made := &Translation{Place: Place{Row: row.key, Field: key[1]}, Hash: key[2], Text: text, Note: l.above(p.at), Home: name}
		l.made[lang] = append(l.made[lang], made)
		switch {
		case of == nil:
			l.gap(lang, p.at, fmt.Sprintf("there is no text %s in %s any more", key[1], row.key), "take the translation out")
		case !fresh:
			l.gap(lang, p.at, fmt.Sprintf("the translation of %s is stale: its wording is now %s", of.place, quote(of.wording)), "translate it anew, and write @"+of.hash)
			if row.key == wordsFolder { // sentences are made of words, so one without its language would turn them all
				l.translate(of, lang, text, p.at)
			}
			of.made[lang] = made
		default:
			of.made[lang] = made
			l.translate(of, lang, text, p.at)
		}
	}
}

// translate adds a translation to its text.
func (l *loader) translate(of *original, lang, text string, at position) {
	for _, w := range *of.text {
		if w.Lang == lang {
			l.problem(at, fmt.Sprintf("%s has a translation into %s already", of.place, lang), "keep one")
			return
		}
	}
	if want, got := rules.Slots(of.wording), rules.Slots(text); of.place.Row != wordsFolder && !sameItems(want, got) { // addInterfaceWords checks words
		l.problem(at, fmt.Sprintf("the slots of %s are %s, those of the translation %s", of.place, listed(want), listed(got)), "write each of them as it is")
	}
	*of.text = append(slices.Clone(*of.text), data.Translation{Lang: lang, Text: text})
	sortLanguages(*of.text, l.ds.Lang())
	l.positions[of.place.path+"."+lang] = at
}

func sameItems(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func listed(slots []string) string {
	if len(slots) == 0 {
		return "none"
	}
	return strings.Join(slots, ", ")
}

// untranslated notes the texts that a language lacks. A word that the folder does not
// write itself has its translations from the interface.
func (l *loader) untranslated(lang string, all originals, dir string) {
	for _, row := range all {
		for _, of := range row {
			if _, got := of.text.In(lang); got != lang && of.made[lang] == nil {
				at := l.positionOf(of.place.path, dir)
				l.gap(lang, at, fmt.Sprintf("%s has no translation into %s", of.place, lang),
					fmt.Sprintf("write one as %s@%s, under %s in %s", of.place.Field, of.hash, of.place.Row, file.Name(l.home(dir, lang, of.place, at))))
			}
		}
	}
}
