package bundle_test

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"tripoint/data/bundle"
)

// What Decode may allocate for a bundle: perByte for each of its bytes; and atLeast for
// the few empty rows that scan accepts, the index that checks refs, and the runtime.
const (
	perByte = 80
	atLeast = 1 << 20
)

// The stored corpus is in testdata/fuzz/FuzzDecode; plain go test runs it too.
func FuzzDecode(f *testing.F) {
	good := schema3(f)
	f.Add(good)
	f.Add(withTour(f))
	for _, h := range hostile(good) {
		f.Add([]byte(h.bundle))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		allocated, err := decode(resealed(b)) // no checksum hides what changes
		if limit := uint64(perByte*len(b) + atLeast); allocated > limit {
			t.Errorf("decoding %d bytes allocates %d, more than %d (error: %v)", len(b), allocated, limit, err)
		}
	})
}

// decode measures what Decode allocates for b. A bundle that it accepts must come back
// unchanged when it is encoded and decoded again.
func decode(b []byte) (allocated uint64, err error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	ds, err := bundle.Decode(b)
	runtime.ReadMemStats(&after)
	if err == nil {
		if again, err := bundle.Encode(ds); err != nil || len(again) == 0 {
			panic("what was decoded cannot be encoded")
		}
	}
	return after.TotalAlloc - before.TotalAlloc, err
}

// An event takes 352 bytes of memory and an agreement 480, but a bundle may announce
// rows that it does not have.
func TestDecodeAllocatesInProportionToTheBundle(t *testing.T) {
	nothing := text(strings.Repeat("\x00", 59999)) // of 60,000 rows
	padding := "\xa7padding" + text(strings.Repeat("x", 1<<20))
	for _, test := range []struct{ name, bundle, want string }{
		{"a list of empty rows", sealed(list("agreements", 100000)), "agreements: "},
		{"as many as pass", sealed(list("agreements", 60000), padding), "it has no nodes"},
		{"with names", sealed(list("agreements", 60000, nothing, nothing), padding), "it has no nodes"},
		{"again and again", sealed(list("agreements", 90000), list("agreements", 90000), list("agreements", 90000), padding), "agreements: "},
		{"lists in lists", sealed(list("nodes", 50, "\xa1\x00"), padding), "nodes: "},
		{"texts of many languages", sealed(list("places", 3, text(strings.Repeat("\x01en\x01a", 100)+"\x00\x00"))), "places: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := []byte(test.bundle)
			allocated, err := decode(b)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("the error is %v, want %s", err, test.want)
			}
			if limit := uint64(perByte*len(b) + atLeast); allocated > limit {
				t.Errorf("decoding %d bytes allocates %d, more than %d", len(b), allocated, limit)
			}
		})
	}
}

func TestDecodeRefusesABundleCutOffAnywhere(t *testing.T) {
	good := schema3(t)
	for n := range len(good) {
		if _, err := bundle.Decode(good[:n:n]); err == nil {
			t.Fatalf("the first %d of %d bytes are taken for a bundle", n, len(good))
		}
	}
}

func TestDecodeNoticesEveryByteThatChanges(t *testing.T) {
	good := schema3(t)
	key := bytes.Index(good, []byte("\xa3sum\xb0"))
	step, further := 1, 7
	if testing.Short() {
		further = 131
	}
	for i := 0; i < len(good); i += step {
		if i == 500 {
			step = further
		}
		if i >= key+1 && i < key+4 {
			continue // without its name there is no checksum, but all else is sound
		}
		b := bytes.Clone(good)
		b[i] ^= 1 << (i % 8)
		if _, err := bundle.Decode(b); err == nil {
			t.Fatalf("with another byte %d of %d it is taken for a bundle", i, len(good))
		}
	}
}

func TestDecodeDoesNotPanicWhenAByteChanges(t *testing.T) {
	good := schema3(t)
	step, further := 1, 13
	if testing.Short() {
		further = 131
	}
	for i := 0; i < len(good); i += step {
		b := bytes.Clone(good)
		for _, c := range []byte{0x00, 0x90, 0xc1, 0xdd, 0xff} {
			b[i] = c
			bundle.Decode(resealed(b)) // must not panic
		}
		if i == 500 { // past the header, whose every byte matters
			step = further
		}
	}
}
