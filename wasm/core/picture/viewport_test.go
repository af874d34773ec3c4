package picture

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/internal/sample"
)

func TestTheMapLeavesRoomForNamesInTheReadersLanguage(t *testing.T) {
	ds := sample.Dataset()
	for i := range ds.Nodes {
		n := &ds.Nodes[i]
		n.Label = "right"
		n.Short = data.Text{{Lang: "en", Text: "N"}, {Lang: "ru", Text: strings.Repeat("ш", 24)}}
	}
	x := data.NewIndex(ds)
	p := newPictures(x, nil)
	east := func(lang string) float64 { // how far right the nodes lie
		m := app.New(x, app.Device{Width: 800, Height: 600, Scale: 1, Lang: lang}, "")
		furthest := 0.0
		for _, t := range p.Map(&m).Targets {
			if t.Ref.Kind() == "node" && len(t.Path) == 1 {
				furthest = max(furthest, t.Path[0].X)
			}
		}
		return furthest
	}
	if en, ru := east("en"), east("ru"); en-ru < 50 {
		t.Errorf("short names leave the nodes at %v dp, long ones at %v", en, ru)
	}
}

func TestALowMapHasBriefNamesInTheReadersLanguage(t *testing.T) {
	n := &data.Node{Short: data.Text{{Lang: "en", Text: "United States"}, {Lang: "ru", Text: "США"}}, Brief: data.Plain("US")}
	for _, test := range []struct {
		name, lang, want string
		height           float64
		node             *data.Node
	}{
		{"a high map has room for a name", "en", "United States", 253, n},
		{"a low one has not", "en", "US", 202, n},
		{"a brief name in English is none in Russian", "ru", "США", 202, n},
		{"another language has the English names", "de", "US", 202, n},
		{"some names are never brief", "en", "China", 202, &data.Node{Short: data.Plain("China")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			port := Viewport{Width: 360, Height: test.height, Lang: test.lang}
			if got, _ := port.nameOf(test.node).In(test.lang); got != test.want {
				t.Errorf("it is called %q, want %q", got, test.want)
			}
		})
	}
}
