//go:build !js

package main

import (
	"os"

	"github.com/atotto/clipboard"
	"github.com/pkg/browser"

	"tripoint/wasm/desktop"
	"tripoint/wasm/desktop/clip"
	"tripoint/wasm/desktop/typeset"
	"tripoint/wasm/paint"
)

// words draws the scenes' words as typeset draws the documents'.
var words paint.Words = typeset.Words

func newPlatform() (platform, error) {
	return desktop.New(os.Args[1:], desktop.System{Open: open, Copy: clipboard.WriteAll, CopyPicture: clip.Picture})
}

// open shows an address in the reader's browser. Whether that works shows there.
func open(url string) {
	browser.Stdout, browser.Stderr = nil, nil
	go browser.OpenURL(url)
}
