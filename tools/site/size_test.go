package main

import (
	"testing"

	"tripoint/data/bundle"
	loader "tripoint/tools/facts"
	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/inputs"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
)

// mostOfBare is how large the explainer may be on the wire, its facts and outlines
// included, as a part of a bare program with the stock engine. Both are compressed
// in a second each: in brotli 11, as they are served, which takes a minute, both are
// a sixth smaller (1.14 MB and 1.70 MB), and the part is a hundredth larger. The bare
// one keeps the names of its functions, as it did when the part was set; without them it
// would be 65 kB smaller, and ours 0.686 of it.
//
// It was 0.68 until the map wrote its own names and headlines, the date played with words,
// and the way back led through what was read.
const mostOfBare = 0.69

// mostOfProgram is how large the explainer may be in brotli 5: then it is below
// 1.6 MB in brotli 11, which make bench shows, whatever the budget comes to.
const mostOfProgram = 1_850_000

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

// How large the bundle may be, as it is and in brotli 11.
const mostOfBundle, mostOfBundlePacked = 320_000, 92_000

func TestTheBundleIsSmall(t *testing.T) {
	ds, err := bundle.Load()
	if err != nil {
		t.Fatal(err)
	}
	raw, err := program.Facts(loader.Edition(ds, ds.Lang())) // a reader's, in one language
	if err != nil {
		t.Fatal(err)
	}
	packed, err := publish.Compress(t.Context(), raw, 11)
	if err != nil {
		t.Fatal(err)
	}
	if len(raw) > mostOfBundle || len(packed) > mostOfBundlePacked {
		t.Errorf("the bundle has %d bytes, %d in brotli 11; at most %d and %d are allowed", len(raw), len(packed), mostOfBundle, mostOfBundlePacked)
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
