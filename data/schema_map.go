package data

// The map: where it is centred, the nodes and edges on it, and the domains in which they
// are judged.

// Center is the centre of the map's projection, in degrees.
type Center struct {
	Lat float64 `yaml:"lat"`
	Lng float64 `yaml:"lng"`
}

// Place is a name on the map that helps readers to find their way, the most helpful first:
// a sea, a region, a country that is no node.
type Place struct {
	Name Text    `yaml:"name"`
	Lat  float64 `yaml:"lat"` // of the middle of its letters, degrees
	Lng  float64 `yaml:"lng"`
}

// Node is a party to the relationships, drawn at its capital.
type Node struct {
	ID        Ref        `yaml:"id" ref:"node"`
	Name      Text       `yaml:"name"`  // in full
	Short     Text       `yaml:"short"` // for labels and headings
	Capital   Text       `yaml:"capital"`
	Lat       float64    `yaml:"lat"` // of the capital, degrees
	Lng       float64    `yaml:"lng"`
	Outlines  []string   `yaml:"outlines,optional"` // codes of its countries in assets/outlines
	Doctrine  Text       `yaml:"doctrine"`
	Documents []Document `yaml:"documents,optional"`
	Whose     Text       `yaml:"whose"`          // who says that this is its doctrine
	Label     string     `yaml:"label,optional"` // side of the disc for the label: above, below, left, right
	Brief     Text       `yaml:"brief,optional"` // where there is little room: "US"; empty: Short
	Of        Text       `yaml:"of,optional"`    // before what belongs to it: "China’s", "US"; empty: Brief
}

// Document is a national paper: a strategy, a law, a decree.
type Document struct {
	Name    Text  `yaml:"name"`
	Date    Date  `yaml:"date"`
	InForce Date  `yaml:"in_force,optional"`
	Note    Text  `yaml:"note,optional"` // on the date, or on what is unconfirmed
	Gist    Text  `yaml:"gist"`
	Sources Refs  `yaml:"sources" ref:"source"`
	Doubts  Texts `yaml:"unconfirmed,optional"`
}

// Edge is the relationship of two nodes, A before B in alphabetical order of
// their ids.
type Edge struct {
	ID     Ref     `yaml:"id" ref:"edge"`
	A      Ref     `yaml:"a" ref:"node"`
	B      Ref     `yaml:"b" ref:"node"`
	Name   Text    `yaml:"name"`
	Phases []Phase `yaml:"phases"` // by date; the panel tells the last one that has begun
}

// Phase describes a relationship from a date until the next phase.
type Phase struct {
	From     Date `yaml:"from"`
	Headline Text `yaml:"headline"`
	Gist     Text `yaml:"gist"`
	Sources  Refs `yaml:"sources" ref:"source"`
}

// Domain is a field in which trust is judged apart from the others.
type Domain struct {
	ID      Ref  `yaml:"id" ref:"domain"`
	Name    Text `yaml:"name"`
	About   Text `yaml:"about"`
	Sources Refs `yaml:"sources,optional" ref:"source"`
}

// EdgeParts and NodeParts are what there is to read of an edge and of a node beside its
// overview, in the order of the tabs. Nobody may change them.
var (
	EdgeParts = []string{"agreements", "trust", "events", "sources"}
	NodeParts = []string{"relationships", "doctrine", "documents"}
)

// PartsOf returns those of a node or an edge, and nil for anything else.
func PartsOf(r Ref) []string {
	switch r.Kind() {
	case "edge":
		return EdgeParts
	case "node":
		return NodeParts
	}
	return nil
}
