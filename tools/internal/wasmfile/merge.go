package wasmfile

import "encoding/binary"

// gap is how many zeros in a row end a segment. A larger gap gains little: with 64,
// some fifty segments of the program are left.
const gap = 64

// Merge writes the data of a program in few segments. Go's linker ends a segment at
// every eight zeros. That saves a tenth of the file, but costs an eighth of what the
// program weighs in brotli: its 100,000 segments each have an address, which does
// not compress, and zeros do. The memory holds the same when the program starts,
// and all other sections stay as they are.
func Merge(wasm []byte) ([]byte, error) {
	f, err := Read(wasm)
	if err != nil {
		return nil, err
	}
	return f.merged(), nil
}

// merged writes the file with the memory as it is now, in few segments.
func (f *File) merged() []byte {
	segments := split(f.base, f.memory)
	merged := []byte(header)
	for _, s := range f.Sections {
		content := s.content
		switch s.id {
		case dataSection:
			content = appendData(nil, segments)
		case dataCountSection:
			content = binary.AppendUvarint(nil, uint64(len(segments)))
		}
		merged = binary.AppendUvarint(append(merged, s.id), uint64(len(content)))
		merged = append(merged, content...)
	}
	return merged
}

// split cuts the memory, which begins at base, into segments, and leaves out long
// runs of zeros.
func split(base uint64, memory []byte) []segment {
	var segments []segment
	from, to := 0, 0 // of the segment so far
	for i, b := range memory {
		switch {
		case b == 0:
			continue
		case to > from && i-to < gap: // the segment goes on
		default:
			if to > from {
				segments = append(segments, segment{base + uint64(from), memory[from:to]})
			}
			from = i
		}
		to = i + 1
	}
	if to > from {
		segments = append(segments, segment{base + uint64(from), memory[from:to]})
	}
	return segments
}

func appendData(b []byte, segments []segment) []byte {
	b = binary.AppendUvarint(b, uint64(len(segments)))
	for _, s := range segments {
		b = append(b, 0, i32Const)
		b = append(appendSigned(b, int32(uint32(s.address))), end)
		b = binary.AppendUvarint(b, uint64(len(s.content)))
		b = append(b, s.content...)
	}
	return b
}

// appendSigned appends a signed number in LEB128.
func appendSigned(b []byte, n int32) []byte {
	for n < -0x40 || n >= 0x40 {
		b = append(b, byte(n)|0x80)
		n >>= 7
	}
	return append(b, byte(n)&0x7f)
}
