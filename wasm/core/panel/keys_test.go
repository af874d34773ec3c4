package panel

import (
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

func TestTheKeysHaveAChapter(t *testing.T) {
	x, p := real(t)
	text := dump.Document(p.Panel(at(x, "#edge/cn-us?page=keys")))
	for _, want := range []string{"Keys", "‹ Back to United States – China →page:", "Shift + Enter", "Show this list", "Ctrl + F"} {
		if !strings.Contains(text, want) {
			t.Errorf("the chapter does not say %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "{key") {
		t.Errorf("a row has no words:\n%s", text)
	}
}

func TestEveryPanelEndsWithTheWaysToArticleAndMethod(t *testing.T) {
	x, p := real(t)
	hashes := append(states(x), "#?page=keys", "#edge/cn-us?part=trust", "#edge/cn-us?part=sources", "#node/cn?part=documents")
	for _, hash := range hashes {
		d := p.Panel(at(x, hash))
		foot := d.Sections[len(d.Sections)-1]
		seen := map[data.Ref]bool{}
		refsIn(&doc.Document{Sections: doc.Sections{foot}}, func(r data.Ref) { seen[r] = true })
		want := []app.Chapter{app.ArticleChapter, app.MethodChapter}
		if at(x, hash).Selection == "" {
			want = append(want, app.KeysChapter)
		}
		for _, c := range want {
			if !seen[app.ChapterRef(c)] {
				t.Errorf("%s: nothing at the end leads to %s", hash, c)
			}
		}
	}
}
