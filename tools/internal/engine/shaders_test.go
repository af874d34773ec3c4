package engine

import (
	"strings"
	"testing"
)

const template3x3 = `package shaders

import "text/template"

type Filter int

const (
	FilterNearest Filter = iota
	FilterLinear
	FilterPixelated
)

type Address int

const (
	AddressUnsafe Address = iota
	AddressClampToZero
	AddressRepeat
)

var (
	shaders int
	shadersM int
)

var tmpl = template.Must(template.New("tmpl").Parse("{{if eq .Filter .FilterLinear}}linear{{else}}other{{end}} {{if eq .Address .AddressRepeat}}repeat{{end}}"))

func ShaderSource(filter, address int) []byte {
	return nil
}
`

func TestApplyFillsInTheShaders(t *testing.T) {
	got, faults := edit{templates: true}.apply([]byte(template3x3))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, part := range []string{
		"return []byte(sources[filter][address])",
		"FilterNearest: {\n\t\tAddressUnsafe:      \"other \",",
		"FilterLinear: {\n\t\tAddressUnsafe:      \"linear \",\n\t\tAddressClampToZero: \"linear \",\n\t\tAddressRepeat:      \"linear repeat\",",
	} {
		if !strings.Contains(string(got), part) {
			t.Errorf("there is no %s in\n%s", part, got)
		}
	}
	if strings.Contains(string(got), "template") || strings.Contains(string(got), "shadersM") {
		t.Errorf("the template is still there:\n%s", got)
	}
}

func TestApplyFillsInOnlyTheTemplateThatItKnows(t *testing.T) {
	for _, test := range []struct{ name, old, text, want string }{
		{"a template that is gone", "{{", "{", "it has 0 templates, and the edit fills in one"},
		{"a second template", "var (", "var second = `{{.}}`\n\nvar (", "it has 2 templates"},
		{"a filter that is new", "FilterPixelated\n", "FilterPixelated\n\tFilterCubic\n", "FilterPixelated FilterCubic], and the edit knows"},
		{"an address that is gone", "\tAddressClampToZero\n", "", "the type Address are [AddressUnsafe AddressRepeat]"},
		{"a value that is unknown", ".AddressRepeat", ".AddressMirror", "AddressMirror"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, faults := edit{templates: true}.apply([]byte(strings.Replace(template3x3, test.old, test.text, -1)))
			if len(faults) == 0 || !strings.Contains(faults[0].text, test.want) {
				t.Errorf("the faults are %v, want %q", faults, test.want)
			}
		})
	}
}
