package main

import (
	"bytes"
	"encoding/csv"
	"path"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/internal/asjson"
	"tripoint/tools/internal/versions"
)

// download is a file of the facts for readers to take away. Its words are those
// of the key "data." and its id.
type download struct {
	ID, File string
	shared   bool // the same for all editions: it has all languages
}

// downloads are all of them, in the order of the page.
var downloads = []download{
	{"json", "data.json", true},
	{"events", "events.csv", false},
	{"agreements", "agreements.csv", false},
	{"sources", "sources.csv", false},
	{"msgp", versions.Dataset, true},
}

// linkedDownload is the copy for machines, which pages of a released version list too. Readers
// of today's find it in llms.txt.
var linkedDownload = download{"linked", linkedFile, false}

// download is the path from the edition's folder to a download. What editions share lies in
// the folder of the first: at the top, or at that of a released version.
func (s *site) download(d *download) string {
	if d.shared {
		return strings.Repeat("../", strings.Count(s.folder, "/")-strings.Count(s.editions[0].folder, "/")) + d.File
	}
	return d.File
}

// downloadURL is the address of a download.
func (s *site) downloadURL(d *download) string {
	if d.shared {
		return s.editions[0].url + d.File
	}
	return s.url + d.File
}

// listedDownloads are downloads as pages list them.
func (s *site) listedDownloads(all []download, w *words) (rows []row) {
	for i := range all {
		file := s.download(&all[i])
		rows = append(rows, row{file, all[i].File, w.get("data." + all[i].ID),
			w.get("page.size", "kb", strconv.Itoa((len(s.files[path.Join(s.folder, file)])+999)/1000))})
	}
	return rows
}

// addDownloads adds the facts in forms that other programs read.
func (s *site) addDownloads() error {
	ds := s.facts.data
	if s == s.editions[0] {
		if err := s.addWhole(); err != nil {
			return err
		}
	}
	for file, rows := range map[string][][]string{
		"events.csv":     s.eventRows(),
		"agreements.csv": s.agreementRows(),
		"sources.csv":    sourceRows(ds.Sources),
	} {
		table, err := csvOf(rows)
		if err != nil {
			return err
		}
		s.add(file, table)
	}
	return nil
}

// addWhole adds the facts in all languages. Of a released version the bundle is the file that
// was released.
func (s *site) addWhole() error {
	whole, err := asjson.Whole(s.facts.whole)
	if err != nil {
		return err
	}
	s.add("data.json", whole)
	if s.pinned != nil {
		s.add(versions.Dataset, s.pinned.release.Bundle)
		return nil
	}
	encoded, err := bundle.Encode(s.facts.whole)
	s.add(versions.Dataset, encoded)
	return err
}

// csvOf writes rows, the first of which names the columns. It changes cells that a
// spreadsheet would take for formulas.
func csvOf(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = notFormula(cell)
		}
		if err := w.Write(safe); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// notFormula puts an apostrophe before a cell that a spreadsheet would compute: the
