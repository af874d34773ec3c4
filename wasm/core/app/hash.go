package app

import (
	"slices"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/theme"
)

// The address of a state is a ref, then parameters in any order, as in
// "#edge/cn-us?date=2016-05&domain=economic". Hash writes it, ParseHash reads it.
// Nothing in it needs escaping but the "?" and "%" that a date may have.

// maxHash bounds the length of a hash in bytes; ParseHash ignores the rest.
const maxHash = 8192

// Hash returns the address of a state, "#" included, with only those parameters that
// differ from the first state.
func Hash(a *Address, x *data.Index) string {
	var b strings.Builder
	b.WriteByte('#')
	// The number of a step stands for its whole state.
	atStep := AtStep(a, StepOf(a, x.Data()))
	if !atStep {
		b.WriteString(string(a.Selection))
	}
	sep := byte('?')
	add := func(key, value string) {
		b.WriteByte(sep)
		b.WriteString(key)
		b.WriteByte('=')
		b.WriteString(escape(value))
		sep = '&'
	}
	if !atStep && (a.Date != x.Data().Start || a.Step > 0) {
		add("date", string(a.Date))
	}
	if !atStep && a.Domain != "" {
		add("domain", a.Domain.ID())
	}
	if !atStep && a.Part != Overview {
		add("part", string(a.Part))
	}
	if !atStep && a.Compare != "" {
		add("compare", string(a.Compare))
	}
	if a.Step > 0 {
		add("step", strconv.Itoa(a.Step))
	}
	for _, r := range a.Without.All() {
		add("without", string(r))
	}
	if a.Params != (Params{}) {
		add("model", a.Params.String())
	}
	if !atStep && a.Chapter != NoChapter {
		add("page", string(a.Chapter))
	}
	if a.Theme != theme.Auto {
		add("theme", a.Theme.String())
	}
	if a.View != "" {
		add("view", a.View)
	}
	return b.String()
}

// Link returns the address of what is shown, for others: without the theme, which is the
// reader's own. base is the page's address without a hash; if it is "", the link is a
// hash alone, or "".
func Link(a Address, base string, x *data.Index) string {
	a.Theme, a.View = theme.Auto, ""
	return base + strings.TrimSuffix(Hash(&a, x), "#")
}

// ParseHash returns the model with the state of an address. It sets what the address
// does not name as in the first state, ignores what is unknown or malformed, and applies
// the rest.
func ParseHash(m Model, hash string, x *data.Index) Model {
	if len(hash) > maxHash {
		hash = hash[:maxHash]
	}
	before := m.Selection
	m.Address = Address{Date: x.Data().Start}
	m.Playing, m.Peek = false, Peek{}
	ref, query, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	m = m.withRef(refOf(ref), x)
	bare := m.Selection == ""
	for _, part := range strings.Split(query, "&") {
		if key, value, ok := strings.Cut(part, "="); ok {
			setParameter(&m, key, unescape(value), x)
			bare = bare && !(key == "date" || key == "domain" || key == "compare" || key == "part" || key == "page")
		}
	}
	if bare {
		m = goStep(m, m.Step, x.Data())
	}
	if x.Edge(m.Selection) == nil {
		m.Compare = "" // only edges are compared
	}
	if m.Compare != "" || !hasPart(m.Selection, m.Part) {
		m.Part = Overview
	}
	if m.Selection != before {
		m.Filter = "" // its words were meant for other lists
	}
	return m
}

func refOf(s string) data.Ref { return data.Ref(unescape(s)) }

// CardIn returns the thing that an address names if it has a card in a panel, else "".
func CardIn(hash string, x *data.Index) data.Ref {
	ref, _, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	if len(ref) > maxHash {
		return ""
	}
	if _, effects := showCard(Model{}, refOf(ref), x); len(effects) > 0 {
		return refOf(ref)
	}
	return ""
}

// withRef selects what an address names: a node, an edge, a step of the tour, or the
// panel with the card of anything else.
func (m Model) withRef(r data.Ref, x *data.Index) Model {
	if selectable(r, x) {
		m.Selection = r
	} else if s := x.Step(r); s != nil {
		m.Step = slices.IndexFunc(x.Data().Steps, func(t data.Step) bool { return t.ID == r }) + 1
		m.LastStep = m.Step
	} else {
		m, _ = showCard(m, r, x)
	}
	return m
}

func setParameter(m *Model, key, value string, x *data.Index) {
	switch key {
	case "date":
		if d := data.Date(value); d.Check() == nil {
			m.Date = clampDate(d, x.Data())
		}
	case "domain":
		if r := data.MakeRef("domain", value); x.Domain(r) != nil {
			m.Domain = r
		}
	case "compare":
		if r := data.Ref(value); x.Edge(r) != nil && r != m.Selection {
			m.Compare = r
		}
	case "part":
		m.Part = Part(value)
	case "step":
		if n, err := strconv.Atoi(value); err == nil && n > 0 && n <= len(x.Data().Steps) {
			m.Step, m.LastStep = n, n
		}
	case "without":
		for _, s := range strings.Split(value, ",") {
			if r := data.Ref(s); x.Event(r) != nil && !m.Without.Has(r) {
				m.Without = m.Without.Toggled(r)
			}
		}
	case "model":
		m.Params = parseParams(value, x.Data().Formula)
	case "page":
		if validChapter(Chapter(value), x) {
			m.Chapter = Chapter(value)
		}
	case "theme":
		if c, ok := theme.ParseChoice(value); ok {
			m.Theme = c
		}
	case "view":
		if value == textView {
			m.View = value
		}
	}
}

// selectable reports whether a ref is something that can be selected.
func selectable(r data.Ref, x *data.Index) bool {
	return x.Node(r) != nil || x.Edge(r) != nil
}

// clampDate clamps a date to the dataset's span.
func clampDate(d data.Date, ds *data.Dataset) data.Date {
	switch {
	case d.Years() < ds.From.Years():
		return ds.From
	case d.Years() > ds.Until.Years():
		return ds.Until
	}
	return d
}

// escape escapes the two characters of an EDTF date that have a meaning in a query.
// (A strings.Replacer would cost more bytes in the program than this loop.)
func escape(s string) string {
	if strings.IndexByte(s, '%') < 0 && strings.IndexByte(s, '?') < 0 {
		return s
	}
	var b []byte
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '%':
			b = append(b, "%25"...)
		case '?':
			b = append(b, "%3F"...)
		default:
			b = append(b, s[i])
		}
	}
	return string(b)
}

// unescape resolves well-formed percent escapes and leaves the others: anybody may have
// written an address.
func unescape(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
