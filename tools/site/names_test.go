package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
	loader "tripoint/tools/facts"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/svg"
	"tripoint/wasm/core/theme"
)

// The end of a strand may differ from its other one by so little that no theme, or
// only one of them, paints another colour there.
func TestAStrandIsAGradientWhereItsLevelsDifferWhateverTheTheme(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 3))
	for range 300 {
		ends := make([][2]float64, 1+r.IntN(8))
		gradients := 0
		for i := range ends {
			ends[i] = endsFrom(r)
			if ends[i][0] != ends[i][1] {
				gradients++
			}
		}
		back := r.Float64()
		draw := func(th *theme.Theme, paint svg.Paint) string {
			return string(svg.Append(nil, strandsOf(th, ends, back), svg.Options{ID: "p", Paint: paint}))
		}
		names := newNames()
		colors := newSheet(names)
		text := draw(&names.theme, colors.paint)
		if n := strings.Count(text, "<linearGradient"); n != gradients {
			t.Fatalf("%d gradients, want %d, for %v", n, gradients, ends)
		}
		for i, th := range themes {
			if got, want := flattened(shownIn(t, text, colors.css(), i)), flattened(draw(th, nil)); got != want {
				t.Fatalf("of %v the variables show\n%s\nand theme %d paints\n%s", ends, got, i, want)
			}
		}
	}
}

// endsFrom are the levels of a strand's ends: often the same or nearly so, and often
// a token.
func endsFrom(r *rand.Rand) [2]float64 {
	level := 4*r.Float64() - 2
	if r.IntN(3) == 0 {
		level = float64(r.IntN(5) - 2)
	}
	other := 4*r.Float64() - 2
	switch r.IntN(4) {
	case 0:
		other = level
	case 1:
		other = math.Nextafter(level, 0)
	case 2:
		other = level + math.Pow(10, -1-12*r.Float64())*(2*r.Float64()-1)
	}
	return [2]float64{level, min(max(other, -2), 2)}
}

// strandsOf is a ribbon that has stepped back, and what is made of its colours.
func strandsOf(th *theme.Theme, ends [][2]float64, back float64) *scene.Scene {
	ribbon := &scene.Ribbon{Path: []geom.Point{{}, {X: 90, Y: 40}}, Gap: 1, Casing: th.Casing, Outline: th.Ink, OutlineWidth: 1, Fade: th.Aside}
	marks := []scene.Mark{ribbon}
	for i, l := range ends {
		ribbon.Strands = append(ribbon.Strands, scene.Strand{Width: 4, From: th.Level(l[0]), To: th.Level(l[1])})
		marks = append(marks, &scene.Disc{Center: geom.Point{X: float64(i)}, Radius: 2, Width: 1,
			Fill: th.Mix(th.Level(l[0]), th.Paper, back), Line: th.Mix(theme.Color{}, th.Chip().Fade(back), 0.75)})
	}
	return &scene.Scene{Width: 100, Height: 50, Background: th.Sea, Layers: []scene.Layer{{Transform: geom.Identity, Marks: marks}}}
}

// Whatever the levels, all pictures of a state are those of its theme.
func TestPicturesInNamesAreThoseOfBothThemes(t *testing.T) {
	if testing.Short() {
		t.Skip("it draws hundreds of states")
	}
	ours, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	four, problems := loader.Load(nordic)
	if problems != nil {
		t.Fatal(problems)
	}
	for _, ds := range []*data.Dataset{ours, four} {
		picturesAreThoseOfBothThemes(t, ds)
	}
}

