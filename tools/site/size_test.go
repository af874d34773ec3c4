package main

import (
	"context"
	"testing"

	"tripoint/tools/internal/inputs"
)

// mostOverBare is how much larger than a bare Ebitengine program the explainer
// may be on the wire, its facts and outlines included.
const mostOverBare = 1.15

func TestTheProgramIsLittleMoreThanItsEngine(t *testing.T) {
	if testing.Short() {
		t.Skip("compresses two programs, a minute each")
	}
	inputs.Depend(t, ".")
	ctx := context.Background()
	size := func(name string, wasm []byte, err error) int {
		if err != nil {
			t.Fatal(err)
		}
		packed, err := compress(ctx, wasm, 11)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli", name, len(wasm), len(packed))
		return len(packed)
	}
	wasm, err := buildProgram(ctx, "./tools/bare", nil)
	bare := size("bare", wasm, err)
	wasm, err = buildExplainer(ctx, &facts{})
	ours := size("ours", wasm, err)
	ratio := float64(ours) / float64(bare)
	t.Logf("%.3f times the bare program", ratio)
	if ratio > mostOverBare {
		t.Errorf("the program has %d bytes in brotli, %.3f times the bare one's %d; at most %.2f is allowed",
			ours, ratio, bare, mostOverBare)
	}
}
