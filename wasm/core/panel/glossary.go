package panel

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// The terms of the glossary are marked where a reader meets them first. What is
// folded away counts for itself alone: a term that is first used there is marked
// there, and again where it is first in sight.

// maxTerms is how many terms of a glossary are looked for: a set of them is one
// number.
const maxTerms = 64

// glossary finds terms in texts of one language, that of the definitions.
type glossary struct {
	reader string // the language it was made for
	lang   string
	terms  []data.Term
	// needles are the ways to write a term, by the bytes that they may begin with,
	// the longest first.
	needles [256][]needle
}

// needle is one way to write a term. An abbreviation is told from a word by its
// capitals; all others are in lower case here.
type needle struct {
	text string
	abbr bool
	word bool // a single one
	term int
}

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

// add notes how a term is written: "Blue ice (BI)" as both, "Fog / mist" as
// both; what stands in brackets and is no abbreviation only explains.
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

// under notes a needle for texts that begin with a byte.
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

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// find is the first whole word of a text that is a term not yet seen; end is 0 if
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

// match is the length of a needle at the beginning of a text, 0 if it is not
// there as a whole word.
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

// inName reports whether the word at a place of a text has a capital that no
// sentence begins with: it belongs to a name, such as "Dialogue on Trust".
func inName(s string, at int) bool {
	return lower(s[at]) != s[at] && at > 1 && strings.IndexByte(".:?!", s[at-2]) < 0
}

// partOfWord reports whether a rune goes on with a word: a letter, a digit or a
// hyphen.
func partOfWord(r rune) bool {
	if r < utf8.RuneSelf {
		r = rune(lower(byte(r)))
	}
	return isLetter(r) || r == '-' || r == '‑'
}

// marker marks terms in blocks. It changes nothing: what gets a mark is a copy.
type marker struct {
	*glossary
	cache  *cardCache
	reader string
	seen   uint64 // one bit for each term
	folded uint64 // those seen in what cards fold away, with all before
}

// marked is a card that the view remembers with the terms in it: all, those in
// sight, and the card as it is after others that had some of them.
type marked struct {
	all, visible uint64
	after        map[uint64]*doc.Card
}

// markTerms marks the first use of each term in the sections of a document.
func (w *document) markTerms(sections []doc.Section) {
	lang := w.Lang
	if len(w.Data.Terms) == 0 || w.Static {
		return
	}
	if w.glossary == nil || w.glossary.reader != lang {
		w.glossary = newGlossary(w.Data, lang)
	}
	w.cardCache.resetFor(lang)
	k := &marker{glossary: w.glossary, cache: &w.cardCache, reader: lang}
	for i := range sections {
		sections[i].Blocks = k.blocks(sections[i].Blocks)
	}
}

func (k *marker) blocks(blocks []doc.Block) []doc.Block {
	out := blocks
	for i, b := range blocks {
		if c := k.block(b); c != b {
			if &out[0] == &blocks[0] {
				out = slices.Clone(blocks)
			}
			out[i] = c
		}
	}
	return out
}

func (k *marker) block(b doc.Block) doc.Block {
	switch b := b.(type) {
	case *doc.Paragraph:
		return k.paragraph(b)
	case *doc.List:
		return k.list(b)
	case *doc.Card:
		return k.card(b)
	default:
		// Terms are marked in running text alone.
	}
	return b
}

func (k *marker) list(l *doc.List) *doc.List {
	out := l
	for i, item := range l.Items {
		if len(item) == 0 {
			continue
		}
		if c := k.blocks(item); &c[0] != &item[0] {
			if out == l {
				l2 := *l
				l2.Items = slices.Clone(l.Items)
				out = &l2
			}
			out.Items[i] = c
		}
	}
	return out
}

func (k *marker) card(c *doc.Card) *doc.Card {
	m, kept := k.cache.marked[c]
	if !kept {
		return k.newCard(c)
	}
	if m == nil {
		fresh := marker{glossary: k.glossary, cache: k.cache, reader: k.reader}
		m = &marked{after: map[uint64]*doc.Card{}}
		first := fresh.newCard(c)
		m.visible = fresh.seen
		m.all = fresh.seen | fresh.folded
		m.after[0] = first
		k.cache.marked[c] = m
	}
	before := k.seen & m.all
	if m.after[before] == nil {
		m.after[before] = (&marker{glossary: k.glossary, cache: k.cache, reader: k.reader, seen: before}).newCard(c)
	}
	k.seen |= m.visible
	return m.after[before]
}

func (k *marker) newCard(c *doc.Card) *doc.Card {
	blocks := k.blocks(c.Blocks)
	seen := k.seen
	more := k.blocks(c.More)
	k.folded |= k.seen
	k.seen = seen
	if same(blocks, c.Blocks) && same(more, c.More) {
		return c
	}
	c2 := *c
	c2.Blocks, c2.More = blocks, more
	return &c2
}

func same(a, b []doc.Block) bool { return len(a) == 0 || &a[0] == &b[0] }

// paragraph marks terms in running text; what is a link, a chip or a label by
// itself stays.
func (k *marker) paragraph(p *doc.Paragraph) *doc.Paragraph {
	if p.Role != doc.Plain && p.Role != doc.Lead && p.Role != doc.Muted {
		return p
	}
	var spans []doc.Span
	for i := range p.Spans {
		s := &p.Spans[i]
		rest := *s
		if k.isText(s) {
			for {
				at, end, term := k.find(rest.Text, k.seen)
				if end == 0 {
					break
				}
				if spans == nil {
					spans = append(make([]doc.Span, 0, len(p.Spans)+4), p.Spans[:i]...)
				}
				k.seen |= 1 << term
				before, word := rest, rest
				before.Text, word.Text, rest.Text = rest.Text[:at], rest.Text[at:end], rest.Text[end:]
				word.Role = doc.Term
				definition, _ := k.terms[term].Definition.In(k.lang)
				word.Label = strings.TrimSuffix(definition, ".") // it opens inside a sentence
				if before.Text != "" {
					spans = append(spans, before)
				}
				spans = append(spans, word)
			}
		}
		if spans != nil && (rest.Text != "" || s.Text == "") {
			spans = append(spans, rest)
		}
	}
	if spans == nil {
		return p
	}
	return &doc.Paragraph{Role: p.Role, Spans: spans}
}

// isText reports whether a span is text in the language of the glossary.
func (k *marker) isText(s *doc.Span) bool {
	lang := s.Lang
	if lang == "" {
		lang = k.reader
	}
	return lang == k.lang && s.Href == "" && s.Ref == "" && s.Label == "" && (s.Role == doc.Plain || s.Role == doc.Muted)
}
