package data

// Trust: its formula and codebook, where levels begin, how others code and judge.

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
