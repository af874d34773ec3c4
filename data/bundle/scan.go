package bundle

import (
	"errors"
	"fmt"

	"github.com/tinylib/msgp/msgp"

	"tripoint/data"
)

// The limits of a bundle, for those who write one and those who read it. Today's facts
// take a quarter of a MiB, with 31 bytes for each array; fifty thousand events with their
// agreements and sources take 40 MiB and four million values.
const (
	MaxSize     = 64 << 20 // bytes
	maxDepth    = 16       // arrays and maps within each other
	maxElements = 8 << 20  // values in all
	minArray    = 8        // bytes for each array, on average …
	fewArrays   = 512      // … of those beyond this number
)

// A row of the schema takes up to 480 bytes of memory, but one byte can announce an
// empty one; and the decoder allocates a list as soon as it has read its length. So at
// least as many bytes must follow the header of an array as it announces values, and
// short arrays must be few.

// LimitError says that a bundle exceeds a limit, and where.
type LimitError struct {
	// Path is the row or the section with which it does, as "events[30201]" or "words".
	Path string
	What string
}

func (e *LimitError) Error() string {
	if e.Path == "" {
		return e.What
	}
	return "with " + e.Path + ", " + e.What
}

// scan checks a whole bundle before the decoder reads it. It refuses one that is
// truncated, too deep or too large, or has a value of a type that no bundle has. Its error
// is a *LimitError if the bundle exceeds a limit. For a bundle without fault it allocates
// next to nothing.
func scan(b []byte) error {
	s := scanner{all: len(b), rest: b}
	if err := s.value(0); err != nil {
		if limit := (*LimitError)(nil); errors.As(err, &limit) {
			return limit
		}
		return fmt.Errorf("damaged at byte %d: %w", s.at(), err)
	}
	if len(s.rest) > 0 {
		return fmt.Errorf("damaged at byte %d: something follows after its end", s.at())
	}
	if s.all > MaxSize {
		return s.here.error(tooLarge)
	}
	if (s.arrays-fewArrays)*minArray > s.all {
		return s.densest.error(fmt.Sprintf("it has %d lists and rows in %d bytes, up to %d fit there", s.arrays, s.all, s.all/minArray+fewArrays))
	}
	return nil
}

type scanner struct {
	all      int
	rest     []byte
	elements int
	arrays   int

	here    place // in which it is
	densest place // the section that has most lists and rows for its bytes
	denser  int
}

// place is a section of a bundle, and a row of it.
type place struct {
	section string
	row     int // or -1
}

func (p place) error(what string) *LimitError {
	switch {
	case p.section == "":
		return &LimitError{"", what}
	case p.row < 0:
		return &LimitError{p.section, what}
	}
	return &LimitError{fmt.Sprintf("%s[%d]", p.section, p.row), what}
}

func (s *scanner) at() int { return s.all - len(s.rest) }

var (
	errTruncated = errors.New("it ends in the middle")
	tooLarge     = fmt.Sprintf("it is larger than %d MiB", MaxSize>>20)
)

func (s *scanner) value(depth int) error {
	if len(s.rest) == 0 {
		return errTruncated
	}
	if s.elements++; s.elements > maxElements {
		return s.here.error(fmt.Sprintf("it has more than %d values", maxElements))
	}
	if s.at() > MaxSize {
		return s.here.error(tooLarge)
	}
	switch msgp.NextType(s.rest) {
	case msgp.MapType:
		n, rest, err := msgp.ReadMapHeaderBytes(s.rest)
		if err != nil {
			return errTruncated
		}
		if depth == 0 {
			return s.sections(rest, int(n))
		}
		return s.children(rest, 2*uint64(n), depth)
	case msgp.ArrayType:
		s.arrays++
		n, rest, err := msgp.ReadArrayHeaderBytes(s.rest)
		if err != nil {
			return errTruncated
		}
		if n > data.MaxList && int(n) <= len(rest) {
			return s.here.error(fmt.Sprintf("it has a list of %d items, up to %d are read", n, data.MaxList))
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

// sections checks the n sections of a dataset, each a name and its value.
func (s *scanner) sections(rest []byte, n int) error {
	s.rest = rest
	for range n {
		name := s.rest
		if err := s.value(1); err != nil {
			return err
		}
		s.here = place{sectionOf(name), -1}
		bytes, arrays := s.at(), s.arrays
		if err := s.value(1); err != nil {
			return err
		}
		if much := (s.arrays-arrays)*minArray - (s.at() - bytes); much > s.denser {
			s.densest, s.denser = place{s.here.section, -1}, much
		}
	}
	return nil
}

// sectionOf is the name of a section at the begin of b, or "" for one that no dataset has:
// bundles may come from anybody.
func sectionOf(b []byte) string {
	key, _, _ := msgp.ReadStringZC(b)
	return data.Section(key)
}

// children checks the n values of a map or array, behind its header.
func (s *scanner) children(rest []byte, n uint64, depth int) error {
	if depth >= maxDepth {
		return s.here.error(fmt.Sprintf("it is more than %d levels deep", maxDepth))
	}
	if n > uint64(len(rest)) {
		return fmt.Errorf("it announces %d values and has %d bytes left", n, len(rest))
	}
	s.rest = rest
	for i := range n {
		if depth == 1 {
			s.here.row = int(i)
		}
		if err := s.value(depth + 1); err != nil {
			return err
		}
	}
	return nil
}
