package desktop

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/session"
)

func TestTheWindowIsInTheReadersLanguage(t *testing.T) {
	ds := &data.Dataset{Languages: []data.Language{{Tag: "ru"}, {Tag: "zh-Hans"}}}
	for _, test := range []struct{ asked, environment, want string }{
		{"", "", "en"},
		{"", "LANG=ru_RU.UTF-8", "ru"},
		{"", "LANG=ru_RU.UTF-8 LC_ALL=zh_CN.UTF-8", "zh-Hans"},
		{"", "LANG=zh_SG", "zh-Hans"},
		{"", "LANG=C.UTF-8", "en"},
		{"", "LC_ALL=POSIX", "en"},
		{"", "LANG=pt_BR.UTF-8", "en"},
		{"", "LANG=sr_RS@latin", "en"},
		{"ru", "LANG=zh_CN.UTF-8", "ru"},
		{"en", "LANG=zh_CN.UTF-8", "en"},
		{"zh-CN", "", "zh-Hans"},
		{"zh", "", "zh-Hans"},
		{"en-GB", "LANG=ru_RU.UTF-8", "en"},
	} {
		getenv := func(name string) string {
			for _, pair := range strings.Fields(test.environment) {
				if value, ok := strings.CutPrefix(pair, name+"="); ok {
					return value
				}
			}
			return ""
		}
		if got, err := languageFor(ds, test.asked, getenv); got != test.want || err != nil {
			t.Errorf("-lang %q in %q is %q, want %q: %v", test.asked, test.environment, got, test.want, err)
		}
	}
	for _, unknown := range []string{"pt", "?", "russian"} {
		if _, err := languageFor(ds, unknown, nil); err == nil || !strings.Contains(err.Error(), "en, ru, zh-Hans") {
			t.Errorf("-lang %q: %v", unknown, err)
		}
	}
}

func TestWordsOfTheWindowAreInItsLanguage(t *testing.T) {
	p := newPlatform(options{lang: "ru"}, System{})
	c, err := p.Config()
	if err != nil {
		t.Fatal(err)
	}
	s := session.New(c)
	if got, _ := s.Index().Word("text.on").In("ru"); word(s, "text.on") != got || got == s.Index().Word("text.on").String() {
		t.Errorf("the button says %q", word(s, "text.on"))
	}
	if p.title == c.Data.Title.String() {
		t.Errorf("the window is called %q", p.title)
	}
}
