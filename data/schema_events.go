package data

// What happened, and the acts in it.

// Event is something that happened and may have moved trust.
type Event struct {
	ID             Ref     `yaml:"id" ref:"event"`                     // the ref, event/…; what others have linked to stays
	Date           Date    `yaml:"date"`                               // as sure as it is
	DateNote       Text    `yaml:"date_note,optional"`                 // what is uncertain about the date
	Edges          Refs    `yaml:"edges" ref:"edge"`                   // the relationships that it belongs to, each with an act
	Domain         Ref     `yaml:"-"`                                  // for grouping: where its acts weigh most; see MainDomain
	Technical      bool    `yaml:"technical,optional"`                 // whether it is about machinery: a hotline, a list of contacts
	Agreement      Ref     `yaml:"agreement,optional" ref:"agreement"` // the agreement that the event made
	Title          Text    `yaml:"title"`                              // in a few words
	Description    Text    `yaml:"description"`                        // what happened, in one paragraph
	Reason         Text    `yaml:"reason,optional"`                    // why it moved trust, for every act without its own
	ArguedBy       Text    `yaml:"argued_by"`                          // who says so
	Contested      bool    `yaml:"contested,optional"`                 // whether a party denies it, or sources disagree
	Acts           []Act   `yaml:"acts"`                               // what was done in it, by whom toward whom
	Denial         *Answer `yaml:"denial,optional"`                    // what the accused side answered
	DenialNotFound Text    `yaml:"denial_not_found,optional"`          // where the authors looked for an answer in vain
	Sources        Refs    `yaml:"sources" ref:"source"`               // where it can be read
	Doubts         Texts   `yaml:"unconfirmed,optional"`               // what the authors of the facts could not confirm
}

// Answer is what the accused side said to an accusation.
type Answer struct {
	Text    Text `yaml:"text"`                 // the answer, in a sentence
	Sources Refs `yaml:"sources" ref:"source"` // where it can be read
}

// Act is one act of an event: of From toward To, or of the two of Between together. If
// Reason or Sources are empty, the event's count.
type Act struct {
	Kind     Ref  `yaml:"act" ref:"act"`                 // what was done, a kind of the codebook
	From     Ref  `yaml:"from,optional" ref:"node"`      // who did it
	To       Ref  `yaml:"to,optional" ref:"node"`        // toward whom
	Between  Refs `yaml:"between,optional" ref:"node"`   // the two who did it together, in place of from and to
	Standing Ref  `yaml:"standing" ref:"standing"`       // how well established it is
	Reach    Refs `yaml:"reach,optional" ref:"reach"`    // the weights of several multiply; empty: 1
	About    Refs `yaml:"about" ref:"domain"`            // in which it counts in full
	Beside   Refs `yaml:"beside,optional" ref:"domain"`  // in which it counts by Formula.Side
	Reason   Text `yaml:"reason,optional"`               // why it moved trust
	Sources  Refs `yaml:"sources,optional" ref:"source"` // where it can be read
}

// Joint reports whether the act is of two together.
func (a *Act) Joint() bool { return len(a.Between) == 2 }

// Pair returns the two nodes of an act: doer and receiver, or both doers.
func (a *Act) Pair() (from, to Ref) {
	if a.Joint() {
		return a.Between[0], a.Between[1]
	}
	return a.From, a.To
}
