package data

// Trust: the parameters of its formula, the codebook, baselines, and how others code
// events and judge levels.

// Formula has the parameters of the trust formula, which stands at trust.Levels.
// Half-lives are in years, the rest are factors.
type Formula struct {
	Gain              float64   `yaml:"gain"`                         // how far an act of strength 1 moves trust, in levels
	HalfLifeGoodwill  float64   `yaml:"half_life_goodwill"`           // years until half of a friendly act has faded
	HalfLifeGrievance float64   `yaml:"half_life_grievance"`          // years until half of a hostile act has faded
	SpillOver         float64   `yaml:"spill_over"`                   // weight in a domain that an act does not name, 0…1
	Side              float64   `yaml:"side"`                         // weight in a domain named beside the one that an act is about, 0…1
	Shown             float64   `yaml:"shown"`                        // how far an act moves the doer's own trust, 0…1
	Variants          []Variant `yaml:"variants,optional"`            // other numbers, for the range of readings
	Note              Text      `yaml:"note"`                         // tells readers how it works; may name {gain}, {half_life_goodwill} …
	Limits            Texts     `yaml:"limits,optional"`              // what it is known to get wrong
	Theory            Refs      `yaml:"theory,optional" ref:"source"` // sources of structural balance, by which triangles are judged
}

// Variant is the formula with another value for one parameter. The range of a level
// goes from the lowest to the highest of all variants. A parameter that is 0 is the
// formula's.
type Variant struct {
	Name              Text    `yaml:"name"`                             // what it assumes, in a few words
	HalfLifeGoodwill  float64 `yaml:"half_life_goodwill,optional"`      // in place of the formula's
	HalfLifeGrievance float64 `yaml:"half_life_grievance,optional"`     // in place of the formula's
	Standing          Ref     `yaml:"standing,optional" ref:"standing"` // whose weight is Weight
	Weight            float64 `yaml:"weight,optional"`                  // in place of the codebook's
}

// Codebook says how to split events into acts, and what each kind of act weighs: see
// Strength.
type Codebook struct {
	Source    Text          `yaml:"source"`         // where the values come from
	Scale     float64       `yaml:"scale"`          // what values are divided by
	Acts      []ActKind     `yaml:"acts"`           // the kinds of act
	Standings []ActStanding `yaml:"standings"`      // how well established an act may be
	Reaches   []Reach       `yaml:"reaches"`        // whom an act may reach
	Rules     Texts         `yaml:"rules,optional"` // for coders
}

// ActKind is a kind of act with its value on a published scale of international
// events.
type ActKind struct {
	ID      Ref     `yaml:"id" ref:"act"`     // the ref, act/…
	CAMEO   string  `yaml:"cameo,optional"`   // code in the Conflict and Mediation Event Observations codebook
	Value   float64 `yaml:"value"`            // how friendly it is on that scale, hostile below 0
	Label   Text    `yaml:"label"`            // what was done; it follows the name of who did it
	Meaning Text    `yaml:"meaning"`          // when to choose it
	Promise bool    `yaml:"promise,optional"` // if two do it together, it is a promise and lasts as long as its agreement is in force
	Accuses bool    `yaml:"accuses,optional"` // the facts must have the accused side's answer
	Denied  bool    `yaml:"denied,optional"`  // the doer denies it, so it shows nothing of the doer's own trust
}

// ActStanding says how well established an act is.
type ActStanding struct {
	ID      Ref     `yaml:"id" ref:"standing"` // the ref, standing/…
	Weight  float64 `yaml:"weight"`            // what the value is multiplied by, 0…1
	Label   Text    `yaml:"label"`             // in a few words
	Meaning Text    `yaml:"meaning"`           // when to choose it
}

// Reach says whom an act reached, or how far it came.
type Reach struct {
	ID       Ref     `yaml:"id" ref:"reach"`    // the ref, reach/…
	Weight   float64 `yaml:"weight"`            // what the value is multiplied by, 0…1
	Label    Text    `yaml:"label"`             // in a few words
	Meaning  Text    `yaml:"meaning"`           // when to choose it
	Promises bool    `yaml:"promises,optional"` // so few take part that two can promise each other something
}

// Baseline is the level of From's trust in To before the first event. Without one it
// is 0.
type Baseline struct {
	From    Ref     `yaml:"from" ref:"node"`      // whose trust
	To      Ref     `yaml:"to" ref:"node"`        // in whom
	Domain  Ref     `yaml:"domain" ref:"domain"`  // in which
	Level   float64 `yaml:"level"`                // from -2 to 2
	Reason  Text    `yaml:"reason"`               // why that level
	Sources Refs    `yaml:"sources" ref:"source"` // on which that rests
}

// Coding is how somebody else split the events into acts. It widens the range of
// levels. For an event that it lacks, the dataset's acts count.
type Coding struct {
	ID     Ref     `yaml:"id" ref:"coding"` // the ref, coding/…
	Name   Text    `yaml:"name"`            // who coded
	Events []Coded `yaml:"events"`          // that were coded otherwise
}

// Coded is an event with its acts in a coding.
type Coded struct {
	Event Ref   `yaml:"event" ref:"event"` // which one
	Acts  []Act `yaml:"acts"`              // that the coder found in it
}

// Basis says where an assessment comes from.
type Basis string

// The bases of an assessment. Only a Judgement may have no source.
const (
	Editorial Basis = "editorial" // judged by the authors of the facts from the sources named
	ByArticle Basis = "article"   // a number for the founding article's words, by the authors of the facts
	Judgement Basis = "judgement" // judged without a single source
)

// Assessment is a level from −2 to 2 that a person judged for a whole edge. Computed
// levels never depend on it.
type Assessment struct {
	Edge    Ref   `yaml:"edge" ref:"edge"`               // the relationship
	Domain  Ref   `yaml:"domain" ref:"domain"`           // in which
	Date    Date  `yaml:"date"`                          // on which it holds
	Level   int   `yaml:"level"`                         // from -2 to 2, a whole number
	Reason  Text  `yaml:"reason"`                        // why that level
	Basis   Basis `yaml:"basis"`                         // where it comes from
	Sources Refs  `yaml:"sources,optional" ref:"source"` // on which it rests
}
