package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// memory keeps the cards that a view has made, and the letters that the filter
// looks at. There are about fifty cards in a panel and each date shows nearly
// the same ones: to make all of them again takes a millisecond, most of it for
// the collector of garbage.
type cardCache struct {
	lang    string
	cards   map[cardKey]*doc.Card
	letters map[data.Ref]string
	marked  map[*doc.Card]*marked // of the cards, with terms marked; nil: not looked at
}

// cardKey is all that a card depends on beside the facts and the language. Its
// state says where the thing stands on the shown date.
type cardKey struct {
	edge, ref data.Ref
	state     string
	off       bool // an event that is switched off
	open      bool // an agreement of which nothing is folded away
}

// in empties the memory when the language is another one.
func (m *cardCache) resetFor(lang string) {
	if m.lang != lang || m.cards == nil {
		*m = cardCache{lang: lang, cards: map[cardKey]*doc.Card{}, letters: map[data.Ref]string{},
			marked: map[*doc.Card]*marked{}}
	}
}

// card returns the card for a key, made by build if it is not there yet. Nobody
// may change it.
func (m *cardCache) card(lang string, key cardKey, build func() *doc.Card) *doc.Card {
	m.resetFor(lang)
	card := m.cards[key]
	if card == nil {
		if card = build(); card == nil {
			return nil
		}
		m.cards[key] = card
		m.marked[card] = nil
	}
	return card
}

// lasting is the card of an edge that no date and no hypothesis changes; nil if build
// makes none.
func (w *finder) undatedCard(e *data.Edge, ref data.Ref, build func(*data.Edge, data.Ref) *doc.Card) *doc.Card {
	key := cardKey{edge: e.ID, ref: ref}
	if w.key.Dark { // its pictures have colours
		key.state = "dark"
	}
	return w.cardCache.card(w.Lang, key, func() *doc.Card { return build(e, ref) })
}
