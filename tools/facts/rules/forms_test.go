package rules

import (
	"strings"
	"testing"
)

func TestCategoriesAreThoseOfTheLanguage(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "one other", "ru": "one few many other", "zh-Hans": "other", "ar": "zero one two few many other",
		"fr": "one other", "es": "one other", "xx": "",
	} {
		if got := strings.Join(Categories(lang), " "); got != want {
			t.Errorf("in %s there are %q, want %q", lang, got, want)
		}
	}
}

func TestFaultsTellsWhatIsWrongWithAWording(t *testing.T) {
	for _, test := range []struct{ text, lang, want string }{
		{"", "en", ""},
		{"{a} of {b}", "xx", ""},
		{"{n, plural, one {# of {a}} other {#}}", "en", ""},
		{"{n, plural, =0 {none} =2 {two} other {#}}", "zh-Hans", ""},
		{"{n", "en", "is not closed"},
		{"n}", "en", "closes nothing"},
		{"{n, plural, one {#} other {#}", "en", "is not closed"},
		{"{n, gender, other {#}}", "en", `of the kind "gender"`},
		{"{n, select, 0 {none} other {{n}}}", "xx", ""},
		{"{n, select, 0 {none} {some}}", "en", "has no category; lacks the form \"other\""},
		{"{n plural other {#}}", "en", "is no slot"},
		{"{{n}}", "en", "is no slot"},
		{"{n, plural, other {#}}", "en", `lacks the form "one"`},
		{"{n, plural}", "ru", `lacks the form "one"; lacks the form "few"; lacks the form "many"; lacks the form "other"`},
		{"{n, plural, one {#} few {#} other {#}}", "en", `has a form "few", which no number has`},
		{"{n, plural, =x {#} one {#} other {#}}", "en", `has a form "=x", which no number has`},
		{"{n, plural, one {#} one {#} other {#}}", "en", `has the form "one" twice`},
		{"{n, plural, one {#} other {#} two}", "en", `"two" stands behind the forms`},
		{"{n, plural, other {#} one {#}}", "en", `"one" of {n} stands behind other`},
		{"{n, plural, one {#} =2 {#} other {#}}", "en", `"=2" of {n} stands behind those of categories`},
		{"{n, plural, one {#} other {# {m, plural, one {#} other {}}}}", "en", "has another plural in it and #"},
		{"{n, plural, other {#}}", "xx", "no rules for numbers"},
		{"{n, plural, one {#} other {{m, plural, other {{m}}}}}", "en", `{m} lacks the form "one"`},
	} {
		faults := Faults(test.text, test.lang)
		wrong := make([]string, len(faults))
		for i, f := range faults {
			if wrong[i] = f.Wrong; f.Do == "" {
				t.Errorf("%q: nothing says what to do", test.text)
			}
		}
		parts := strings.Split(test.want, "; ")
		if test.want == "" {
			parts = nil
		}
		if len(parts) != len(wrong) {
			t.Errorf("%q in %s: %q, want %q", test.text, test.lang, wrong, test.want)
			continue
		}
		for i := range parts {
			if !strings.Contains(wrong[i], parts[i]) {
				t.Errorf("%q in %s: %q, want %q", test.text, test.lang, wrong[i], parts[i])
			}
		}
	}
}
