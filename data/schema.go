// Package data is the only home of the schema: what a fact looks like, in the
// YAML that people edit and in the MessagePack bundle that the program reads.
//
// It must not know how facts are shown, where they come from, or that there
// are three countries. It imports neither YAML nor the engine.
//
// Start reading at Dataset; the file is long so that all of it is in one place. Every
// field is required unless its yaml tag says "optional"; a ref tag names the kinds
// that a Ref may have. The tags are read by tools/facts, the strict loader.
package data

// Schema is the version of the layout of the bundle. It changes when a program
// could misread a newer bundle; a field added at the end of a row keeps it.
const Schema = 2

// Dataset is everything that one edition of the explainer knows. Its header is
// a map with the schema first; everything below is rows. Lists are in the order
// in which they are shown: nodes, edges, domains and steps as written, agreements,
// events and assessments by date and then by id, sources and terms by id,
// words by key.
type Dataset struct {
	Schema      int          `yaml:"-"`
	Title       Text         `yaml:"title"`
	Version     string       `yaml:"version"` // of the facts, as year.month.day
	AsOf        Date         `yaml:"as_of"`   // the facts reach until then; later events are not in
	Start       Date         `yaml:"start"`   // the date shown first
	From        Date         `yaml:"from"`    // first date that can be shown
	Until       Date         `yaml:"until"`   // last date that can be shown
	Model       Model        `yaml:"model"`
	Codebook    *Codebook    `yaml:"codebook,optional"` // the default one where a folder has none
	Lens        Lens         `yaml:"lens"`
	Nodes       []Node       `yaml:"nodes"`
	Edges       []Edge       `yaml:"edges"`
	Domains     []Domain     `yaml:"domains"`
	Baselines   []Baseline   `yaml:"baselines,optional"`
	Agreements  []Agreement  `yaml:"agreements,optional"`
	Events      []Event      `yaml:"events,optional"`
	Codings     []Coding     `yaml:"codings,optional"`
	Assessments []Assessment `yaml:"assessments,optional"`
	Incidents   []Incident   `yaml:"incidents,optional"`
	Outside     []Outside    `yaml:"outside,optional"`
	Article     *Article     `yaml:"article,optional"`
	Contested   []Contested  `yaml:"contested,optional"`
	Steps       []Step       `yaml:"steps,optional"`
	Terms       []Term       `yaml:"terms,optional"`
	Names       []Name       `yaml:"names,optional"`
	Doubts      Texts        `yaml:"doubts,optional"` // what the authors of the facts could not settle
	Sources     []Source     `yaml:"sources"`
	Words       []Word       `yaml:"words"`
}

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

// Model holds the parameters of the trust formula, which stands at trust.Levels.
// Half-lives are in years, the rest are factors.
type Model struct {
	Gain              float64   `yaml:"gain"`
	HalfLifeGoodwill  float64   `yaml:"half_life_goodwill"`
	HalfLifeGrievance float64   `yaml:"half_life_grievance"`
	SpillOver         float64   `yaml:"spill_over"` // weight in a domain that an act does not name, 0…1
	Side              float64   `yaml:"side"`       // weight in a domain named beside the one that an act is about, 0…1
	Shown             float64   `yaml:"shown"`      // how far an act moves the doer's own trust, 0…1
	Variants          []Variant `yaml:"variants,optional"`
	Note              Text      `yaml:"note"`                         // tells readers how it works; may name {gain}, {half_life_goodwill} …
	Limits            Texts     `yaml:"limits,optional"`              // what it is known to get wrong
	Theory            Refs      `yaml:"theory,optional" ref:"source"` // sources of structural balance, by which triangles are judged
}

// Variant is the model with one thing weighed otherwise: the lowest and highest
// levels of all variants are the range of readings. What is 0 is the model's.
type Variant struct {
	Name              Text    `yaml:"name"`
	HalfLifeGoodwill  float64 `yaml:"half_life_goodwill,optional"`
	HalfLifeGrievance float64 `yaml:"half_life_grievance,optional"`
	Standing          Ref     `yaml:"standing,optional" ref:"standing"` // that has another Weight
	Weight            float64 `yaml:"weight,optional"`
}

