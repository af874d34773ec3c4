package data

// The rest of the record: open questions, and incidents and figures of others.

// Contested is a question on which sources disagree, with both sides.
type Contested struct {
	ID             Ref  `yaml:"id" ref:"contested"`
	Question       Text `yaml:"question"`
	SideA          Text `yaml:"side_a"`
	SideB          Text `yaml:"side_b"`
	Interpretation Text `yaml:"reading"` // what the authors of the facts make of it
	Edges          Refs `yaml:"edges" ref:"edge"`
	Events         Refs `yaml:"events,optional" ref:"event"`
	Agreements     Refs `yaml:"agreements,optional" ref:"agreement"`
	Sources        Refs `yaml:"sources" ref:"source"`
}

// Incident is an operation on a list of others. Event tells it here, or Reason says why
// none does.
type Incident struct {
	Name     Text `yaml:"name"`
	Date     Date `yaml:"date"`
	Edge     Ref  `yaml:"edge" ref:"edge"`
	By       Ref  `yaml:"by" ref:"node"` // who began it, according to that list
	Severity int  `yaml:"severity"`      // on the scale of that list
	Event    Ref  `yaml:"event,optional" ref:"event"`
	Reason   Text `yaml:"reason,optional"`
}

// Outside are yearly figures of others. Charts show them beside the levels, which never
// depend on them.
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

// Series has one value for each year, of an edge, or of what From did to To.
type Series struct {
	Edge   Ref       `yaml:"edge,optional" ref:"edge"`
	From   Ref       `yaml:"from,optional" ref:"node"`
	To     Ref       `yaml:"to,optional" ref:"node"`
	Values []float64 `yaml:"values"`
}
