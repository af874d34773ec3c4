package wasmfile

import (
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

func (f *File) shrink() error {
	if f.tables.module == nil {
		return errors.New("there is no table of functions")
	}
	if err := f.cutNames(); err != nil {
		return err
	}
	return f.shareIndex()
}
