package wasmfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// cutNames cuts the names of functions down to their packages. A trace of the stack then
// shows the package, the file and the line of each call: of
// "tripoint/wasm/core/app.Update", "tripoint/wasm/core/app." is left. The rest of the names
// is 3 % of what the program weighs in brotli.
//
// The program does the same as before. The runtime acts on a name in four ways only:
//   - It looks for the package, to tell its own goroutines, and to leave its own calls
//     out of a trace.
//   - It compares the whole name with one of those in whole.
//   - It reads the type and the method off the name of a wrapper that was called on a
//     nil pointer (runtime.panicwrap), and ends the program if they are not there.
//     Without its name, fmt.Print of such a pointer would end it.
//   - It prints the name, as messages of package reflect do.
//
// A test in tools/internal/program lists all functions of our program that read names.
func (f *File) cutNames() error {
	table, errNames := f.slice(wordNames, 1)
	steps, errSteps := f.slice(wordSteps, 1)
	functions, errFunctions := f.slice(wordFunctions, 1)
	index, errIndex := f.slice(wordIndex, 8)
	if err := errors.Join(errNames, errSteps, errFunctions, errIndex); err != nil {
		return err
	}
	n := names{old: bytes.Clone(table), table: table, at: map[string]uint32{"": 0}, end: 1}
	clear(table)
	for i := 0; i+8 < len(index); i += 8 { // the last entry is where the code ends
		fn, err := from(functions, binary.LittleEndian.Uint32(index[i+4:]), funcPCData)
		if err != nil {
			return err
		}
		if err := n.move(fn[funcName:], fn[funcID]); err != nil {
			return err
		}
		forget(fn)
		calls, err := f.inlined(fn, steps)
		if err != nil {
			return err
		}
		for ; len(calls) > 0; calls = calls[inlinedSize:] {
			if err := n.move(calls[inlinedName:], calls[0]); err != nil {
				return err
			}
			clear(calls[inlinedBegin:][:4])
		}
	}
	return nil
}

// whole are the names that the runtime compares with: it lets the first stand in a
// trace, as "panic", and finds the pointers in the frames of the others by their names.
var whole = []string{"runtime.gopanic", "reflect.makeFuncStub", "reflect.methodValueCall"}

// cut returns what is left of a name. The compiler's own functions, as
// "type:.eq.main.T", have no package; nor have some in assembly, of which nothing is left.
func cut(name string, wrapper bool) string {
	if wrapper && strings.Contains(name, ".(*") || slices.Contains(whole, name) {
		return name
	}
	for _, own := range []string{"type:.", "go:."} {
		if strings.HasPrefix(name, own) {
			return own
		}
	}
	name, _, _ = strings.Cut(name, "[") // the types of a generic function have packages too
	path := strings.LastIndexByte(name, '/') + 1
	return name[:path+strings.IndexByte(name[path:], '.')+1]
}

// The bytes of a runtime._func, and of a runtime.inlinedCall.
const (
	funcName      = 4 // where its name is in the table of names
	funcPCDataLen = 28
	funcBegin     = 36 // the line that it begins in
	funcID        = 40
	funcDataLen   = 43
	funcPCData    = 44

	inlinedName  = 4
	inlinedBegin = 12
	inlinedSize  = 16
)

// Numbers of package internal/abi.
const (
	idWrapper     = 23 // the kind of a function that calls a method for another type
	pcdataUnsafe  = 0  // where an instruction must not be left for another goroutine
	pcdataInlTree = 2  // which call that was inlined an instruction belongs to
	funcdataTree  = 3  // where the calls are that were inlined
	funcdataArgs  = 5  // how a trace prints the arguments of a call
)

const none = 1<<32 - 1

var errTable = errors.New("a table is not where it should be")

// slice returns what a slice in moduledata holds, which begins at a word; its elements
// have a size.
func (f *File) slice(word int, size uint64) ([]byte, error) {
	address, n := f.tables.module[word], f.tables.module[word+1]
	if n == 0 || n > uint64(len(f.memory)) || f.tables.module[word+2] != n {
		return nil, errTable
	}
	return f.at(address, n*size)
}

// at returns the bytes of memory at an address.
func (f *File) at(address, size uint64) ([]byte, error) {
	if address < f.base || address-f.base > uint64(len(f.memory)) || size > uint64(len(f.memory))-(address-f.base) {
		return nil, errTable
	}
	return f.memory[address-f.base:][:size:size], nil
}

// from returns what a table holds behind an offset, at least so many bytes.
func from(table []byte, offset uint32, least int) ([]byte, error) {
	if uint64(offset)+uint64(least) > uint64(len(table)) {
		return nil, errTable
	}
	return table[offset:], nil
}

// inlined returns the calls that the compiler has inlined into a function, as
// runtime.inlinedCall. Our program has none, but for what -gcflags tries.
func (f *File) inlined(fn, steps []byte) ([]byte, error) {
	pcdata := uint64(binary.LittleEndian.Uint32(fn[funcPCDataLen:]))
	if fn[funcDataLen] <= funcdataTree || pcdata <= pcdataInlTree {
		return nil, nil
	}
	trees := funcPCData + 4*(pcdata+funcdataTree)
	if trees+4 > uint64(len(fn)) {
		return nil, errTable
	}
	tree := binary.LittleEndian.Uint32(fn[trees:])
	if tree == none {
		return nil, nil
	}
	values, err := from(steps, binary.LittleEndian.Uint32(fn[funcPCData+4*pcdataInlTree:]), 1)
	if err != nil {
		return nil, err
	}
	return f.at(f.tables.module[wordFuncs]+uint64(tree), inlinedSize*uint64(highest(values)+1))
}

// highest returns the highest value in a table of values by instruction: steps of the
// value and of the address by turns, from -1, until a step of zero. See runtime.step.
func highest(steps []byte) int64 {
	value, most := int64(-1), int64(-1)
	for first := true; ; first = false {
		by, n := binary.Uvarint(steps)
		if n <= 0 || by == 0 && !first {
			return most
		}
		_, m := binary.Uvarint(steps[n:])
		if m <= 0 {
			return most
		}
		value += int64(by>>1) ^ -int64(by&1)
		most = max(most, value)
		steps = steps[n+m:]
	}
}

// names is a table of names while it is written anew. Functions share what is left of
// their names.
type names struct {
	old, table []byte
	at         map[string]uint32
	end        int
}

// move cuts the name of a function, to which the first four bytes of ref point. The
// runtime takes the offset zero for a function without a name.
func (n *names) move(ref []byte, id byte) error {
	old, err := from(n.old, binary.LittleEndian.Uint32(ref), 1)
	if err != nil {
		return err
	}
	name, _, ended := bytes.Cut(old, []byte{0})
	left := cut(string(name), id == idWrapper)
	at, known := n.at[left]
	if !known {
		if at = uint32(n.end); !ended || n.end+len(left) >= len(n.table) {
			return errTable
		}
		n.at[left] = at
		n.end += copy(n.table[n.end:], left) + 1
	}
	binary.LittleEndian.PutUint32(ref, at)
	return nil
}
