// Package wasmfile reads the WebAssembly files that Go makes. Read, File.Code and
// File.Data tell what their bytes are; Merge writes their data so that they compress
// better, and Shrink also leaves out of the runtime's tables what nothing needs.
//
// It takes the names of functions from the table by which Go prints the stack when a
// program fails, because every program has that table. The name section would not
// do: it has no paths of packages, and our program is built without it.
//
// The format is that of https://webassembly.github.io/spec/core/binary/.
package wasmfile

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// File is a WebAssembly file, taken apart.
type File struct {
	Sections  []Section
	Functions []Function // in the order of their code

	segments []segment
	base     uint64 // the address of the first byte of memory
	memory   []byte // as it is when the program starts, as far as it is not empty
	tables   tables
}

// Section is a section; its size includes the header.
type Section struct {
	Name  string // custom ones by their own, as "custom producers"
	Bytes int

	id      byte
	content []byte
}

// Function is a function; its size includes the number before its code.
type Function struct {
	Name    string // as Go writes it, with the path of the package, of which more may be cut; empty if unknown
	Package string // its path; empty for what the compiler adds, and if unknown
	Bytes   int
}

// segment is what the memory holds at an address when the program starts.
type segment struct {
	address uint64
	content []byte
}

func (s segment) end() uint64 { return s.address + uint64(len(s.content)) }

// The sections of which Read reads more than the size.
const (
	customSection    = 0
	codeSection      = 10
	dataSection      = 11
	dataCountSection = 12
)

var sectionNames = []string{"custom", "type", "import", "function", "table", "memory", "global", "export", "start",
	"element", "code", "data", "data count", "tag"}

const header = "\x00asm\x01\x00\x00\x00"

// Read takes a file apart. It refuses a file that is damaged or not of version 1. In
// a file without Go's tables the functions have no names.
func Read(wasm []byte) (*File, error) {
	if len(wasm) < len(header) || string(wasm[:len(header)]) != header {
		return nil, errors.New("reading wasm: there is no header of version 1")
	}
	f := &File{}
	r := reader{rest: wasm[len(header):]}
	for len(r.rest) > 0 {
		before := len(r.rest)
		at := len(wasm) - before
		id, content := r.byte(), r.bytes(r.number())
		if r.err == nil {
			r.err = f.section(id, content, before-len(r.rest))
		}
		if r.err != nil {
			return nil, fmt.Errorf("reading wasm: the section at byte %d: %w", at, r.err)
		}
	}
	if err := f.fillMemory(); err != nil {
		return nil, fmt.Errorf("reading wasm: %w", err)
	}
	f.findTables()
	f.nameFunctions()
	return f, nil
}

func (f *File) section(id byte, content []byte, size int) error {
	if int(id) >= len(sectionNames) {
		return fmt.Errorf("there is no kind %d", id)
	}
	name := sectionNames[id]
	r := reader{rest: content}
	switch id {
	case customSection:
		name += " " + string(r.bytes(r.number()))
	case codeSection:
		for range r.number() {
			before := len(r.rest)
			if r.bytes(r.number()); r.err != nil {
				break
			}
			f.Functions = append(f.Functions, Function{Bytes: before - len(r.rest)})
		}
	case dataSection:
		for range r.number() {
			s := r.segment()
			if r.err != nil {
				break
			}
			f.segments = append(f.segments, s)
		}
	}
	f.Sections = append(f.Sections, Section{name, size, id, content})
	return r.err
}

// reader reads values one after the other, until the first error.
type reader struct {
	rest []byte
	err  error
}

var errShort = errors.New("it ends too soon")

func (r *reader) bytes(n uint64) []byte {
	if r.err == nil && n > uint64(len(r.rest)) {
		r.err = errShort
	}
	if r.err != nil {
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.bytes(1); r.err == nil {
		return b[0]
	}
	return 0
}

// number reads an unsigned number of at most 32 bits in LEB128.
func (r *reader) number() uint64 {
	if r.err != nil {
		return 0
	}
	n, size := binary.Uvarint(r.rest)
	if size == 0 {
		r.err = errShort
		return 0
	}
	if size < 0 || n > 1<<32-1 {
		r.err = errors.New("a number is too large")
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

// The bytes around the address of a segment.
const i32Const, end = 0x41, 0x0b

// segment reads an active segment of the first memory at a constant address, the
// only kind that Go's linker writes.
func (r *reader) segment() segment {
	if kind := r.number(); r.err == nil && kind != 0 {
		r.err = fmt.Errorf("a segment of data is of the unknown kind %d", kind)
	}
	if op := r.byte(); r.err == nil && op != i32Const {
		r.err = errors.New("the address of a segment of data is no constant")
	}
	address := r.signed()
	if op := r.byte(); r.err == nil && op != end {
		r.err = errors.New("the address of a segment of data does not end")
	}
	return segment{uint64(uint32(address)), r.bytes(r.number())}
}

const (
	mostMemory = 1 << 28 // more than any program begins with, in bytes
	addresses  = 1 << 32
)

// fillMemory copies the segments to their addresses.
func (f *File) fillMemory() error {
	if len(f.segments) == 0 {
		return nil
	}
	from, to := f.segments[0].address, uint64(0)
	for _, s := range f.segments {
		from, to = min(from, s.address), max(to, s.end())
	}
	if to-from > mostMemory {
		return errors.New("the data lie too far apart")
	}
	if to > addresses {
		return errors.New("the data lie beyond the memory")
	}
	f.base, f.memory = from, make([]byte, to-from)
	for _, s := range f.segments {
		copy(f.memory[s.address-from:], s.content)
	}
	return nil
}

// signed reads a signed number of 32 bits in LEB128.
func (r *reader) signed() int32 {
	var n int64
	for shift := 0; r.err == nil; shift += 7 {
		if shift > 28 {
			r.err = errors.New("a number is too large")
			break
		}
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 {
				n -= 1 << (shift + 7)
			}
			break
		}
	}
	return int32(n)
}
