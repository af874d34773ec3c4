package export_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"tripoint/data/datatest"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/export"
	"tripoint/wasm/core/geom"
	"tripoint/wasm/core/raster"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
	"tripoint/wasm/internal/sample"
)

const base = "https://example.org/tripoint/"

// opened is a visit of the real facts that begins with an address.
func opened(t *testing.T, hash, lang string) *session.Session {
	t.Helper()
	x, world := sample.Real(t)
	return session.New(session.Config{Data: x.Data(), Outlines: world, Hash: hash,
		Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: lang, Base: base}})
}

var states = []string{
	"#",
	"#edge/cn-us?date=2016-05&domain=economic",
	"#edge/cn-ru?compare=edge/cn-us",
	"#node/ru?date=2013",
	"#edge/cn-us?without=event/2015-06-opm&model=1,2,8,0.25",
	"#?step=3",
	"#edge/cn-us?part=events",
	"#?page=article",
	"#edge/cn-us?view=text",
	"#edge/cn-us?without=" + strings.Repeat("event/2015-06-opm,", 60),
}

// marksOf are what every form has to say of a state.
func marksOf(s *session.Session, of *export.State) []string {
	marks := []string{of.Title, s.Index().Data().Version, "CC BY 4.0", of.Link}
	if s.Model().Without != "" {
		marks = append(marks, "not what happened")
	}
	return marks
}

func TestEachFormSaysWhatItIsOf(t *testing.T) {
	for _, hash := range states {
		for _, dark := range []bool{false, true} {
			s := opened(t, hash, "en")
			of := s.Export(dark)
			if !strings.HasPrefix(of.Link, base) || strings.Contains(of.Link, "theme=") {
				t.Errorf("%s: the address is %s", hash, of.Link)
			}
			texts := map[export.Form]string{export.SVG: textOf(t, of.Text(export.SVG)), export.CSV: cellsOf(t, of.Text(export.CSV)), export.JSON: valuesOf(t, of.Text(export.JSON))}
			for form, text := range texts {
				for _, mark := range marksOf(s, of) {
					if !strings.Contains(text, mark) {
						t.Errorf("%s as %s does not say %q", hash, form, mark)
					}
				}
			}
		}
	}
}

// textOf returns all that an SVG says; it is XML, with words as text and fonts by name.
func textOf(t *testing.T, svg string) string {
	t.Helper()
	if strings.Contains(svg, "var(") || !strings.Contains(svg, `width="1200" height="800"`) {
		t.Error("the picture is none for other programs")
	}
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok {
			b.Write(text)
		}
	}
}

func cellsOf(t *testing.T, text string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll() // each has as many cells as the first
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, row := range rows {
		all += strings.Join(row, "\n") + "\n"
	}
	return all
}

func valuesOf(t *testing.T, text string) string {
	t.Helper()
	var object map[string]any
	if err := json.Unmarshal([]byte(text), &object); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	all := ""
	for _, v := range object {
		if s, ok := v.(string); ok {
			all += s + "\n"
		}
	}
	return all
}

// The table has what the state is about and no more: by then, in that domain.
func TestTheTableHoldsTheSelectionAtItsDateAndLens(t *testing.T) {
	of := opened(t, "#edge/cn-us?date=2016-05&domain=economic", "en").Export(false)
	var got struct {
		Levels, Agreements, Events []struct {
			ID, Date, Edges, Domains, Gaps, Acts, Sources string
			Level                                         *float64
		}
	}
	if err := json.Unmarshal([]byte(of.Text(export.JSON)), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Levels) != 2 || got.Levels[0].Level == nil || got.Levels[0].Domains != "economic" {
		t.Errorf("levels: %+v", got.Levels)
	}
	if len(got.Agreements) == 0 || len(got.Events) == 0 {
		t.Fatalf("%d agreements, %d events", len(got.Agreements), len(got.Events))
	}
	for _, r := range append(got.Agreements, got.Events...) {
		if r.Date > "2016-05" && r.Date[:4] > "2016" || !strings.Contains(r.Edges, "cn-us") || !strings.Contains(r.Domains+r.Gaps, "economic") || r.Sources == "" {
			t.Errorf("%+v", r)
		}
	}
	if got.Events[0].Acts == "" {
		t.Errorf("an event has no acts: %+v", got.Events[0])
	}
}

