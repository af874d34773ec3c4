package bundle_test

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/data/bundle"
)

func TestLoadReadsTheEmbeddedBundle(t *testing.T) {
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	if ds.Schema != data.Schema || len(ds.Nodes) != 3 || len(ds.Edges) != 3 {
		t.Errorf("schema %d, %d nodes, %d edges", ds.Schema, len(ds.Nodes), len(ds.Edges))
	}
}

func TestABundleKeepsItsBytesWhenItIsDecodedAndEncoded(t *testing.T) {
	again := func(b []byte) []byte {
		ds, err := bundle.Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		b, err = bundle.Encode(ds)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if b := bundle.Embedded(); !bytes.Equal(again(b), b) {
		t.Error("the bytes of the embedded bundle differ")
	}
	// Encode makes the rows of an old bundle as long as today's.
	if b := again(schema2(t)); !bytes.Equal(again(b), b) {
		t.Error("the bytes of a bundle of schema 2 differ")
	}
}

// schema2 is a bundle that a program of schema 2 wrote. Nobody may change it: every
// later program must read it. It holds invented islands.
func schema2(t testing.TB) []byte { return read(t, "testdata/schema2.msgp") }

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeStillReadsABundleOfSchema2(t *testing.T) {
	ds, err := bundle.Decode(schema2(t))
	if err != nil {
		t.Fatal(err)
	}
	x := data.NewIndex(ds)
	event := x.Event("event/2026-cut")
	if event == nil {
		t.Fatal("the event is missing")
	}
	if len(event.Acts) != 3 || event.Acts[1].Kind != "act/accuse" || event.Denial == nil || !event.Contested ||
		event.Domain != "domain/cables" || event.Date != "2026-04-01/2026-04-09" {
		t.Errorf("the event is %+v", event)
	}
	if a := x.Agreement("agreement/reef-2024"); a == nil || len(a.Commitments) != 2 || !a.Commitments[0].Technical || a.Standing != data.Binding {
		t.Errorf("the agreement is %+v", a)
	}
	if got := x.Source("source/diary").URL; got != "https://example.org/diary" {
		t.Errorf("the source is at %q", got)
	}
	if text, lang := x.Node("node/coral").Short.In("de"); text != "Koralle" || lang != "de" {
		t.Errorf("Coral is called %q (%s) in German", text, lang)
	}
	if kind := x.ActKind("act/accuse"); kind == nil || !kind.Accuses {
		t.Errorf("the codebook has %+v", kind)
	}
}

// Schema 1 had moves of trust instead of acts, and nothing can turn those into acts.
func TestDecodeRefusesABundleOfSchema1(t *testing.T) {
	_, err := bundle.Decode(read(t, "testdata/schema1.msgp"))
	if err == nil || !strings.Contains(err.Error(), "it has schema 1, this program reads 2; compile the facts again") {
		t.Errorf("the error is %v", err)
	}
}

func TestDecodeReadsRowsWithMoreOrFewerFields(t *testing.T) {
	b := schema2(t)
	start := bytes.Index(b, []byte("\xa4lens\x92")) + len("\xa4lens")
	end := start + 1 + 2*5 // two numbers of 5 bytes
	for _, test := range []struct {
		name string
		row  []byte
		want data.Center
	}{
		{"of a newer program, which knows one more", slices.Concat([]byte("\x93"), b[start+1:end], []byte("\xc3")), data.Center{Lat: -32, Lng: 78}},
		{"of an older program, which knew one less", slices.Concat([]byte("\x91"), b[start+1:end-5]), data.Center{Lat: -32}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds, err := bundle.Decode(unsealed(slices.Concat(b[:start], test.row, b[end:])))
			if err != nil {
				t.Fatal(err)
			}
			if ds.Center != test.want || len(ds.Sources) != 2 {
				t.Errorf("the centre is %v, want %v; %d sources", ds.Center, test.want, len(ds.Sources))
			}
		})
	}
}

// unsealed is a bundle without its checksum, as all were before they had one. Behind it
// is tried what a checksum would find first.
func unsealed(b []byte) []byte {
	start := bytes.Index(b, []byte("\xa3sum\xb0"))
	if start < 0 || b[0] != 0xde {
		panic("there is no checksum, or few sections")
	}
	return slices.Concat(b[:2], []byte{b[2] - 1}, b[3:start], b[start+len("\xa3sum\xb0")+16:])
}

// head is the beginning of a bundle of schema 2 with n keys in all.
func head(n byte) string { return string([]byte{0x80 + n}) + "\xa6schema\x02" }

// array is the header of an array of n values.
func array(n uint32) string { return "\xdd" + string(binary.BigEndian.AppendUint32(nil, n)) }

