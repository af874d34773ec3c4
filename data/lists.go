package data

// Refs is a list of refs.
type Refs []Ref

// Texts is a list of texts.
type Texts []Text
