package view

import (
	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// memory keeps the cards that a view has made. There are about fifty in a panel
// and each date shows nearly the same ones: to make all of them again takes a
// millisecond, most of it for the collector of garbage.
type memory struct {
	lang  string
	cards map[cardKey]*doc.Card
}

// cardKey is all that a card depends on beside the facts and the language. Its
// state says where the thing stands on the shown date.
type cardKey struct {
	edge, ref data.Ref
	state     string
}

// card returns the card for a key, made by build if it is not there yet. Nobody
// may change it.
func (m *memory) card(lang string, key cardKey, build func() *doc.Card) *doc.Card {
	if m.lang != lang || m.cards == nil {
		m.lang, m.cards = lang, map[cardKey]*doc.Card{}
	}
	card := m.cards[key]
	if card == nil {
		card = build()
		m.cards[key] = card
	}
	return card
}
