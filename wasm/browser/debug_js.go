//go:build debug

package browser

import "syscall/js"

// init gives tests a way to end the program as a defect in it would, which is to
// call globalThis.tripointPanic. Only tools/site -debug builds it.
func init() {
	js.Global().Set("tripointPanic", js.FuncOf(func(js.Value, []js.Value) any {
		panic("made to fail")
	}))
}
