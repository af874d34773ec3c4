package wasmfile

import (
	"encoding/binary"
	"testing"
)

// found returns which entry of the table of functions the runtime finds for each number of
// a function, as runtime.findfunc does, and the most steps that it takes.
func found(t *testing.T, wasm []byte) (entries []int, most int) {
	t.Helper()
	f, err := Read(wasm)
	if err != nil {
		t.Fatal(err)
	}
	functions, err := f.slice(wordIndex, 8)
	if err != nil {
		t.Fatal(err)
	}
	begin := func(entry int) uint32 { return binary.LittleEndian.Uint32(functions[8*entry:]) }
	for number := uint32(firstFunction); number < begin(len(functions)/8-1); number++ {
		bucket, err := f.at(f.tables.module[wordFind]+uint64(number-firstFunction)*bucketsEach*bucketSize, bucketSize)
		if err != nil {
			t.Fatal(err)
		}
		entry, steps := int(binary.LittleEndian.Uint32(bucket))+int(bucket[4]), 0
		for begin(entry+1) <= number {
			entry++
			steps++
		}
		entries, most = append(entries, entry), max(most, steps)
	}
	return entries, most
}

func TestTheSharedIndexLeadsToTheSameFunctions(t *testing.T) {
	before := build(t)
	after, err := Shrink(before)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := found(t, before)
	got, steps := found(t, after)
	if len(want) != len(got) || len(want) < 500 || steps != near-1 {
		t.Fatalf("it has %d functions, and had %d; the longest way has %d steps", len(got), len(want), steps)
	}
	for number := range want {
		if got[number] != want[number] {
			t.Fatalf("function %d is found in entry %d, and was in %d", number, got[number], want[number])
		}
	}
}
