package browser

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/export"
	"tripoint/wasm/core/session"
)

// effectFor returns the name of what the page has to do for an effect, and its value:
// see Effect in web/wire.js. The name is "" where the page has nothing to do.
func effectFor(e app.Effect, s *session.Session) (what, value string) {
	switch e := e.(type) {
	case app.WriteHash:
		if e.Turn {
			return "turn", e.Hash
		}
		return "hash", e.Hash
	case app.Announce:
		return "announce", s.Announcement()
	case app.FocusOn:
		return "focus", string(e.Ref)
	case app.ShowCard:
		return "showcard", string(e.Ref)
	case app.CopyText:
		return "copy", e.Text
	case app.SaveFile:
		return "save", savedFor(e.What, s)
	case app.Tell:
		if e.Type == "date" {
			return "date", string(e.Date)
		}
		return e.Type, string(e.Ref)
	default:
		// The page opens links itself, at the press.
	}
	return "", ""
}

// savedFor writes what a reader takes away as JSON, with the words about that: see Saved in
// web/wire.js. The page makes pixels of a picture itself.
func savedFor(what string, s *session.Session) string {
	m := s.Model()
	form, dark := export.SVG, m.DarkPaper
	if what == string(export.CSV) || what == string(export.JSON) {
		form, dark = export.Form(what), false
	}
	of := s.Export(dark)
	var w writer
	w.open('{')
	text := func(key, value string) {
		w.key(key)
		w.string(value)
	}
	text("what", what)
	text("name", of.Name())
	text("text", of.Text(form))
	text("link", of.Link)
	for _, key := range [...]string{"saved", "copied", "uncopied", "unsaved", "within", "alone"} {
		text(key, of.Said(key))
	}
	w.close('}')
	return string(w.buf)
}
