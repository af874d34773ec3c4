package fetched

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const page = `<!doctype html>
<html lang="en" data-shell="a/shell.js" data-program="program.wasm" data-facts="dataset.en.0a.msgp">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="a/frame.css">
<script src="a/start.js" type="module"></script>
<link rel="modulepreload" href="a/host.js" crossorigin>
<template id="modules"><link rel="stylesheet" href="a/live.css"><link rel="modulepreload" href="a/input.js" crossorigin></template>
<a href="index.html">Read</a>
<img alt="" src="picture.png">
`

func TestThePageSaysWhatIsFetched(t *testing.T) {
	got, err := Read([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	want := Frame{
		Early:   []string{"a/frame.css", "a/start.js", "a/host.js", "picture.png"},
		Late:    []string{"a/shell.js", "a/live.css", "a/input.js"},
		Program: "program.wasm",
		Facts:   "dataset.en.0a.msgp",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnotherPageIsAnError(t *testing.T) {
	if got, err := Read([]byte("<html><body>")); err == nil {
		t.Errorf("it is read as %v", got)
	}
}
