package typeset

import (
	"testing"

	"tripoint/data"
	"tripoint/wasm/internal/screen"
)

// TestMain runs the tests where pixels can be read.
func TestMain(m *testing.M) { screen.Main(m) }

// The words that set names apart for browsers have signs that no font has.
func TestSignsOfDirectionTakeNoRoom(t *testing.T) {
	f := font{sans, 12}
	if got, want := f.advance(data.FSI+"North"+data.PDI+" → South"), f.advance("North → South"); got != want {
		t.Errorf("with them a text is %g wide, without %g", got, want)
	}
}
