package panel

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// keyRows are the rows of the list of keys: "key.NAME" is what to press, and "keys.NAME"
// what it does.
var keyRows = [...]string{"tab", "enter", "compare", "escape", "tabs", "dates", "zoom", "arrows", "find", "size", "help"}

// keysChapter lists what each key does.
func (w *document) keysChapter() doc.Sections {
	return doc.Sections{section("keys", w.wayBack("app.title"), w.heading(1, "keys.title"), w.keyTable())}
}

// keyTable has a row for each key. Browser and desktop know the same ones.
func (w *document) keyTable() *doc.Table {
	t := &doc.Table{}
	t.Head.Add(plain(w.Word("keys.key")))
	t.Head.Add(plain(w.Word("keys.does")))
	for _, name := range keyRows {
		t.Add(plain(w.Word("key."+name)), plain(w.Word("keys."+name)))
	}
	return t
}

// wayBack is the line above a chapter's title: the way back to what the reader has left
// for it, then what the chapter is.
func (w *document) wayBack(key string) *doc.Paragraph {
	text := w.Word("method.back")
	if e, n := w.X.Edge(w.key.Selection), w.X.Node(w.key.Selection); e != nil {
		text = w.Word("method.backto", "name", w.Said(e.Name))
	} else if n != nil {
		text = w.Word("method.backto", "name", w.Said(n.Short))
	}
	return paragraph(doc.Kicker).Add(doc.Span{Text: text, Action: "page:"}).Put(doc.Plain, " ").Put(doc.Muted, w.Word(key))
}

// foot ends every panel: it leads to the article and to how levels are computed, and with
// nothing selected to the keys, and tells whose facts these are.
func (w *document) foot() doc.Section {
	f := &w.footCache
	if f.section.Blocks == nil || f.lang != w.Lang || f.home != (w.key.Selection == "") {
		*f = footCache{w.Lang, w.key.Selection == "", w.newFoot()}
	}
	return f.section
}

// footCache holds the foot: little in it depends on what is shown.
type footCache struct {
	lang    string
	home    bool
	section doc.Section
}

func (w *document) newFoot() doc.Section {
	ways := paragraph(doc.Muted)
	lead := func(c app.Chapter, text string) {
		if len(ways.Spans) > 0 {
			ways.Put(doc.Plain, " · ")
		}
		ways.Add(doc.Span{Text: text, Ref: app.ChapterRef(c)})
	}
	if a := w.Data.Article; a != nil {
		lead(app.ArticleChapter, w.Word("article.link", "author", w.Said(a.Author)))
	}
	lead(app.MethodChapter, w.Word("foot.model"))
	if w.key.Selection == "" { // elsewhere it would be one stop more for a keyboard, which has "?"
		lead(app.KeysChapter, w.Word("keys.title"))
	}
	about := w.tell(doc.Muted, "foot.about", "name", w.Word("app.title"), "date", w.DateText(w.Data.AsOf))
	return sectionFor(doc.Foot, "foot", ways, about)
}
