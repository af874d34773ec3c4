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
// word; all others are in lower case here.
type needle struct {
	text string
	abbr bool
	word bool // a single word
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
	term, bracket, _ := strings.Cut(term, " (")
	ways := strings.Split(term, " / ")
	if bracket = strings.TrimSuffix(bracket, ")"); isAbbr(bracket) {
		ways = append(ways, bracket)
	}
	for _, way := range ways {
		if way == "" {
			continue
		}
		n := needle{text: way, abbr: isAbbr(way), term: i}
		if !n.abbr {
			n.text, n.word = strings.ToLower(way), !strings.Contains(way, " ")
		}
		g.under(n.text[0], n)
		if c := n.text[0]; !n.abbr && 'a' <= c && c <= 'z' {
			g.under(c-'a'+'A', n)
		}
	}
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
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) > 1
}

// lower returns an ASCII letter in lower case.
func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// find returns the first whole word of a text that is a term not yet seen. End is 0 if
// there is none. A plural in s counts.
func (g *glossary) find(s string, seen uint64) (at, end, term int) {
	inside := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !inside {
			for k := range g.needles[c] {
				n := &g.needles[c][k]
				if seen&(1<<n.term) != 0 {
					continue
				}
				if size := n.match(s[i:]); size > 0 && !(n.word && inName(s, i)) {
					return i, i + size, n.term
				}
			}
		}
		if c < utf8.RuneSelf {
			inside = c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		inside = partOfWord(r)
		i += size - 1
	}
	return 0, 0, 0
}

// match returns the length of a needle at the beginning of a text, 0 if the text does
// not begin with it as a whole word.
func (n *needle) match(s string) int {
	size := len(n.text)
	if len(s) < size {
		return 0
	}
	for i := 0; i < size; i++ {
		if c := s[i]; c != n.text[i] && (n.abbr || lower(c) != n.text[i]) {
			return 0
		}
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
// no sentence: it belongs to a name, such as "Dialogue on Trust".
func inName(s string, at int) bool {
	return lower(s[at]) != s[at] && at > 1 && strings.IndexByte(".:?!", s[at-2]) < 0
}

// partOfWord reports whether a rune continues a word: a letter, a digit or a hyphen.
func partOfWord(r rune) bool {
	if r < utf8.RuneSelf {
		r = rune(lower(byte(r)))
	}
	return isLetter(r) || r == '-' || r == '‑'
}
