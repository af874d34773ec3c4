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

func TestApplyLeavesTheRestOfAFileAsItIs(t *testing.T) {
	e := edit{
		why:    "it is a test",
		bodies: map[string]string{"T.String": `return ""`}, drop: []string{"once", "gone", "init"},
		swaps: map[string]string{"kept = 1": "kept = 2"},
	}
	got, faults := e.apply([]byte(before))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if diff := cmp.Diff(after, string(got)); diff != "" {
		t.Error(diff)
	}
}

func TestApplyReportsAllFaultsAtOnce(t *testing.T) {
	e := edit{
		bodies: map[string]string{"T.Text": "", "String": `return ""`}, drop: []string{"once", "twice", "T"},
		swaps: map[string]string{"kept = 2": "", "once": "", "nothing like it": ""},
	}
	content, faults := e.apply([]byte(before))
	var got []string
	for _, f := range faults {
		got = append(got, f.text)
	}
	want := []string{
		`it has no "kept = 2", which the edit replaces; most like it is line 13: kept = 1`,
		`it has no "nothing like it", which the edit replaces`,
		`it has "once", which the edit replaces, 2 times: lines 10, 28`,
		"it has no function T.Text, which the edit gives a new body",
		"it has no twice, which the edit drops",
		"it has no T, which the edit drops",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if content != nil {
		t.Errorf("there is content: %s", content)
	}
}

func TestApplyFindsFaultsOfTheFileItself(t *testing.T) {
	for _, test := range []struct{ name, content, want string }{
		{"a file that is gone names what was in it", "", "does not use the file any more, which had run, once"},
		{"a file that is not Go", "package", "expected 'IDENT'"},
		{"a body that is not Go", "package p\n\nvar once int\n\nfunc run() {}\n", "after the edit: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			var content []byte
			if test.content != "" {
				content = []byte(test.content)
			}
			_, faults := edit{bodies: map[string]string{"run": "return }"}, drop: []string{"once"}}.apply(content)
			var texts []string
			for _, f := range faults {
				texts = append(texts, f.text)
			}
			if got := strings.Join(texts, "; "); !strings.Contains(got, test.want) {
				t.Errorf("the faults are %q, want %q", got, test.want)
			}
		})
	}
}
