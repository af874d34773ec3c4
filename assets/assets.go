// Package assets embeds the fonts that the desktop program carries with it and that
// nobody edits by hand. The shapes of countries are in assets/outlines.
//
// It must not know how the fonts are used. The browser's program does not import it.
package assets
