package data

// What was agreed.

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
	Edges       Refs         `yaml:"edges" ref:"edge"` // all that it concerns
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
	Suspended   Date         `yaml:"suspended,optional"` // from then on it still gives coverage, but is no promise in force
	EndedBy     Ref          `yaml:"ended_by,optional" ref:"event"`
	Under       Ref          `yaml:"under,optional" ref:"agreement"` // ends together with that one
	EffectNote  Text         `yaml:"effect_note,optional"`           // why from and until, and whose judgement
	Note        Text         `yaml:"note,optional"`
	Sources     Refs         `yaml:"sources" ref:"source"`
	NoPrimary   Text         `yaml:"no_primary,optional"` // why no primary source is named
	Doubts      Texts        `yaml:"unconfirmed,optional"`
	Lead        bool         `yaml:"lead,optional"`     // an overview names it before others
	Disputed    Text         `yaml:"disputed,optional"` // who says what against whom, in a few words that follow how far it is in effect
}

// Party is a node, or somebody else by name. Part says what it did if it did more or
// less than take part: "signed", "refused".
type Party struct {
	Node    Ref  `yaml:"node,optional" ref:"node"`
	Name    Text `yaml:"name,optional"`
	Part    Text `yaml:"part,optional"`
	Outside bool `yaml:"outside,optional"` // stayed outside: the agreement gives it no coverage
}

// Commitment is one numbered promise; its number is its position in the list. The
// program marks a technical one, and counts it for the coverage of Domain.
type Commitment struct {
	Text      Text `yaml:"text"`
	Domain    Ref  `yaml:"domain" ref:"domain"`
	Technical bool `yaml:"technical,optional"`
	Brief     Text `yaml:"brief,optional"` // Text in a few words, to go on after a colon; empty: Text is brief
}

// Gap is something that an agreement leaves out, in the domain that lacks it.
type Gap struct {
	Text   Text `yaml:"text"`
	Domain Ref  `yaml:"domain" ref:"domain"`
}