// Codebook is how events are split into acts, and what each kind of act weighs.
// The weight of an act is Value / Scale × that of its standing × those of its
// reaches.
type Codebook struct {
	Source    Text          `yaml:"source"` // where the values come from
	Scale     float64       `yaml:"scale"`
	Acts      []ActKind     `yaml:"acts"`
	Standings []ActStanding `yaml:"standings"`
	Reaches   []Reach       `yaml:"reaches"`
	Rules     Texts         `yaml:"rules,optional"` // for who codes
}

// ActKind is a kind of act with its value on a published scale of international
// events.
type ActKind struct {
	ID      Ref     `yaml:"id" ref:"act"`
	CAMEO   string  `yaml:"cameo,optional"` // code in the Conflict and Mediation Event Observations codebook
	Value   float64 `yaml:"value"`
	Label   Text    `yaml:"label"` // what was done, to go on after who did it
	Meaning Text    `yaml:"meaning"`
	Promise bool    `yaml:"promise,optional"` // done together it is a promise, kept as long as its agreement is in force
	Accuses bool    `yaml:"accuses,optional"` // the accused side's answer has to be told
	Denied  bool    `yaml:"denied,optional"`  // the doer denies it, so it shows nothing of the doer's own trust
}

// ActStanding is how well established an act is.
type ActStanding struct {
	ID      Ref     `yaml:"id" ref:"standing"`
	Weight  float64 `yaml:"weight"`
	Label   Text    `yaml:"label"`
	Meaning Text    `yaml:"meaning"`
}

// Reach is whom an act reached, or how far it came.
type Reach struct {
	ID       Ref     `yaml:"id" ref:"reach"`
	Weight   float64 `yaml:"weight"`
	Label    Text    `yaml:"label"`
	Meaning  Text    `yaml:"meaning"`
	Promises bool    `yaml:"promises,optional"` // few enough take part for a promise to each other
}

// Coding is how somebody else split the events into acts. It widens the range of
// readings; events that it does not have are coded as in the dataset.
type Coding struct {
	ID     Ref     `yaml:"id" ref:"coding"`
	Name   Text    `yaml:"name"`
	Events []Coded `yaml:"events"`
}

// Coded are the acts of one event in a coding.
type Coded struct {
	Event Ref   `yaml:"event" ref:"event"`
	Acts  []Act `yaml:"acts"`
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
	From        Date         `yaml:"from,optional"`      // in effect from; empty: never
	Until       Date         `yaml:"until,optional"`     // in effect until; empty: still
	Suspended   Date         `yaml:"suspended,optional"` // from then it still covers, but counts no more as a promise kept
	EndedBy     Ref          `yaml:"ended_by,optional" ref:"event"`
	Under       Ref          `yaml:"under,optional" ref:"agreement"` // falls with that one
	EffectNote  Text         `yaml:"effect_note,optional"`           // why from and until, and whose judgement
	Note        Text         `yaml:"note,optional"`
	Sources     Refs         `yaml:"sources" ref:"source"`
	NoPrimary   Text         `yaml:"no_primary,optional"` // why no primary source is named
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
	ID             Ref     `yaml:"id" ref:"event"`
	Date           Date    `yaml:"date"`
	DateNote       Text    `yaml:"date_note,optional"`
	Edges          Refs    `yaml:"edges" ref:"edge"`
	Domain         Ref     `yaml:"-"` // for grouping: where its acts weigh most; see MainDomain
	Technical      bool    `yaml:"technical,optional"`
	Agreement      Ref     `yaml:"agreement,optional" ref:"agreement"` // the agreement whose making this is
	Title          Text    `yaml:"title"`
	Description    Text    `yaml:"description"`
	Reason         Text    `yaml:"reason,optional"` // why it moved trust, for every act without its own
	ArguedBy       Text    `yaml:"argued_by"`
	Contested      bool    `yaml:"contested,optional"`
	Acts           []Act   `yaml:"acts"`
	Denial         *Answer `yaml:"denial,optional"`
	DenialNotFound Text    `yaml:"denial_not_found,optional"` // where an answer was looked for in vain
	Sources        Refs    `yaml:"sources" ref:"source"`
	Doubts         Texts   `yaml:"unconfirmed,optional"`
}

