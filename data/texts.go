package data

// Texts lists all that a dataset says: the texts of its facts, and the interface's
// words. This one and those below list every text of a row and of the rows in it,
// the empty ones too, in the order of the schema.
func (ds *Dataset) Texts() []Text {
	t := append([]Text{ds.Title}, ds.Formula.Texts()...)
	if ds.Codebook != nil {
		t = append(t, ds.Codebook.Texts()...)
	}
	t = appendTexts(t, ds.Nodes, (*Node).Texts)
	t = appendTexts(t, ds.Edges, (*Edge).Texts)
	t = appendTexts(t, ds.Domains, (*Domain).Texts)
	t = appendTexts(t, ds.Baselines, (*Baseline).Texts)
	t = appendTexts(t, ds.Agreements, (*Agreement).Texts)
	t = appendTexts(t, ds.Events, (*Event).Texts)
	t = appendTexts(t, ds.Codings, (*Coding).Texts)
	t = appendTexts(t, ds.Assessments, (*Assessment).Texts)
	t = appendTexts(t, ds.Incidents, (*Incident).Texts)
	t = appendTexts(t, ds.Outside, (*Outside).Texts)
	if ds.Article != nil {
		t = append(t, ds.Article.Texts()...)
	}
	t = appendTexts(t, ds.Contested, (*Contested).Texts)
	t = appendTexts(t, ds.Steps, (*Step).Texts)
	t = appendTexts(t, ds.Terms, (*Term).Texts)
	t = appendTexts(t, ds.Names, (*Name).Texts)
	t = append(t, ds.Doubts...)
	t = appendTexts(t, ds.Sources, (*Source).Texts)
	t = append(appendTexts(t, ds.Words, (*Word).Texts), ds.Finding)
	t = appendTexts(t, ds.Places, (*Place).Texts)
	return appendTexts(t, ds.Corrections, (*Correction).Texts)
}

// appendTexts appends the texts of rows.
func appendTexts[T any](t []Text, rows []T, of func(*T) []Text) []Text {
	for i := range rows {
		t = append(t, of(&rows[i])...)
	}
	return t
}

func (f *Formula) Texts() []Text {
	t := appendTexts(nil, f.Variants, (*Variant).Texts)
	return append(append(t, f.Note), f.Limits...)
}

func (b *Codebook) Texts() []Text {
	t := appendTexts([]Text{b.Source}, b.Acts, (*ActKind).Texts)
	t = appendTexts(t, b.Standings, (*ActStanding).Texts)
	return append(appendTexts(t, b.Reaches, (*Reach).Texts), b.Rules...)
}

func (n *Node) Texts() []Text {
	t := []Text{n.Name, n.Short, n.Capital, n.Doctrine}
	return append(appendTexts(t, n.Documents, (*Document).Texts), n.Whose, n.Brief, n.Of, n.Code)
}

// The filter of the program's lists asks agreements and events for their texts: pointers
// to the fields take fewer of its bytes than the texts themselves.

func (a *Agreement) Texts() []Text {
	t := appendFields(nil, &a.Name, &a.Short, &a.DateNote, &a.Place)
	for i := range a.Parties {
		t = appendFields(t, a.Parties[i].fields()...)
	}
	t = appendFields(t, &a.Level, &a.LegalStatus)
	for i := range a.Commitments {
		t = appendFields(t, a.Commitments[i].fields()...)
	}
	for i := range a.LeavesOut {
		t = appendFields(t, &a.LeavesOut[i].Text)
	}
	t = appendFields(t, &a.FollowUp, &a.StatusToday, &a.EffectNote, &a.Note, &a.NoPrimary)
	return appendFields(append(t, a.Doubts...), &a.Disputed)
}

func (e *Event) Texts() []Text {
	t := appendFields(nil, &e.DateNote, &e.Title, &e.Description, &e.Reason, &e.ArguedBy)
	for i := range e.Acts {
		t = appendFields(t, &e.Acts[i].Reason)
	}
	if e.Denial != nil {
		t = appendFields(t, &e.Denial.Text)
	}
	return append(appendFields(t, &e.DenialNotFound), e.Doubts...)
}

