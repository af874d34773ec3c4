package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
)

// pictureIn finds the picture of a step in the reading page: its element, its words, what
// is in it, and its caption.
var pictureIn = regexp.MustCompile(`(?s)<figure><svg class="step-(\d+)" [^>]*role="img" aria-label="([^"]+)">(.*?)</svg>\s*<figcaption>([^<]*) <a href="frame\.html#step/(\d+)"`)

func TestEachStepHasAPictureOfItsState(t *testing.T) {
	s := siteOf(t, "")
	found := pictureIn.FindAllStringSubmatch(string(s.files[indexPage]), -1)
	if len(found) != len(s.facts.data.Steps) || len(found) == 0 {
		t.Fatalf("%d pictures for %d steps", len(found), len(s.facts.data.Steps))
	}
	seen := map[string]app.Address{}
	for i, m := range found {
		step := &s.facts.data.Steps[i]
		n := strconv.Itoa(i + 1)
		class, words, picture, caption, link := m[1], m[2], m[3], m[4], m[5]
		if class != n || link != n {
			t.Errorf("the picture of step %s is step-%s, and leads to step %s", n, class, link)
		}
		model := s.sessionAt(stepHash(i+1), app.Device{Lang: data.English}, nil).Model()
		if at := (app.Address{Selection: step.Selection, Compare: step.Compare, Date: step.Date, Domain: step.Domain, Step: i + 1,
			Chapter: app.Chapter(step.Chapter)}); model.Address != at {
			t.Errorf("step %s is drawn at %+v, want %+v", n, model.Address, at)
		}
		need := []string{s.sessionAt(stepHash(i+1), app.Device{Lang: data.English}, nil).Controls().DateText}
		if step.Selection != "" {
			need = append(need, s.facts.name(step.Selection))
		}
		if step.Compare != "" {
			need = append(need, s.facts.name(step.Compare))
		}
		if d := s.facts.index.Domain(step.Domain); d != nil {
			need = append(need, strings.ToLower(d.Name.String())+" only")
		}
		for _, part := range need {
			if !strings.Contains(caption, part) || !strings.Contains(words, part) {
				t.Errorf("neither %q nor %q may lack %q", caption, words, part)
			}
		}
		if !strings.Contains(picture, `<use href="#land"`) {
			t.Errorf("the picture of step %s has no land", n)
		}
		// What differs in state differs to the eye.
		drawn := regexp.MustCompile(`step-\d+`).ReplaceAllString(picture, "")
		model.Step, model.Chapter = 0, app.NoChapter
		if at, is := seen[drawn]; is && at != model.Address {
			t.Errorf("step %s looks like another state", n)
		}
		seen[drawn] = model.Address
	}
	if len(seen) < len(found)-1 {
		t.Errorf("only %d of %d pictures differ", len(seen), len(found))
	}
}

func TestThePicturesOfThePageShareOneLand(t *testing.T) {
	page := string(siteOf(t, "").files[indexPage])
	if n := strings.Count(page, `<symbol id="land"`); n != 1 {
		t.Errorf("the land is there %d times", n)
	}
	if land, first := strings.Index(page, `<symbol id="land"`), strings.Index(page, `<use href="#land"`); land > first {
		t.Error("the land comes after the first picture that needs it")
	}
	if n, want := strings.Count(page, `<use href="#land"`), len(siteOf(t, "").facts.data.Steps)+1; n != want {
		t.Errorf("%d pictures of the map, want one of each step and one for paper: %d", n, want)
	}
}

func TestAPageOfFactsWithoutStepsHasNoPictures(t *testing.T) {
	page := string(siteOf(t, "data/source/testdata/islands").files[indexPage])
	if pictureIn.MatchString(page) || strings.Contains(page, `id="page/argument"`) {
		t.Error("there is an argument without steps")
	}
}
