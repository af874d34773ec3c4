// Package data is the only home of the schema: what a fact looks like, in the
// YAML that people edit and in the MessagePack bundle that the program reads.
//
// It must not know how facts are shown, where they come from, or that there
// are three countries. It imports neither YAML nor the engine.
//
// All stored types stand in this one file, long as it is: msgp generates their
// code from one file, and inlines and checks only what it finds there.
//
// Start reading at Dataset. Every field is required unless its yaml tag says
// "optional"; a ref tag names the kinds that a Ref may have. The tags are read
// by data/source, the strict loader.
package data

//go:generate go tool msgp -io=false -tests=false -o schema_gen.go

//msgp:limit arrays:100000 maps:64
//msgp:vartuple Word Model Lens Baseline Node Document Edge Phase Domain Agreement Party Commitment Gap Event Shift Assessment Article Claim Verdict Difference Contested Step Term Name Source

// Schema is the version of the layout of the bundle. It changes when a program
// could misread a newer bundle; a field added at the end of a row keeps it.
const Schema = 1

// Dataset is everything that one edition of the explainer knows. Its header is
// a map with the schema first; everything below is rows. Lists are in the order
// in which they are shown: nodes, edges, domains and steps as written, agreements,
// events and assessments by date and then by id, sources and terms by id,
// words by key.
type Dataset struct {
	Schema      int          `msg:"schema" yaml:"-"`
	Title       Text         `msg:"title" yaml:"title"`
	Version     string       `msg:"version" yaml:"version"` // of the facts, as year.month.day
	AsOf        Date         `msg:"as_of" yaml:"as_of"`     // when the facts were last checked
	Start       Date         `msg:"start" yaml:"start"`     // the date shown first
	From        Date         `msg:"from" yaml:"from"`       // first date that can be shown
	Until       Date         `msg:"until" yaml:"until"`     // last date that can be shown
	Model       Model        `msg:"model" yaml:"model"`
	Lens        Lens         `msg:"lens" yaml:"lens"`
	Nodes       []Node       `msg:"nodes" yaml:"nodes"`
	Edges       []Edge       `msg:"edges" yaml:"edges"`
	Domains     []Domain     `msg:"domains" yaml:"domains"`
	Baselines   []Baseline   `msg:"baselines" yaml:"baselines,optional"`
	Agreements  []Agreement  `msg:"agreements" yaml:"agreements,optional"`
	Events      []Event      `msg:"events" yaml:"events,optional"`
	Assessments []Assessment `msg:"assessments" yaml:"assessments,optional"`
	Article     *Article     `msg:"article" yaml:"article,optional"`
	Contested   []Contested  `msg:"contested" yaml:"contested,optional"`
	Steps       []Step       `msg:"steps,omitempty" yaml:"steps,optional"`
	Terms       []Term       `msg:"terms" yaml:"terms,optional"`
	Names       []Name       `msg:"names" yaml:"names,optional"`
	Doubts      Texts        `msg:"doubts" yaml:"doubts,optional"` // what the authors of the facts could not settle
	Sources     []Source     `msg:"sources" yaml:"sources"`
	Words       []Word       `msg:"words" yaml:"words"`
}

// Ref names one thing everywhere: in the data, the scene, the page, the
// address and in messages. It has the form kind/id, in lower case, such as
// "edge/cn-us" or "event/2015-06-opm".
type Ref string

// Date is an EDTF date of level 0 or an interval of two: "2015", "2015-09",
// "2015-09-25", "2015-12/2016-04", each part with an optional qualifier of
// level 1: "~" about, "?" uncertain, "%" both. Empty means that there is none.
type Date string

// Word is a piece of the interface's own wording, found by its key. In YAML
// words are a map from key to text. Places for values are written {name}.
type Word struct {
	Key  string
	Text Text
}

// Model holds the parameters of the trust formula in contracts: gain g,
// half-life h in years, and the spill-over into the domains that an event does
// not belong to, 0…1.
type Model struct {
	Gain      float64 `yaml:"gain"`
	HalfLife  float64 `yaml:"half_life"`
	SpillOver float64 `yaml:"spill_over"`
	Note      Text    `yaml:"note"`                         // tells readers that this is a reading, and how it works; may name {gain}, {half_life}, {spill_over}
	Theory    Refs    `yaml:"theory,optional" ref:"source"` // sources of structural balance, by which triangles are judged
}

// Lens is how the map looks at the globe: the centre of the projection in
// degrees.
type Lens struct {
	Lat float64 `yaml:"lat"`
	Lng float64 `yaml:"lng"`
}

