package panel

import (
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// articleMemory keeps the page of the article: nothing on it depends on the
// shown date.
type articleMemory struct {
	lang     string
	sections []doc.Section
}

// articlePage shows the founding article in the authors' words, and the record
// beside it.
func (f *page) articlePage() []doc.Section {
	if r := &f.article; r.sections == nil || r.lang != f.Lang {
		r.lang, r.sections = f.Lang, f.newArticlePage(f.Data.Article)
	}
	sections := slices.Clone(f.article.sections)
	head := &sections[0]
	head.Blocks = append(slices.Clone(head.Blocks), f.back())
	return sections
}

func (f *page) newArticlePage(a *data.Article) []doc.Section {
	s := []doc.Section{f.articleHead(a), section("jumps"), f.argument(a), f.claims(a)}
	if len(a.Differences) > 0 {
		s = append(s, f.differences(a))
	}
	if len(f.Data.Contested) > 0 {
		s = append(s, f.contested())
	}
	f.markTerms(s)
	if words := f.wordsOfParties(); len(words.Blocks) > 1 {
		s = append(s, words)
	}
	jumps := &doc.Jumps{Label: f.Word("jump.label")}
	for i := range s[2:] {
		key := s[2+i].Key
		jumps.To = append(jumps.To, doc.Jump{Text: f.Word("jump." + key), Section: key})
	}
	s[1].Blocks = []doc.Block{jumps}
	return append(s, f.articleSources(a))
}

// articleWay leads to the page from elsewhere, if there is one: by a button, or by
// a link where nobody listens to buttons.
func (f *page) articleWay() []doc.Block {
	title := f.Word("article.title")
	switch {
	case f.Data.Article == nil:
		return nil
	case f.Static:
		return []doc.Block{paragraph(doc.Plain, doc.Span{Text: title, Ref: app.PageRef(app.ArticlePage)})}
	}
	return []doc.Block{&doc.Buttons{Options: []doc.Option{{Text: title, Action: "page:" + string(app.ArticlePage)}}}}
}

func (f *page) articleHead(a *data.Article) doc.Section {
	s := section("head",
		paragraph(doc.Kicker, doc.Span{Text: f.Word("article.title")}),
		f.title(1, a.Title))
	s.Blocks = append(s.Blocks, f.aboutArticle(a)...)
	return s
}

// aboutArticle tells whose the article is, and what kind of text.
func (f *page) aboutArticle(a *data.Article) []doc.Block {
	return append([]doc.Block{
		f.tell(doc.Lead, "article.by", "author", a.Author, "publisher", f.Text(a.Publisher), "date", f.DateText(a.Date)),
		f.say(doc.Muted, a.Disclaimer),
		f.tell(doc.Note, "article.note"),
		f.folded(data.MakeRef("article", "about"), "article.about", len(a.About)+1,
			f.labelled(doc.Plain, "agreement.date", a.DateNote), f.says(a.About))},
		f.sources([]data.Ref{a.Source})...)
}

// argument is what the article rests its answer on, and the answer for each
// domain.
func (f *page) argument(a *data.Article) doc.Section {
	s := section("argument",
		f.heading(2, "argument.heading"),
		f.labelled(doc.Plain, "argument.test", a.Test),
		paragraph(doc.Plain, doc.Span{Text: f.Word("argument.faces"), Role: doc.Strong}), f.says(a.Faces),
		f.labelled(doc.Plain, "argument.variable", a.Variable),
		paragraph(doc.Plain, doc.Span{Text: f.Word("argument.hinge") + " ", Role: doc.Strong}, f.link(a.Hinge)),
		f.labelled(doc.Plain, "argument.asymmetry", a.Asymmetry))
	hedges := paragraph(doc.Plain, doc.Span{Text: f.Word("argument.hedges") + " ", Role: doc.Strong})
	for i, h := range a.Hedges {
		hedges.Spans = appendListed(hedges.Spans, i, f.span(h))
	}
	s.Blocks = append(s.Blocks, hedges, f.heading(3, "argument.verdicts"))
	for i := range a.Verdicts {
		s.Blocks = append(s.Blocks, f.verdictCard(&a.Verdicts[i]))
	}
	s.Blocks = append(s.Blocks, f.folded(data.MakeRef("article", "unaddressed"), "argument.unaddressed", len(a.Unaddressed),
		f.says(a.Unaddressed)))
	return s
}

// verdictCard is what the article concludes in one domain.
func (f *page) verdictCard(v *data.Verdict) *doc.Card {
	domain := ""
	if d := f.X.Domain(v.Domain); d != nil {
		domain = f.Text(d.Name)
	}
	card := &doc.Card{Plain: true, Blocks: []doc.Block{
		&doc.Heading{Level: 4, Spans: []doc.Span{{Text: domain + ": "}, f.span(v.Text)}},
		f.say(doc.Plain, v.Condition),
		f.labelled(doc.Muted, "argument.content", v.Content),
		f.labelled(doc.Muted, "argument.whose", v.Whose),
		f.labelled(doc.Muted, "argument.by", v.By),
	}}
	card.Blocks = append(card.Blocks, f.sources(v.Sources)...)
	return card
}

// claims are all claims of the article, by paragraph.
func (f *page) claims(a *data.Article) doc.Section {
	s := section("claims",
		f.heading(2, "claims.heading", "count", strconv.Itoa(len(a.Claims))),
		f.tell(doc.Note, "claims.note"))
	paragraph := 0
	for i := range a.Claims {
		c := &a.Claims[i]
		if c.Paragraph != paragraph {
			paragraph = c.Paragraph
			s.Blocks = append(s.Blocks, f.heading(3, "claims.paragraph", "paragraph", strconv.Itoa(paragraph)))
		}
		s.Blocks = append(s.Blocks, f.claimCard(c))
	}
	return s
}

func (f *page) claimCard(c *data.Claim) *doc.Card {
	blocks := f.claim(c, f.say(doc.Plain, c.Text), f.about(c.About, c.Domains, f.span(c.Kind)))
	if c.NoRecord {
		blocks = append(blocks, f.tell(doc.Note, "claims.norecord"))
	}
	if answers := f.answers(c.ID); answers != nil {
		blocks = append(blocks, f.links("claims.answers", answers))
	}
	return &doc.Card{Ref: c.ID, Plain: true, Blocks: blocks}
}

// answers are the differences that answer a claim.
func (f *page) answers(claim data.Ref) []data.Ref {
	var refs []data.Ref
	for i := range f.Data.Article.Differences {
		if d := &f.Data.Article.Differences[i]; slices.Contains(d.Claims, claim) {
			refs = append(refs, d.ID)
		}
	}
	return refs
}

// about is a line with what something is about: links, and its domains.
func (f *writer) about(about, domains []data.Ref, spans ...doc.Span) *doc.Paragraph {
	for _, r := range about {
		if len(spans) > 0 {
			spans = append(spans, doc.Span{Text: " · "})
		}
		spans = append(spans, f.link(r))
	}
	for _, r := range domains {
		if d := f.X.Domain(r); d != nil {
			spans = append(spans, doc.Span{Text: " "}, doc.Span{Text: f.Text(d.Name), Lang: f.LangOf(d.Name), Role: doc.Chip})
		}
	}
	return paragraph(doc.Muted, spans...)
}

// differences are where the article and the record differ.
func (f *page) differences(a *data.Article) doc.Section {
	s := section("differences",
		f.heading(2, "differences.heading", "count", strconv.Itoa(len(a.Differences))),
		f.tell(doc.Note, "differences.note"))
	for i := range a.Differences {
		d := &a.Differences[i]
		more := []doc.Block{f.labelled(doc.Plain, "differences.matters", d.Matters)}
		if len(d.About)+len(d.Domains) > 0 {
			more = append(more, f.about(d.About, d.Domains))
		}
		if len(d.Claims) > 0 {
			more = append(more, f.links("differences.claims", d.Claims))
		}
		topic := f.title(3, d.Topic)
		s.Blocks = append(s.Blocks, &doc.Card{Ref: d.ID, Plain: true, Blocks: f.difference(d, topic, more...)})
	}
	return s
}

// contested are the questions on which sources disagree, with both sides.
func (f *page) contested() doc.Section {
	s := section("contested",
		f.heading(2, "contested.heading", "count", strconv.Itoa(len(f.Data.Contested))),
		f.tell(doc.Note, "contested.note"))
	for i := range f.Data.Contested {
		s.Blocks = append(s.Blocks, f.contestedCard(&f.Data.Contested[i]))
	}
	return s
}

func (f *page) contestedCard(c *data.Contested) *doc.Card {
	card := &doc.Card{Ref: c.ID, Plain: true, Blocks: []doc.Block{
		f.title(3, c.Question),
		f.labelled(doc.Plain, "contested.a", c.SideA),
		f.labelled(doc.Plain, "contested.b", c.SideB),
		f.labelled(doc.Note, "contested.reading", c.Interpretation),
	}}
	for _, l := range []struct {
		key  string
		refs []data.Ref
	}{{"contested.edges", c.Edges}, {"contested.agreements", c.Agreements}, {"contested.events", c.Events}} {
		if len(l.refs) > 0 {
			card.Blocks = append(card.Blocks, f.links(l.key, l.refs))
		}
	}
	card.Blocks = append(card.Blocks, f.sources(c.Sources)...)
	return card
}

// disputes lead from an event or agreement to the contested questions that name
// it.
func (f *cards) disputes(r data.Ref) []doc.Block {
	var refs []data.Ref
	for i := range f.Data.Contested {
		c := &f.Data.Contested[i]
		for _, named := range [][]data.Ref{c.Events, c.Agreements} {
			for _, n := range named {
				if n == r {
					refs = append(refs, c.ID)
				}
			}
		}
	}
	if refs == nil || f.Data.Article == nil {
		return nil
	}
	return []doc.Block{f.links("contested.see", refs)}
}

// links is a line of links under a label.
func (f *writer) links(key string, refs []data.Ref) *doc.Paragraph {
	p := paragraph(doc.Muted, doc.Span{Text: f.Word(key) + " ", Role: doc.Strong})
	for i, r := range refs {
		p.Spans = appendListed(p.Spans, i, f.link(r))
	}
	return p
}

// appendListed adds the i-th of several things, with what sets it apart.
func appendListed(spans []doc.Span, i int, s doc.Span) []doc.Span {
	if i > 0 {
		spans = append(spans, doc.Span{Text: "; "})
	}
	return append(spans, s)
}

// link is a link to a thing by its name.
func (f *writer) link(r data.Ref) doc.Span {
	var name data.Text
	if e := f.X.Edge(r); e != nil {
		name = e.Name
	} else if n := f.X.Node(r); n != nil {
		name = n.Short
	} else if e := f.X.Event(r); e != nil {
		name = e.Title
	} else if a := f.X.Agreement(r); a != nil {
		name = a.Short
	} else if c := f.X.Contested(r); c != nil {
		name = c.Question
	} else if d := f.X.Difference(r); d != nil {
		name = d.Topic
	} else if c := f.X.Claim(r); c != nil {
		return doc.Span{Text: r.ID(), Ref: r}
	}
	s := f.span(name)
	s.Ref = r
	return s
}

// says is a list of texts.
func (f *writer) says(texts []data.Text) *doc.List {
	list := &doc.List{}
	for _, t := range texts {
		list.Items = append(list.Items, []doc.Block{f.say(doc.Plain, t)})
	}
	return list
}

// wordsOfParties are the names and terms in the parties' languages, and what the
// authors could not settle.
func (f *page) wordsOfParties() doc.Section {
	names := &doc.List{Bare: true}
	for i := range f.Data.Names {
		n := &f.Data.Names[i]
		item := []doc.Block{f.inLanguages(n.Name)}
		status := paragraph(doc.Muted)
		for i, t := range n.Status {
			status.Spans = appendListed(status.Spans, i, f.span(t))
		}
		item = append(item, status)
		if len(n.Note) > 0 {
			item = append(item, f.say(doc.Note, n.Note))
		}
		names.Items = append(names.Items, item)
	}
	terms := &doc.List{Bare: true}
	for i := range f.Data.Terms {
		t := &f.Data.Terms[i]
		terms.Items = append(terms.Items, []doc.Block{f.inLanguages(t.Term), f.say(doc.Plain, t.Definition)})
	}
	s := section("words", f.heading(2, "words.heading"))
	for _, part := range []struct {
		name string
		list *doc.List
	}{{"glossary", terms}, {"names", names}, {"doubts", f.says(f.Data.Doubts)}} {
		if n := len(part.list.Items); n > 0 {
			s.Blocks = append(s.Blocks, f.folded(data.MakeRef("article", part.name), "words."+part.name, n, part.list))
		}
	}
	return s
}

// inLanguages is a name in the reader's language, and in all others.
func (f *writer) inLanguages(t data.Text) *doc.Paragraph {
	p := paragraph(doc.Plain, doc.Span{Text: f.Text(t), Lang: f.LangOf(t), Role: doc.Strong})
	_, told := t.In(f.Lang)
	for _, w := range t {
		if w.Lang != told {
			p.Spans = append(p.Spans, doc.Span{Text: " · "}, doc.Span{Text: w.Text, Lang: w.Lang})
		}
	}
	return p
}

// articleSources are all sources that the page names, in its order, with notes.
func (f *page) articleSources(a *data.Article) doc.Section {
	refs := []data.Ref{a.Source}
	for i := range a.Verdicts {
		refs = append(refs, a.Verdicts[i].Sources...)
	}
	for i := range a.Claims {
		refs = append(refs, a.Claims[i].LaterSources...)
	}
	for i := range a.Differences {
		refs = append(refs, a.Differences[i].Sources...)
	}
	for i := range f.Data.Contested {
		refs = append(refs, f.Data.Contested[i].Sources...)
	}
	return section("sources", f.heading(2, "sources.heading"), f.foldedSources(data.MakeRef("sources", "article"), refs))
}
