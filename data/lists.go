package data

// The lists that most rows have are types of a file of their own, for the same
// reason as Text: msgp writes their code once and not wherever they are used.

//go:generate go tool msgp -io=false -tests=false -o lists_gen.go

//msgp:limit arrays:100000

// Refs is a list of refs.
type Refs []Ref

// Texts is a list of texts.
type Texts []Text
