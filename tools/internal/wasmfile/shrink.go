package wasmfile

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Shrink writes the data of a program as Merge does, cuts the names of its functions, and
// has them share entries of their index. The program does the same as before, and a trace
// of its stack shows the same places in the code.
//
// It refuses a program without the tables that Go 1.26 writes.
func Shrink(wasm []byte) ([]byte, error) {
	f, err := Read(wasm)
	if err != nil {
		return nil, err
	}
	if err := f.shrink(); err != nil {
		return nil, fmt.Errorf("making the tables of functions smaller: %w; see whether tools/internal/wasmfile reads those of this version of Go", err)
	}
	return f.merged(), nil
}

// forget clears what nothing needs of a function, 1.4 % of what the program weighs: the line
// that it begins in, which only a program's own profiles show; where a signal must not stop
// it, though WebAssembly sends no signals; and how a trace prints the arguments of a call,
// which are words of memory without a name.
func forget(fn []byte) {
	clear(fn[funcBegin:][:4])
	tables := uint64(binary.LittleEndian.Uint32(fn[funcPCDataLen:]))
	set := func(at, to uint64) {
		if at = funcPCData + 4*at; at+4 <= uint64(len(fn)) {
			binary.LittleEndian.PutUint32(fn[at:], uint32(to))
		}
	}
	if tables > pcdataUnsafe {
		set(pcdataUnsafe, 0)
	}
	if fn[funcDataLen] > funcdataArgs {
		set(tables+funcdataArgs, none)
	}
}

func (f *File) shrink() error {
	if f.tables.module == nil {
		return errors.New("there is no table of functions")
	}
	if err := f.cutNames(); err != nil {
		return err
	}
	return f.shareIndex()
}
