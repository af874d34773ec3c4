package session

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"tripoint/data"
	"tripoint/data/datatest"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/html"
	"tripoint/wasm/internal/models"
	"tripoint/wasm/internal/sample"
)

// Citations are for other programs, and have no marks of their own.
var (
	apart  = regexp.MustCompile(`<pre[^>]*>[^<]*</pre>|<bdi>[^<]*</bdi>|` + data.FSI + `[^` + data.PDI + `]*` + data.PDI)
	markup = regexp.MustCompile(`<[^>]*>`)
)

// Names from right to left would turn what stands between them: "A → B" would read B → A.
func TestNamesFromRightToLeftStandApart(t *testing.T) {
	ds := sample.Dataset()
	datatest.Every(ds, func(_ string, text *data.Text) {
		for i := range *text {
			if name := &(*text)[i].Text; !strings.ContainsAny(*name, "{}") {
				*name = strings.NewReplacer("North", "شمال", "South", "جنوب", "West", "غرب").Replace(*name)
			}
		}
	})
	for _, hash := range []string{"", "#edge/north-south", "#edge/north-south?part=trust", "#edge/north-south?part=events",
		"#edge/north-south?compare=edge/north-west", "#node/north", "#node/north?part=documents", "#?page=model"} {
		s := New(Config{Data: ds, Device: models.Screen, Hash: hash})
		f := s.Frame()
		for _, d := range []*doc.Document{f.Panel, f.Bar} {
			written := string(html.Append(nil, d, html.Options{}))
			left := markup.ReplaceAllString(apart.ReplaceAllString(written, ""), "|")
			if at := strings.IndexFunc(left, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }); at >= 0 {
				t.Errorf("%s: in %q is a name that turns what stands beside it", hash, left[max(0, at-60):min(len(left), at+60)])
			}
			if hash != "" && d == f.Panel && !apart.MatchString(written) {
				t.Errorf("%s: there is no name in it", hash)
			}
		}
	}
}
