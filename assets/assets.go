// Package assets embeds the files that programs carry with them and that nobody
// edits by hand. Each has its licence beside it.
//
// It must not know what the files mean; their decoders do.
package assets

import _ "embed"

// Outlines are the shapes of countries, as globe.DecodeOutlines reads them, about
// 48 kB. They are made by tools/outlines; their licence is outlines.LICENSE.
//
//go:embed outlines.bin
var Outlines []byte