func TestAnEventThatIsOffIsMarked(t *testing.T) {
	of := opened(t, "#edge/cn-us?without=event/2015-06-opm", "en").Export(false)
	if text := of.Text(export.JSON); strings.Count(text, `"without": "off"`) != 1 || !strings.Contains(text, `"hypothesis"`) {
		t.Error("the hypothesis is not in the table")
	}
}

func TestACellIsNoFormula(t *testing.T) {
	ds := sample.Dataset()
	ds.Events[0].Title[0].Text = `=HYPERLINK("x"), and more`
	s := session.New(session.Config{Data: ds, Hash: "#?date=2019", Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en"}})
	if text := cellsOf(t, s.Export(false).Text(export.CSV)); !strings.Contains(text, `'=HYPERLINK("x"), and more`) {
		t.Errorf("the cell is one in\n%s", text)
	}
}

func TestAStateHasANameForFiles(t *testing.T) {
	for hash, want := range map[string]string{
		"#edge/cn-us?date=2016-05&domain=economic":             "tripoint-edge-cn-us-2016-05-economic",
		"#edge/cn-ru?compare=edge/cn-us&date=2013":             "tripoint-edge-cn-ru-edge-cn-us-2013",
		"#node/ru?date=2013-05~&without=event/2015-06-opm":     "tripoint-node-ru-2013-05--what-if",
		"#edge/cn-us?date=2016-05&domain=economic&theme=dark":  "tripoint-edge-cn-us-2016-05-economic",
		"#edge/cn-us?part=events&date=2016-05&domain=security": "tripoint-edge-cn-us-2016-05-security",
	} {
		if got := opened(t, hash, "en").Export(false).Name(); got != want {
			t.Errorf("%s is called %s, want %s", hash, got, want)
		}
	}
}

// Whatever is said, it stands within the picture, in each language, as the widest of our
// fonts has it, and nothing above the map lies upon the map.
func TestAllWordsStandWithinThePicture(t *testing.T) {
	for _, lang := range []string{"en", "ru", "zh-Hans"} {
		for _, hash := range states {
			for _, dark := range []bool{false, true} {
				sheet := opened(t, hash, lang).Export(dark).Picture()
				if sheet.Width != export.Width || sheet.Height != export.Height {
					t.Fatalf("%s: %g × %g", hash, sheet.Width, sheet.Height)
				}
				for _, l := range sheet.Layers {
					if l.Name != "words" {
						continue
					}
					for _, m := range l.Marks {
						text, ok := m.(*scene.Text)
						if !ok {
							continue
						}
						family := raster.Sans
						if text.Style&scene.Serif != 0 {
							family = raster.SerifBold
						} else if text.Style&scene.Bold != 0 {
							family = raster.SansBold
						}
						at := l.Transform.Apply(text.At)
						if right := at.X + raster.Width(text.Text, family, text.Size); right > export.Width || at.Y > export.Height || at.Y < text.Size {
							t.Errorf("%s in %s: %q ends at %.0f, %.0f", hash, lang, text.Text, right, at.Y)
						}
					}
				}
			}
		}
	}
}

// As a designer would set it: no word alone in the second line of a title, each sample of the
// key before its words, and of the levels those that the lens shows.
func TestThePictureIsSetWell(t *testing.T) {
	for _, test := range []struct {
		hash, lang string
		want       []string
	}{
		{"#", "en", []string{"Tripoint: the cyber relations of", "Russia, China and the United States", "May 2016 · All domains", "strong distrust – strong trust", "agreed"}},
		{"#edge/cn-us?domain=economic", "ru", []string{"США – Китай", "май 2016 · Только экономика", "США – Китай: доверие (экономика)"}},
		{"#edge/cn-ru?compare=edge/cn-us&domain=security", "zh-Hans", []string{"2016年5月 · 仅安全领域", "中俄：高度信任（安全）", "中美：两者皆非（安全）"}},
	} {
		said := map[string]*scene.Text{}
		for _, l := range opened(t, test.hash, test.lang).Export(false).Picture().Layers {
			for _, m := range l.Marks {
				if text, ok := m.(*scene.Text); ok && l.Name == "words" {
					said[text.Text] = text
				}
			}
		}
		for _, want := range test.want {
			if said[want] == nil {
				t.Errorf("%s in %s: %q is not in %v", test.hash, test.lang, want, slices.Sorted(maps.Keys(said)))
			}
		}
	}
}

// Whatever a hypothesis is called, its band has all of its lines.
func TestALongHypothesisHasTwoLines(t *testing.T) {
	x, _ := sample.Real(t)
	hash := "#edge/cn-us?without="
	for _, e := range x.Data().Events {
		if len(e.Title.String()) > 60 {
			hash += string(e.ID)
			break
		}
	}
	var band geom.Rect
	lines := 0
	for _, l := range opened(t, hash, "en").Export(false).Picture().Layers {
		for _, m := range l.Marks {
			switch m := m.(type) {
			case *scene.Fill:
				if l.Name == "words" {
					band = geom.Bounds(m.Rings[0])
				}
			case *scene.Text:
				if l.Name == "words" && band.Contains(m.At) {
					lines++
				}
			default:
				// Others hold no words.
			}
		}
	}
	if lines != 2 {
		t.Errorf("%s: %d lines stand in the band", hash, lines)
	}
}

// The picture has the chosen ground, whatever the reader's page has.
func TestThePictureHasTheChosenGround(t *testing.T) {
	for _, dark := range []bool{false, true} {
		s := opened(t, "#edge/cn-us?theme=dark", "en")
		want := theme.Light.Paper
		if dark {
			want = theme.Dark.Paper
		}
		sheet := s.Export(dark).Picture()
		c := raster.New(1200, 800, 1, theme.Color{A: 255})
		c.Draw(sheet, geom.Point{})
		if got := c.Image.RGBAAt(2, 2); got.R != want.R || got.G != want.G || got.B != want.B {
			t.Errorf("dark %v: the corner is %v, want %v", dark, got, want)
		}
		if got := c.Image.RGBAAt(2, 797); got.R != want.R {
			t.Errorf("dark %v: the lower corner is %v, want %v", dark, got, want)
		}
	}
}

// A map of 200 nodes is more than anybody reads, but each form of it is whole, and is made
// while a reader waits.
func TestAMapOfTwoHundredNodesIsExported(t *testing.T) {
	ds := datatest.Graph(datatest.Form{Nodes: 200, Edges: 300, Domains: 3, Events: 4, Agreements: true, Spread: 60})
	for _, hash := range []string{"#", "#node/n00"} {
		s := session.New(session.Config{Data: ds, Hash: hash, Device: app.Device{Width: 800, Height: 600, Scale: 1, Lang: "en", Base: base}})
		of := s.Export(false)
		svg := of.Text(export.SVG)
		if text := textOf(t, svg); !strings.Contains(text, "CC BY") && !strings.Contains(text, "save.credit") || len(svg) > 8<<20 {
			t.Errorf("%s: the picture has %d bytes", hash, len(svg))
		}
		cellsOf(t, of.Text(export.CSV))
		var table struct{ Levels, Events []any }
		if err := json.Unmarshal([]byte(of.Text(export.JSON)), &table); err != nil || len(table.Levels) == 0 || len(table.Events) == 0 {
			t.Errorf("%s: %d levels, %d events, %v", hash, len(table.Levels), len(table.Events), err)
		}
		if hash == "#" && len(table.Levels) != 300*3*2 {
			t.Errorf("there are %d levels", len(table.Levels))
		}
	}
}