// Node is a party to the relationships, drawn at its capital.
type Node struct {
	ID        Ref        `yaml:"id" ref:"node"`
	Name      Text       `yaml:"name"`  // in full
	Short     Text       `yaml:"short"` // as labels and headings have it
	Capital   Text       `yaml:"capital"`
	Lat       float64    `yaml:"lat"` // of the capital, degrees
	Lng       float64    `yaml:"lng"`
	Outlines  []string   `yaml:"outlines,optional"` // codes of the country outlines that are this node
	Doctrine  Text       `yaml:"doctrine"`
	Documents []Document `yaml:"documents,optional"`
	Whose     Text       `yaml:"whose"`          // whose reading the doctrine is
	Label     string     `yaml:"label,optional"` // side of the disc for the label: above, below, left, right
}

// Document is a national paper: a strategy, a law, a decree.
type Document struct {
	Name    Text  `yaml:"name"`
	Date    Date  `yaml:"date"`
	InForce Date  `yaml:"in_force,optional"`
	Note    Text  `yaml:"note,optional"` // on the date, or on what is unconfirmed
	Gist    Text  `yaml:"gist"`
	Sources Refs  `yaml:"sources" ref:"source"`
	Doubts  Texts `yaml:"unconfirmed,optional"`
}

// Edge is the relationship of two nodes, A before B in alphabetical order of
// their ids.
type Edge struct {
	ID     Ref     `yaml:"id" ref:"edge"`
	A      Ref     `yaml:"a" ref:"node"`
	B      Ref     `yaml:"b" ref:"node"`
	Name   Text    `yaml:"name"`
	Phases []Phase `yaml:"phases"` // by date; the last one that has begun is told
}

// Phase is how a relationship reads from a date on, until the next phase.
type Phase struct {
	From     Date `yaml:"from"`
	Headline Text `yaml:"headline"`
	Gist     Text `yaml:"gist"`
	Sources  Refs `yaml:"sources" ref:"source"`
}

// Domain is a field in which trust is judged apart from the others.
type Domain struct {
	ID      Ref  `yaml:"id" ref:"domain"`
	Name    Text `yaml:"name"`
	About   Text `yaml:"about"`
	Sources Refs `yaml:"sources,optional" ref:"source"`
}

// Baseline is where trust of From in To stood before the first event, in
// levels; it is 0 where there is none.
type Baseline struct {
	From    Ref     `yaml:"from" ref:"node"`
	To      Ref     `yaml:"to" ref:"node"`
	Domain  Ref     `yaml:"domain" ref:"domain"`
	Level   float64 `yaml:"level"`
	Reason  Text    `yaml:"reason"`
	Sources Refs    `yaml:"sources" ref:"source"`
}

// Standing says how far an agreement obliges.
type Standing string

// The standings. Only the first three count for coverage as more than a
// recommendation; a proposal was never agreed and is never in effect.
const (
	Binding        Standing = "binding"
	Political      Standing = "political"
	Private        Standing = "private" // between associations or firms
	Recommendation Standing = "recommendation"
	Proposal       Standing = "proposal"
)

// Agreement is a text, an understanding or a process with commitments.
type Agreement struct {
	ID          Ref          `yaml:"id" ref:"agreement"`
	Name        Text         `yaml:"name"`
	Short       Text         `yaml:"short"` // for cards and lists
	Date        Date         `yaml:"date"`
	DateNote    Text         `yaml:"date_note,optional"`
	Place       Text         `yaml:"place"`
	Edges       Refs         `yaml:"edges" ref:"edge"` // all that it touches
	Parties     []Party      `yaml:"parties"`
	Level       Text         `yaml:"level"` // who agreed it: presidents, ministers, experts
	Standing    Standing     `yaml:"standing"`
	LegalStatus Text         `yaml:"legal_status"`
	Commitments []Commitment `yaml:"commitments"`
	LeavesOut   []Gap        `yaml:"leaves_out"`
	FollowUp    Text         `yaml:"follow_up"`
	StatusToday Text         `yaml:"status"`
	StatusAsOf  Date         `yaml:"status_as_of"`
	From        Date         `yaml:"from,optional"`        // in effect from; empty: never
	Until       Date         `yaml:"until,optional"`       // in effect until; empty: still
	EffectNote  Text         `yaml:"effect_note,optional"` // why from and until, and whose judgement
	Note        Text         `yaml:"note,optional"`
	Sources     Refs         `yaml:"sources" ref:"source"`
	Doubts      Texts        `yaml:"unconfirmed,optional"`
}

// Party is a node, or somebody else by name, and what it did if it did not
// simply take part: "signed", "refused".
type Party struct {
	Node    Ref  `yaml:"node,optional" ref:"node"`
	Name    Text `yaml:"name,optional"`
	Part    Text `yaml:"part,optional"`
	Outside bool `yaml:"outside,optional"` // stayed outside: the agreement gives it no coverage
}

