package desktop

import (
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/desktop/typeset"
)

// The key's measures in dp.
const (
	keyText   = 12.0
	keyBeside = 7.0 // between a sample and its words
	keySide   = 16.0
)

// keyScene is the key under the map: its items in one row, with as much between two as
// the width leaves; in brief words where the full ones have no room.
func keyScene(items []scene.KeyItem, box geom.Rect, th *theme.Theme) *scene.Scene {
	s := &scene.Scene{Width: box.Width(), Height: box.Height(), Background: th.Paper}
	words := func(i *scene.KeyItem) (before, after string) { return i.Before, i.After }
	room := box.Width() - 2*keySide
	if keyWidth(items, words) > room {
		words = func(i *scene.KeyItem) (before, after string) { return i.BriefBefore, i.BriefAfter }
	}
	between := (room - keyWidth(items, words)) / float64(max(len(items)-1, 1))
	x, middle := keySide, box.Height()/2
	rule := scene.Marks{&scene.Stroke{Lines: [][]geom.Point{{{X: 0, Y: 0.5}, {X: s.Width, Y: 0.5}}}, Width: 1, Color: th.Rule}}
	s.Add(scene.Layer{Name: "rule", Transform: geom.Identity, Marks: rule})
	write := func(text string) {
		s.Add(scene.Layer{Name: "words", Transform: geom.Identity, Marks: scene.Marks{
			&scene.Text{At: geom.Point{X: x, Y: middle + 0.36*keyText}, Text: text, Size: keyText, Color: th.Muted}}})
		x += typeset.Width(text, keyText, false)
	}
	for i := range items {
		before, after := words(&items[i])
		if before != "" {
			write(before)
			x += keyBeside
		}
		sample := items[i].Sample
		for _, l := range sample.Layers {
			l.Transform = geom.Affine{K: 1, X: x, Y: middle - sample.Height/2}
			s.Add(l)
		}
		x += sample.Width + keyBeside
		write(after)
		x += between
	}
	return s
}

// keyWidth is how wide the items are without what is between them.
func keyWidth(items []scene.KeyItem, words func(*scene.KeyItem) (before, after string)) float64 {
	sum := 0.0
	for i := range items {
		before, after := words(&items[i])
		sum += items[i].Sample.Width + keyBeside + typeset.Width(after, keyText, false)
		if before != "" {
			sum += typeset.Width(before, keyText, false) + keyBeside
		}
	}
	return sum
}
