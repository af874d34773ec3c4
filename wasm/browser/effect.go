package browser

import (
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/session"
)

// effectFor returns the name of what the page has to do for an effect, and its value:
// see Effect in web/wire.js. The name is "" where the page has nothing to do; it copies
// text by itself, for it may do so only while it hears of a reader's press.
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
	case app.Tell:
		if e.Type == "date" {
			return "date", string(e.Date)
		}
		return e.Type, string(e.Ref)
	default:
		// The page opens links and copies texts itself, at the press.
	}
	return "", ""
}