func picturesAreThoseOfBothThemes(t *testing.T, ds *data.Dataset) {
	t.Helper()
	r := rand.New(rand.NewPCG(8, 2025))
	first, _ := ds.From.YearMonth()
	last, _ := ds.Until.YearMonth()
	for range 30 {
		refs := []data.Ref{"", ds.Edges[r.IntN(len(ds.Edges))].ID, ds.Nodes[r.IntN(len(ds.Nodes))].ID}
		state := fmt.Sprintf("#%s?model=%.3f,%.3f,%.3f,%.3f&date=%d-%02d", refs[r.IntN(len(refs))],
			0.2+r.Float64(), 0.5+9*r.Float64(), 0.5+9*r.Float64(), r.Float64(), first+r.IntN(last-first+1), 1+r.IntN(12))
		if r.IntN(3) == 0 {
			state += "&domain=" + ds.Domains[r.IntN(len(ds.Domains))].ID.ID()
		}
		write := func(th *theme.Theme, paint svg.Paint) string {
			visit := session.New(session.Config{Data: ds, Hash: state, Theme: th,
				Device: app.Device{Width: 824, Height: 674, Scale: 1, Lang: data.English}})
			visit.ResizeTime(824)
			b := svg.Append(nil, visit.Scene(), svg.Options{ID: "map", Paint: paint})
			b = svg.Append(b, visit.Timeline(), svg.Options{ID: "time", Paint: paint})
			for _, d := range append(visit.Reading(), visit.Panel()) {
				b = html.Append(b, d, html.Options{Paint: paint})
			}
			return string(b)
		}
		names := newNames()
		colors := newSheet(names)
		text := write(&names.theme, colors.paint)
		if m := colorValue.FindString(text); m != "" {
			t.Errorf("%s: a picture has the colour %s in every theme", state, m)
		}
		for i, th := range themes {
			painted := write(th, nil)
			got, want := flattened(shownIn(t, text, colors.css(), i)), flattened(signs.ReplaceAllString(painted, "$1"))
			if at := differ(got, want); at >= 0 {
				t.Errorf("%s: the variables show …%.300s\nand theme %d paints …%.300s", state, got[max(at-100, 0):], i, want[max(at-100, 0):])
			}
		}
	}
}

func TestASheetRefusesAColourThatIsNoName(t *testing.T) {
	n := newNames()
	defer func() {
		if recover() == nil {
			t.Error("a mixture of two names as if they were colours is taken for a name")
		}
	}()
	newSheet(n).paint(theme.Mix(n.theme.Paper, n.theme.Muted, 0.2))
}

// differ is where two texts begin to differ, -1 if they are the same.
func differ(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

var (
	colorValue = regexp.MustCompile(`"#[0-9a-f]{6}"`)
	variable   = regexp.MustCompile(`var\((--[a-z0-9]+)\)`)
	property   = regexp.MustCompile(`(--[a-z0-9]+): (#[0-9a-f]{6});`)
	signs      = regexp.MustCompile(`<g class="signs">(.*?)</g>`)
	gradient   = regexp.MustCompile(`<linearGradient [^>]*id="([^"]*)"[^>]*><stop offset="\d+%" stop-color="([^"]*)"/><stop offset="\d+%" stop-color="([^"]*)"/></linearGradient>`)
)

// shownIn is a picture with the values of its variables in a theme. A style sheet has what
// is dark twice: the system or the reader may ask for it.
func shownIn(t *testing.T, text string, css []byte, in int) string {
	t.Helper()
	values := map[string]string{}
	for _, sheet := range [][]byte{tokens(), css} {
		blocks := strings.Split(string(sheet), ":root")[1:]
		same := func(a, b int) bool {
			return slices.Equal(property.FindAllString(blocks[a], -1), property.FindAllString(blocks[b], -1))
		}
		if len(blocks) != 7 || !same(1, 2) || !same(5, 6) {
			t.Fatalf("the style sheet is\n%s", sheet)
		}
		for _, block := range [...][]int{{0}, {0, 1}, {0, 4}, {0, 1, 5}, {0, 3}}[in] {
			for _, m := range property.FindAllStringSubmatch(blocks[block], -1) {
				values[m[1]] = m[2]
			}
		}
	}
	// As picture.css has it.
	if themes[in].Signs {
		text = strings.ReplaceAll(text, `<g opacity="0.65">`, "<g>")
	} else {
		text = signs.ReplaceAllString(text, "")
	}
	text = signs.ReplaceAllString(text, "$1")
	return variable.ReplaceAllStringFunc(text, func(v string) string {
		value := values[variable.FindStringSubmatch(v)[1]]
		if value == "" {
			t.Fatalf("%s has no value in theme %d", v, in)
		}
		return value
	})
}

// flattened is a picture without gradients from a colour to itself, which look like
// the colour, and with the others by number.
func flattened(text string) string {
	var pairs []string
	n := 0
	for _, m := range gradient.FindAllStringSubmatch(text, -1) {
		if m[2] == m[3] {
			pairs = append(pairs, m[0], "", `"url(#`+m[1]+`)"`, `"`+m[2]+`"`)
			continue
		}
		n++
		pairs = append(pairs, `id="`+m[1]+`"`, `id="`+strconv.Itoa(n)+`"`, `"url(#`+m[1]+`)"`, `"url(#`+strconv.Itoa(n)+`)"`)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
