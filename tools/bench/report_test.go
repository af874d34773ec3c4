package main

import (
	"strings"
	"testing"
)

func TestTheReportDoesNotTellWhoBuiltTheKernel(t *testing.T) {
	if name := system(); strings.ContainsAny(name, "@#") {
		t.Errorf("the system is %q", name)
	}
}