// Answer is what the accused side said to an accusation.
type Answer struct {
	Text    Text `yaml:"text"`
	Sources Refs `yaml:"sources" ref:"source"`
}

// Act is one act of an event: of From toward To, or of the two of Between
// together. Reason is the event's where it is empty, and Sources are.
type Act struct {
	Kind     Ref  `yaml:"act" ref:"act"`
	From     Ref  `yaml:"from,optional" ref:"node"`
	To       Ref  `yaml:"to,optional" ref:"node"`
	Between  Refs `yaml:"between,optional" ref:"node"`
	Standing Ref  `yaml:"standing" ref:"standing"`
	Reach    Refs `yaml:"reach,optional" ref:"reach"`   // several multiply; empty: direct, in full
	About    Refs `yaml:"about" ref:"domain"`           // what it is about
	Beside   Refs `yaml:"beside,optional" ref:"domain"` // what is named beside it
	Reason   Text `yaml:"reason,optional"`
	Sources  Refs `yaml:"sources,optional" ref:"source"`
}

// Joint reports whether two did it together.
func (a *Act) Joint() bool { return len(a.Between) == 2 }

// Pair are the two that an act is between: doer and receiver, or both doers.
func (a *Act) Pair() (from, to Ref) {
	if a.Joint() {
		return a.Between[0], a.Between[1]
	}
	return a.From, a.To
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
	NoRecord     bool `yaml:"no_record,optional"` // nothing in the record bears on it
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
	Claims  Refs `yaml:"claims,optional" ref:"claim"` // that it answers
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

// Incident is an operation that others list, and where it is told here or why not.
type Incident struct {
	Name     Text `yaml:"name"`
	Date     Date `yaml:"date"`
	Edge     Ref  `yaml:"edge" ref:"edge"`
	By       Ref  `yaml:"by" ref:"node"` // who began it, by those who list it
	Severity int  `yaml:"severity"`      // on their scale
	Event    Ref  `yaml:"event,optional" ref:"event"`
	Reason   Text `yaml:"reason,optional"`
}

// Outside are yearly figures of others, laid beside the levels and never an input.
type Outside struct {
	ID      Ref      `yaml:"id" ref:"outside"`
	Name    Text     `yaml:"name"`
	Short   Text     `yaml:"short"`
	Source  Text     `yaml:"source"`
	Licence Text     `yaml:"licence"`
	Sign    int      `yaml:"sign"` // −1 where more of it means less trust, else 1
	From    int      `yaml:"from"` // the year of the first values
	Series  []Series `yaml:"series"`
}

// Series is one value a year, of an edge or of what From did to To.
type Series struct {
	Edge   Ref       `yaml:"edge,optional" ref:"edge"`
	From   Ref       `yaml:"from,optional" ref:"node"`
	To     Ref       `yaml:"to,optional" ref:"node"`
	Values []float64 `yaml:"values"`
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

// SourceKind says what a source is.
type SourceKind string

// The kinds of source.
const (
	Primary         SourceKind = "primary"
	OfficialReprint SourceKind = "official-reprint" // an official text on another page
	Reporting       SourceKind = "reporting"
	Analysis        SourceKind = "analysis"
	Reprint         SourceKind = "reprint" // reporting or analysis on a page that is not its publisher's
)

// Source is where a fact comes from. Read says that a page was read that
// supports the facts; otherwise the source is known but was not read.
type Source struct {
	ID        Ref        `yaml:"id" ref:"source"`
	Title     Text       `yaml:"title"`
	Publisher string     `yaml:"publisher"`
	Date      Date       `yaml:"date,optional"`
	DateNote  Text       `yaml:"date_note,optional"`
	URL       string     `yaml:"url,optional"`
	Read      bool       `yaml:"read"`
	Kind      SourceKind `yaml:"kind"`
	SameText  Ref        `yaml:"same_text,optional" ref:"source"` // whose text this page carries, too
	Note      Text       `yaml:"note,optional"`
}
