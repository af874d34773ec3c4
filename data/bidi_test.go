package data_test

import (
	"testing"

	"tripoint/data"
)

func TestIsolateSetsOnlyTextsFromRightToLeftApart(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""}, {"China", "China"}, {"Россия – 中国", "Россия – 中国"},
		{"قلعة", "\u2068قلعة\u2069"}, {"ישראל 2", "\u2068ישראל 2\u2069"},
		{"\u2068قلعة\u2069 → West", "\u2068قلعة\u2069 → West"},
	} {
		if got := data.Isolate(test.text); got != test.want {
			t.Errorf("%q became %q, want %q", test.text, got, test.want)
		}
	}
}
