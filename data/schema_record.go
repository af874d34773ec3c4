package data

// The rest of the record: open questions, and incidents and figures of others.

// Contested is a question on which sources disagree, with both sides.
type Contested struct {
	ID             Ref  `yaml:"id" ref:"contested"`                  // the ref, contested/…
	Question       Text `yaml:"question"`                            // in a sentence
	SideA          Text `yaml:"side_a"`                              // what one side says
	SideB          Text `yaml:"side_b"`                              // what the other says
	Interpretation Text `yaml:"reading"`                             // what the authors of the facts make of it
	Edges          Refs `yaml:"edges" ref:"edge"`                    // the relationships that it is about
	Events         Refs `yaml:"events,optional" ref:"event"`         // that it is about
	Agreements     Refs `yaml:"agreements,optional" ref:"agreement"` // that it is about
	Sources        Refs `yaml:"sources" ref:"source"`                // where both sides can be read
}

// Correction tells readers of a fact that was wrong, and is right since Date.
type Correction struct {
	ID       Ref  `yaml:"id" ref:"correction"`                                                // such as correction/2026-11-dubai
	Date     Date `yaml:"date"`                                                               // since which the facts say it rightly
	Topic    Text `yaml:"topic"`                                                              // what it is about, in a few words
	Said     Text `yaml:"said"`                                                               // what the facts said before
	Says     Text `yaml:"says"`                                                               // what they say since
	Why      Text `yaml:"why"`                                                                // why that is right, or how it went wrong
	By       Text `yaml:"by"`                                                                 // who noticed
	Concerns Refs `yaml:"concerns,optional" ref:"agreement event claim difference contested"` // readers see it marked there
	Sources  Refs `yaml:"sources,optional" ref:"source"`                                      // what shows it
}

// Incident is an operation on a list of others. Event tells it here, or Reason says why
// none does.
type Incident struct {
	Name     Text `yaml:"name"`                       // as that list calls it
	Date     Date `yaml:"date"`                       // as that list has it
	Edge     Ref  `yaml:"edge" ref:"edge"`            // the relationship that it belongs to
	By       Ref  `yaml:"by" ref:"node"`              // who began it, according to that list
	Severity int  `yaml:"severity"`                   // on the scale of that list
	Event    Ref  `yaml:"event,optional" ref:"event"` // that tells it here
	Reason   Text `yaml:"reason,optional"`            // why none does
}

// Outside are yearly figures of others. Charts show them beside the levels, which never
// depend on them.
type Outside struct {
	ID      Ref      `yaml:"id" ref:"outside"` // the ref, outside/…
	Name    Text     `yaml:"name"`             // in full
	Short   Text     `yaml:"short"`            // for the chart
	Source  Text     `yaml:"source"`           // who counted
	Licence Text     `yaml:"licence"`          // of the figures
	Sign    int      `yaml:"sign"`             // −1 where more of it means less trust, else 1
	From    int      `yaml:"from"`             // the year of the first values
	Series  []Series `yaml:"series"`           // one for each relationship, or each direction of it
}

// Series has one value for each year, of an edge, or of what From did to To.
type Series struct {
	Edge   Ref       `yaml:"edge,optional" ref:"edge"` // the relationship, for figures of both together
	From   Ref       `yaml:"from,optional" ref:"node"` // who did it, for figures of one direction
	To     Ref       `yaml:"to,optional" ref:"node"`   // toward whom
	Values []float64 `yaml:"values"`                   // one for each year
}
