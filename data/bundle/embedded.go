//go:build !js || facts

// A browser’s program embeds no facts: its page fetches them beside it. The tag facts is for
// tests, which have no page.

package bundle

import (
	_ "embed"

	"tripoint/data"
)

//go:embed dataset.msgp
var embedded []byte

// Load opens the dataset that is embedded in the program.
func Load() (*data.Dataset, error) { return Open(embedded) }

// Embedded is the bundle that Load opens. The caller must not change it.
func Embedded() []byte { return embedded }
