package panel

import (
	"strings"
	"unicode/utf8"

	"tripoint/data"
)

// maxTerms is how many terms of a glossary count: a set of them is one number.
const maxTerms = 64

// glossary finds terms in texts of one language, that of their definitions.
type glossary struct {
	reader string // the reader's language
	lang   string
	terms  []data.Term
	// needles are the ways to write a term, by the bytes that they may begin with,
	// the longest first.
	needles [256][]needle
}

// needle is one way to write a term. An abbreviation has capitals, which tell it from a
// word; all others are in lower case here. A tilde stands for the ending of a Russian word.
type needle struct {
	text string
	abbr bool
	word bool // a single word
	han  bool // in Chinese, which has no borders of words
	term int
}

// newGlossary prepares the terms of a dataset for a reader of a language.
func newGlossary(ds *data.Dataset, reader string) *glossary {
	g := &glossary{reader: reader, terms: ds.Terms[:min(len(ds.Terms), maxTerms)]}
	for i := range g.terms {
		t := &g.terms[i]
		_, g.lang = t.Definition.In(reader)
		if text, lang := t.Term.In(g.lang); lang == g.lang {
			g.add(text, i)
		}
	}
	return g
}

// add notes the ways to write a term: "Blue ice (BI)" has two, and so has "Fog / mist".
// What stands in brackets and is no abbreviation only explains.
func (g *glossary) add(term string, i int) {
	for i, wide := range [...]string{"（", "）", "／"} { // a strings.Replacer would cost 25 kB in the program
		term = strings.ReplaceAll(term, wide, [...]string{" (", ")", " / "}[i])
	}
	before, rest, _ := strings.Cut(term, " (")
	bracket, after, _ := strings.Cut(rest, ")")
	ways := strings.Split(before+after, " / ")
	if isAbbr(bracket) {
		ways = append(ways, bracket)
	}
	for _, way := range ways {
		if way == "" {
			continue
		}
		n := needle{text: way, abbr: isAbbr(way), term: i}
		if !n.abbr {
			n.text, n.word = inflected(strings.ToLower(way)), !strings.Contains(way, " ")
		}
		first, _ := utf8.DecodeRuneInString(n.text)
		n.han = isHan(first)
		g.under(n.text[0], n)
		if c := string(upperRune(first))[0]; !n.abbr && c != n.text[0] {
			g.under(c, n)
		}
	}
}

// inflected puts a tilde in the place of the ending of each Russian word.
func inflected(way string) string {
	var b strings.Builder
	for i := 0; i < len(way); {
		end := i
		for end < len(way) && way[end] != ' ' && way[end] != '-' {
			end++
		}
		b.WriteString(stem(way[i:end]))
		if end < len(way) {
			b.WriteByte(way[end])
		}
		i = end + 1
	}
	return b.String()
}

// stem cuts a Russian word that may have other endings, and puts a tilde there: the two
// letters of an adjective, or else a vowel or a mark of softness.
func stem(word string) string {
	letters := []rune(word)
	if last := len(letters) - 1; last > 2 && letters[last] >= 'а' && letters[last] <= 'я' {
		switch string(letters[last-1:]) {
		case "ая", "ое", "ый", "ий", "ой":
			return string(letters[:last-1]) + "~"
		}
		if strings.ContainsRune("аеийоуыьюя", letters[last]) {
			letters = letters[:last]
		}
		return string(letters) + "~"
	}
	return word
}

// under adds a needle to those of a first byte.
func (g *glossary) under(first byte, n needle) {
	list := append(g.needles[first], n)
	for k := len(list) - 1; k > 0 && len(list[k-1].text) < len(n.text); k-- {
		list[k-1], list[k] = list[k], list[k-1]
	}
	g.needles[first] = list
}

// isAbbr reports whether a word is all capitals.
func isAbbr(s string) bool {
	n := 0
	for _, r := range s {
		if lowerRune(r) == r {
			return false
		}
		n++
	}
	return n > 1
}

// lowerRune returns a Latin or Russian letter in lower case, and upperRune as a capital.
func lowerRune(r rune) rune {
	if 'A' <= r && r <= 'Z' || 'А' <= r && r <= 'Я' {
		r += 'a' - 'A'
	}
	return r
}

func upperRune(r rune) rune {
	if 'a' <= r && r <= 'z' || 'а' <= r && r <= 'я' {
		r -= 'a' - 'A'
	}
	return r
}

// isHan reports whether a rune is a Chinese character.
func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// find returns the first whole word of a text that is a term not yet seen. End is 0 if
// there is none. A plural in s counts, and so do Russian endings.
func (g *glossary) find(s string, seen uint64) (at, end, term int) {
	inside := false
	for i, r := range s {
		for k := range g.needles[s[i]] {
			n := &g.needles[s[i]][k]
			if seen&(1<<n.term) != 0 || inside && !n.han {
				continue
			}
			if size := n.match(s[i:]); size > 0 && !(n.word && inName(s, i)) {
				return i, i + size, n.term
			}
		}
		inside = partOfWord(r)
	}
	return 0, 0, 0
}

// longestEnding is how many letters the ending of a Russian word has at most.
const longestEnding = 3

// match returns the length of a needle at the beginning of a text, 0 if the text does
// not begin with it as a whole word.
func (n *needle) match(s string) int {
	size := 0
	for _, want := range n.text {
		if want == '~' {
			for range longestEnding { // a letter more ends the match below, or at the next of the needle
				if r, next := utf8.DecodeRuneInString(s[size:]); 'а' <= r && r <= 'я' {
					size += next
				}
			}
			continue
		}
		r, next := utf8.DecodeRuneInString(s[size:])
		if r == '\u00a0' {
			r = ' '
		}
		if r != want && (n.abbr || lowerRune(r) != want) {
			return 0
		}
		size += next
	}
	if n.han {
		return size
	}
	if strings.HasPrefix(s[size:], "s") {
		size++
	}
	if r, next := utf8.DecodeRuneInString(s[size:]); next > 0 && partOfWord(r) {
		return 0
	}
	return size
}

// inName reports whether the word at an index of a text has a capital though it begins
// no sentence: it belongs to a name, such as "Dialogue on Trust". A Chinese one does within
// the marks of a title; and 不信任 is not 信任.
func inName(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	if isHan(r) {
		before := s[:at]
		return strings.HasSuffix(before, "不") || strings.LastIndex(before, "《") > strings.LastIndex(before, "》")
	}
	return lowerRune(r) != r && at > 1 && strings.IndexByte(".:?!", s[at-2]) < 0
}

// partOfWord reports whether a rune continues a word: a letter, a digit or a hyphen.
func partOfWord(r rune) bool {
	r = lowerRune(r)
	return isLetter(r) || r == '-' || r == '‑'
}
