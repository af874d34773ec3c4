package data

// Trust: the parameters of its formula, the codebook, baselines, and how others code
// events and judge levels.

// Formula has the parameters of the trust formula, which stands at trust.Levels.
// Half-lives are in years, the rest are factors.
type Formula struct {
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

// Variant is the formula with another value for one parameter. The range of a level
// goes from the lowest to the highest of all variants. A parameter that is 0 is the
// formula's.
type Variant struct {
	Name              Text    `yaml:"name"`
	HalfLifeGoodwill  float64 `yaml:"half_life_goodwill,optional"`
	HalfLifeGrievance float64 `yaml:"half_life_grievance,optional"`
	Standing          Ref     `yaml:"standing,optional" ref:"standing"` // whose weight is Weight
	Weight            float64 `yaml:"weight,optional"`
}

// Codebook says how to split events into acts, and what each kind of act weighs: see
// Strength.
type Codebook struct {
	Source    Text          `yaml:"source"` // where the values come from
	Scale     float64       `yaml:"scale"`
	Acts      []ActKind     `yaml:"acts"`
	Standings []ActStanding `yaml:"standings"`
	Reaches   []Reach       `yaml:"reaches"`
	Rules     Texts         `yaml:"rules,optional"` // for coders
}

// ActKind is a kind of act with its value on a published scale of international
// events.
type ActKind struct {
	ID      Ref     `yaml:"id" ref:"act"`
	CAMEO   string  `yaml:"cameo,optional"` // code in the Conflict and Mediation Event Observations codebook
	Value   float64 `yaml:"value"`
	Label   Text    `yaml:"label"` // what was done; it follows the name of who did it
	Meaning Text    `yaml:"meaning"`
	Promise bool    `yaml:"promise,optional"` // if two do it together, it is a promise and lasts as long as its agreement is in force
	Accuses bool    `yaml:"accuses,optional"` // the facts must have the accused side's answer
	Denied  bool    `yaml:"denied,optional"`  // the doer denies it, so it shows nothing of the doer's own trust
}

// ActStanding says how well established an act is.
type ActStanding struct {
	ID      Ref     `yaml:"id" ref:"standing"`
	Weight  float64 `yaml:"weight"`
	Label   Text    `yaml:"label"`
	Meaning Text    `yaml:"meaning"`
}

// Reach says whom an act reached, or how far it came.
type Reach struct {
	ID       Ref     `yaml:"id" ref:"reach"`
	Weight   float64 `yaml:"weight"`
	Label    Text    `yaml:"label"`
	Meaning  Text    `yaml:"meaning"`
	Promises bool    `yaml:"promises,optional"` // so few take part that two can promise each other something
}

// Baseline is the level of From's trust in To before the first event. Without one it
// is 0.
type Baseline struct {
	From    Ref     `yaml:"from" ref:"node"`
	To      Ref     `yaml:"to" ref:"node"`
	Domain  Ref     `yaml:"domain" ref:"domain"`
	Level   float64 `yaml:"level"`
	Reason  Text    `yaml:"reason"`
	Sources Refs    `yaml:"sources" ref:"source"`
}

// Coding is how somebody else split the events into acts. It widens the range of
// levels. For an event that it lacks, the dataset's acts count.
type Coding struct {
	ID     Ref     `yaml:"id" ref:"coding"`
	Name   Text    `yaml:"name"`
	Events []Coded `yaml:"events"`
}

// Coded is an event with its acts in a coding.
type Coded struct {
	Event Ref   `yaml:"event" ref:"event"`
	Acts  []Act `yaml:"acts"`
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
	Edge    Ref   `yaml:"edge" ref:"edge"`
	Domain  Ref   `yaml:"domain" ref:"domain"`
	Date    Date  `yaml:"date"`
	Level   int   `yaml:"level"`
	Reason  Text  `yaml:"reason"`
	Basis   Basis `yaml:"basis"`
	Sources Refs  `yaml:"sources,optional" ref:"source"`
}
