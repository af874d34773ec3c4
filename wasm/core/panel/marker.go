package panel

import (
	"slices"

	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/state"
)

// marker marks the terms of the glossary where a reader meets them first. Folded blocks
// count for themselves alone: the marker marks a term there, and again at its first use
// outside. It changes no block: what gets a mark is a copy.
type marker struct {
	*glossary
	cache  *cardCache
	own    string // the language of spans that name none
	seen   uint64 // one bit for each term
	folded uint64 // terms seen in folded blocks, with all seen before
}

// marked is a cached card with the terms in it: all, those that are not folded, and the
// card as it is after others that had some of them.
type marked struct {
	all, visible uint64
	after        map[uint64]*doc.Card
}

// markTerms marks the first use of each term in the sections of a document.
func (w *document) markTerms(sections doc.Sections) {
	lang := w.Lang // of the reader
	if len(w.Data.Terms) == 0 || w.Static {
		return
	}
	if w.glossary == nil || w.glossary.reader != lang {
		w.glossary = newGlossary(w.Data, lang)
	}
	w.cardCache.resetFor(lang)
	k := &marker{glossary: w.glossary, cache: &w.cardCache, own: w.Own}
	for i := range sections {
		sections[i].Blocks = k.blocks(sections[i].Blocks)
	}
}

// blocks marks the terms of blocks in turn.
func (k *marker) blocks(blocks doc.Blocks) doc.Blocks {
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

// list marks the terms of a list.
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

// card marks the terms of a card. It caches the cards of the cache.
func (k *marker) card(c *doc.Card) *doc.Card {
	m, cached := k.cache.marked[c]
	if !cached {
		return k.newCard(c)
	}
	if m == nil {
		fresh := marker{glossary: k.glossary, cache: k.cache, own: k.own}
		m = &marked{after: map[uint64]*doc.Card{}}
		first := fresh.newCard(c)
		m.visible = fresh.seen
		m.all = fresh.seen | fresh.folded
		m.after[0] = first
		k.cache.marked[c] = m
	}
	before := k.seen & m.all
	if m.after[before] == nil {
		m.after[before] = (&marker{glossary: k.glossary, cache: k.cache, own: k.own, seen: before}).newCard(c)
	}
	k.seen |= m.visible
	return m.after[before]
}

// newCard marks the terms of a card; those that the card folds away do not count as
// seen outside it.
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

// same reports whether blocks are the very same.
func same(a, b doc.Blocks) bool { return len(a) == 0 || &a[0] == &b[0] }

// paragraph marks terms in running text. Links, chips and labels stay as they are.
func (k *marker) paragraph(p *doc.Paragraph) *doc.Paragraph {
	if p.Role != doc.Plain && p.Role != doc.Lead && p.Role != doc.Muted {
		return p
	}
	var spans doc.Spans
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
					spans = append(make(doc.Spans, 0, len(p.Spans)+4), p.Spans[:i]...)
				}
				k.seen |= 1 << term
				before, word := rest, rest
				before.Text, word.Text, rest.Text = rest.Text[:at], rest.Text[at:end], rest.Text[end:]
				word.Role = doc.Term
				definition, _ := k.terms[term].Definition.In(k.lang)
				word.Label = state.Unstopped(definition) // the definition opens inside a sentence
				if before.Text != "" {
					spans.Add(before)
				}
				spans.Add(word)
			}
		}
		if spans != nil && (rest.Text != "" || s.Text == "") {
			spans.Add(rest)
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
		lang = k.own
	}
	return lang == k.lang && s.Href == "" && s.Ref == "" && s.Label == "" && (s.Role == doc.Plain || s.Role == doc.Muted)
}
