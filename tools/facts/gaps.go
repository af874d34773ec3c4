package facts

import (
	"cmp"
	"slices"
	"strings"

	"tripoint/data"
)

// Translation is a text as translators see it.
type Translation struct {
	Place
	Wording string // that is to be translated; "" if it is gone
	About   string // what its authors tell translators
	File    string // where the wording stands
	Line    int
	Hash    string // of the wording that Text was made from, or, without Text, of Wording
	Text    string // the translation, "" if there is none
	Stale   bool   // the wording has changed since
	Note    string // of the translators
	Home    string // the file that holds the translation or is to hold it
}

// Translations lists every text that a folder has or wants in a language, in the order of
// the schema, and last those of texts that are gone. Those that stand beside the wording
// itself, in one file with it, are not among them.
func Translations(dir, lang string) ([]Translation, Problems) {
	l := load(dir)
	if len(l.problems) > 0 {
		return nil, l.problems
	}
	var list []Translation
	placed := map[*Translation]bool{}
	for _, of := range l.originalsOf.inOrder() {
		at := l.positionOf(of.place.path, dir)
		made := of.made[lang]
		if made == nil {
			if slices.Contains(of.beside, lang) {
				continue
			}
			made = &Translation{Hash: of.hash, Home: l.home(dir, lang, of.place, at)}
		}
		placed[made] = true
		t := *made
		t.Place, t.Wording, t.About, t.File, t.Line, t.Stale = of.place, of.wording, l.above(at), at.file, at.line, t.Hash != of.hash
		list = append(list, t)
	}
	for _, made := range l.made[lang] {
		if !placed[made] {
			list = append(list, *made)
		}
	}
	return list, nil
}

// home is the file for a translation: of the same name as that of the wording.
func (l *loader) home(dir, lang string, p Place, at position) string {
	if p.Row == wordsFolder {
		return dir + "/" + wordsFolder + "/" + lang + ".yaml"
	}
	return dir + "/" + lang + at.file[strings.LastIndex(at.file, "/"):]
}

// above returns the comment directly above a line.
func (l *loader) above(at position) string {
	lines := l.lines[at.file]
	first := at.line - 1
	for first > 0 && strings.HasPrefix(strings.TrimSpace(lines[first-1]), "#") {
		first--
	}
	var comment []string
	for _, line := range lines[first:max(at.line-1, first)] {
		comment = append(comment, strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "#")))
	}
	return strings.Join(comment, "\n")
}

// inOrder lists originals as EachText goes through them.
func (o originals) inOrder() []*original {
	var list []*original
	for _, row := range o {
		for _, of := range row {
			list = append(list, of)
		}
	}
	slices.SortFunc(list, func(a, b *original) int { return cmp.Compare(a.at, b.at) })
	return list
}

// gap notes a translation that is missing, stale or of nothing.
func (l *loader) gap(lang string, at position, what, do string) {
	at = l.clamp(at)
	l.gaps[lang] = append(l.gaps[lang], Problem{File: at.file, Line: at.line, Col: at.col, What: what, Do: do})
}

// Gaps lists what the translations of a folder lack, by language: texts that have none,
// those whose wording has changed since, and those of texts that are gone. The folder must
// load without a problem.
func Gaps(dir string) (map[string]Problems, Problems) {
	_, gaps, problems := LoadAndGaps(dir)
	return gaps, problems
}

// LoadAndGaps does what Load and Gaps do, and reads the folder once.
func LoadAndGaps(dir string) (*data.Dataset, map[string]Problems, Problems) {
	l := load(dir)
	if len(l.problems) > 0 {
		return nil, nil, l.problems
	}
	for _, gaps := range l.gaps {
		gaps.sort()
	}
	return &l.ds, l.gaps, nil
}

// Incomplete lists the gaps of the languages that the folder calls complete.
func Incomplete(dir string) Problems {
	l := load(dir)
	found := l.problems
	for _, lang := range l.ds.Languages {
		if lang.Complete {
			found = append(found, l.gaps[lang.Tag]...)
		}
	}
	found.sort()
	return found
}