// Commitment is one numbered promise; its number is its place in the list.
// A technical one carries its own chip and counts for Domain's coverage.
type Commitment struct {
	Text      Text `yaml:"text"`
	Domain    Ref  `yaml:"domain" ref:"domain"`
	Technical bool `yaml:"technical,optional"`
	Brief     Text `yaml:"brief,optional"` // Text in a few words, to go on after a colon; empty: Text is brief
}

// Gap is something an agreement leaves out, in the domain where it is missed.
type Gap struct {
	Text   Text `yaml:"text"`
	Domain Ref  `yaml:"domain" ref:"domain"`
}

// Event is something that happened and may have moved trust.
type Event struct {
	ID          Ref     `yaml:"id" ref:"event"`
	Date        Date    `yaml:"date"`
	DateNote    Text    `yaml:"date_note,optional"`
	Edges       Refs    `yaml:"edges" ref:"edge"`
	Domain      Ref     `yaml:"domain" ref:"domain"`
	Technical   bool    `yaml:"technical,optional"`
	Agreement   Ref     `yaml:"agreement,optional" ref:"agreement"` // the agreement whose making this is
	Title       Text    `yaml:"title"`
	Description Text    `yaml:"description"`
	Reason      Text    `yaml:"reason,optional"` // why it moved trust, for every shift without its own
	ArguedBy    Text    `yaml:"argued_by"`
	Contested   bool    `yaml:"contested,optional"`
	Shifts      []Shift `yaml:"shifts"`
	Sources     Refs    `yaml:"sources" ref:"source"`
	Doubts      Texts   `yaml:"unconfirmed,optional"`
}

// Confidence says how sure the authors are that a shift is right.
type Confidence string

// The confidences.
const (
	High     Confidence = "high"
	Medium   Confidence = "medium"
	Disputed Confidence = "contested"
)

// Shift is how far an event moved From's trust in To: −2…2 levels, 0 for "it
// did not". Reason and Sources are the event's where they are empty.
type Shift struct {
	From       Ref        `yaml:"from" ref:"node"`
	To         Ref        `yaml:"to" ref:"node"`
	By         int        `yaml:"by"`
	Confidence Confidence `yaml:"confidence"`
	Reason     Text       `yaml:"reason,optional"`
	Sources    Refs       `yaml:"sources,optional" ref:"source"`
}

// Basis says where an assessment comes from.
type Basis string

// The bases of an assessment. Only a Judgement may have no source.
const (
	Editorial Basis = "editorial" // judged by the authors of the facts from the sources named
	ByArticle Basis = "article"   // our number for the founding article's words
	Judgement Basis = "judgement" // judged without a single source
)

// Assessment is a level from −2 to 2 that a person judged for a whole edge. It
// is never an input of the model.
type Assessment struct {
	Edge    Ref   `yaml:"edge" ref:"edge"`
	Domain  Ref   `yaml:"domain" ref:"domain"`
	Date    Date  `yaml:"date"`
	Level   int   `yaml:"level"`
	Reason  Text  `yaml:"reason"`
	Basis   Basis `yaml:"basis"`
	Sources Refs  `yaml:"sources,optional" ref:"source"`
}

// Article is the founding article, told in our own words.
type Article struct {
	Title       Text         `yaml:"title"`
	Author      string       `yaml:"author"`
	Publisher   Text         `yaml:"publisher"`
	Date        Date         `yaml:"date"`
	DateNote    Text         `yaml:"date_note"`
	Disclaimer  Text         `yaml:"disclaimer"`
	About       Texts        `yaml:"about"` // section, genre, length, language, names and numbers in it
	Source      Ref          `yaml:"source" ref:"source"`
	Claims      []Claim      `yaml:"claims"`
	Verdicts    []Verdict    `yaml:"verdicts"`
	Test        Text         `yaml:"test"`     // what makes two relationships compatible
	Faces       Texts        `yaml:"faces"`    // the two faces of the state
	Variable    Text         `yaml:"variable"` // what it all hangs on
	Hinge       Ref          `yaml:"hinge" ref:"node"`
	Hedges      Texts        `yaml:"hedges"`
	Asymmetry   Text         `yaml:"asymmetry"`
	Unaddressed Texts        `yaml:"unaddressed"`
	Differences []Difference `yaml:"differences"`
}

