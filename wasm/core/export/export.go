// Package export makes what readers take away of a state: a picture with all that it needs
// to be understood elsewhere, and the facts of the selection as a table.
//
// It must not know where that goes: to a file, to the clipboard, to a newsroom's folder.
// Start reading at Of; sheet.go composes the picture, table.go lists the facts.
package export

import (
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/svg"
	"tripoint/wasm/core/theme"
)

// Form is a form of what readers take away.
type Form string

// The forms. Of PNG a platform makes pixels itself, of what a Picture holds.
const (
	PNG  Form = "png"
	SVG  Form = "svg"
	CSV  Form = "csv"
	JSON Form = "json"
)

// State is what is taken away: a state of the explainer with what a citation says of it.
type State struct {
	at       state.At
	model    *app.Model
	pictures *picture.Pictures
	// Title is what the state is about, and In the explainer if that is called otherwise.
	Title, In string
	// Link is the address for others.
	Link string
	dark bool // the ground of the picture
}

// New prepares a state of a model.
func New(f *state.Facts, p *picture.Pictures, m *app.Model, title, in, link string, dark bool) *State {
	if link == "" { // the first state of a window, which has no address of its own
		link = "#"
	}
	return &State{f.At(state.KeyOf(m)), m, p, title, in, link, dark}
}

// Text returns the file of a form; that of PNG is its picture as SVG.
func (s *State) Text(f Form) string {
	switch f {
	case CSV:
		return s.csv()
	case JSON:
		return s.json()
	default:
		return s.svg()
	}
}

// svg writes the picture for any program that reads SVG: with its size, fonts by name, and
// words as text.
func (s *State) svg() string {
	return string(svg.Append(nil, s.Picture(), svg.Options{ID: "p", Title: s.alt(), Alone: true}))
}

// alt says what the picture shows, with its whole address.
func (s *State) alt() string {
	text := s.Title + " · " + s.when()
	for _, part := range append(s.levels(), s.hypothesis(), s.credit(), s.Link) {
		if part != "" {
			text += " · " + part
		}
	}
	return text
}

// look is the theme of the picture: as strong as the reader has it.
func (s *State) look() *theme.Theme { return theme.Of(s.dark, s.model.Device.MoreContrast) }

// credit names the explainer, the version of its facts, and their licence.
func (s *State) credit() string {
	return s.at.Word("save.credit", "name", s.at.Word("app.title"), "version", s.at.Data.Version)
}

// when is the shown date with the lens.
func (s *State) when() string {
	lens := s.at.Word("save.all")
	if s.at.Domain != "" {
		lens = state.Capital(s.at.Word("save.only", "domain", s.at.DomainWord(s.at.Domain)))
	}
	return s.at.Word("save.when", "date", s.at.ShownDate(), "lens", lens)
}

// hypothesis marks a state as one; it is "" for any other.
func (s *State) hypothesis() string {
	if !s.at.Hypothetical() {
		return ""
	}
	return s.at.Word("save.hypothesis", "question", s.at.ShownHypothesis())
}

// edges are those that the state is about, as positions in the dataset: the two that are
// compared, one, those of a node, or all.
func (s *State) edges() []int {
	var all []int
	for i := range s.at.Data.Edges {
		if e := &s.at.Data.Edges[i]; s.model.Selection == "" || state.Touches(e, s.model.Selection) || e.ID == s.model.Compare {
			all = append(all, i)
		}
	}
	return all
}

// levels are those of the edges that a reader has chosen, in words, as the lens shows them.
func (s *State) levels() []string {
	var all []string
	for _, i := range s.edges() {
		if e := &s.at.Data.Edges[i]; e.ID == s.model.Selection || e.ID == s.model.Compare {
			all = append(all, s.at.ShownLevels(i))
		}
	}
	return all
}

// most is how many letters a name has at most, for systems that allow no more.
const most = 120

// Name is that of a file without its ending: it tells one state from another.
func (s *State) Name() string {
	a := &s.model.Address
	name := []byte("tripoint")
	add := func(part string) {
		if part != "" {
			name = append(append(name, '-'), strings.ToLower(part)...)
		}
	}
	add(string(a.Selection))
	add(string(a.Compare))
	add(string(a.Date))
	add(a.Domain.ID())
	if s.at.Hypothetical() {
		add("what-if")
	}
	if s.at.Lang != s.at.Data.Lang() {
		add(s.at.Lang)
	}
	if s.dark {
		add("dark")
	}
	for i, c := range name {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			name[i] = '-'
		}
	}
	return string(name[:min(len(name), most)])
}

// concerns reports whether any of some edges is one that the state is about.
func (s *State) concerns(of []data.Ref) bool {
	for _, i := range s.edges() {
		for _, r := range of {
			if s.at.Data.Edges[i].ID == r {
				return true
			}
		}
	}
	return false
}

// Said is what a platform says of a file or about it, by the end of its key: "saved",
// "copied", "uncopied", "unsaved", "within", "alone". Pairs fill it.
func (s *State) Said(key string, pairs ...string) string { return s.at.Word("save."+key, pairs...) }
