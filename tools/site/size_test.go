package main

import (
	"testing"

	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/inputs"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
)

// mostOfBare is how large the explainer may be on the wire, its outlines
// included and its facts not, as a part of a bare program with the stock engine. Both are compressed
// in a second each: in brotli 11, as they are served, which takes a minute, both are
// a sixth smaller (1.07 MB and 1.70 MB), and the part is a hundredth larger. The bare
// one keeps the names of its functions, as it did when the part was set; without them it
// would be 65 kB smaller, and ours 0.657 of it.
//
// It was 0.68 until the map wrote its own names and headlines, the date played with words,
// and the way back led through what was read; then 0.69, until the facts were a file of
// their own, which are 0.045 of it.
const mostOfBare = 0.645

// mostOfProgram is how large the explainer may be in brotli 5: then it and its facts are
// below 1.6 MB in brotli 11, which make bench shows, whatever the budget comes to.
const mostOfProgram = 1_750_000

func TestTheProgramIsSmallerThanABareOne(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds and packs two programs")
	}
	inputs.Depend(t, ".")
	size := func(name string, wasm []byte) int {
		packed, err := publish.Compress(t.Context(), wasm, 5)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli 5", name, len(wasm), len(packed))
		return len(packed)
	}
	wasm, err := program.BuildNamed(t.Context(), "./tools/bare", engine.Stock, nil)
	if err != nil {
		t.Fatal(err)
	}
	bare, ours := size("bare", wasm), size("ours", explainer(t))
	ratio := float64(ours) / float64(bare)
	t.Logf("%.3f times the bare program", ratio)
	if ratio > mostOfBare {
		t.Errorf("the program has %d bytes in brotli, %.3f times the bare one's %d; at most %.2f is allowed",
			ours, ratio, bare, mostOfBare)
	}
	if ours > mostOfProgram {
		t.Errorf("the program has %d bytes in brotli; at most %d are allowed", ours, mostOfProgram)
	}
}

// How large the facts may be that come beside the program, as they are and in brotli 11.
const mostOfBundle, mostOfBundlePacked = 320_000, 90_000

func TestTheBundleIsSmall(t *testing.T) {
	for _, e := range siteOf(t, "").editions {
		raw := e.facts.dataset.Bundle
		packed, err := publish.Compress(t.Context(), raw, 11)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d bytes, %d in brotli 11", e.facts.dataset.Lang, len(raw), len(packed))
		if len(raw) > mostOfBundle || len(packed) > mostOfBundlePacked {
			t.Errorf("the facts in %s have %d bytes, %d in brotli 11; at most %d and %d are allowed",
				e.facts.dataset.Lang, len(raw), len(packed), mostOfBundle, mostOfBundlePacked)
		}
	}
}

// mostOfReading is what the page around the frame may cost with its style sheet, in bytes
// of brotli 11, all pictures of the argument included.
const mostOfReading = 60_000

func TestThePageAroundTheFrameIsSmall(t *testing.T) {
	if cost := readingExpense(t); cost.bytes > mostOfReading {
		t.Errorf("the page around the frame costs %d bytes in brotli, more than %d: %v", cost.bytes, mostOfReading, cost.parts)
	}
}
