package data

// The map: where it is centred, the nodes and edges on it, and the domains in which they
// are judged.

// Center is the centre of the map's projection, in degrees.
type Center struct {
	Lat float64 `yaml:"lat"` // degrees north of the equator
	Lng float64 `yaml:"lng"` // degrees east of Greenwich
}

// Place is a name on the map that helps readers to find their way, the most helpful first:
// a sea, a region, a country that is no node.
type Place struct {
	Name Text    `yaml:"name"` // as it stands on the map
	Lat  float64 `yaml:"lat"`  // of the middle of its letters, degrees
	Lng  float64 `yaml:"lng"`  // of the middle of its letters, degrees east
}

// Node is a party to the relationships, drawn at its capital.
type Node struct {
	ID        Ref        `yaml:"id" ref:"node"`      // the ref, node/…, short: an edge is called by it
	Name      Text       `yaml:"name"`               // in full
	Short     Text       `yaml:"short"`              // for labels and headings
	Capital   Text       `yaml:"capital"`            // where it is drawn
	Lat       float64    `yaml:"lat"`                // of the capital, degrees
	Lng       float64    `yaml:"lng"`                // of the capital, degrees east
	Outlines  []string   `yaml:"outlines,optional"`  // codes of its countries in assets/outlines
	Doctrine  Text       `yaml:"doctrine"`           // what it wants, in one paragraph
	Documents []Document `yaml:"documents,optional"` // its strategies, laws and decrees
	Whose     Text       `yaml:"whose"`              // who says that this is its doctrine
	Label     string     `yaml:"label,optional"`     // side of the disc for the label: above, below, left, right
	Brief     Text       `yaml:"brief,optional"`     // where there is little room: "US"; empty: Short
	Of        Text       `yaml:"of,optional"`        // before what belongs to it: "China’s", "US"; empty: made of Brief by the words
	Code      Text       `yaml:"code,optional"`      // in a few letters: "CN"; empty: ID in capitals, or the first of Brief
}

// Document is a national paper: a strategy, a law, a decree.
type Document struct {
	Name    Text  `yaml:"name"`                 // in full
	Date    Date  `yaml:"date"`                 // on which it was published
	InForce Date  `yaml:"in_force,optional"`    // from which on it holds
	Note    Text  `yaml:"note,optional"`        // on the date, or on what is unconfirmed
	Gist    Text  `yaml:"gist"`                 // what it says, in a sentence
	Sources Refs  `yaml:"sources" ref:"source"` // where it can be read
	Doubts  Texts `yaml:"unconfirmed,optional"` // what the authors of the facts could not confirm
}

// Edge is the relationship of two nodes, A before B in alphabetical order of
// their ids.
type Edge struct {
	ID     Ref     `yaml:"id" ref:"edge"` // the ref, edge/ and the ids of both nodes: edge/cn-us
	A      Ref     `yaml:"a" ref:"node"`  // the node that comes first in the alphabet
	B      Ref     `yaml:"b" ref:"node"`  // the other node
	Name   Text    `yaml:"name"`          // of the relationship: "China – United States"
	Phases []Phase `yaml:"phases"`        // by date; the panel tells the last one that has begun
}

// Phase describes a relationship from a date until the next phase.
type Phase struct {
	From     Date `yaml:"from"`                 // on which it begins
	Headline Text `yaml:"headline"`             // the phase in a few words
	Gist     Text `yaml:"gist"`                 // what it is like, in one paragraph
	Sources  Refs `yaml:"sources" ref:"source"` // on which that rests
}

// Domain is a field in which trust is judged apart from the others.
type Domain struct {
	ID      Ref  `yaml:"id" ref:"domain"`               // the ref, domain/…
	Name    Text `yaml:"name"`                          // in a word or two
	About   Text `yaml:"about"`                         // what belongs to it
	Sources Refs `yaml:"sources,optional" ref:"source"` // for how it is cut
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