// Claim is one claim of the article.
type Claim struct {
	ID           Ref  `yaml:"id" ref:"claim"`
	Paragraph    int  `yaml:"paragraph"`
	Text         Text `yaml:"text"`
	Kind         Text `yaml:"kind"` // fact, argument, conclusion …
	About        Refs `yaml:"about" ref:"edge node"`
	Domains      Refs `yaml:"domains,optional" ref:"domain"`
	Later        Text `yaml:"later,optional"` // what became of it
	LaterSources Refs `yaml:"later_sources,optional" ref:"source"`
}

// Compatibility is a verdict on two relationships in one domain.
type Compatibility string

// The compatibilities.
const (
	Compatible     Compatibility = "compatible"
	NotNecessarily Compatibility = "not-necessarily"
	AtOdds         Compatibility = "at-odds"
)

// Verdict is what the article concludes on two edges in a domain.
type Verdict struct {
	Domain    Ref           `yaml:"domain" ref:"domain"`
	Edges     Refs          `yaml:"edges" ref:"edge"`
	Whose     Text          `yaml:"whose"` // whose field the domain mainly is
	Content   Text          `yaml:"content"`
	Verdict   Compatibility `yaml:"verdict"`
	Text      Text          `yaml:"text"`
	Condition Text          `yaml:"condition"`
	By        Text          `yaml:"by"`
	Sources   Refs          `yaml:"sources" ref:"source"`
}

// Difference is a place where the article and the record differ.
type Difference struct {
	ID      Ref  `yaml:"id" ref:"difference"`
	Topic   Text `yaml:"topic"`
	Says    Text `yaml:"says"`
	Record  Text `yaml:"record"`
	Matters Text `yaml:"matters"`
	Sources Refs `yaml:"sources,optional" ref:"source"`
	About   Refs `yaml:"about,optional" ref:"edge node"`
	Domains Refs `yaml:"domains,optional" ref:"domain"`
}

// Contested is a question on which sources disagree, with both sides.
type Contested struct {
	ID         Ref  `yaml:"id" ref:"contested"`
	Question   Text `yaml:"question"`
	SideA      Text `yaml:"side_a"`
	SideB      Text `yaml:"side_b"`
	Reading    Text `yaml:"reading"` // what the authors of the facts make of it
	Edges      Refs `yaml:"edges" ref:"edge"`
	Events     Refs `yaml:"events,optional" ref:"event"`
	Agreements Refs `yaml:"agreements,optional" ref:"agreement"`
	Sources    Refs `yaml:"sources" ref:"source"`
}

// ArticlePage is the page of a Step that shows the article and the record.
const ArticlePage = "article"

// Step is one stop of the guided tour: a state of the explainer, and what is
// said there.
type Step struct {
	ID        Ref    `yaml:"id" ref:"step"` // step/1, step/2 …, in the order of the tour
	Title     Text   `yaml:"title"`
	Caption   Text   `yaml:"caption"`                       // at most 60 words in English
	Claims    Refs   `yaml:"claims" ref:"claim"`            // of the article, that the caption rests on
	Sources   Refs   `yaml:"sources,optional" ref:"source"` // of what the caption says beyond the article
	Selection Ref    `yaml:"selection,optional" ref:"node edge"`
	Compare   Ref    `yaml:"compare,optional" ref:"edge"`   // a second edge, beside the one selected
	Date      Date   `yaml:"date"`                          // a single one, from Dataset.From until Dataset.Until
	Domain    Ref    `yaml:"domain,optional" ref:"domain"`  // the lens; empty: all domains
	Show      Refs   `yaml:"show,optional" ref:"node edge"` // what the map shows as large as it can; empty: everything
	Page      string `yaml:"page,optional"`                 // ArticlePage, or empty for the map and the panel
}

// Term is an entry of the glossary.
type Term struct {
	ID         Ref  `yaml:"id" ref:"term"`
	Term       Text `yaml:"term"`
	Definition Text `yaml:"definition"`
}

// Name is how a document or body is called in the languages of the parties,
// and whether that is its official name.
type Name struct {
	Name   Text  `yaml:"name"`
	Status Texts `yaml:"status"` // by language: "official", "own translation"
	Note   Text  `yaml:"note,optional"`
}

// Source is where a fact comes from. Read says that a page was read that
// supports the facts; otherwise the source is known but was not read.
type Source struct {
	ID        Ref    `yaml:"id" ref:"source"`
	Title     Text   `yaml:"title"`
	Publisher string `yaml:"publisher"`
	Date      Date   `yaml:"date,optional"`
	DateNote  Text   `yaml:"date_note,optional"`
	URL       string `yaml:"url,optional"`
	Read      bool   `yaml:"read"`
	Kind      string `yaml:"kind"` // reporting, analysis, primary …
	Note      Text   `yaml:"note,optional"`
}
