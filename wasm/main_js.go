package main

import (
	"tripoint/wasm/browser"
	"tripoint/wasm/paint"
)

// words is nil: the page draws the words.
var words paint.Words

func newPlatform() (platform, error) { return browser.New(), nil }
