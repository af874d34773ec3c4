package main

import (
	"bytes"
	"image"
	"image/png"
	"regexp"
	"strings"
	"testing"

	"tripoint/data"
)

// mostOfPicture is how many bytes a picture may have: some hosts give up on larger ones.
const mostOfPicture = 200_000

// selectable are the nodes and edges of facts, and "" for all.
func selectable(ds *data.Dataset) []data.Ref {
	all := []data.Ref{""}
	for i := range ds.Edges {
		all = append(all, ds.Edges[i].ID)
	}
	for i := range ds.Nodes {
		all = append(all, ds.Nodes[i].ID)
	}
	return all
}

func TestEachRelationshipAndCountryHasAPictureOfItsOwn(t *testing.T) {
	for _, dir := range []string{"", "data/source/testdata/islands"} {
		s := siteOf(t, dir)
		seen := map[string]data.Ref{}
		for _, r := range selectable(s.facts.data) {
			file := s.files[pictureFile(r)]
			img, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				t.Fatalf("%q: %s: %v", dir, pictureFile(r), err)
			}
			if img.Bounds() != image.Rect(0, 0, pictureWidth, pictureHeight) || len(file) > mostOfPicture {
				t.Errorf("%q: %s is %v, %d bytes", dir, pictureFile(r), img.Bounds(), len(file))
			}
			if other, is := seen[string(file)]; is {
				t.Errorf("%q: %s and %s have the same picture", dir, other, r)
			}
			seen[string(file)] = r
		}
	}
}

func TestAPictureCarriesTheFindingInLargeLetters(t *testing.T) {
	s := siteOf(t, "")
	w := &words{index: s.facts.index}
	says := map[data.Ref]string{}
	for _, p := range s.pictures(w) {
		for _, f := range p.findings {
			says[p.ref] += f.of + "|" + f.text + "|"
		}
		if size := fitting(p.findings, 160); size <= smallestFinding && len(p.findings) == 1 {
			t.Errorf("the letters of %s are as small as can be", pictureFile(p.ref))
		}
	}
	for r, want := range map[data.Ref]string{
		"":           "|" + s.facts.data.Finding.String() + "|",
		"edge/cn-us": "|Restraint, for business only|",
		"node/us":    "United States – China|Restraint, for business only|Russia – United States|Talks frozen, channels open|",
	} {
		if says[r] != want {
			t.Errorf("%s says %q, want %q", pictureFile(r), says[r], want)
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
		if got := s.pictureAlt(r, w); !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("the words for %s are %q", pictureFile(r), got)
		}
	}
}
