package main

import (
	"bytes"
	"image"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
)

// mostOfPicture is how many bytes a picture may have: some hosts give up on larger ones.
const mostOfPicture = 200_000

func TestEachOpeningHasAPictureOfItsOwn(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		seen := map[string]string{}
		for _, o := range s.openings() {
			name := o.picture()
			file := s.files[name]
			img, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatalf("%q: %s: %v", dir, name, err)
			}
			if img.Bounds() != image.Rect(0, 0, pictureWidth, pictureHeight) || len(file) > mostOfPicture {
				t.Errorf("%q: %s is %v, %d bytes", dir, name, img.Bounds(), len(file))
			}
			if other, is := seen[string(file)]; is {
				t.Errorf("%q: %s and %s have the same picture", dir, other, name)
			}
			seen[string(file)] = name
		}
	}
}

func TestAPictureCarriesTheFindingInLargeLetters(t *testing.T) {
	s := siteOf(t, "")
	w := &words{index: s.facts.index}
	says := map[string]string{}
	for _, p := range s.pictures(w) {
		for _, f := range p.findings {
			says[p.key] += f.of + "|" + f.text + "|"
		}
		if size, _ := fitting(p.findings, 160); size <= smallestFinding && len(p.findings) == 1 {
			t.Errorf("the letters of %s are as small as can be", p.picture())
		}
	}
	for key, want := range map[string]string{
		"":                      "|" + s.facts.data.Finding.String() + "|",
		"edge-cn-us":            "|Restraint, for business only|",
		"edge-cn-us-2018-11-08": "|Pledge called broken|",
		"node-us":               "United States – China|Restraint, for business only|Russia – United States|Talks frozen, channels open|",
	} {
		if says[key] != want {
			t.Errorf("%s says %q, want %q", key, says[key], want)
		}
	}
	// Facts without a finding show what the map is.
	islands := siteOf(t, "data/source/testdata/islands")
	if got := islands.pictures(&words{index: islands.facts.index})[0].findings[0].text; !strings.HasPrefix(got, "A map of how far") {
		t.Errorf("the picture of the islands says %q", got)
	}
}

func TestTheWordsForAPictureTellItsFindingAndItsLevels(t *testing.T) {
	s := siteOf(t, "")
	w := &words{index: s.facts.index}
	for r, want := range map[data.Ref]string{
		"":           `^Map of the relationships, May 2016: ` + s.facts.data.Finding.String() + ` China – Russia: .*; United States – China: .*; Russia – United States: .*\.$`,
		"edge/cn-us": `^United States – China, May 2016: Restraint, for business only\. United States – China: [^;]*\.$`,
		"node/cn":    `^China, May 2016: China – Russia: [^.]*\. United States – China: Restraint, for business only\. China – Russia: [^;]*; United States – China: [^;]*\.$`,
	} {
		if got := s.pictureAlt(openingOf(r), w); !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("the words for %s are %q", r, got)
		}
	}
}

// A title is told as it is, but for the name of the product, which stands above it.
func TestAPictureIsAboutTheWholeTitle(t *testing.T) {
	for _, dir := range folders {
		s := siteOf(t, dir)
		w := &words{index: s.facts.index}
		title := strings.TrimPrefix(s.facts.data.Title.String(), "Tripoint: ")
		if about := s.pictures(w)[0].about; !strings.EqualFold(about, title) {
			t.Errorf("%q: it is about %q, want %q", dir, about, title)
		}
	}
}

// Of a node with many relationships a picture tells those that have room.
func TestManyFindingsOfAPictureDoNotReachItsKey(t *testing.T) {
	const height = 160.0
	f := finding{"Alder – Birch", "Cordial at a distance"}
	for n := 1; n < 12; n++ {
		findings := slices.Repeat([]finding{f}, n)
		size, shown := fitting(findings, height)
		if shown < 1 || n == 1 && shown != 1 || shown > 1 && largest(findings[:shown], height) < size {
			t.Errorf("of %d it shows %d in %v dp", n, shown, size)
		}
	}
	if _, shown := fitting(slices.Repeat([]finding{f}, 12), height); shown > 3 {
		t.Errorf("it shows %d in %v dp", shown, height)
	}
}

// Who builds a site is told which letters its pictures lack; its pages have them all.
func TestLettersThatNoFontHasAreTold(t *testing.T) {
	if letters := siteOf(t, "").unwritten(); letters != "" {
		t.Errorf("our own facts have %q", letters)
	}
	s := *siteOf(t, nordic)
	s.editions = []*site{&s}
	s.told = []picture{{about: "Alder – نخيل", findings: []finding{{text: "Ель"}}}}
	if letters := s.unwritten(); letters == "" || strings.ContainsAny(letters, "AlderЕь") {
		t.Errorf("it says that %q are missing", letters)
	}
}
