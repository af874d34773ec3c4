package doc

// Documents grow by the functions here. Wherever append is written out instead, the
// compiler writes some hundred bytes of the program.

// Sections are parts of a document.
type Sections []Section

// Add adds sections at the end.
func (s *Sections) Add(sections ...Section) { *s = append(*s, sections...) }

// With returns the sections and then others.
func (s Sections) With(sections ...Section) Sections { return append(s, sections...) }

// Blocks stand one below the other.
type Blocks []Block

// Add adds blocks at the end.
func (b *Blocks) Add(blocks ...Block) { *b = append(*b, blocks...) }

// With returns the blocks and then others.
func (b Blocks) With(blocks ...Block) Blocks { return append(b, blocks...) }

// Spans are a run of text.
type Spans []Span

// Add adds a span at the end.
func (s *Spans) Add(span Span) { *s = append(*s, span) }

// Put adds a text in a role.
func (s *Spans) Put(role Role, text string) { *s = append(*s, Span{Role: role, Text: text}) }

// Add adds a span at the end, and returns the paragraph for the next one.
func (p *Paragraph) Add(s Span) *Paragraph {
	p.Spans.Add(s)
	return p
}

// Put adds a text in a role, and returns the paragraph for the next one.
func (p *Paragraph) Put(role Role, text string) *Paragraph {
	p.Spans.Put(role, text)
	return p
}

// Cells are a row of a table.
type Cells [][]Span

// Add adds a cell at the end.
func (c *Cells) Add(cell Spans) { *c = append(*c, cell) }

// Add adds an item, which is of blocks.
func (l *List) Add(item ...Block) { l.Items = append(l.Items, item) }

// Add adds a line.
func (r *Rows) Add(row Row) { r.Rows = append(r.Rows, row) }

// Add adds a row of cells.
func (t *Table) Add(cells ...[]Span) { t.Rows = append(t.Rows, cells) }

// Add adds a button.
func (c *Choice) Add(o Option) { c.Options = append(c.Options, o) }