// sign that it is text.
func notFormula(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

func (s *site) eventRows() [][]string {
	rows := [][]string{{"id", "date", "date_note", "edges", "domain", "technical", "agreement", "title", "description",
		"reason", "argued_by", "contested", "acts", "act_reasons", "denial", "denial_not_found", "unconfirmed", "sources", "source_urls"}}
	for i := range s.facts.data.Events {
		e := &s.facts.data.Events[i]
		sources := e.Sources
		for j := range e.Acts {
			sources = append(sources[:len(sources):len(sources)], e.Acts[j].Sources...)
		}
		denial := ""
		if e.Denial != nil {
			denial = e.Denial.Text.String()
			sources = append(sources[:len(sources):len(sources)], e.Denial.Sources...)
		}
		rows = append(rows, []string{string(e.ID), string(e.Date), e.DateNote.String(), joined(e.Edges), string(e.Domain),
			strconv.FormatBool(e.Technical), string(e.Agreement), e.Title.String(), e.Description.String(),
			e.Reason.String(), e.ArguedBy.String(), strconv.FormatBool(e.Contested), actsOf(e), actReasonsOf(e), denial, e.DenialNotFound.String(), texts(e.Doubts),
			joined(unique(sources)), s.addresses(unique(sources))})
	}
	return rows
}

// actsOf writes the acts of an event, as in "cn>us deed unofficial again: economic,
// security beside; cn&ru sign state: security".
func actsOf(e *data.Event) string {
	var parts []string
	for i := range e.Acts {
		a := &e.Acts[i]
		from, to := a.Pair()
		sign := ">"
		if a.Joint() {
			sign = "&"
		}
		part := from.ID() + sign + to.ID() + " " + a.Kind.ID() + " " + a.Standing.ID()
		for _, r := range a.Reach {
			part += " " + r.ID()
		}
		var domains []string
		for _, d := range a.About {
			domains = append(domains, d.ID())
		}
		for _, d := range a.Beside {
			domains = append(domains, d.ID()+" beside")
		}
		parts = append(parts, part+": "+strings.Join(domains, ", "))
	}
	return strings.Join(parts, "; ")
}

// actReasonsOf writes the reasons of those acts that have their own.
func actReasonsOf(e *data.Event) string {
	var parts []string
	for i := range e.Acts {
		if a := &e.Acts[i]; len(a.Reason) > 0 {
			parts = append(parts, a.Kind.ID()+": "+a.Reason.String())
		}
	}
	return strings.Join(parts, " ")
}

func (s *site) agreementRows() [][]string {
	rows := [][]string{{"id", "name", "short", "date", "date_note", "place", "edges", "parties", "level", "standing",
		"legal_status", "commitments", "leaves_out", "follow_up", "status", "status_as_of", "from", "until", "suspended", "ended_by", "under", "effect_note", "disputed",
		"note", "no_primary", "unconfirmed", "sources", "source_urls"}}
	for i := range s.facts.data.Agreements {
		a := &s.facts.data.Agreements[i]
		rows = append(rows, []string{string(a.ID), a.Name.String(), a.Short.String(), string(a.Date), a.DateNote.String(),
			a.Place.String(), joined(a.Edges), partiesOf(a), a.Level.String(), string(a.Standing), a.LegalStatus.String(),
			commitmentsOf(a), gapsOf(a), a.FollowUp.String(), a.StatusToday.String(), string(a.StatusAsOf),
			string(a.From), string(a.Until), string(a.Suspended), string(a.EndedBy), string(a.Under), a.EffectNote.String(), a.Disputed.String(),
			a.Note.String(), a.NoPrimary.String(), texts(a.Doubts),
			joined(a.Sources), s.addresses(a.Sources)})
	}
	return rows
}

func partiesOf(a *data.Agreement) string {
	var parts []string
	for i := range a.Parties {
		p := &a.Parties[i]
		name := string(p.Node)
		if name == "" {
			name = p.Name.String()
		}
		if len(p.Part) > 0 {
			name += " (" + p.Part.String() + ")"
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, "; ")
}

func commitmentsOf(a *data.Agreement) string {
	var parts []string
	for i := range a.Commitments {
		parts = append(parts, strconv.Itoa(i+1)+". "+a.Commitments[i].Text.String()+" ["+a.Commitments[i].Domain.ID()+"]")
	}
	return strings.Join(parts, " ")
}

func gapsOf(a *data.Agreement) string {
	var parts []string
	for i := range a.LeavesOut {
		parts = append(parts, a.LeavesOut[i].Text.String()+" ["+a.LeavesOut[i].Domain.ID()+"]")
	}
	return strings.Join(parts, " ")
}

func sourceRows(sources []data.Source) [][]string {
	rows := [][]string{{"id", "title", "publisher", "date", "date_note", "url", "read", "kind", "same_text", "note"}}
	for i := range sources {
		s := &sources[i]
		rows = append(rows, []string{string(s.ID), s.Title.String(), s.Publisher, string(s.Date), s.DateNote.String(),
			s.URL, strconv.FormatBool(s.Read), string(s.Kind), string(s.SameText), s.Note.String()})
	}
	return rows
}

// addresses returns the addresses of sources, separated by spaces.
func (s *site) addresses(refs []data.Ref) string {
	var urls []string
	for _, r := range refs {
		if source := s.facts.index.Source(r); source != nil && source.URL != "" {
			urls = append(urls, source.URL)
		}
	}
	return strings.Join(urls, " ")
}

func joined(refs []data.Ref) string {
	var b strings.Builder
	for i, r := range refs {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(r))
	}
	return b.String()
}

func unique(refs []data.Ref) []data.Ref {
	seen := map[data.Ref]bool{}
	var once []data.Ref
	for _, r := range refs {
		if !seen[r] {
			seen[r] = true
			once = append(once, r)
		}
	}
	return once
}

func texts(list data.Texts) string {
	var parts []string
	for _, t := range list {
		parts = append(parts, t.String())
	}
	return strings.Join(parts, " ")
}
