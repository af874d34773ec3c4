package wasmfile

import (
	"bytes"
	"debug/gosym"
	"encoding/binary"
)

// tables are the runtime's tables. They are empty in a program that Go did not make.
type tables struct {
	module []uint64 // the first words of runtime.moduledata, mostly addresses
	lines  []byte   // names and lines of functions, and all that follows them
}

// The words of runtime.moduledata in Go 1.26 that are read here. A test compares them
// with the fields in runtime/symtab.go.
const (
	wordLines     = 0 // of lines: the names and lines of functions
	wordNames     = 1
	wordSteps     = 10 // values by instruction, such as its line
	wordFunctions = 13 // what is known of each function
	wordIndex     = 16 // where the functions begin, and where of them that is known
	wordFind      = 19 // of the index of functions by address
	wordFirst     = 20 // the first address of a function, and
	wordLast      = 21 // the last one
	wordCode      = 22 // where the code begins
	wordVariables = 24 // those with pointers and those without lie in a row
	wordEnd       = 29 // of the variables
	wordTypes     = 37 // of types, and of the constants behind them
	wordFuncs     = 40 // of the maps of pointers in the frames of functions
	wordLinesEnd  = 41
	words         = 42
)

// magic begins the table of lines: the number of its format, two zeros, and the sizes
// of an instruction and a pointer. Of the words of the header, headerFunctions is how many
// functions there are, and headerNames how far behind it the names are. See debug/gosym.
var magic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

const headerFunctions, headerNames = 1, 4

// findTables looks for a header of the table of lines. It is one if the memory has a
// pointer to it beside a pointer to its names: that is where moduledata begins.
func (f *File) findTables() {
	for at := 0; ; at++ {
		i := bytes.Index(f.memory[at:], magic)
		if i < 0 || len(f.memory)-at-i < 8*8 {
			return
		}
		at += i
		address := f.base + uint64(at)
		names := binary.LittleEndian.Uint64(f.memory[at+8*headerNames:])
		pointers := binary.LittleEndian.AppendUint64(nil, address)
		pointers = binary.LittleEndian.AppendUint64(pointers, address+names)
		if j := bytes.Index(f.memory, pointers); j >= 0 && j+8*words <= len(f.memory) {
			f.tables.lines = f.memory[at:]
			for w := range words {
				f.tables.module = append(f.tables.module, binary.LittleEndian.Uint64(f.memory[j+8*w:]))
			}
			return
		}
	}
}

// firstFunction is the number that Go gives to the first function of the code; see
// cmd/link/internal/wasm.
const firstFunction = 0x1000

// nameFunctions gives the functions the names that the tables know.
func (f *File) nameFunctions() {
	lines := f.tables.lines
	if lines == nil || binary.LittleEndian.Uint64(lines[8*headerFunctions:]) > uint64(len(lines)) {
		return // gosym would make room for as many functions as a damaged header says
	}
	table, err := gosym.NewTable(nil, gosym.NewLineTable(lines, 0))
	if err != nil {
		return
	}
	for i := range table.Funcs {
		fn := &table.Funcs[i]
		if n := fn.Entry - firstFunction; n < uint64(len(f.Functions)) {
			f.Functions[n].Name, f.Functions[n].Package = fn.Name, fn.PackageName()
		}
	}
}
