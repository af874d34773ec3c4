package app

import (
	"slices"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/theme"
)

// New returns the first model, with the state of an address.
func New(x *data.Index, device Device, hash string) Model {
	return ParseHash(Model{Camera: Home, Device: device}, hash, x)
}

// Update returns the model after a message, and the effects to carry out. A message
// that makes no sense, such as one that names nothing in the data, changes nothing.
func Update(m Model, message Message, x *data.Index) (Model, []Effect) {
	before := m
	var effects []Effect
	switch msg := message.(type) {
	case Select:
		m, effects = selectRef(m, msg.Ref, x)
	case Hover:
		m.Hover = msg.Ref
	case Press:
		m.Press = msg.Ref
	case Focus:
		m.Focus = msg.Ref
	case SetDate:
		if msg.Date.Check() == nil {
			m.Date, m.Playing, m.Peek = clampDate(msg.Date, x.Data()), false, Peek{}
		}
	case StepEvent:
		m.Date, m.Playing = NextEvent(&m.Address, msg.By, x), false
		m.Peek = reached(&m, x)
	case GoStep:
		m = goStep(m, msg.Step, x.Data())
	case MoveStep:
		if n := m.Step + msg.By; n > 0 {
			m = goStep(m, n, x.Data())
		}
	case Advance:
		if m.Playing && msg.Date.Check() == nil {
			m.Date, m.Peek, m.Told = clampDate(msg.Date, x.Data()), Peek{}, msg.Told
			m.Playing = !msg.Told.Article && !msg.Told.End
		}
	case Play:
		m.Playing, m.Peek = msg.On, Peek{}
	case ShowPeek:
		m.Peek = Peek{}
		if e := x.Event(msg.Peek.Event); e != nil && slices.Contains(e.Edges, msg.Peek.Edge) {
			m.Peek = msg.Peek
		}
	case SetDomain:
		if msg.Domain == "" || x.Domain(msg.Domain) != nil {
			m.Domain = msg.Domain
		}
	case OpenPart:
		m = openPart(m, msg.Part, msg.Domain, x)
	case Compare:
		if x.Edge(msg.Of) != nil && x.Edge(msg.Ref) != nil && msg.Of != msg.Ref {
			m.Selection, m.Compare, m.Filter = msg.Of, "", ""
		}
		m = compare(m, msg.Ref, x)
	case Switch:
		if m.Without.Has(msg.Event) || x.Event(msg.Event) != nil {
			m.Without = m.Without.Toggled(msg.Event)
		}
	case SetParam:
		m.Params = m.Params.with(msg.Name, msg.Value, x.Data().Formula)
	case Reset:
		m.Without, m.Params = "", Params{}
	case SetFilter:
		m.Filter = firstRunes(strings.ToValidUTF8(msg.Text, ""), maxFilter)
	case OpenChapter:
		if validChapter(msg.Chapter, x) {
			m.Chapter = msg.Chapter
		}
	case Copy:
		effects = append(effects, CopyText{msg.Text})
	case Save:
		effects = append(effects, SaveFile{msg.What})
	case SetPaper:
		m.DarkPaper = msg.Dark
	case SetHash:
		m = ParseHash(m, msg.Hash, x)
		if r := CardIn(msg.Hash, x); r != "" {
			effects = append(effects, ShowCard{r})
		}
	case SetTheme:
		if c, ok := theme.ParseChoice(msg.Name); ok {
			m.Theme = c
		}
	case SetView:
		m.View = ""
		if msg.WordsOnly {
			m.View = textView
		}
	case SetOrder:
		m.OldestFirst = msg.OldestFirst
	case SetCamera:
		m.Camera, m.Moving = bounded(msg.Camera), msg.Moving
	case SetDevice:
		m.Device = msg.Device
	case Open:
		effects = append(effects, OpenURL{msg.URL})
	}
	if _, plays := message.(Advance); !plays && (m.Address != before.Address || m.Playing != before.Playing) {
		m.Told = Told{}
	}
	_, came := message.(SetHash) // from the address, which has it
	return m, append(effects, follow(&before, &m, came, x)...)
}

// maxFilter bounds the length of the filter, in runes.
const maxFilter = 100

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func validChapter(c Chapter, x *data.Index) bool {
	return c == NoChapter || c == MethodChapter || c == KeysChapter || c == ArticleChapter && x.Data().Article != nil
}

// follow returns the effects that a change of the state has, whatever message caused it;
// came says that it came from the address.
func follow(before, after *Model, came bool, x *data.Index) []Effect {
	var effects []Effect
	if before.Address != after.Address { // Hash allocates; a moving pointer must not
		if a, b := Hash(&after.Address, x), Hash(&before.Address, x); a != b {
			effects = append(effects, WriteHash{a, !came && !samePlace(&before.Address, &after.Address)})
		}
	}
	if after.Selection != before.Selection {
		effects = append(effects, Announce{}, Tell{Type: "select", Ref: after.Selection})
	} else if !samePlace(&before.Address, &after.Address) || after.Filter != before.Filter { // the announcement says how much the filter finds
		effects = append(effects, Announce{})
	} else if after.Told != before.Told && after.Told != (Told{}) {
		effects = append(effects, Announce{})
	}
	if after.Date != before.Date {
		effects = append(effects, Tell{Type: "date", Date: after.Date})
	}
	return effects
}

// samePlace reports whether two states differ in no more than what readers see from one
// place: the date, the lens, a hypothesis, the theme.
func samePlace(a, b *Address) bool {
	return a.Selection == b.Selection && a.Part == b.Part && a.Compare == b.Compare &&
		a.Chapter == b.Chapter && a.Step == b.Step
}
