package wasmfile

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tiny returns a program of sections; each is given as its kind and its content.
func tiny(sections ...string) []byte {
	b := []byte(header)
	for _, s := range sections {
		b = binary.AppendUvarint(append(b, s[0]), uint64(len(s)-1))
		b = append(b, s[1:]...)
	}
	return b
}

// data returns a section of segments at their addresses.
func data(segments ...segment) string {
	return "\x0b" + string(appendData(nil, segments))
}

const (
	custom = "\x00\x04nameabc"
	code   = "\x0a\x02\x03\x00\x01\x0b\x02\x00\x0b" // two functions of three bytes and two
)

func TestReadTakesAFileApart(t *testing.T) {
	f, err := Read(tiny(custom, code, data(segment{16, []byte("facts")}, segment{4096, []byte("more")})))
	if err != nil {
		t.Fatal(err)
	}
	sizes := map[string]int{}
	for _, s := range f.Sections {
		sizes[s.Name] = s.Bytes
	}
	if diff := cmp.Diff(map[string]int{"custom name": 10, "code": 10, "data": 23}, sizes); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Part{{"go", 7}}, f.Code()); diff != "" {
		t.Error(diff)
	}
	got := f.Data(map[string][]byte{"our facts": []byte("facts"), "what is not there": []byte("fiction")})
	if diff := cmp.Diff([]Part{{"our facts", 5}, {"the rest", 4}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadAndMergeRefuseADamagedFile(t *testing.T) {
	for _, test := range []struct{ name, wasm, want string }{
		{"nothing", "", "no header"},
		{"another format", "\x7fELF\x02\x01\x01\x00", "no header"},
		{"another version", "\x00asm\x02\x00\x00\x00", "no header of version 1"},
		{"a section without an end", header + "\x0a\x05\x00", "at byte 8: it ends too soon"},
		{"a section without a size", header + "\x0a", "it ends too soon"},
		{"a section of no kind", string(tiny("\x63")), "no kind 99"},
		{"fewer functions than it says", string(tiny("\x0a\x02\x00")), "it ends too soon"},
		{"a function longer than the code", string(tiny("\x0a\x01\x09\x00")), "it ends too soon"},
		{"a number without an end", string(tiny("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")), "a number is too large"},
		{"a passive segment", string(tiny("\x0b\x01\x01\x00")), "unknown kind 1"},
		{"an address that is computed", string(tiny("\x0b\x01\x00\x23\x00\x0b\x00")), "no constant"},
		{"an address of more", string(tiny("\x0b\x01\x00\x41\x00\x41\x00")), "does not end"},
		{"an address too large", string(tiny("\x0b\x01\x00\x41\xff\xff\xff\xff\xff\x0f\x0b\x00")), "a number is too large"},
		{"data far apart", string(tiny(data(segment{0, []byte("a")}, segment{1 << 31, []byte("b")}))), "too far apart"},
		{"data behind the last address", string(tiny(data(segment{1<<32 - 1, []byte("ab")}))), "beyond the memory"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, read := range []func([]byte) error{
				func(b []byte) error { _, err := Read(b); return err },
				func(b []byte) error { _, err := Merge(b); return err },
			} {
				if err := read([]byte(test.wasm)); err == nil || !strings.Contains(err.Error(), test.want) {
					t.Errorf("it says %v, want %s", err, test.want)
				}
			}
		})
	}
}

// at returns the content of a program's memory without the zeros around it, and its
// address.
func at(t *testing.T, wasm []byte) (uint64, string) {
	t.Helper()
	f, err := Read(wasm)
	if err != nil {
		t.Fatal(err)
	}
	trimmed := bytes.TrimLeft(f.memory, "\x00")
	return f.base + uint64(len(f.memory)-len(trimmed)), string(bytes.TrimRight(trimmed, "\x00"))
}

func TestMergeJoinsSegmentsThatLieTogether(t *testing.T) {
	far := uint64(1 << 20)
	before := tiny(custom, "\x0c\x04", code, data(
		segment{16, []byte("one")}, segment{40, []byte("two\x00\x00")}, segment{far, []byte("\x00\x00three")}, segment{far + 2, []byte("T")}))
	after, err := Merge(before)
	if err != nil {
		t.Fatal(err)
	}
	one := "one" + strings.Repeat("\x00", 21) + "two"
	if diff := cmp.Diff(tiny(custom, "\x0c\x02", code, data(segment{16, []byte(one)}, segment{far + 2, []byte("Three")})), after); diff != "" {
		t.Error(diff)
	}
	again, err := Merge(after)
	if err != nil || !bytes.Equal(again, after) {
		t.Errorf("merging a second time changes it: %v", err)
	}
}

func TestMergeLeavesAProgramWithoutDataAsItIs(t *testing.T) {
	before := tiny(custom, code)
	if after, err := Merge(before); err != nil || !bytes.Equal(after, before) {
		t.Errorf("it becomes %q, %v", after, err)
	}
}

func FuzzMergeKeepsTheMemory(f *testing.F) {
	f.Add(tiny(custom, code, data(segment{16, []byte("facts")}, segment{1 << 20, []byte("more")})))
	f.Add(tiny(data(segment{8, append(append([]byte("12345678"), magic...), make([]byte, 64)...)})))
	f.Fuzz(func(t *testing.T, wasm []byte) {
		merged, err := Merge(wasm)
		if err != nil {
			return
		}
		base, want := at(t, wasm)
		gotBase, got := at(t, merged)
		if got != want || want != "" && gotBase != base {
			t.Errorf("the memory at %d holds %q instead of %q at %d", gotBase, got, want, base)
		}
	})
}

func TestGroupKnowsEveryKindOfPackage(t *testing.T) {
	for pkg, want := range map[string]string{
		"main":                     Ours,
		"tripoint/wasm/core/panel": Ours,
		"github.com/hajimehoshi/ebiten/v2/internal/ui": Engine,
		"github.com/ebitengine/purego":                 Engine,
		"runtime":                                      Runtime,
		"internal/runtime/maps":                        Runtime,
		"go":                                           Runtime,
		"runtimes":                                     Standard,
		"go/parser":                                    Standard,
		"github.com/tinylib/msgp/msgp":                 Others,
		"golang.org/x/sync/errgroup":                   Others,
	} {
		if got := Group(pkg); got != want {
			t.Errorf("%s belongs to %s, want %s", pkg, got, want)
		}
	}
}
