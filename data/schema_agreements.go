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
	ID          Ref          `yaml:"id" ref:"agreement"`             // the ref, agreement/…
	Name        Text         `yaml:"name"`                           // in full
	Short       Text         `yaml:"short"`                          // for cards and lists
	Date        Date         `yaml:"date"`                           // on which it was agreed
	DateNote    Text         `yaml:"date_note,optional"`             // what is uncertain about the date
	Place       Text         `yaml:"place"`                          // where it was agreed
	Edges       Refs         `yaml:"edges" ref:"edge"`               // all that it concerns
	Parties     []Party      `yaml:"parties"`                        // who took part, or stayed outside
	Level       Text         `yaml:"level"`                          // who agreed it: presidents, ministers, experts
	Standing    Standing     `yaml:"standing"`                       // how far it obliges
	LegalStatus Text         `yaml:"legal_status"`                   // that in words
	Commitments []Commitment `yaml:"commitments"`                    // what it promises, in the order of the text
	LeavesOut   []Gap        `yaml:"leaves_out"`                     // what it does not say
	FollowUp    Text         `yaml:"follow_up"`                      // what was to come of it: meetings, reports
	StatusToday Text         `yaml:"status"`                         // what has become of it
	StatusAsOf  Date         `yaml:"status_as_of"`                   // the date of that status
	From        Date         `yaml:"from,optional"`                  // in effect from; empty: never
	Until       Date         `yaml:"until,optional"`                 // in effect until; empty: still
	Suspended   Date         `yaml:"suspended,optional"`             // from then on it still gives coverage, but is no promise in force
	EndedBy     Ref          `yaml:"ended_by,optional" ref:"event"`  // the event that ended it
	Under       Ref          `yaml:"under,optional" ref:"agreement"` // ends together with that one
	EffectNote  Text         `yaml:"effect_note,optional"`           // why from and until, and whose judgement
	Note        Text         `yaml:"note,optional"`                  // what readers should know of it
	Sources     Refs         `yaml:"sources" ref:"source"`           // where it can be read, the text itself first
	NoPrimary   Text         `yaml:"no_primary,optional"`            // why no primary source is named
	Doubts      Texts        `yaml:"unconfirmed,optional"`           // what the authors of the facts could not confirm
	Lead        bool         `yaml:"lead,optional"`                  // an overview names it before others
	Disputed    Text         `yaml:"disputed,optional"`              // who says what against whom, in a few words that follow how far it is in effect
}

// Party is a node, or somebody else by name. Part says what it did if it did more or
// less than take part: "signed", "refused".
type Party struct {
	Node    Ref  `yaml:"node,optional" ref:"node"` // the ref of a node, if it is one
	Name    Text `yaml:"name,optional"`            // of somebody who is no node
	Part    Text `yaml:"part,optional"`            // what it did, if that was more or less than take part
	Outside bool `yaml:"outside,optional"`         // stayed outside: the agreement gives it no coverage
}

// Commitment is one numbered promise; its number is its position in the list. The
// program marks a technical one, and counts it for the coverage of Domain.
type Commitment struct {
	Text      Text `yaml:"text"`                // the promise, in a sentence
	Domain    Ref  `yaml:"domain" ref:"domain"` // in which it counts
	Technical bool `yaml:"technical,optional"`  // whether it is about machinery: a hotline, a list of contacts
	Brief     Text `yaml:"brief,optional"`      // Text in a few words, to go on after a colon; empty: Text is brief
}

// Gap is something that an agreement leaves out, in the domain that lacks it.
type Gap struct {
	Text   Text `yaml:"text"`                // what is left out, in a few words
	Domain Ref  `yaml:"domain" ref:"domain"` // in which it is missed
}
