package wasmfile

import (
	"encoding/binary"
	"strings"
	"testing"
)

// base is where the memory of programs begins that have no code.
const base = 1 << 12

// withTables returns a program with a header of the tables and a moduledata with some words
// set.
func withTables(begin []byte, module map[int]uint64) []byte {
	m := make([]byte, 512+8*words)
	copy(m, begin)
	binary.LittleEndian.PutUint64(m[8*headerNames:], 64)
	set := func(word int, n uint64) { binary.LittleEndian.PutUint64(m[512+8*word:], n) }
	set(wordLines, base)
	set(wordNames, base+64)
	set(words-1, 1)
	for word, n := range module {
		set(word, n)
	}
	return tiny(code, data(segment{base, m}))
}

// slicesBut returns the words of the slices that cutNames reads, each of two elements, with
// one of the words replaced.
func slicesBut(word int, n uint64) map[int]uint64 {
	module := map[int]uint64{}
	for i, w := range []int{wordNames, wordSteps, wordFunctions, wordIndex} {
		module[w], module[w+1], module[w+2] = base+64*uint64(i+1), 2, 2
	}
	module[word] = n
	return module
}

func TestShrinkRefusesTablesThatItDoesNotKnow(t *testing.T) {
	const astray = "a table is not where it should be"
	for _, test := range []struct {
		name, want string
		wasm       []byte
	}{
		{"another format", "no table of functions", withTables([]byte("\xfa\xff\xff\xff\x00\x00\x01\x08"), nil)},
		{"no names", astray, withTables(magic, nil)},
		{"more names than memory", astray, withTables(magic, slicesBut(wordNames+1, 1<<40))},
		{"steps behind the memory", astray, withTables(magic, slicesBut(wordSteps, 1<<20))},
		{"functions before the memory", astray, withTables(magic, slicesBut(wordFunctions, 8))},
		{"a slice with more room than elements", astray, withTables(magic, slicesBut(wordIndex+2, 3))},
		{"a function that ends too soon", astray, withTables(magic, slicesBut(wordIndex, base+256))},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Shrink(test.wasm)
			if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "making the tables of functions smaller") {
				t.Errorf("it says %v, want %s", err, test.want)
			}
		})
	}
}

func FuzzShrinkRefusesOrWritesAProgram(f *testing.F) {
	f.Add(withTables(magic, slicesBut(wordIndex, base+256)))
	large := slicesBut(wordFunctions+1, 100)
	large[wordFunctions+2] = 100
	f.Add(withTables(magic, large))
	f.Fuzz(func(t *testing.T, wasm []byte) {
		if small, err := Shrink(wasm); err == nil {
			if _, err := Read(small); err != nil {
				t.Error(err)
			}
		}
	})
}
