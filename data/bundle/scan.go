package bundle

import (
	"errors"
	"fmt"

	"github.com/tinylib/msgp/msgp"
)

// The limits of a bundle. Today's facts take a quarter of a MiB, with 31 bytes for each
// array; fifty thousand events with their agreements and sources take 40 MiB and four
// million values.
const (
	maxSize     = 64 << 20 // bytes
	maxDepth    = 16       // arrays and maps within each other
	maxElements = 8 << 20  // values in all
	minArray    = 8        // bytes for each array, on average …
	fewArrays   = 512      // … of those beyond this number
)

// A row of the schema takes up to 480 bytes of memory, but one byte can announce an
// empty one; and the decoder allocates a list as soon as it has read its length. So at
// least as many bytes must follow the header of an array as it announces values, and
// short arrays must be few.

// scan checks a whole bundle before the decoder reads it. It refuses one that is
// truncated, too deep or too large, or has a value of a type that no bundle has. It
// allocates nothing.
func scan(b []byte) error {
	if len(b) > maxSize {
		return fmt.Errorf("it is larger than %d MiB", maxSize>>20)
	}
	s := scanner{all: len(b), rest: b}
	if err := s.value(0); err != nil {
		return fmt.Errorf("damaged at byte %d: %w", s.all-len(s.rest), err)
	}
	if len(s.rest) > 0 {
		return fmt.Errorf("damaged at byte %d: something follows after its end", s.all-len(s.rest))
	}
	if (s.arrays-fewArrays)*minArray > s.all {
		return fmt.Errorf("damaged: it has %d lists and rows in %d bytes", s.arrays, s.all)
	}
	return nil
}

type scanner struct {
	all      int
	rest     []byte
	elements int
	arrays   int
}

var errTruncated = errors.New("it ends in the middle")

func (s *scanner) value(depth int) error {
	if len(s.rest) == 0 {
		return errTruncated
	}
	if s.elements++; s.elements > maxElements {
		return fmt.Errorf("it has more than %d values", maxElements)
	}
	switch msgp.NextType(s.rest) {
	case msgp.MapType:
		n, rest, err := msgp.ReadMapHeaderBytes(s.rest)
		if err != nil {
			return errTruncated
		}
		return s.children(rest, 2*uint64(n), depth)
	case msgp.ArrayType:
		s.arrays++
		n, rest, err := msgp.ReadArrayHeaderBytes(s.rest)
		if err != nil {
			return errTruncated
		}
		return s.children(rest, uint64(n), depth)
	case msgp.StrType, msgp.BoolType, msgp.IntType, msgp.UintType, msgp.Float64Type, msgp.Float32Type, msgp.NilType:
		rest, err := msgp.Skip(s.rest)
		if err != nil {
			return errTruncated
		}
		s.rest = rest
		return nil
	}
	return errors.New("it has a value of a type that no dataset has")
}

// children checks the n values of a map or array, behind its header.
func (s *scanner) children(rest []byte, n uint64, depth int) error {
	if depth >= maxDepth {
		return fmt.Errorf("it is more than %d levels deep", maxDepth)
	}
	if n > uint64(len(rest)) {
		return fmt.Errorf("it announces %d values and has %d bytes left", n, len(rest))
	}
	s.rest = rest
	for range n {
		if err := s.value(depth + 1); err != nil {
			return err
		}
	}
	return nil
}
