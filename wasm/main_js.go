package main

import "tripoint/wasm/browser"

func newPlatform() (platform, error) { return browser.New(), nil }
