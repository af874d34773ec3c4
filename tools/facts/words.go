package facts

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/tools/facts/rules"
	"tripoint/tools/internal/built"
)

// addInterfaceWords adds the interface's words that the dataset lacks, and checks
// that its own can stand for theirs. A folder needs only the words that it wants to
// differ.
func (l *loader) addInterfaceWords(dir string) {
	builtin := l.defaults("words.yaml")
	builtin.ds.Languages = l.ds.Languages
	if l.ds.Lang() != data.English {
		builtin.ds.Languages = append([]data.Language{{Tag: l.ds.Lang()}}, builtin.ds.Languages...)
	}
	all := builtin.originals()
	for _, lang := range builtin.ds.Languages {
		builtin.wordsIn(filepath.Join(built.Top(), source, wordsFolder, lang.Tag+".yaml"), lang.Tag, all)
	}
	own := map[string]bool{}
	for i, w := range l.ds.Words {
		own[w.Key] = true
		l.checkWord(w, "words["+strconv.Itoa(i)+"]", dir, builtin.ds.Words)
	}
	for _, w := range builtin.ds.Words {
		if !own[w.Key] {
			l.ds.Words = append(l.ds.Words, w)
		}
	}
}

// checkWord checks a word of the dataset against the interface's: the interface must
// have its key, and both must have the same slots for values.
func (l *loader) checkWord(w data.Word, path, dir string, builtin []data.Word) {
	keys := make([]string, len(builtin))
	for i := range builtin {
		keys[i] = builtin[i].Key
	}
	i := slices.Index(keys, w.Key)
	if i < 0 {
		do := "take it out; the words that there are stand in data/source/words.yaml"
		if near := rules.Nearest(w.Key, keys); near != "" {
			do = "did you mean " + quote(near) + "?"
		}
		l.fault(path, l.positionOf(path, dir), "the interface has no word "+quote(w.Key), do)
		return
	}
	known := rules.Slots(builtin[i].Text.String())
	spare := spareSlots(w.Key)
	for _, t := range w.Text {
		at := l.positionOf(path+"."+t.Lang, dir)
		if faults := rules.Faults(t.Text, t.Lang); len(faults) > 0 {
			for _, f := range faults {
				l.problem(at, fmt.Sprintf("the word %q: %s", w.Key, f.Wrong), f.Do)
			}
			continue // which slots it has is not sure
		}
		slots := rules.Slots(t.Text)
		for _, p := range slots {
			if !slices.Contains(known, p) && !slices.Contains(spare, p) {
				l.problem(at, fmt.Sprintf("nothing fills the slot %s of the word %q", p, w.Key), rules.NearestSlot(p, slices.Concat(known, spare)))
			}
		}
		if slices.ContainsFunc(slots, func(p string) bool { return slices.Contains(spare, p) }) {
			continue
		}
		for _, p := range known {
			if !slices.Contains(slots, p) {
				l.problem(at, fmt.Sprintf("the slot %s is missing in the word %q", p, w.Key),
					"write it where its value belongs; this word has "+strings.Join(known, ", "))
			}
		}
	}
}

// spareSlots are those that the code fills and the English leaves out: a translation may
// use one, and then leave out others.
func spareSlots(key string) []string {
	switch {
	case strings.HasPrefix(key, "month."):
		return []string{"{day}"} // 0 for a month by itself
	case key == "trust.whose":
		return []string{"{name}"}
	}
	return nil
}
