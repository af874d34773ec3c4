package export

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/state"
	"tripoint/wasm/core/trust"
)

// What a table says of the state: columns are the same for all rows, so that any program
// reads it. JSON has the same, by kind.

// columns of the table. "gaps" are the domains in which an agreement leaves something out,
// "without" is off for an event that the reader has switched off.
var columns = [...]string{"kind", "id", "date", "name", "text", "edges", "domains", "gaps", "level", "word", "acts", "without", "sources"}

const (
	kind = iota
	id
	date
	title
	text
	edges
	domains
	gaps
	level
	word
	acts
	without
	sources
)

type row []string

// rowOf begins a row. What all kinds have is given; the rest is set.
func rowOf(of string, ref data.Ref, on data.Date, name string) row {
	r := make(row, len(columns))
	r.set(kind, of)
	r.set(id, string(ref))
	r.set(date, string(on))
	r.set(title, name)
	return r
}

// set sets a cell. Wherever a cell is set without it, the program grows.
func (r row) set(column int, cell string) { r[column] = cell }

// about says of the state what every form says: a name and a text at a time.
func (s *State) about(say func(name, text string)) {
	say("title", s.Title)
	say("in", s.In)
	say("date", string(s.at.Date))
	say("lens", s.at.Domain.ID())
	say("hypothesis", s.hypothesis())
	say("credit", s.credit())
	say("address", s.Link)
	say("version", s.at.Data.Version)
	say("as_of", string(s.at.Data.AsOf))
	say("language", s.at.Lang)
}

// rows are the levels on the shown date, and what was agreed and what happened by then, as
// the lens shows it.
func (s *State) rows() []row {
	var all []row
	for _, i := range s.edges() {
		for k := range s.at.Data.Domains {
			if s.at.Shows(&s.at.Data.Domains[k]) {
				all = s.levelRows(all, i, k)
			}
		}
	}
	for i := range s.at.Data.Agreements {
		if a := &s.at.Data.Agreements[i]; a.Date.Years() <= s.at.Now && a.Concerns(s.at.Domain) && s.concerns(a.Edges) {
			all = append(all, s.agreementRow(a))
		}
	}
	for i := range s.at.Data.Events {
		if e := &s.at.Data.Events[i]; e.Date.Years() <= s.at.Now && e.Concerns(s.at.Domain) && s.concerns(e.Edges) {
			all = append(all, s.eventRow(e))
		}
	}
	return all
}

// levelRows adds the two directions of an edge in a domain.
func (s *State) levelRows(all []row, edge, domain int) []row {
	e, d := &s.at.Data.Edges[edge], &s.at.Data.Domains[domain]
	from, to := e.A, e.B
	for _, of := range s.at.BothLevels(edge, domain) {
		r := rowOf("level", e.ID, s.at.Date, s.at.Arrow(from, to))
		r.set(domains, d.ID.ID())
		r.set(level, strconv.FormatFloat(of, 'f', 2, 64))
		r.set(word, s.at.Word(state.LevelKey(trust.Step(of))))
		all = append(all, r)
		from, to = to, from
	}
	return all
}

func (s *State) agreementRow(a *data.Agreement) row {
	var about, lacking set
	for i := range a.Commitments {
		about.add(a.Commitments[i].Domain.ID())
	}
	for i := range a.LeavesOut {
		lacking.add(a.LeavesOut[i].Domain.ID())
	}
	r := rowOf("agreement", a.ID, a.Date, s.at.Said(a.Name))
	r.set(text, s.at.Said(a.StatusToday))
	r.set(edges, ids(a.Edges))
	r.set(domains, about.text)
	r.set(gaps, lacking.text)
	r.set(sources, s.addresses(a.Sources))
	return r
}

