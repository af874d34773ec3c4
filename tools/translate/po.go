package main

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/chai2010/gettext-go/po"

	"tripoint/data/file"
	"tripoint/tools/facts"
)

// A message's context is the place of its text, "event/2015-06-opm title". That of a
// translation whose text is gone has the hash of the old wording behind it.

const fuzzy = "fuzzy"

// toPO writes translations as a PO file.
func toPO(list []facts.Translation, lang string) []byte {
	out := &po.File{MimeHeader: po.Header{
		ProjectIdVersion: "Tripoint", Language: lang, MimeVersion: "1.0",
		ContentType: "text/plain; charset=UTF-8", ContentTransferEncoding: "8bit",
	}}
	for i := range list {
		out.Messages = append(out.Messages, message(&list[i]))
	}
	var b bytes.Buffer
	b.WriteString(out.MimeHeader.String())
	for _, m := range out.Messages {
		b.WriteByte('\n')
		b.WriteString(m.String())
	}
	return b.Bytes()
}

func message(t *facts.Translation) po.Message {
	m := po.Message{MsgContext: contextOf(t), MsgId: t.Wording, MsgStr: t.Text}
	m.TranslatorComment = t.Note
	m.ExtractedComment = about(t)
	if t.File != "" {
		m.ReferenceFile, m.ReferenceLine = []string{t.File}, []int{t.Line}
	}
	if t.Stale || t.Wording == "" {
		m.Flags = append(m.Flags, fuzzy)
	}
	if t.Wording == "" { // nobody can translate it, and a message needs an id
		m.MsgId = gone
	}
	if slot.MatchString(t.Wording) {
		m.Flags = append(m.Flags, "icu-message-format")
	}
	return m
}

func contextOf(t *facts.Translation) string {
	if t.Wording == "" {
		return t.Place.String() + " @" + t.Hash
	}
	return t.Place.String()
}

const gone = "(this text is gone)"

var slot = regexp.MustCompile(`\{[a-z_]+[,}]`)

// about is what translators should know of a text: what its authors say, and what must stay.
func about(t *facts.Translation) string {
	lines := []string{t.About}
	if t.About == "" {
		lines = nil
	}
	if slots := slot.FindAllString(t.Wording, -1); slots != nil {
		for i := range slots {
			slots[i] = strings.Trim(slots[i], ",{}")
		}
		slices.Sort(slots)
		lines = append(lines, "Places that the program fills: "+strings.Join(slices.Compact(slots), ", "))
	}
	return strings.Join(lines, "\n")
}

// obsolete lines are what editors keep of messages that are gone from their template.
var obsolete = regexp.MustCompile(`(?m)^#~.*\n?`)

// fromPO returns the list with the translations of a PO file in their places.
func fromPO(list []facts.Translation, name string, written []byte) ([]facts.Translation, error) {
	parsed, err := po.Load(obsolete.ReplaceAll(bytes.ReplaceAll(written, []byte("\r\n"), []byte("\n")), nil))
	if err != nil {
		return nil, fmt.Errorf("%s: this is no PO file: %w; write it with: make words-out", file.Name(name), err)
	}
	list = slices.Clone(list)
	at := map[string]int{}
	for i := range list {
		at[contextOf(&list[i])] = i
	}
	var unknown []string
	for i := range parsed.Messages {
		m := &parsed.Messages[i]
		if at, found := at[m.MsgContext]; found {
			take(&list[at], m)
		} else {
			unknown = append(unknown, fmt.Sprintf("%s:%d: there is no text %q", file.Name(name), m.StartLine, m.MsgContext))
		}
	}
	if unknown != nil {
		return nil, fmt.Errorf("%s; nothing is written: take them out, or give them the context of their text", strings.Join(unknown, "\n"))
	}
	return list, nil
}

// take puts a message's translation in its place.
func take(t *facts.Translation, m *po.Message) {
	t.Note = m.TranslatorComment
	if m.MsgStr == "" || t.Wording == "" {
		return
	}
	unsure := slices.Contains(m.Flags, fuzzy)
	if unsure && t.Text == "" { // a guess of the translator's tools
		return
	}
	if !unsure {
		t.Hash = facts.Hash(m.MsgId) // of the wording that the translator saw
	}
	t.Text, t.Stale = m.MsgStr, t.Hash != facts.Hash(t.Wording)
}
