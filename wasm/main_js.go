package main

import (
	"tripoint/wasm/browser"
	"tripoint/wasm/paint"
)

// words are the page's.
var words paint.Words

func newPlatform() (platform, error) { return browser.New(), nil }
