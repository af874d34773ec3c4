package panel

import (
	"regexp"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/internal/dump"
)

// words returns all text of a document.
func words(d *doc.Document) string { return dump.Document(d) }

// unworded matches a key without wording, and a slot that nobody filled.
var unworded = regexp.MustCompile(`\{[a-z][a-z0-9.-]*\}`)

// Every text of the facts must reach the reader, whatever the panel looks like.
func TestTheEdgePanelShowsEveryFactOfItsEdge(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark would divide a text
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		text := words(p.Panel(at(x, "#"+string(e.ID))))
		need := func(what data.Ref, texts ...data.Text) {
			for _, s := range texts {
				if !strings.Contains(text, s.String()) {
					t.Errorf("%s: of %s this is missing: %s", e.ID, what, s)
				}
			}
		}
		sourced := func(what data.Ref, sources []data.Ref) {
			for _, r := range sources {
				s := x.Source(r)
				if !strings.Contains(text, s.Publisher) || !strings.Contains(text, s.Title.String()) || !strings.Contains(text, s.Note.String()) || s.URL != "" && !strings.Contains(text, s.URL) {
					t.Errorf("%s: of %s the source %s is missing", e.ID, what, r)
				}
			}
		}
		for _, a := range x.AgreementsOf(e.ID) {
			need(a.ID, a.Name, a.Short, a.Place, a.Level, a.LegalStatus, a.FollowUp, a.StatusToday, a.DateNote, a.EffectNote, a.Note, a.NoPrimary)
			for _, c := range a.Commitments {
				need(a.ID, c.Text)
			}
			for _, g := range a.LeavesOut {
				need(a.ID, g.Text)
			}
			need(a.ID, a.Doubts...)
			sourced(a.ID, a.Sources)
		}
		for k := range x.Data().Domains {
			for _, a := range x.AssessmentsOf(e.ID, x.Data().Domains[k].ID) {
				need(e.ID, a.Reason)
				sourced(e.ID, a.Sources)
			}
		}
		for _, event := range x.EventsOf(e.ID) {
			need(event.ID, event.Title, event.Description, event.Reason, event.ArguedBy, event.DateNote)
			need(event.ID, event.Doubts...)
			sourced(event.ID, event.Sources)
			for i := range event.Acts {
				if a := &event.Acts[i]; e.Joins(a.Pair()) {
					need(event.ID, a.Reason, x.ActKind(a.Kind).Label)
					sourced(event.ID, a.Sources)
				}
			}
			if event.Denial != nil {
				need(event.ID, event.Denial.Text)
				sourced(event.ID, event.Denial.Sources)
			}
			need(event.ID, event.DenialNotFound)
		}
	}
}

func TestTheNodePanelShowsEveryFactOfItsNode(t *testing.T) {
	x, p := real(t)
	p.Static = true
	for i := range x.Data().Nodes {
		n := &x.Data().Nodes[i]
		text := words(p.Panel(at(x, "#"+string(n.ID))))
		need := func(texts ...data.Text) {
			for _, s := range texts {
				if !strings.Contains(text, s.String()) {
					t.Errorf("%s: this is missing: %s", n.ID, s)
				}
			}
		}
		need(n.Name, n.Short, n.Capital, n.Doctrine, n.Whose)
		for _, d := range n.Documents {
			need(d.Name, d.Gist, d.Note)
			need(d.Doubts...)
		}
		for _, e := range x.EdgesOf(n.ID) {
			need(e.Name)
		}
	}
}

func TestNoWordOfTheInterfaceIsMissing(t *testing.T) {
	x, p := real(t)
	hashes := []string{"#", "#?date=2007", "#?date=2025-12", "#?page=article", "#?page=model", "#node/cn?page=model&model=1,2,4,0.5",
		"#edge/cn-us?domain=social", "#edge/ru-us?without=event/2021-06-geneva&model=1,2,4,0.5"}
	for i := range x.Data().Edges {
		for _, date := range []string{"2007", "2013-07", "2016-05", "2025-12"} {
			hashes = append(hashes, "#"+string(x.Data().Edges[i].ID)+"?date="+date)
		}
	}
	for i := range x.Data().Nodes {
		hashes = append(hashes, "#"+string(x.Data().Nodes[i].ID))
	}
	for _, state := range []string{"", "&domain=economic", "&date=2007", "&date=2025-12"} {
		hashes = append(hashes, "#edge/cn-ru?compare=edge/cn-us"+state, "#edge/ru-us?compare=edge/cn-us"+state)
	}
	for _, hash := range hashes {
		m := at(x, hash)
		for what, text := range map[string]string{
			"panel": words(p.Panel(m)), "map": dump.Scene(p.Map(m)), "announcement": p.Announcement(m),
		} {
			if gap := unworded.FindString(text); gap != "" {
				t.Errorf("%s: the %s lacks wording for %s", hash, what, gap)
			}
		}
	}
}

func TestTheEdgePanelShowsWhatTheUnderstandingIsKnownFor(t *testing.T) {
	x, p := real(t)
	text := words(p.Panel(at(x, "#edge/cn-us")))
	for _, want := range []string{
		"United States – China · May 2016", "Restraint, for business only", "25 September 2015",
		"hostile", "not yet agreed", "contested",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the panel does not say %q", want)
		}
	}
}
