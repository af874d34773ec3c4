package main

import (
	"context"
	"testing"

	"tripoint/tools/engine"
	"tripoint/tools/internal/inputs"
	"tripoint/tools/internal/publish"
)

// mostOfBare is how large the explainer may be on the wire, its facts and outlines
// included, as a part of a bare program with the stock engine. Both are compressed
// in a second each: in brotli 11, as they are served, which takes a minute, both are
// a sixth smaller (1.58 MB and 1.81 MB), and the part is a hundredth larger.
const mostOfBare = 0.87

func TestTheProgramIsSmallerThanABareOne(t *testing.T) {
	inputs.Depend(t, ".")
	ctx := context.Background()
	size := func(name string, wasm []byte, err error) int {
		if err != nil {
			t.Fatal(err)
		}
		packed, err := publish.Compress(ctx, wasm, 5)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli 5", name, len(wasm), len(packed))
		return len(packed)
	}
	wasm, err := buildProgram(ctx, "./tools/bare", engine.Stock, nil)
	bare := size("bare", wasm, err)
	wasm, err = buildProgram(ctx, "./wasm", engine.Light, nil)
	ours := size("ours", wasm, err)
	ratio := float64(ours) / float64(bare)
	t.Logf("%.3f times the bare program", ratio)
	if ratio > mostOfBare {
		t.Errorf("the program has %d bytes in brotli, %.3f times the bare one's %d; at most %.2f is allowed",
			ours, ratio, bare, mostOfBare)
	}
}
