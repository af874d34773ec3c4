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

// sheet is a picture while it is composed.
type sheet struct {
	theme   *theme.Theme
	words   scene.Marks
	samples []scene.Layer // of the key
	y       float64       // where the next line goes
}

// write writes words upon the line at y.
func (p *sheet) write(x float64, text string, size float64, style scene.Style, c theme.Color) {
	p.words.Add(&scene.Text{At: geom.Point{X: x, Y: p.y}, Text: text, Size: size, Style: style, Color: c})
}

// line writes a line below the one before.
func (p *sheet) line(text string, size float64, style scene.Style, c theme.Color) {
	p.y += size
	p.write(pad, text, size, style, c)
	p.y += (leading - 1) * size
}

// band fills the picture between two heights.
func band(from, until float64, c theme.Color) *scene.Fill {
	return &scene.Fill{Color: c, Rings: [][]geom.Point{{{X: 0, Y: from}, {X: Width, Y: from}, {X: Width, Y: until}, {X: 0, Y: until}}}}
}

func layer(name string, marks ...scene.Mark) scene.Layer {
	return scene.Layer{Name: name, Transform: geom.Identity, Marks: marks}
}

// Picture is the picture of the state: above the map what it is about, when, through which
// lens and whether that happened; below it the key, whose facts these are, and the address.
func (s *State) Picture() *scene.Scene {
	p := sheet{theme: s.look(), y: pad}
	s.head(&p)
	top := p.y
	bottom := s.foot(&p)
	k := picture.MapKeyOf(s.model)
	k.Width, k.Height, k.Insets, k.Letters, k.Touch = Width, bottom-top, geom.Insets{}, 1, false
	k.Hover, k.Press, k.Focus, k.Told, k.Moving, k.Look = "", "", "", "", false, p.theme
	chart := s.pictures.Map(k)
	all := &scene.Scene{Width: Width, Height: Height, Background: p.theme.Paper}
	all.Add(layer("sea", band(top, bottom, chart.Background)))
	for _, l := range chart.Layers {
		l.Transform = l.Transform.Then(geom.Affine{K: 1, Y: top})
		all.Add(l)
	}
	// What the map has beyond its own size lies under the words.
	all.Add(layer("edges", band(0, top, p.theme.Paper), band(bottom, Height, p.theme.Paper)))
	all.Add(layer("words", p.words...))
	for _, l := range p.samples {
		all.Add(l)
	}
	return all
}

// head writes what stands above the map.
func (s *State) head(p *sheet) {
	ink := p.theme.Ink
	if s.In != "" {
		p.line(fitted(s.In, wordsAt, 1), wordsAt, 0, p.theme.Muted)
	}
	for _, text := range lines(s.Title, titleAt) {
		p.line(text, titleAt, scene.Bold|scene.Serif, ink)
	}
	p.line(s.when(), wordsAt, scene.Bold, ink)
	for _, text := range s.levels() {
		p.line(fitted(text, wordsAt, 1), wordsAt, 0, ink)
	}
	p.y += pad / 3
	if text := s.hypothesis(); text != "" {
		ground := band(p.y, 0, p.theme.Band)
		p.words.Add(ground)
		p.y += pad / 3
		for _, text := range lines(text, wordsAt) {
			p.line(text, wordsAt, scene.Bold, ink)
		}
		p.y += pad / 3
		*ground = *band(ground.Rings[0][0].Y, p.y, p.theme.Band)
	}
}

// foot writes what stands below the map, and returns where that begins.
func (s *State) foot(p *sheet) float64 {
	link := broken(s.Link, wordsAt)
	below := Height - pad/2 - leading*wordsAt*float64(1+len(link))
	p.y = below - keyRow/2
	s.key(p)
	p.y = below
	p.line(s.credit(), wordsAt, 0, p.theme.Muted)
	for _, text := range link {
		p.line(text, wordsAt, 0, p.theme.Muted)
	}
	return below - keyRow
}

// key writes the key in a row around y: each sample stands before its words, so that these
// may be as wide as the fonts of another machine have them.
func (s *State) key(p *sheet) {
	d := s.pictures.Draw(&s.at, p.theme)
	items := d.Key()
	x, middle := pad, p.y
	p.y += 0.36 * wordsAt
	brief := keyWidth(items) > room
	for i := range items {
		item := &items[i]
		for _, l := range item.Sample.Layers {
			l.Transform = geom.Affine{K: 1, X: x, Y: middle - item.Sample.Height/2}
			p.samples = append(p.samples, l)
		}
		x += item.Sample.Width + keyGap
		text := said(item, brief)
		p.write(x, text, wordsAt, 0, p.theme.Muted)
		x += widthOf(text, wordsAt) + 3*keyGap
	}
}

// said is what the key says beside a sample.
func said(item *scene.KeyItem, brief bool) string {
	before, after := item.Before, item.After
	if brief {
		before, after = item.BriefBefore, item.BriefAfter
	}
	if before != "" {
		before += " – "
	}
	return before + after
}

// keyWidth is roughly how wide the key is in full words.
func keyWidth(items []scene.KeyItem) float64 {
	sum := 0.0
	for i := range items {
		sum += widthOf(said(&items[i], false), wordsAt) + items[i].Sample.Width + 4*keyGap
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
		case strings.ContainsRune("fijlrt.,:;'()/- ", r):
			sum += 0.38
		default:
			sum += 0.6
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

// wider is how much wider bold letters are.
const wider = 1.15

// lines breaks a text in bold that is too wide for a line into two that are alike: between
// its words, or between its letters where it has no spaces.
func lines(text string, size float64) []string {
	size *= wider
	text = fitted(text, size, mostLine)
	if widthOf(text, size) <= room {
		return []string{text}
	}
	at, width := 0, room
	for i, r := range text {
		if w := max(widthOf(text[:i], size), widthOf(text[i:], size)); r == ' ' && w < width {
			at, width = i, w
		}
	}
	if at == 0 {
		return broken(text, size)
	}
	return []string{text[:at], text[at+1:]}
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