func (s *State) eventRow(e *data.Event) row {
	r := rowOf("event", e.ID, e.Date, s.at.Said(e.Title))
	r.set(text, s.at.Said(e.Description))
	r.set(edges, ids(e.Edges))
	if s.at.Off(e) {
		r.set(without, "off")
	}
	var about set
	from, done := set{text: s.addresses(e.Sources)}, ""
	for i := range e.Acts {
		a := &e.Acts[i]
		about.add(ids(a.About))
		about.add(ids(a.Beside))
		from.add(s.addresses(a.Sources))
		if i > 0 {
			done += "; "
		}
		done += actText(a)
	}
	r.set(domains, about.text)
	r.set(acts, done)
	r.set(sources, from.text)
	return r
}

// actText writes an act in few letters, as in "cn>us deed official: economic".
func actText(a *data.Act) string {
	from, to := a.Pair()
	sign := ">"
	if a.Joint() {
		sign = "&"
	}
	text := from.ID() + sign + to.ID() + " " + a.Kind.ID() + " " + a.Standing.ID()
	if len(a.Reach) > 0 {
		text += " " + ids(a.Reach)
	}
	text += ": " + ids(a.About)
	if len(a.Beside) > 0 {
		text += " beside " + ids(a.Beside)
	}
	return text
}

// set is words, each once, with spaces between them.
type set struct{ text string }

func (s *set) add(words string) {
	for _, w := range strings.Fields(words) {
		if !strings.Contains(" "+s.text+" ", " "+w+" ") {
			if s.text != "" {
				s.text += " "
			}
			s.text += w
		}
	}
}

// ids are the names of refs without their kind, each once.
func ids(refs []data.Ref) string {
	var all set
	for _, r := range refs {
		all.add(r.ID())
	}
	return all.text
}

// addresses are those of sources.
func (s *State) addresses(refs []data.Ref) string {
	var all set
	for _, r := range refs {
		if source := s.at.X.Source(r); source != nil {
			all.add(source.URL)
		}
	}
	return all.text
}

// writer writes text. Wherever append is written out instead, the program grows.
type writer struct{ buf []byte }

func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }

func (w *writer) quoted(s string) { w.buf = data.AppendJSON(w.buf, s) }

// csv writes the table as RFC 4180 has it.
func (s *State) csv() string {
	var w writer
	w.line(columns[:])
	s.about(func(name, said string) {
		r := rowOf("about", data.Ref(name), "", "")
		r.set(text, said)
		w.line(r)
	})
	for _, r := range s.rows() {
		w.line(r)
	}
	return string(w.buf)
}

func (w *writer) line(cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.raw(",")
		}
		w.cell(cell)
	}
	w.raw("\r\n")
}

// cell quotes a cell that needs it, and marks as text what a spreadsheet would take for a
// formula. A number is none.
func (w *writer) cell(s string) {
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		if _, err := strconv.ParseFloat(s, 64); err != nil {
			s = "'" + s
		}
	}
	if strings.ContainsAny(s, ",\"\r\n") {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	w.raw(s)
}

// json writes the same as an object, with a list for each kind of rows.
func (s *State) json() string {
	var w writer
	sep := "{\n  "
	s.about(func(name, said string) {
		w.raw(sep)
		sep = ",\n  "
		w.quoted(name)
		w.raw(": ")
		w.quoted(said)
	})
	last := ""
	for _, r := range s.rows() {
		if r[kind] == last {
			w.raw(",")
		} else {
			w.end(last)
			last = r[kind]
			w.raw(",\n  ")
			w.quoted(last + "s")
			w.raw(": [")
		}
		w.object(r)
	}
	w.end(last)
	w.raw("\n}\n")
	return string(w.buf)
}

// end ends the list of a kind, "" for none.
func (w *writer) end(kind string) {
	if kind != "" {
		w.raw("\n  ]")
	}
}

// object writes the cells of a row that has them.
func (w *writer) object(r row) {
	sep := "\n    {"
	for i, cell := range r {
		if i == kind || cell == "" {
			continue
		}
		w.raw(sep)
		sep = ", "
		w.quoted(columns[i])
		w.raw(": ")
		if i == level {
			w.raw(cell)
		} else {
			w.quoted(cell)
		}
	}
	w.raw("}")
}
