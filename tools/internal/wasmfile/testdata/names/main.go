// Names does what makes Go's runtime look at names of functions. It prints what
// comes of it, and ends with a panic.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"weak"
)

// value has a method on values, which an interface with a pointer calls through a wrapper.
type value struct{ text string }

func (v value) String() string { return "the value " + v.text }

// Deep has the stack moved and its pointers followed while package reflect calls it.
func (v *value) Deep(depth int, text *string) *string {
	if depth > 0 {
		return v.Deep(depth-1, text)
	}
	runtime.GC()
	return text
}

var stringer fmt.Stringer = (*value)(nil)

func main() {
	fmt.Println(value{"itself"}, (*value)(nil))
	nilPointer()
	method := reflect.ValueOf(&value{}).MethodByName("Deep").Interface().(func(int, *string) *string)
	done := make(chan string)
	go func() { done <- *method(1000, fresh("a pointer stays")) }()
	fmt.Println(<-done)
	onlyArgument(method)
	fmt.Println(runtime.NumGoroutine(), "goroutines")
	defer func() { deeper(nil) }()
	panic("the first")
}

// nilPointer calls a method on a nil pointer through a wrapper.
func nilPointer() {
	defer func() { fmt.Println("recovered:", recover()) }()
	_ = stringer.String()
}

// onlyArgument sees whether the runtime keeps what only an argument of a function points
// to that package reflect has made.
func onlyArgument(like any) {
	var watched weak.Pointer[string]
	made := reflect.MakeFunc(reflect.TypeOf(like), func(args []reflect.Value) []reflect.Value {
		clear(args)
		runtime.GC()
		return []reflect.Value{reflect.ValueOf(watched.Value())}
	}).Interface().(func(int, *string) *string)
	fmt.Println("the argument is kept:", made(0, watch(&watched)) != nil)
}

func watch(watched *weak.Pointer[string]) *string {
	text := fresh("watched")
	*watched = weak.Make(text)
	return text
}

func fresh(text string) *string { return &[]string{text}[0] }

func deeper(v *value) { fmt.Println(v.text) }
