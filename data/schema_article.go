package data

// The founding article, and the tour through its argument.

// Article is the founding article, retold in the words of the authors of the facts.
type Article struct {
	Title       Text         `yaml:"title"`               // as it was published
	Author      Text         `yaml:"author"`              // who wrote it
	Publisher   Text         `yaml:"publisher"`           // who published it
	Date        Date         `yaml:"date"`                // of publication
	DateNote    Text         `yaml:"date_note"`           // what is uncertain about the date
	Disclaimer  Text         `yaml:"disclaimer"`          // whose views these are
	About       Texts        `yaml:"about"`               // section, genre, length, language, names and numbers in it
	Source      Ref          `yaml:"source" ref:"source"` // the article among the sources
	Claims      []Claim      `yaml:"claims"`              // what it says, claim by claim
	Verdicts    []Verdict    `yaml:"verdicts"`            // what it concludes
	Test        Text         `yaml:"test"`                // what makes two relationships compatible
	Faces       Texts        `yaml:"faces"`               // the two faces of the state
	Variable    Text         `yaml:"variable"`            // what its conclusions depend on
	Hinge       Ref          `yaml:"hinge" ref:"node"`    // the node on which its argument turns
	Hedges      Texts        `yaml:"hedges"`              // its own reservations
	Asymmetry   Text         `yaml:"asymmetry"`           // what is unequal between the parties
	Unaddressed Texts        `yaml:"unaddressed"`         // what it does not speak of
	Differences []Difference `yaml:"differences"`         // where it and the record differ
}

// Claim is one claim of the article.
type Claim struct {
	ID           Ref  `yaml:"id" ref:"claim"`                      // the ref, claim/…
	Paragraph    int  `yaml:"paragraph"`                           // the number of the paragraph that it stands in
	Text         Text `yaml:"text"`                                // the claim, in a sentence
	Kind         Text `yaml:"kind"`                                // fact, argument, conclusion …
	About        Refs `yaml:"about" ref:"edge node"`               // the nodes and relationships that it is about
	Domains      Refs `yaml:"domains,optional" ref:"domain"`       // that it is about
	Later        Text `yaml:"later,optional"`                      // what became of it
	LaterSources Refs `yaml:"later_sources,optional" ref:"source"` // where that can be read
	NoRecord     bool `yaml:"no_record,optional"`                  // nothing in the record bears on it
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
	Domain    Ref           `yaml:"domain" ref:"domain"`  // in which it holds
	Edges     Refs          `yaml:"edges" ref:"edge"`     // the two relationships
	Whose     Text          `yaml:"whose"`                // the node whose field the domain mainly is
	Content   Text          `yaml:"content"`              // what each of them holds
	Verdict   Compatibility `yaml:"verdict"`              // whether both can hold
	Text      Text          `yaml:"text"`                 // the conclusion, in a sentence
	Condition Text          `yaml:"condition"`            // on which it depends
	By        Text          `yaml:"by"`                   // who concludes it
	Sources   Refs          `yaml:"sources" ref:"source"` // where it can be read
}

// Difference is a point on which the article and the record differ.
type Difference struct {
	ID      Ref  `yaml:"id" ref:"difference"`            // the ref, difference/…
	Claims  Refs `yaml:"claims,optional" ref:"claim"`    // that it answers
	Topic   Text `yaml:"topic"`                          // what it is about, in a few words
	Says    Text `yaml:"says"`                           // what the article says
	Record  Text `yaml:"record"`                         // what the record says
	Matters Text `yaml:"matters"`                        // why that matters
	Sources Refs `yaml:"sources,optional" ref:"source"`  // where the record can be read
	About   Refs `yaml:"about,optional" ref:"edge node"` // the nodes and relationships that it is about
	Domains Refs `yaml:"domains,optional" ref:"domain"`  // that it is about
}

// ArticleChapter is the Chapter of a step that shows the article and the record.
const ArticleChapter = "article"

// Step is one stop of the guided tour: a state of the explainer, and its caption.
type Step struct {
	ID        Ref    `yaml:"id" ref:"step"`                      // step/1, step/2 …, in the order of the tour
	Title     Text   `yaml:"title"`                              // in a few words
	Caption   Text   `yaml:"caption"`                            // at most 60 words in English
	Claims    Refs   `yaml:"claims,optional" ref:"claim"`        // of the article, on which the caption rests
	Sources   Refs   `yaml:"sources,optional" ref:"source"`      // for what the caption adds to the article
	Selection Ref    `yaml:"selection,optional" ref:"node edge"` // the node or relationship that it shows
	Compare   Ref    `yaml:"compare,optional" ref:"edge"`        // a second edge, beside the one selected
	Date      Date   `yaml:"date"`                               // a single one, from Dataset.From until Dataset.Until
	Domain    Ref    `yaml:"domain,optional" ref:"domain"`       // the lens; empty: all domains
	Show      Refs   `yaml:"show,optional" ref:"node edge"`      // the map zooms to these; empty: everything
	Chapter   string `yaml:"page,optional"`                      // ArticleChapter, or empty for the map and the panel
	Part      string `yaml:"part,optional"`                      // of the selection, one of EdgeParts or NodeParts; empty: its overview
}
