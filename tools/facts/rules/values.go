package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tripoint/data"
)

// ref checks the form of a ref, its kind, and that the thing exists that it names.
func (v *validator) ref(r data.Ref, path string, f Field) {
	isID := f.Name == "id"
	if what, do := malformed(r, f); what != "" {
		if _, found := v.first[data.MakeRef(f.Kinds[0], string(r))]; found && !isID {
			do = fmt.Sprintf("did you mean %q?", string(data.MakeRef(f.Kinds[0], string(r))))
		}
		p := Problem{Path: path, What: what, Do: do}
		if isID {
			p.Hides = f.Kinds[0]
		}
		v.problems = append(v.problems, p)
		return
	}
	if _, found := v.first[r]; !found && !isID && r != "" {
		v.dangling(r, path)
	}
}

// malformed says what is wrong with the form of a ref; "" if nothing is.
func malformed(r data.Ref, f Field) (what, do string) {
	switch {
	case r == "" && f.Optional:
		return "", ""
	case r == "":
		return "a ref is missing", "give one of the form " + form(f.Kinds)
	case !r.Valid():
		return fmt.Sprintf("%q is not a ref", string(r)),
			"write " + form(f.Kinds) + ", in lower-case letters, digits and hyphens"
	case len(f.Kinds) > 0 && !slices.Contains(f.Kinds, r.Kind()):
		return fmt.Sprintf("%q is of the kind %s", string(r), r.Kind()), "give one of the form " + form(f.Kinds)
	}
	return "", ""
}

// dangling reports a ref to nothing, unless its author means an edge that has been
// reported.
func (v *validator) dangling(r data.Ref, path string) {
	do := "add it, or name another"
	edge, found := v.intended(r)
	if found {
		return
	}
	if edge != "" {
		do = fmt.Sprintf("did you mean %q?", string(edge))
	} else if near := Nearest(r.ID(), v.known[r.Kind()]); near != "" {
		do = fmt.Sprintf("did you mean %q?", string(data.MakeRef(r.Kind(), near)))
	}
	v.absent(r.Kind(), path, fmt.Sprintf("there is no %q", string(r)), do)
}

// form shows how to write a ref of one of a few kinds: "edge/… or node/…".
func form(kinds []string) string { return strings.Join(kinds, "/… or ") + "/…" }

func (v *validator) refs(list []data.Ref, path string, f Field) {
	if len(list) == 0 && !f.Optional {
		v.add(path, "the list is empty", "name at least one "+form(f.Kinds))
	}
	v.length(len(list), path)
	for i, r := range list {
		v.ref(r, at(path, i), Field{Kinds: f.Kinds})
		if slices.Contains(list[:i], r) && r != "" {
			v.add(at(path, i), fmt.Sprintf("%q is in the list twice", string(r)), "take one out")
		}
	}
}

func (v *validator) date(d data.Date, path string, f Field) {
	if d == "" && f.Optional {
		return
	}
	if err := d.Check(); err != nil {
		v.add(path, fmt.Sprintf("the date %q is wrong: %s", string(d), err), "write 2016, 2016-05 or 2016-05-27, with ~, ? or % behind it if it is not sure, or two of them with / between")
	}
}

// text checks a wording in all its languages.
func (v *validator) text(t data.Text, path string, f Field) {
	if len(t) == 0 {
		if !f.Optional {
			v.add(path, "the text is missing", "write it in "+v.language()+" at least")
		}
		return
	}
	if lang := v.ds.Lang(); !slices.ContainsFunc(t, func(w data.Translation) bool { return w.Lang == lang || v.isOurs(path, w.Lang) }) {
		v.add(path, "the "+v.language()+" text is missing", fmt.Sprintf("add it under %q; other languages come beside it", lang))
	}
	if len(t) > data.MaxLanguages {
		v.add(path, fmt.Sprintf("the text is in %d languages, the program reads up to %d", len(t), data.MaxLanguages), "leave some out")
	}
	for i, w := range t {
		path := join(path, w.Lang)
		v.line(w.Text, path, Field{})
		v.scripts(w, path)
		if !isLanguage(w.Lang) {
			v.add(path, fmt.Sprintf("%q is not a language tag", w.Lang), `write a BCP 47 tag such as "en", "ru" or "zh-Hans"`)
		}
		for _, before := range t[:i] {
			if before.Lang == w.Lang {
				v.add(path, fmt.Sprintf("the language %q is there twice", w.Lang), "keep one")
			}
		}
	}
}

