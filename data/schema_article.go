package data

// The founding article, and the tour through its argument.

// Article is the founding article, retold in the words of the authors of the facts.
type Article struct {
	Title       Text         `yaml:"title"`
	Author      string       `yaml:"author"`
	Publisher   Text         `yaml:"publisher"`
	Date        Date         `yaml:"date"`
	DateNote    Text         `yaml:"date_note"`
	Disclaimer  Text         `yaml:"disclaimer"`
	About       Texts        `yaml:"about"` // section, genre, length, language, names and numbers in it
	Source      Ref          `yaml:"source" ref:"source"`
	Claims      []Claim      `yaml:"claims"`
	Verdicts    []Verdict    `yaml:"verdicts"`
	Test        Text         `yaml:"test"`     // what makes two relationships compatible
	Faces       Texts        `yaml:"faces"`    // the two faces of the state
	Variable    Text         `yaml:"variable"` // what its conclusions depend on
	Hinge       Ref          `yaml:"hinge" ref:"node"`
	Hedges      Texts        `yaml:"hedges"`
	Asymmetry   Text         `yaml:"asymmetry"`
	Unaddressed Texts        `yaml:"unaddressed"`
	Differences []Difference `yaml:"differences"`
}

// Claim is one claim of the article.
type Claim struct {
	ID           Ref  `yaml:"id" ref:"claim"`
	Paragraph    int  `yaml:"paragraph"`
	Text         Text `yaml:"text"`
	Kind         Text `yaml:"kind"` // fact, argument, conclusion …
	About        Refs `yaml:"about" ref:"edge node"`
	Domains      Refs `yaml:"domains,optional" ref:"domain"`
	Later        Text `yaml:"later,optional"` // what became of it
	LaterSources Refs `yaml:"later_sources,optional" ref:"source"`
	NoRecord     bool `yaml:"no_record,optional"` // nothing in the record bears on it
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
	Domain    Ref           `yaml:"domain" ref:"domain"`
	Edges     Refs          `yaml:"edges" ref:"edge"`
	Whose     Text          `yaml:"whose"` // the node whose field the domain mainly is
	Content   Text          `yaml:"content"`
	Verdict   Compatibility `yaml:"verdict"`
	Text      Text          `yaml:"text"`
	Condition Text          `yaml:"condition"`
	By        Text          `yaml:"by"`
	Sources   Refs          `yaml:"sources" ref:"source"`
}

// Difference is a point on which the article and the record differ.
type Difference struct {
	ID      Ref  `yaml:"id" ref:"difference"`
	Claims  Refs `yaml:"claims,optional" ref:"claim"` // that it answers
	Topic   Text `yaml:"topic"`
	Says    Text `yaml:"says"`
	Record  Text `yaml:"record"`
	Matters Text `yaml:"matters"`
	Sources Refs `yaml:"sources,optional" ref:"source"`
	About   Refs `yaml:"about,optional" ref:"edge node"`
	Domains Refs `yaml:"domains,optional" ref:"domain"`
}

// ArticleChapter is the Chapter of a step that shows the article and the record.
const ArticleChapter = "article"

// Step is one stop of the guided tour: a state of the explainer, and its caption.
type Step struct {
	ID        Ref    `yaml:"id" ref:"step"` // step/1, step/2 …, in the order of the tour
	Title     Text   `yaml:"title"`
	Caption   Text   `yaml:"caption"`                       // at most 60 words in English
	Claims    Refs   `yaml:"claims" ref:"claim"`            // of the article, on which the caption rests
	Sources   Refs   `yaml:"sources,optional" ref:"source"` // for what the caption adds to the article
	Selection Ref    `yaml:"selection,optional" ref:"node edge"`
	Compare   Ref    `yaml:"compare,optional" ref:"edge"`   // a second edge, beside the one selected
	Date      Date   `yaml:"date"`                          // a single one, from Dataset.From until Dataset.Until
	Domain    Ref    `yaml:"domain,optional" ref:"domain"`  // the lens; empty: all domains
	Show      Refs   `yaml:"show,optional" ref:"node edge"` // the map zooms to these; empty: everything
	Chapter   string `yaml:"page,optional"`                 // ArticleChapter, or empty for the map and the panel
	Part      string `yaml:"part,optional"`                 // of the selection, one of EdgeParts or NodeParts; empty: its overview
}
