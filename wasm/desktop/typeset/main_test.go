package typeset

import (
	"testing"

	"tripoint/wasm/internal/screen"
)

// TestMain runs the tests where pixels can be read.
func TestMain(m *testing.M) { screen.Main(m) }
