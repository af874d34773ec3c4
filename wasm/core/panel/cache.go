package panel

import (
	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// cardCache holds the cards that were written, and the letters that the filter looks
// through. A panel has about fifty cards, and each date shows nearly the same ones:
// writing all of them again takes a millisecond, most of it for the garbage collector.
type cardCache struct {
	lang    string
	cards   map[cardKey]*doc.Card
	letters map[data.Ref]string
	marked  map[*doc.Card]*marked // cards with terms marked; nil: no marker has seen it
}

// cardKey is all that a card depends on beside the facts and the language. Its state
// tells where the thing stands on the shown date.
type cardKey struct {
	edge, ref data.Ref
	state     string
	look      app.Look // nil for a card without colours
	off       bool     // an event that is switched off
}

// resetFor empties the cache when the language is another one.
func (c *cardCache) resetFor(lang string) {
	if c.lang != lang || c.cards == nil {
		*c = cardCache{lang: lang, cards: map[cardKey]*doc.Card{}, letters: map[data.Ref]string{},
			marked: map[*doc.Card]*marked{}}
	}
}

// card returns the card for a key, and calls build if the cache lacks it. Nobody may
// change a card.
func (c *cardCache) card(lang string, key cardKey, build func() *doc.Card) *doc.Card {
	c.resetFor(lang)
	card := c.cards[key]
	if card == nil {
		if card = build(); card == nil {
			return nil
		}
		c.cards[key] = card
		c.marked[card] = nil
	}
	return card
}

// undatedCard returns a card of an edge that no date and no hypothesis changes; nil if
// build makes none.
func (w *finder) undatedCard(e *data.Edge, ref data.Ref, build func(*data.Edge, data.Ref) *doc.Card) *doc.Card {
	key := cardKey{edge: e.ID, ref: ref}
	key.look = w.key.Look // its pictures have colours
	return w.cardCache.card(w.Lang, key, func() *doc.Card { return build(e, ref) })
}
