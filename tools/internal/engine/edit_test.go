package engine

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const before = `// Package p is edited.
package p

import (
	"fmt"
	"go/build"
	"sync"
)

var once sync.Once

var (
	kept = 1
	gone = build.Default
)

type T struct{}

// String has a new body.
func (t *T) String() string {
	return fmt.Sprint(gone)
}

func String() string { return fmt.Sprint(kept) }

func (T) init() {}

func init() { once.Do(nil) }
`

const after = `// Changed for Tripoint: it is a test.

// Package p is edited.
package p

import (
	"fmt"
)

var (
	kept = 2
)

type T struct{}

// String has a new body.
func (t *T) String() string {
	return ""
}

func String() string { return fmt.Sprint(kept) }

func (T) init() {}
`

func TestAnEditLeavesTheRestAsItIs(t *testing.T) {
	e := edit{
		sum: checksum(before), why: "it is a test",
		bodies: map[string]string{"T.String": `return ""`}, drop: []string{"once", "gone", "init"},
		swaps: map[string]string{"kept = 1": "kept = 2"},
	}
	got, err := e.apply([]byte(before))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestAnEditOfTextThatIsNotThereOnceFails(t *testing.T) {
	for _, old := range []string{"twice", "once"} {
		e := edit{sum: checksum(before), swaps: map[string]string{old: ""}}
		if _, err := e.apply([]byte(before)); err == nil || !strings.Contains(err.Error(), old) {
			t.Errorf("%s: %v", old, err)
		}
	}
}

func TestAnEditOfWhatIsNotThereFails(t *testing.T) {
	e := edit{sum: checksum(before), bodies: map[string]string{"T.Text": ""}, drop: []string{"once", "twice"}}
	if _, err := e.apply([]byte(before)); err == nil || !strings.Contains(err.Error(), "no T.Text, twice") {
		t.Errorf("it says: %v", err)
	}
}

const template3x3 = "package shaders\n\nimport \"text/template\"\n\nvar (\n\tshaders int\n\tshadersM int\n)\n\n" +
	"var tmpl = template.Must(template.New(\"tmpl\").Parse(`{{if eq .Filter .FilterLinear}}linear{{else}}other{{end}} " +
	"{{if eq .Address .AddressRepeat}}repeat{{end}}`))\n\nfunc ShaderSource(filter, address int) []byte {\n\treturn nil\n}\n"

func TestShadersAreFilledIn(t *testing.T) {
	got, err := edit{sum: checksum(template3x3), templates: true}.apply([]byte(template3x3))
	if err != nil {
		t.Fatal(err)
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
	if _, err := (edit{sum: checksum(before), templates: true}).apply([]byte(before)); err == nil {
		t.Error("a file without a template has been filled in")
	}
}