// isOurs reports whether a wording may be ours, in English: what a dataset says in words
// of its own is in its language, but the interface's words and the codebook that it
// leaves out are added to it.
func (v *validator) isOurs(path, lang string) bool {
	return lang == data.English && (strings.HasPrefix(path, "words[") || strings.HasPrefix(path, "codebook."))
}

// language names the dataset's language in a message.
func (v *validator) language() string {
	if lang := v.ds.Lang(); lang != data.English {
		return strconv.Quote(lang)
	}
	return "English"
}

// line checks a string that readers see, or that names something.
func (v *validator) line(s, path string, f Field) {
	long := utf8.RuneCountInString(s)
	switch {
	case strings.TrimSpace(s) == "":
		if s != "" || !f.Optional {
			v.add(path, "the text is blank", "write it, or leave the key out where that is allowed")
		}
	case !utf8.ValidString(s):
		v.add(path, "the text is not valid UTF-8", "save the file as UTF-8")
	case strings.ContainsRune(s, '\n'):
		v.add(path, "the text has a line break", "write one paragraph; begin it with >- to spread it over several lines")
	case strings.ContainsFunc(s, IsControl):
		c := []rune(s[strings.IndexFunc(s, IsControl):])[0]
		v.add(path, fmt.Sprintf("the text has a character that is not seen, %U", c), "take it out")
	case !strings.ContainsFunc(s, isSeen):
		c, _ := utf8.DecodeRuneInString(s)
		v.add(path, fmt.Sprintf("nothing of the text is seen, it begins with %U", c), "write letters, digits or signs")
	case f.Name == "url":
		if what, do := data.AddressFault(s); what != "" {
			v.add(path, what, do)
		}
	case long > data.MaxText:
		v.add(path, fmt.Sprintf("the text has %d characters, more than %d", long, data.MaxText), "shorten it, or make several of it")
	}
}

// blanks are letters and signs that leave no ink: the fillers of Hangul, and the empty
// pattern of Braille.
const blanks = "\u115f\u1160\u3164\uffa0\u2800"

// isSeen reports whether a character alone is seen by a reader: it is a letter, a digit or
// a sign, and none that is blank.
func isSeen(c rune) bool {
	return (unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsPunct(c) || unicode.IsSymbol(c)) && !strings.ContainsRune(blanks, c)
}

// IsControl reports whether a character is invisible but breaks a line or changes how
// others look: the controls C0 and C1, the separators of lines and paragraphs, and the
// characters that embed, override or isolate a direction of writing.
func IsControl(c rune) bool {
	return unicode.IsControl(c) || c == '\u2028' || c == '\u2029' ||
		c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069'
}

// isLanguage reports whether s has the shape of a BCP 47 tag in its usual case:
// language, then script, region and variants if need be.
func isLanguage(s string) bool {
	parts := strings.Split(s, "-")
	if !isSubtag(parts[0], 2, 3, "a") {
		return false
	}
	parts = parts[1:]
	if len(parts) > 0 && len(parts[0]) == 4 && isSubtag(parts[0][:1], 1, 1, "A") && isSubtag(parts[0][1:], 3, 3, "a") {
		parts = parts[1:]
	}
	if len(parts) > 0 && (isSubtag(parts[0], 2, 2, "A") || isSubtag(parts[0], 3, 3, "0")) {
		parts = parts[1:]
	}
	for _, p := range parts {
		if !isSubtag(p, 5, 8, "a0") {
			return false
		}
	}
	return true
}

// isSubtag reports whether s has least to most characters of the classes named
// by a, A and 0.
func isSubtag(s string, least, most int, classes string) bool {
	for i := range len(s) {
		c := s[i]
		ok := c >= 'a' && c <= 'z' && strings.Contains(classes, "a") ||
			c >= 'A' && c <= 'Z' && strings.Contains(classes, "A") ||
			c >= '0' && c <= '9' && strings.Contains(classes, "0")
		if !ok {
			return false
		}
	}
	return least <= len(s) && len(s) <= most
}
