package main

import (
	"strings"
	"testing"
)

func TestConditionsStandInThePlaceOfTheirNames(t *testing.T) {
	for _, test := range []struct{ name, sheet, want, fault string }{
		{"a name becomes a condition", "@media (--narrow) { a { top: var(--top); } }", "@media (max-width: 899px) { a { top: var(--top); } }", ""},
		{"a name stands beside other conditions", "@media (--beside) and (--narrow-page), print {}", "@media (min-width: 900px) and (max-width: 639px), print {}", ""},
		{"a name stands for the width of a container", "@container (--wide-timeline) {}", "@container (min-width: 600px) {}", ""},
		{"an unknown name is an error", "@media (--thin) {}", "", "(--thin) is no condition"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := conditioned("some.css", []byte(test.sheet))
			if test.fault != "" {
				if err == nil || !strings.Contains(err.Error(), test.fault) {
					t.Errorf("the error is %v, want one with %q", err, test.fault)
				}
				return
			}
			if err != nil || string(got) != test.want {
				t.Errorf("it becomes %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

// Embedders get the frame's heights from embed.js before the frame has loaded, the reading
// page from its style sheet.
func TestTheElementAndThePageHaveTheHeightsOfTheFrame(t *testing.T) {
	s := siteOf(t, "")
	script, sheet, page := string(s.files["embed.js"]), string(s.files[s.asset("frame.css")]), string(s.files[s.asset("page.css")])
	for _, height := range []string{"640", "1560"} {
		if !strings.Contains(script, "height:"+height+"px") || !strings.Contains(sheet, "--height: "+height) {
			t.Errorf("a height of %s px is not in both the element and the frame", height)
		}
		if !strings.Contains(page, "#map iframe{height:"+height+"px}") {
			t.Errorf("a height of %s px is not in the page", height)
		}
	}
	if strings.Contains(script, "LAYOUT") {
		t.Error("embed.js has a measure without a number")
	}
}
