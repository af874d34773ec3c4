package main

import (
	"errors"
	"flag"
	"io"
	"strings"
	"testing"

	"tripoint/tools/internal/inputs"
)

func TestRunChecksWhatThereIs(t *testing.T) {
	inputs.Depend(t, ".")
	var out strings.Builder
	if err := run(t.Context(), nil, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"edits apply to github.com/hajimehoshi/ebiten/v2 v", "edits apply to github.com/tinylib/msgp v", "names that the page relies on are there"} {
		if !strings.Contains(out.String(), part) {
			t.Errorf("it does not say %q:\n%s", part, out.String())
		}
	}
}

func TestRunRefusesWhatItDoesNotKnow(t *testing.T) {
	var help strings.Builder
	if err := run(t.Context(), []string{"-h"}, io.Discard, &help); !errors.Is(err, flag.ErrHelp) || !strings.Contains(help.String(), "-repin") {
		t.Errorf("for help it says %v: %s", err, help.String())
	}
	if err := run(t.Context(), []string{"repin"}, io.Discard, io.Discard); err == nil || !strings.Contains(err.Error(), `"repin"; only the flag -repin`) {
		t.Errorf("of an argument it says %v", err)
	}
}