func (p *Party) fields() []*Text      { return []*Text{&p.Name, &p.Part} }
func (c *Commitment) fields() []*Text { return []*Text{&c.Text, &c.Brief} }

// appendFields appends the texts that fields hold.
func appendFields(t []Text, fields ...*Text) []Text {
	for _, f := range fields {
		t = append(t, *f)
	}
	return t
}

func (a *Article) Texts() []Text {
	t := append([]Text{a.Title, a.Author, a.Publisher, a.DateNote, a.Disclaimer}, a.About...)
	t = appendTexts(t, a.Claims, (*Claim).Texts)
	t = append(appendTexts(t, a.Verdicts, (*Verdict).Texts), a.Test)
	t = append(append(t, a.Faces...), a.Variable)
	t = append(append(t, a.Hedges...), a.Asymmetry)
	return appendTexts(append(t, a.Unaddressed...), a.Differences, (*Difference).Texts)
}

func (d *Document) Texts() []Text { return append([]Text{d.Name, d.Note, d.Gist}, d.Doubts...) }
func (e *Edge) Texts() []Text     { return appendTexts([]Text{e.Name}, e.Phases, (*Phase).Texts) }
func (c *Coding) Texts() []Text   { return appendTexts([]Text{c.Name}, c.Events, (*Coded).Texts) }
func (c *Coded) Texts() []Text    { return appendTexts(nil, c.Acts, (*Act).Texts) }
func (n *Name) Texts() []Text     { return append(append([]Text{n.Name}, n.Status...), n.Note) }

func (p *Place) Texts() []Text       { return []Text{p.Name} }
func (v *Variant) Texts() []Text     { return []Text{v.Name} }
func (k *ActKind) Texts() []Text     { return []Text{k.Label, k.Meaning} }
func (s *ActStanding) Texts() []Text { return []Text{s.Label, s.Meaning} }
func (r *Reach) Texts() []Text       { return []Text{r.Label, r.Meaning} }
func (p *Phase) Texts() []Text       { return []Text{p.Headline, p.Gist} }
func (d *Domain) Texts() []Text      { return []Text{d.Name, d.About} }
func (b *Baseline) Texts() []Text    { return []Text{b.Reason} }
func (p *Party) Texts() []Text       { return appendFields(nil, p.fields()...) }
func (c *Commitment) Texts() []Text  { return appendFields(nil, c.fields()...) }
func (g *Gap) Texts() []Text         { return []Text{g.Text} }
func (a *Act) Texts() []Text         { return []Text{a.Reason} }
func (a *Answer) Texts() []Text      { return []Text{a.Text} }
func (a *Assessment) Texts() []Text  { return []Text{a.Reason} }
func (i *Incident) Texts() []Text    { return []Text{i.Name, i.Reason} }
func (o *Outside) Texts() []Text     { return []Text{o.Name, o.Short, o.Source, o.Licence} }
func (c *Claim) Texts() []Text       { return []Text{c.Text, c.Kind, c.Later} }
func (v *Verdict) Texts() []Text     { return []Text{v.Whose, v.Content, v.Text, v.Condition, v.By} }
func (d *Difference) Texts() []Text  { return []Text{d.Topic, d.Says, d.Record, d.Matters} }
func (c *Contested) Texts() []Text   { return []Text{c.Question, c.SideA, c.SideB, c.Interpretation} }
func (c *Correction) Texts() []Text  { return []Text{c.Topic, c.Said, c.Says, c.Why, c.By} }
func (s *Step) Texts() []Text        { return []Text{s.Title, s.Caption} }
func (t *Term) Texts() []Text        { return []Text{t.Term, t.Definition} }
func (s *Source) Texts() []Text      { return []Text{s.Title, s.DateNote, s.Note} }
func (w *Word) Texts() []Text        { return []Text{w.Text} }
