package data

// What happened, and the acts in it.

// Event is something that happened and may have moved trust.
type Event struct {
	ID             Ref     `yaml:"id" ref:"event"`
	Date           Date    `yaml:"date"`
	DateNote       Text    `yaml:"date_note,optional"`
	Edges          Refs    `yaml:"edges" ref:"edge"`
	Domain         Ref     `yaml:"-"` // for grouping: where its acts weigh most; see MainDomain
	Technical      bool    `yaml:"technical,optional"`
	Agreement      Ref     `yaml:"agreement,optional" ref:"agreement"` // the agreement that the event made
	Title          Text    `yaml:"title"`
	Description    Text    `yaml:"description"`
	Reason         Text    `yaml:"reason,optional"` // why it moved trust, for every act without its own
	ArguedBy       Text    `yaml:"argued_by"`
	Contested      bool    `yaml:"contested,optional"`
	Acts           []Act   `yaml:"acts"`
	Denial         *Answer `yaml:"denial,optional"`
	DenialNotFound Text    `yaml:"denial_not_found,optional"` // where the authors looked for an answer in vain
	Sources        Refs    `yaml:"sources" ref:"source"`
	Doubts         Texts   `yaml:"unconfirmed,optional"`
}

// Answer is what the accused side said to an accusation.
type Answer struct {
	Text    Text `yaml:"text"`
	Sources Refs `yaml:"sources" ref:"source"`
}

// Act is one act of an event: of From toward To, or of the two of Between together. If
// Reason or Sources are empty, the event's count.
type Act struct {
	Kind     Ref  `yaml:"act" ref:"act"`
	From     Ref  `yaml:"from,optional" ref:"node"`
	To       Ref  `yaml:"to,optional" ref:"node"`
	Between  Refs `yaml:"between,optional" ref:"node"`
	Standing Ref  `yaml:"standing" ref:"standing"`
	Reach    Refs `yaml:"reach,optional" ref:"reach"`   // the weights of several multiply; empty: 1
	About    Refs `yaml:"about" ref:"domain"`           // in which it counts in full
	Beside   Refs `yaml:"beside,optional" ref:"domain"` // in which it counts by Formula.Side
	Reason   Text `yaml:"reason,optional"`
	Sources  Refs `yaml:"sources,optional" ref:"source"`
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
