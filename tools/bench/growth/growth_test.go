package growth

import (
	"bytes"
	"testing"

	"tripoint/data/bundle"
	"tripoint/tools/facts"
	"tripoint/tools/facts/rules"
)

// seed is that of all datasets that are tested and measured.
const seed = 5

// shortEvents is how many events a dataset has at most in a short run.
const shortEvents = 2000

// encoded is a bundle of a made-up dataset.
func encoded(t testing.TB, size Size, seed uint64) []byte {
	t.Helper()
	b, err := bundle.Encode(Make(size, seed))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestADatasetOfAnySizeIsValidAndOfThatSize(t *testing.T) {
	for _, size := range append([]Size{{2, 1, 1}, {2, 1, 0}, {9, 36, 5}}, Sizes...) {
		t.Run(size.String(), func(t *testing.T) {
			if testing.Short() && size.Events > shortEvents {
				t.Skip("validating so many events takes long")
			}
			ds := Make(size, seed)
			if got := (Size{len(ds.Nodes), len(ds.Edges), len(ds.Events)}); got != size {
				t.Errorf("it has %v", got)
			}
			if problems := rules.Validate(ds); len(problems) > 0 {
				t.Errorf("%d problems, the first is %v", len(problems), problems[0])
			}
			b := encoded(t, size, seed)
			again, err := bundle.Decode(b)
			if err != nil {
				t.Fatalf("of a bundle of %d bytes: %v", len(b), err)
			}
			c, err := bundle.Encode(again)
			if err != nil || !bytes.Equal(b, c) {
				t.Errorf("decoded and encoded again it has other bytes (%v)", err)
			}
		})
	}
}

func TestTheSameSeedGivesTheSameBytesAndAnotherOthers(t *testing.T) {
	for _, size := range Sizes[:2] {
		if !bytes.Equal(encoded(t, size, 7), encoded(t, size, 7)) {
			t.Errorf("%v: the same seed gives other bytes", size)
		}
		if bytes.Equal(encoded(t, size, 7), encoded(t, size, 8)) {
			t.Errorf("%v: another seed gives the same bytes", size)
		}
	}
}

func TestWrittenAsYAMLItIsReadAgain(t *testing.T) {
	for _, size := range Sizes[:2] {
		dir, ds := t.TempDir(), Make(size, seed)
		if err := WriteYAML(dir, ds); err != nil {
			t.Fatal(err)
		}
		read, problems := facts.Load(dir)
		if len(problems) > 0 {
			t.Fatalf("%v: %d problems, the first is %v", size, len(problems), problems[0])
		}
		read.Words = nil // the interface's own
		got, err := bundle.Encode(read)
		if err != nil || !bytes.Equal(got, encoded(t, size, seed)) {
			t.Errorf("%v: what is read has other bytes (%v)", size, err)
		}
	}
}
