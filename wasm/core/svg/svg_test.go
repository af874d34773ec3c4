package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/theme"
)

var ink = theme.RGB(0x1F2A30)

func picture(marks ...scene.Mark) *scene.Scene {
	return &scene.Scene{Width: 100, Height: 50, Layers: []scene.Layer{{Transform: geom.Identity, Marks: marks}}}
}

func render(marks ...scene.Mark) string {
	return string(Append(nil, picture(marks...), Options{ID: "p"}))
}

func TestAppendWritesEachMarkAsAnElement(t *testing.T) {
	line := []geom.Point{{X: 1, Y: 2}, {X: 3.14159, Y: 4}}
	tests := []struct {
		name string
		mark scene.Mark
		want string
	}{
		{"a fill is an even-odd path", &scene.Fill{Rings: [][]geom.Point{line}, Color: ink},
			`<path d="M1 2l2.1 2Z" fill-rule="evenodd" fill="#1f2a30"/>`},
		{"a stroke has width and dashes", &scene.Stroke{Lines: [][]geom.Point{{{X: 1}, {X: 20}}}, Width: 1.5, Dash: [2]float64{4, 3}, Color: ink},
			`<path d="M1 0h19" fill="none" stroke="#1f2a30" stroke-width="1.5" stroke-dasharray="4 3" pathLength="18"/>`},
		{"a stroke too short for two dashes is solid", &scene.Stroke{Lines: [][]geom.Point{line}, Width: 1.5, Dash: [2]float64{4, 3}, Color: ink},
			`<path d="M1 2l2.1 2" fill="none" stroke="#1f2a30" stroke-width="1.5"/>`},
		{"a stroke with corners has round ones, and no number has a zero before its point", &scene.Stroke{Lines: [][]geom.Point{{{X: 1}, {X: 1.5, Y: 10}, {X: 1.3, Y: 9.6}, {X: 1.3, Y: 9}, {X: 0, Y: 9}}}, Width: 1, Color: ink},
			`<path d="M1 0l.5 10-.2-.4v-.6h-1.3" fill="none" stroke-linejoin="round" stroke="#1f2a30" stroke-width="1"/>`},
		{"a disc without a line is a circle", &scene.Disc{Center: geom.Point{X: 5, Y: 6}, Radius: 3, Fill: ink.Fade(0.5)},
			`<circle cx="5" cy="6" r="3" fill="#1f2a30" fill-opacity="0.5"/>`},
		{"a text from right to left has a direction of its own", &scene.Text{At: geom.Point{X: 1, Y: 1}, Text: "شمال (2)", Size: 12, Color: ink},
			`<text x="1" y="1" font-size="12" fill="#1f2a30">` + "\u2068شمال (2)\u2069</text>"},
		{"a text is escaped", &scene.Text{At: geom.Point{X: 1, Y: 1}, Anchor: scene.End, Text: `a<b & "c"`, Size: 12, Color: ink},
			`<text x="1" y="1" font-size="12" text-anchor="end" fill="#1f2a30">a&lt;b &amp; &quot;c&quot;</text>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := render(test.mark); !strings.Contains(got, test.want) {
				t.Errorf("wrote %s\nwant   %s", got, test.want)
			}
		})
	}
}

func TestARibbonHasAGradientForEachStrandWithTwoColours(t *testing.T) {
	r := &scene.Ribbon{
		Path: []geom.Point{{X: 0, Y: 25}, {X: 100, Y: 25}}, Gap: 1, Casing: theme.RGB(0xffffff), Start: 10, End: 10,
		Strands: []scene.Strand{
			{Width: 4, From: ink, To: ink},
			{Width: 4, From: theme.Light.Levels[0], To: theme.Light.Levels[4], Dash: [2]float64{14, 5}},
		},
	}
	got := render(r)
	if n := strings.Count(got, "<linearGradient"); n != 1 {
		t.Errorf("%d gradients, want 1", n)
	}
	for _, want := range []string{`id="pg1"`, `stroke="url(#pg1)"`, `d="M10 22.5h80"`, `d="M10 27.5h80"`, `stroke-dasharray="14 5" pathLength="71"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}

func TestPaintReplacesEachColourButNotItsOpacity(t *testing.T) {
	marks := picture(
		&scene.Disc{Radius: 3, Fill: ink.Fade(0.5), Line: theme.Light.Paper, Width: 1},
		&scene.Ribbon{Path: []geom.Point{{}, {X: 9}}, Strands: []scene.Strand{{Width: 4, From: ink, To: theme.Light.Paper}}},
	)
	got := string(Append(nil, marks, Options{Paint: func(c theme.Color) string { return "var(--" + strconv.Itoa(int(c.R)) + ")" }}))
	for _, want := range []string{`fill="var(--31)" fill-opacity="0.5" stroke="var(--251)"`, `stop-color="var(--31)"/>`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
	if strings.Contains(got, `"#`) {
		t.Errorf("a colour is there by its value in %s", got)
	}
}

func TestSVGLeavesOutARibbonShorterThanItsFreeEnds(t *testing.T) {
	r := &scene.Ribbon{Path: []geom.Point{{X: 0, Y: 0}, {X: 5, Y: 0}}, Start: 10, End: 10, Strands: make([]scene.Strand, 1)}
	if got := render(r); strings.Contains(got, "<path") {
		t.Errorf("drew %s", got)
	}
}

func TestAppendWritesWellFormedXMLOfWildNumbersAndTexts(t *testing.T) {
	got := render(
		&scene.Text{At: geom.Point{X: math.NaN(), Y: math.Inf(1)}, Text: "\x00\x01<script>&\"'", Lang: `"><x`, Size: 12, Color: ink},
		&scene.Fill{Rings: [][]geom.Point{nil, {{X: math.Inf(-1)}}}, Color: ink},
		&scene.Stroke{Width: 1, Color: ink},
		&scene.Ribbon{},
	)
	d := xml.NewDecoder(strings.NewReader(got))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, got)
		}
	}
}

func TestATitleNamesThePictureForAssistiveSoftware(t *testing.T) {
	got := string(Append(nil, picture(), Options{Title: "A & B"}))
	if !strings.Contains(got, `role="img" aria-label="A &amp; B"`) {
		t.Errorf("wrote %s", got)
	}
	if got := render(); !strings.Contains(got, `aria-hidden="true"`) {
		t.Errorf("without a title it is not hidden: %s", got)
	}
}

// Rounding errors must not add up along a line.
func TestALineOfManyPointsEndsAtItsLastPoint(t *testing.T) {
	points := make([]geom.Point, 400)
	for i := range points {
		points[i] = geom.Point{X: 0.14 * float64(i), Y: 5 - 0.26*float64(i)}
	}
	w := writer{}
	w.line(points, geom.Identity, false)
	ways := regexp.MustCompile(`-?[0-9.]+`).FindAllString(string(w.buf), -1)
	if len(ways) != 2*len(points) {
		t.Fatalf("%d numbers for %d points", len(ways), len(points))
	}
	var at [2]float64
	for i, way := range ways {
		n, err := strconv.ParseFloat(way, 64)
		if err != nil {
			t.Fatal(err)
		}
		at[i%2] += n
	}
	if last := points[len(points)-1]; math.Abs(at[0]-last.X) > 0.051 || math.Abs(at[1]-last.Y) > 0.051 {
		t.Errorf("the line ends at %v, want %v", at, last)
	}
}
