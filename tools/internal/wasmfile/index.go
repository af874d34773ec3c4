package wasmfile

import "encoding/binary"

// near is how many functions share an entry of the index of functions by address.
const near = 64

// The index has a bucket for each 4 kB of addresses, a runtime.findfuncbucket: the number
// of its first function, and how many later each 256 bytes begin. In WebAssembly a function
// has 64 kB of addresses, whatever its size.
const (
	bucketSize   = 4 + 16
	bucketsEach  = 16
	each         = 1 << 16
	bucketLength = each / bucketsEach
)

// shareIndex has the functions that are near each other share an entry of the index. The
// runtime goes from there to the next function until it has come to the right one, which
// takes some comparisons for each function of a trace. An entry for each function is 1 % of
// what the program weighs in brotli.
func (f *File) shareIndex() error {
	functions, err := f.slice(wordIndex, 8)
	if err != nil {
		return err
	}
	code, first, last := f.tables.module[wordCode], f.tables.module[wordFirst], f.tables.module[wordLast]
	if first < code || last < first || last-code > addresses || (first-code)%each != 0 {
		return errTable
	}
	buckets := (last - first + bucketLength - 1) / bucketLength
	index, err := f.at(f.tables.module[wordFind], bucketSize*buckets)
	if err != nil {
		return err
	}
	entry := uint32(0) // of the table of functions
	for number := uint32((first - code) / each); len(index) > 0; number++ {
		for 8*(entry+2) < uint32(len(functions)) && binary.LittleEndian.Uint32(functions[8*(entry+1):]) <= number {
			entry++
		}
		if binary.LittleEndian.Uint32(index)+uint32(index[4]) != entry {
			return errTable
		}
		for range min(bucketsEach, len(index)/bucketSize) {
			binary.LittleEndian.PutUint32(index, entry-entry%near)
			clear(index[4:bucketSize])
			index = index[bucketSize:]
		}
	}
	return nil
}
