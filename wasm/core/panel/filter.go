package panel

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/doc"
)

// find is the field that filters lists, and below it what the filter found; the key is
// that of its label. They are two sections, so that the field stays while the reader
// types.
func (w *finder) find(key string, l lists) []doc.Section {
	if w.noProgram() {
		return nil
	}
	field := section("find", &doc.Field{
		Label: w.Word(key), Action: "filter", Value: w.key.Filter, Hint: w.Word("filter.hint")})
	if !l.searched {
		return []doc.Section{field}
	}
	found := section("found")
	if l.empty() {
		found.Blocks = append(found.Blocks, w.tell(doc.Plain, "filter.none", "words", strings.TrimSpace(w.key.Filter)))
	} else {
		found.Blocks = append(found.Blocks, paragraph(doc.Plain, doc.Span{Text: w.foundInWords(l)}))
	}
	ways := &doc.Buttons{Options: []doc.Option{{Text: w.Word("filter.clear"), Action: "filter:"}}}
	if hidden := l.hidden(); hidden > 0 {
		found.Blocks = append(found.Blocks, w.tell(doc.Muted, "lens.hidden.found", "count", strconv.Itoa(hidden)))
		ways.Options = append(ways.Options, w.allDomains().Options...)
	}
	found.Blocks = append(found.Blocks, ways)
	return []doc.Section{field, found}
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

// agreementLetters returns what the filter looks through in an agreement, folded.
func (w *finder) agreementLetters(a *data.Agreement) string {
	return w.letters(a.ID, func() []string {
		texts := []string{w.DateText(a.Date), w.parties(a)}
		for _, t := range []data.Text{a.Name, a.Short, a.Place, a.Level, a.LegalStatus, a.FollowUp, a.StatusToday,
			a.DateNote, a.EffectNote, a.Note} {
			texts = append(texts, w.Text(t))
		}
		for i := range a.Commitments {
			texts = append(texts, w.Text(a.Commitments[i].Text))
		}
		for i := range a.LeavesOut {
			texts = append(texts, w.Text(a.LeavesOut[i].Text))
		}
		return w.appendTexts(texts, a.Doubts)
	})
}

// eventLetters returns what the filter looks through in an event, folded.
func (w *finder) eventLetters(e *data.Event) string {
	return w.letters(e.ID, func() []string {
		texts := []string{w.DateText(e.Date), w.Text(e.Title), w.Text(e.Description), w.Text(e.Reason), w.Text(e.ArguedBy), w.Text(e.DateNote)}
		for i := range e.Acts {
			texts = append(texts, w.Text(e.Acts[i].Reason))
		}
		if e.Denial != nil {
			texts = append(texts, w.Text(e.Denial.Text))
		}
		return w.appendTexts(texts, e.Doubts)
	})
}

func (w *finder) appendTexts(texts []string, more []data.Text) []string {
	for _, t := range more {
		texts = append(texts, w.Text(t))
	}
	return texts
}

// letters returns the folded texts of a thing in the reader's language, and caches them.
func (w *finder) letters(ref data.Ref, texts func() []string) string {
	w.cardCache.resetFor(w.Lang)
	s, known := w.cardCache.letters[ref]
	if !known {
		s = fold(strings.Join(texts(), "\n"))
		w.cardCache.letters[ref] = s
	}
	return s
}
