package export

import (
	"strings"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

// The picture's measures in dp. Four times its size is as many pixels as the canvas of any
// browser has.
const (
	Width, Height = 1200.0, 800.0

	pad      = 28.0 // beside and around words
	titleAt  = 30.0 // size of the title
	wordsAt  = 15.0 // and of all other words
	leading  = 1.4  // from line to line, as a part of the size
	keyRow   = 44.0
	keyGap   = 8.0 // between a sample of the key and its words
	mostLine = 2   // lines of a title or an address
)

// sheet composes the picture: above the map what it is about, when, through which lens and
// whether that happened; below it the key, whose facts these are, and the address.
func (s *State) sheet() *scene.Scene {
	th := s.look()
	all := &scene.Scene{Width: Width, Height: Height, Background: th.Paper}
	top := s.head(all, th)
	bottom := s.foot(all, th)
	k := picture.MapKeyOf(s.model)
	k.Width, k.Height, k.Insets, k.Letters, k.Touch = Width, bottom-top, geom.Insets{}, 1, false
	k.Hover, k.Press, k.Focus, k.Told, k.Moving, k.Look = "", "", "", "", false, th
	chart := s.pictures.Map(k)
	behind := scene.Marks{&scene.Fill{Color: chart.Background, Rings: [][]geom.Point{{{X: 0, Y: top}, {X: Width, Y: top}, {X: Width, Y: bottom}, {X: 0, Y: bottom}}}}}
	layers := []scene.Layer{{Name: "sea", Transform: geom.Identity, Marks: behind}}
	for _, l := range chart.Layers {
		l.Transform = l.Transform.Then(geom.Affine{K: 1, Y: top})
		layers = append(layers, l)
	}
	// What the map has beyond its own size lies under the words.
	edges := scene.Marks{}
	for _, y := range [][2]float64{{0, top}, {bottom, Height}} {
		edges.Add(&scene.Fill{Color: th.Paper, Rings: [][]geom.Point{{{X: 0, Y: y[0]}, {X: Width, Y: y[0]}, {X: Width, Y: y[1]}, {X: 0, Y: y[1]}}}})
	}
	layers = append(layers, scene.Layer{Name: "edges", Transform: geom.Identity, Marks: edges})
	all.Layers = append(layers, all.Layers...)
	return all
}

// head writes what stands above the map, and returns where that ends.
func (s *State) head(to *scene.Scene, th *theme.Theme) float64 {
	var marks scene.Marks
	y := pad
	write := func(text string, size float64, style scene.Style, color theme.Color) {
		y += size
		marks.Add(&scene.Text{At: geom.Point{X: pad, Y: y}, Text: text, Size: size, Style: style, Color: color})
		y += (leading - 1) * size
	}
	if s.In != "" {
		write(fitted(s.In, wordsAt, 1), wordsAt, 0, th.Muted)
	}
	for _, line := range lines(s.Title, titleAt) {
		write(line, titleAt, scene.Bold|scene.Serif, th.Ink)
	}
	write(s.when(), wordsAt, scene.Bold, th.Ink)
	for _, text := range s.levels() {
		write(fitted(text, wordsAt, 1), wordsAt, 0, th.Ink)
	}
	y += pad / 3
	if s.at.Hypothetical() {
		band := y
		y += pad / 3
		text := scene.Text{Text: fitted(s.hypothesis(), wordsAt, 1), Size: wordsAt, Style: scene.Bold, Color: th.Ink}
		y += wordsAt
		text.At = geom.Point{X: pad, Y: y}
		y += pad / 2
		marks.Add(&scene.Fill{Color: th.Band, Rings: [][]geom.Point{{{X: 0, Y: band}, {X: Width, Y: band}, {X: Width, Y: y}, {X: 0, Y: y}}}}, &text)
	}
	to.Add(scene.Layer{Name: "head", Transform: geom.Identity, Marks: marks})
	return y
}

// foot writes what stands below the map, and returns where that begins.
func (s *State) foot(to *scene.Scene, th *theme.Theme) float64 {
	link := broken(s.Link, wordsAt)
	words := append([]string{s.credit()}, link...)
	y := Height - pad/2 - leading*wordsAt*float64(len(words))
	begin := y - keyRow
	s.key(to, th, begin+keyRow/2)
	var marks scene.Marks
	for _, text := range words {
		y += leading * wordsAt
		marks.Add(&scene.Text{At: geom.Point{X: pad, Y: y - 0.4*wordsAt}, Text: text, Size: wordsAt, Color: th.Muted})
	}
	to.Add(scene.Layer{Name: "foot", Transform: geom.Identity, Marks: marks})
	return begin
}

// key writes the key in a row around a height.
func (s *State) key(to *scene.Scene, th *theme.Theme, middle float64) {
	d := s.pictures.Draw(&s.at, th)
	items := d.Key()
	x := pad
	write := func(text string) {
		if text == "" {
			return
		}
		to.Add(scene.Layer{Name: "key", Transform: geom.Identity, Marks: scene.Marks{
			&scene.Text{At: geom.Point{X: x, Y: middle + 0.36*wordsAt}, Text: text, Size: wordsAt, Color: th.Muted}}})
		x += widthOf(text, wordsAt) + keyGap
	}
	brief := keyWidth(items) > room
	for i := range items {
		item := &items[i]
		if brief {
			item.Before, item.After = item.BriefBefore, item.BriefAfter
		}
		write(item.Before)
		for _, l := range item.Sample.Layers {
			l.Transform = geom.Affine{K: 1, X: x, Y: middle - item.Sample.Height/2}
			to.Add(l)
		}
		x += item.Sample.Width + keyGap
		write(item.After)
		x += 2 * keyGap
	}
}

// keyWidth is roughly how wide the key is in full words.
func keyWidth(items []scene.KeyItem) float64 {
	sum := 0.0
	for i := range items {
		item := &items[i]
		sum += widthOf(item.Before+item.After, wordsAt) + item.Sample.Width + 5*keyGap
	}
	return sum
}

// widthOf is roughly how wide a line of words is: the core knows no fonts.
func widthOf(text string, size float64) float64 {
	sum := 0.0
	for _, r := range text {
		switch {
		case r >= 0x2E80: // a square each
			sum++
		case r >= 'A' && r <= 'Z' || r >= 0x0400 && r <= 0x042F:
			sum += 0.7
		default:
			sum += 0.56
		}
	}
	return sum * size
}

// room is how wide a line may be.
const room = Width - 2*pad

// fitted cuts a text that is too wide for a number of lines.
func fitted(text string, size float64, lines int) string {
	letters := []rune(text)
	if widthOf(text, size) <= room*float64(lines) {
		return text
	}
	for len(letters) > 0 && widthOf(string(letters)+"…", size) > room*float64(lines) {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ") + "…"
}

// lines breaks a text between its words, or a text without any between its letters.
func lines(text string, size float64) (all []string) {
	// What is left free at the end of a line is lost.
	text = fitted(text, size*1.1, mostLine)
	words := strings.Fields(text)
	if len(words) < 2 {
		return broken(text, size)
	}
	for _, word := range words {
		if n := len(all); n > 0 && widthOf(all[n-1]+" "+word, size) <= room {
			all[n-1] += " " + word
			continue
		}
		all = append(all, word)
	}
	return all
}

// broken breaks a text between its letters, and cuts what is longer than an address may be.
func broken(text string, size float64) (all []string) {
	line := ""
	for _, r := range fitted(text, size, mostLine) {
		if widthOf(line+string(r), size) > room && len(all) < mostLine-1 {
			all, line = append(all, line), ""
		}
		line += string(r)
	}
	if line == "" {
		return all
	}
	return append(all, line)
}
