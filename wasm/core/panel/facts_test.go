package panel

import (
	"regexp"
	"slices"
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

// shown tests that a panel shows texts, and sources with their own texts.
type shown struct {
	*testing.T
	x     *data.Index
	panel string // its words
	of    data.Ref
}

func (s shown) texts(what data.Ref, texts ...data.Text) {
	s.Helper()
	for _, text := range texts {
		if !strings.Contains(s.panel, text.String()) {
			s.Errorf("the panel of %s lacks of %s: %s", s.of, what, text)
		}
	}
}

func (s shown) sources(what data.Ref, sources []data.Ref) {
	s.Helper()
	for _, r := range sources {
		source := s.x.Source(r)
		s.texts(what, source.Texts()...)
		s.texts(what, data.Plain(source.Publisher), data.Plain(source.URL))
	}
}

// textsOfCard returns the texts that the card of an agreement shows: all but the brief
// wordings, which only a comparison shows.
func textsOfCard(a *data.Agreement) []data.Text {
	card := *a
	card.Commitments = slices.Clone(a.Commitments)
	for i := range card.Commitments {
		card.Commitments[i].Brief = nil
	}
	return card.Texts()
}

// textsOnEdge returns the texts that the card of an event shows on an edge: all but the
// reasons of acts between others.
func textsOnEdge(e *data.Edge, event *data.Event) []data.Text {
	card := *event
	card.Acts = slices.DeleteFunc(slices.Clone(event.Acts), func(a data.Act) bool { return !e.Joins(a.Pair()) })
	return card.Texts()
}

// Every text of the facts must reach the reader, whatever the panel looks like.
func TestTheEdgePanelShowsEveryFactOfItsEdge(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark would divide a text
	for i := range x.Data().Edges {
		e := &x.Data().Edges[i]
		m := at(x, "#"+string(e.ID))
		show := shown{t, x, words(p.Whole(m)), e.ID}
		phase := p.at(m).Phase(e)
		show.texts(e.ID, append(phase.Texts(), e.Name)...) // of other phases there is nothing on this date
		show.sources(e.ID, phase.Sources)
		for _, a := range x.AgreementsOf(e.ID) {
			show.texts(a.ID, textsOfCard(a)...)
			show.sources(a.ID, a.Sources)
		}
		for k := range x.Data().Domains {
			for _, a := range x.AssessmentsOf(e.ID, x.Data().Domains[k].ID) {
				show.texts(e.ID, a.Texts()...)
				show.sources(e.ID, a.Sources)
			}
		}
		for _, event := range x.EventsOf(e.ID) {
			show.texts(event.ID, textsOnEdge(e, event)...)
			show.sources(event.ID, event.Sources)
			for i := range event.Acts {
				if a := &event.Acts[i]; e.Joins(a.Pair()) {
					show.texts(event.ID, x.ActKind(a.Kind).Label)
					show.sources(event.ID, a.Sources)
				}
			}
			if event.Denial != nil {
				show.sources(event.ID, event.Denial.Sources)
			}
		}
	}
}

func TestTheNodePanelShowsEveryFactOfItsNode(t *testing.T) {
	x, p := real(t)
	p.Static = true // a mark would divide a text
	for i := range x.Data().Nodes {
		n := &x.Data().Nodes[i]
		show := shown{t, x, words(p.Whole(at(x, "#"+string(n.ID)))), n.ID}
		texts := n.Texts()
		show.texts(n.ID, texts[:len(texts)-1]...) // the last is its code, on the map
		for _, e := range x.EdgesOf(n.ID) {
			show.texts(e.ID, e.Name)
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
			"panel": words(p.Whole(m)), "map": dump.Scene(p.Map(m)), "announcement": p.Announcement(m),
		} {
			if gap := unworded.FindString(text); gap != "" {
				t.Errorf("%s: the %s lacks wording for %s", hash, what, gap)
			}
		}
	}
}

func TestTheEdgePanelShowsWhatTheUnderstandingIsKnownFor(t *testing.T) {
	x, p := real(t)
	text := words(p.Whole(at(x, "#edge/cn-us")))
	for _, want := range []string{
		"United States – China · May 2016", "Restraint, for business only", "25 September 2015",
		"neither", "not yet agreed", "contested",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the panel does not say %q", want)
		}
	}
}
