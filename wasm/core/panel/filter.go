package panel

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// find is the field that filters lists, and below it what the filter found. The key
// names the field's label. They are two sections, so that the field stays while the
// reader types.
func (w *finder) find(key string, l lists) doc.Sections {
	if w.noProgram() || len(w.Data.Agreements)+len(w.Data.Events) == 0 {
		return nil
	}
	field := section("find", &doc.Field{
		Label: w.Word(key), Action: "filter", Value: w.key.Filter, Hint: w.Word("filter.hint")})
	if !l.searched {
		return doc.Sections{field}
	}
	found := section("found")
	if l.empty() {
		found.Blocks.Add(w.tell(doc.Plain, "filter.none", "words", strings.TrimSpace(w.key.Filter)))
	} else {
		found.Blocks.Add(line(doc.Plain, w.foundInWords(l)))
	}
	if elsewhere := w.elsewhere(l); elsewhere != nil {
		found.Blocks.Add(elsewhere)
	}
	ways := button(w.Word("filter.clear"), "filter:")
	if hidden := l.hidden(); hidden > 0 {
		found.Blocks.Add(w.tell(doc.Muted, "lens.hidden.found", "count", strconv.Itoa(hidden)))
		ways.Options = append(ways.Options, w.allDomains().Options...)
	}
	found.Blocks.Add(ways)
	return doc.Sections{field, found}
}

// elsewhere leads to the other parts of the selected edge in which the filter finds
// something; nil if there are none.
func (w *finder) elsewhere(l lists) *doc.Paragraph {
	if w.X.Edge(w.key.Selection) == nil || w.key.Part == app.Overview {
		return nil
	}
	p := w.tell(doc.Plain, "filter.elsewhere")
	for _, part := range []struct {
		part  app.Part
		count int
	}{{app.Agreements, len(l.alone.shown) + len(l.wider.shown)}, {app.Events, len(l.events.shown)}} {
		if part.part != w.key.Part && part.count > 0 {
			p.Put(doc.Plain, " ").Add(doc.Span{Action: "part:" + string(part.part),
				Text: w.Word("sources.kind", "kind", w.Word("part."+string(part.part)), "count", strconv.Itoa(part.count))})
		}
	}
	if len(p.Spans) == 1 {
		return nil
	}
	return p
}

// foundInWords returns "3 of 28 agreements, 5 of 40 events".
func (w *finder) foundInWords(l lists) string {
	return w.Word("filter.count",
		"agreements", strconv.Itoa(len(l.alone.shown)+len(l.wider.shown)),
		"allagreements", strconv.Itoa(l.alone.all+l.wider.all),
		"events", strconv.Itoa(len(l.events.shown)),
		"allevents", strconv.Itoa(l.events.all))
}

// empty reports whether the lists show nothing.
func (l *lists) empty() bool { return len(l.alone.shown)+len(l.wider.shown)+len(l.events.shown) == 0 }

// hidden counts what the filter found and the lens hides.
func (l *lists) hidden() int { return l.alone.hidden + l.wider.hidden + l.events.hidden }

// agreementLetters returns what the filter looks through in an agreement, folded: all
// that its card shows.
func (w *finder) agreementLetters(a *data.Agreement) string {
	return w.letters(a.ID, func() string {
		shown := *a
		shown.Commitments = slices.Clone(a.Commitments)
		for i := range shown.Commitments {
			shown.Commitments[i].Brief = nil // only a comparison shows it
		}
		return w.lines(shown.Texts(), w.DateText(a.Date), w.parties(a))
	})
}

// eventLetters returns what the filter looks through in an event, folded: all that its
// cards show.
func (w *finder) eventLetters(e *data.Event) string {
	return w.letters(e.ID, func() string { return w.lines(e.Texts(), w.DateText(e.Date)) })
}

// sourceLetters returns what the filter looks through in a source, folded.
func (w *finder) sourceLetters(s *data.Source) string {
	return w.letters(s.ID, func() string { return w.lines(s.Texts(), s.Publisher) })
}

// lines returns texts in the reader's language, and then more, each in a line.
func (w *finder) lines(list []data.Text, more ...string) string {
	lines := make(texts, len(list), len(list)+len(more))
	for i, t := range list {
		lines[i] = w.Text(t)
	}
	return strings.Join(append(lines, more...), "\n")
}

// letters returns the folded lines of a thing, and caches them.
func (w *finder) letters(ref data.Ref, lines func() string) string {
	w.cardCache.resetFor(w.Lang)
	s, known := w.cardCache.letters[ref]
	if !known {
		s = fold(lines())
		w.cardCache.letters[ref] = s
	}
	return s
}