// hostile lists bundles that are damaged, or that somebody made to do harm.
func hostile(good []byte) []struct{ name, bundle, want string } {
	return []struct{ name, bundle, want string }{
		{"nothing", "", "it is empty"},
		{"a text file", "title: Tripoint", "this is not a dataset bundle"},
		{"a web page", "<!doctype html>", "this is not a dataset bundle"},
		{"compressed", "\x1f\x8b\x08\x00\x00\x00", "this is not a dataset bundle"},
		{"an empty map", "\x80", "this is not a dataset bundle"},
		{"another map", "\x81\xa5title\xa1x", "does not begin with its schema"},
		{"a schema that is a text", "\x81\xa6schema\xa1x", "its schema is not a number"},
		{"a newer schema", "\x81\xa6schema\x03", "it has schema 3, this program reads up to 2; take a newer program"},
		{"a schema of the far future", "\x81\xa6schema\xd3\x7f\xff\xff\xff\xff\xff\xff\xff", "take a newer program"},
		{"schema 0", "\x81\xa6schema\x00", "there is no schema 0"},
		{"a negative schema", "\x81\xa6schema\xff", "there is no schema -1"},
		{"a header only", head(1), "it has no nodes, no edges or no domains"},
		{"half of it", string(good[:len(good)/2]), "damaged at byte"},
		{"all but the last byte", string(good[:len(good)-1]), "it ends in the middle"},
		{"a byte more", string(good) + "\xc0", "something follows after its end"},
		{"twice", string(good) + string(good), "something follows after its end"},
		{"an array of four thousand million", head(2) + "\xa6events\xdd\xff\xff\xff\xff", "it announces 4294967295 values and has 0 bytes left"},
		{"a text of four thousand million", head(2) + "\xa7version\xdb\xff\xff\xff\xffabc", "it ends in the middle"},
		{"a list of too many empty rows", head(2) + "\xa6events" + array(100000) + strings.Repeat("\x90", 100000), "with events, it has 100001 lists and rows in 100021 bytes, up to 13014 fit there"},
		{"a list that is too long", head(2) + "\xa5steps" + array(100001) + strings.Repeat("\xa7padding", 100001), "with steps, it has a list of 100001 items, up to 100000 are read"},
		{"a checksum that is none", string([]byte{0x82}) + "\xa6schema\x02\xa3sum\x07", "damaged: its checksum is none"},
		{"another checksum", string([]byte{0x82}) + "\xa6schema\x02\xa3sum\xb00123456789abcdef", "damaged: its checksum is 0123456789abcdef, that of its content is "},
		{"arrays in arrays", head(2) + "\xa6events" + strings.Repeat("\x91", 1000) + "\xc0", "it is more than 16 levels deep"},
		{"maps in maps", head(2) + "\xa6events" + strings.Repeat("\x81\xa1a", 1000) + "\xc0", "it is more than 16 levels deep"},
		{"an extension type", head(2) + "\xa5title\xd4\x01\x00", "a value of a type that no dataset has"},
		{"binary data", head(2) + "\xa5title\xc4\x01\x00", "a value of a type that no dataset has"},
		{"a text where rows belong", head(2) + "\xa6events\xa3abc", "it has another form than this program reads: events: "},
	}
}

func TestDecodeSaysWhyItRefuses(t *testing.T) {
	for _, test := range hostile(schema2(t)) {
		t.Run(test.name, func(t *testing.T) {
			ds, err := bundle.Decode([]byte(test.bundle))
			if err == nil || ds != nil {
				t.Fatal("it is taken for a bundle")
			}
			if !strings.HasPrefix(err.Error(), "dataset bundle: ") || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is\n\t%v\nwant\n\t%s", err, test.want)
			}
		})
	}
}

func TestDecodeRefusesABundleThatTheProgramCouldNotShow(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*data.Dataset)
		want   string
	}{
		{"an event of an edge that is not there", func(ds *data.Dataset) { ds.Events[0].Edges[0] = "edge/x-y" }, `it refers to "edge/x-y"`},
		{"a date that is none", func(ds *data.Dataset) { ds.Events[0].Date = "soon" }, `the date "soon"`},
		{"a capital off the globe", func(ds *data.Dataset) { ds.Nodes[0].Lat = math.Inf(1) }, "nowhere on Earth"},
		{"a half-life of nothing", func(ds *data.Dataset) { ds.Formula.HalfLifeGoodwill = 0 }, "the trust formula's numbers"},
		{"a gain that is no number", func(ds *data.Dataset) { ds.Formula.Gain = math.NaN() }, "the trust formula's numbers"},
		{"an act of a kind that is not there", func(ds *data.Dataset) { ds.Events[0].Acts[0].Kind = "act/ded" }, `it refers to "act/ded"`},
		{"an edge without phases", func(ds *data.Dataset) { ds.Edges[0].Phases = nil }, "has no phases"},
		{"a tour that does not begin with its first step", func(ds *data.Dataset) { ds.Steps = tour("2", "edge/birch-coral") }, `step 1 of the tour has the id "step/2"`},
		{"a step to nothing", func(ds *data.Dataset) { ds.Steps = tour("1", "edge/x-y") }, `it refers to "edge/x-y"`},
		{"words out of order", func(ds *data.Dataset) { slices.Reverse(ds.Words) }, "its words are not in order"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds, err := bundle.Decode(schema2(t))
			if err != nil {
				t.Fatal(err)
			}
			test.change(ds)
			b, err := bundle.Encode(ds)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := bundle.Decode(b); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %s", err, test.want)
			}
		})
	}
}

// tour is a tour of one step, with a selection.
func tour(id string, selection data.Ref) []data.Step {
	return []data.Step{{ID: data.MakeRef("step", id), Title: data.Plain("Reef"), Caption: data.Plain("They signed."), Date: "2024-05-02", Selection: selection}}
}

func TestABundleOfSchema2MayHaveATour(t *testing.T) {
	ds, err := bundle.Decode(withTour(t))
	if err != nil {
		t.Fatal(err)
	}
	if s := data.NewIndex(ds).Step(data.StepRef(1)); s == nil || s.Selection != "edge/birch-coral" || s.Caption.String() != "They signed." {
		t.Errorf("the step is %+v", s)
	}
}

// withTour is the bundle of the islands with a tour.
func withTour(t testing.TB) []byte {
	t.Helper()
	ds, err := bundle.Decode(schema2(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(ds.Steps) > 0 {
		t.Fatal("there is a tour already")
	}
	ds.Steps = tour("1", "edge/birch-coral")
	b, err := bundle.Encode(ds)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func BenchmarkDecode(b *testing.B) {
	b.SetBytes(int64(len(bundle.Embedded())))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := bundle.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
