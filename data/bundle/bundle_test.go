package bundle_test

import (
	"bytes"
	"encoding/binary"
	"errors"
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

func TestOpenTellsAnotherVersionFromDamage(t *testing.T) {
	good := schema3(t)
	another := bytes.Clone(good)
	another[bytes.Index(good, []byte("\xa6schema"))+len("\xa6schema")]++
	damaged := bytes.Clone(good)
	damaged[len(damaged)-9] ^= 1
	for _, test := range []struct {
		name, want string
		bundle     []byte
		other      bool
	}{
		{"sound", "", good, false},
		{"of a newer schema", "it has schema 4, this program reads up to 3", another, true},
		{"of schema 1", "it has schema 1, this program reads 3", read(t, "testdata/schema1.msgp"), true},
		{"another byte", "damaged: its checksum is", damaged, false},
		{"half of it", "dataset bundle: ", good[:len(good)/2], false},
		{"a web page", "this is not a dataset bundle", []byte("<!doctype html>"), false},
		{"nothing", "it is empty", nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds, err := bundle.Open(test.bundle)
			if test.want == "" {
				if err != nil || len(ds.Nodes) != 4 {
					t.Errorf("%v", err)
				}
				return
			}
			var other bundle.SchemaError
			if err == nil || ds != nil || !strings.Contains(err.Error(), test.want) || errors.As(err, &other) != test.other {
				t.Errorf("the error is %v, want %s", err, test.want)
			}
		})
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
	// Encode gives the rows of an old bundle today's columns.
	if b := again(schema3(t)); !bytes.Equal(again(b), b) {
		t.Error("the bytes of a bundle of schema 3 differ")
	}
}

// schema3 is a bundle that a program of schema 3 wrote. Nobody may change it: every
// later program must read it. It holds invented islands.
func schema3(t testing.TB) []byte { return read(t, "testdata/schema3.msgp") }

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeStillReadsABundleOfSchema3(t *testing.T) {
	ds, err := bundle.Decode(schema3(t))
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

// Schema 1 had moves of trust instead of acts, and schema 2 had rows instead of columns.
func TestDecodeRefusesABundleOfAnOlderSchema(t *testing.T) {
	for schema, name := range map[string]string{"1": "testdata/schema1.msgp", "2": "testdata/schema2.msgp"} {
		_, err := bundle.Decode(read(t, name))
		if err == nil || !strings.Contains(err.Error(), "it has schema "+schema+", this program reads 3; compile the facts again") {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestDecodeReadsRowsWithMoreOrFewerFields(t *testing.T) {
	b := schema3(t)
	start := bytes.Index(b, []byte("\xa4lens\x92")) + len("\xa4lens")
	end := start + 1 + 2*6 // two columns of a number of 5 bytes
	for _, test := range []struct {
		name string
		row  []byte
		want data.Center
	}{
		{"of a newer program, which knows one more", slices.Concat([]byte("\x93"), b[start+1:end], []byte("\x91\xc3")), data.Center{Lat: -32, Lng: 78}},
		{"of an older program, which knew one less", slices.Concat([]byte("\x91"), b[start+1:end-6]), data.Center{Lat: -32}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds, err := bundle.Decode(resealed(slices.Concat(b[:start], test.row, b[end:])))
			if err != nil {
				t.Fatal(err)
			}
			if ds.Center != test.want || len(ds.Sources) != 2 {
				t.Errorf("the centre is %v, want %v; %d sources", ds.Center, test.want, len(ds.Sources))
			}
		})
	}
}

// resealed is a bundle with the checksum that its other bytes have now, if it has one:
// behind it is tried what a checksum would find first.
func resealed(b []byte) []byte {
	const key = "\xa3sum\xb0"
	at := bytes.Index(b, []byte(key))
	if at < 0 || len(b) < at+len(key)+16 {
		return b
	}
	b = bytes.Clone(b)
	sum := b[at+len(key):][:16]
	copy(sum, bundle.Version(slices.Concat(b[:at+4], sum[16:cap(sum)][:len(b)-at-len(key)-16])))
	return b
}

// sealed is a bundle of schema 3 with these sections.
func sealed(sections ...string) string {
	all := strings.Join(sections, "")
	head := string([]byte{0x82 + byte(len(sections))}) + "\xa6schema\x03\xa3sum"
	return head + "\xb0" + bundle.Version([]byte(head+all)) + all
}

// array is the header of an array of n values.
func array(n uint32) string { return "\xdd" + string(binary.BigEndian.AppendUint32(nil, n)) }

// text is a long text.
func text(s string) string {
	return "\xdb" + string(binary.BigEndian.AppendUint32(nil, uint32(len(s)))) + s
}

// list is a section of n rows with these columns.
func list(name string, n uint32, columns ...string) string {
	return string([]byte{0xa0 + byte(len(name))}) + name + "\x92\x91\xce" + string(binary.BigEndian.AppendUint32(nil, n)) +
		string([]byte{0x90 + byte(len(columns))}) + strings.Join(columns, "")
}

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
		{"a newer schema", "\x81\xa6schema\x04", "it has schema 4, this program reads up to 3; take a newer program"},
		{"a schema of the far future", "\x81\xa6schema\xd3\x7f\xff\xff\xff\xff\xff\xff\xff", "take a newer program"},
		{"schema 0", "\x81\xa6schema\x00", "there is no schema 0"},
		{"a negative schema", "\x81\xa6schema\xff", "there is no schema -1"},
		{"no checksum", "\x81\xa6schema\x03", "damaged: its checksum is none"},
		{"a checksum that is none", "\x82\xa6schema\x03\xa3sum\x07", "damaged: its checksum is none"},
		{"another checksum", "\x82\xa6schema\x03\xa3sum\xb00123456789abcdef", "damaged: its checksum is 0123456789abcdef, that of its content is "},
		{"half of it", string(good[:len(good)/2]), "damaged: its checksum is "},
		{"all but the last byte", string(good[:len(good)-1]), "damaged: its checksum is "},
		{"a byte more", string(good) + "\xc0", "damaged: its checksum is "},
		{"twice", string(good) + string(good), "damaged: its checksum is "},
		{"half of it, by somebody who can count", string(resealed(good[:len(good)/2])), "damaged: it ends in the middle"},
		{"a byte more, by somebody who can count", string(resealed(append(bytes.Clone(good), 0xc0))), "something follows after its end"},
		{"a header only", sealed(), "it has no nodes, no edges or no domains"},
		{"an array of four thousand million", sealed("\xa6events\x92\xdd\xff\xff\xff\xff"), "another form than this program reads, at byte "},
		{"a text of four thousand million", sealed("\xa7version\xdb\xff\xff\xff\xffabc"), "it ends in the middle"},
		{"a list of too many empty rows", sealed(list("events", 100000)), "events: "},
		{"a list that is too long", sealed(list("steps", 100001), "\xa7padding"+text(strings.Repeat("x", 1<<20))), "steps: "},
		{"arrays in arrays", sealed("\xa6events" + strings.Repeat("\x91", 1000) + "\xc0"), "events: "},
		{"maps in maps", sealed("\xa6others" + strings.Repeat("\x81\xa1a", 1000) + "\xc0"), "it has no nodes"},
		{"an extension type", sealed("\xa5title\xd4\x01\x00"), "title: "},
		{"binary data", sealed("\xa5title\xc4\x01\x00"), "title: "},
		{"a text where rows belong", sealed("\xa6events\xa3abc"), "events: "},
		{"more titles than one", sealed("\xa5title\xa3a\x00b"), "title: "},
	}
}

func TestDecodeSaysWhyItRefuses(t *testing.T) {
	for _, test := range hostile(schema3(t)) {
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
			ds, err := bundle.Decode(schema3(t))
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

func TestABundleOfSchema3MayHaveATour(t *testing.T) {
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
	ds, err := bundle.Decode(schema3(t))
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
