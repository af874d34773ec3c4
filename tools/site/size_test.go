package main

import (
	"testing"

	"tripoint/tools/internal/engine"
	"tripoint/tools/internal/inputs"
	"tripoint/tools/internal/program"
	"tripoint/tools/internal/publish"
)

// mostOfBare is how large the explainer may be on the wire, with its outlines and the facts
// beside it in English, as a part of a bare program with the stock engine. All are compressed
// in a second each: in brotli 11, as they are served, which takes a minute, they are
// a sixth smaller, and the part is a hundredth larger. The bare
// one keeps the names of its functions, as it did when the part was set; without them it
// would be 65 kB smaller, and ours 0.7 of it.
//
// It was 0.68 until the map wrote its own names and headlines, the date played with words,
// and the way back led through what was read.
const mostOfBare = 0.69

// mostOfProgram is how large the explainer may be in brotli 5, its facts included: then it
// is below 1.6 MB in brotli 11, which make bench shows, whatever the budget comes to.
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
	bare, ours := size("bare", wasm), size("ours", explainer(t))+size("its facts", siteOf(t, "").facts.dataset.Bundle)
	ratio := float64(ours) / float64(bare)
	t.Logf("%.3f times the bare program", ratio)
	if ratio > mostOfBare {
		t.Errorf("program and facts have %d bytes in brotli, %.3f times the bare one's %d; at most %.2f is allowed",
			ours, ratio, bare, mostOfBare)
	}
	if ours > mostOfProgram {
		t.Errorf("program and facts have %d bytes in brotli; at most %d are allowed", ours, mostOfProgram)
	}
}

// How large the facts in a language may be that come beside the program, as they are and in
// brotli 11. Letters of Russian are two bytes each, and cost a tenth more than those of
// English even packed: it is not below the 90 kB that the others keep to.
const mostOfBundle, mostOfBundlePacked, mostOfRussianPacked = 470_000, 90_000, 97_000

func TestTheBundleIsSmall(t *testing.T) {
	f := siteOf(t, "").facts
	langs := []string{f.data.Lang()}
	for _, l := range f.whole.Languages { // those that are not complete yet, too
		langs = append(langs, l.Tag)
	}
	for _, lang := range langs {
		e, err := f.in(lang)
		if err != nil {
			t.Fatal(err)
		}
		raw := e.dataset.Bundle
		packed, err := publish.Compress(t.Context(), raw, 11)
		if err != nil {
			t.Fatal(err)
		}
		most := mostOfBundlePacked
		if lang == "ru" {
			most = mostOfRussianPacked
		}
		t.Logf("%s: %d bytes, %d in brotli 11", lang, len(raw), len(packed))
		if len(raw) > mostOfBundle || len(packed) > most {
			t.Errorf("the facts in %s have %d bytes, %d in brotli 11; at most %d and %d are allowed",
				lang, len(raw), len(packed), mostOfBundle, most)
		}
	}
}

// mostOfReading is what the page around the frame may cost with its style sheet, in bytes
// of brotli 11, all pictures of the argument included.
const mostOfReading = 60_000

func TestThePageAroundTheFrameIsSmall(t *testing.T) {
	cost := readingExpense(t)
	t.Logf("%d bytes in brotli: %v", cost.bytes, cost.parts)
	if cost.bytes > mostOfReading {
		t.Errorf("the page around the frame costs %d bytes in brotli, more than %d: %v", cost.bytes, mostOfReading, cost.parts)
	}
}
