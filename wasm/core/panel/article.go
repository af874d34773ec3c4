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
type articleCache struct {
	lang     string
	sections []doc.Section
}

// articlePage shows the founding article in the authors' words, and the record
// beside it.
func (w *document) articleChapter() []doc.Section {
	if r := &w.articleCache; r.sections == nil || r.lang != w.Lang {
		r.lang, r.sections = w.Lang, w.newArticleChapter(w.Data.Article)
	}
	sections := slices.Clone(w.articleCache.sections)
	head := &sections[0]
	head.Blocks = append(slices.Clone(head.Blocks), w.back())
	return sections
}

func (w *document) newArticleChapter(a *data.Article) []doc.Section {
	s := []doc.Section{w.articleHead(a), sectionFor(doc.Contents, "jumps"), w.argument(a), w.claims(a)}
	if len(a.Differences) > 0 {
		s = append(s, w.differences(a))
	}
	if len(w.Data.Contested) > 0 {
		s = append(s, w.contested())
	}
	w.markTerms(s)
	if words := w.wordsOfParties(); len(words.Blocks) > 1 {
		s = append(s, words)
	}
	jumps := &doc.Jumps{Label: w.Word("jump.label")}
	for i := range s[2:] {
		key := s[2+i].Key
		jumps.To = append(jumps.To, doc.Jump{Text: w.Word("jump." + key), Section: key})
	}
	s[1].Blocks = []doc.Block{jumps}
	return append(s, w.articleSources(a))
}

// articleWay leads to the page from elsewhere, if there is one: by a button, or by
// a link where nobody listens to buttons.
func (w *document) toArticle() []doc.Block {
	title := w.Word("article.title")
	switch {
	case w.Data.Article == nil:
		return nil
	case w.Static:
		return []doc.Block{paragraph(doc.Plain, doc.Span{Text: title, Ref: app.ChapterRef(app.ArticleChapter)})}
	}
	return []doc.Block{&doc.Buttons{Options: []doc.Option{{Text: title, Action: "page:" + string(app.ArticleChapter)}}}}
}

func (w *document) articleHead(a *data.Article) doc.Section {
	s := section("head",
		paragraph(doc.Kicker, doc.Span{Text: w.Word("article.title")}),
		w.title(1, a.Title))
	s.Blocks = append(s.Blocks, w.aboutArticle(a)...)
	return s
}

// aboutArticle tells whose the article is, and what kind of text.
func (w *document) aboutArticle(a *data.Article) []doc.Block {
	return append([]doc.Block{
		w.tell(doc.Lead, "article.by", "author", a.Author, "publisher", w.Text(a.Publisher), "date", w.DateText(a.Date)),
		w.say(doc.Muted, a.Disclaimer),
		w.tell(doc.Note, "article.note"),
		w.folded(data.MakeRef("article", "about"), "article.about", len(a.About)+1,
			w.labelled(doc.Plain, "agreement.date", a.DateNote), w.textList(a.About))},
		w.sources([]data.Ref{a.Source})...)
}

// argument is what the article rests its answer on, and the answer for each
// domain.
func (w *document) argument(a *data.Article) doc.Section {
	s := section("argument",
		w.heading(2, "argument.heading"),
		w.labelled(doc.Plain, "argument.test", a.Test),
		paragraph(doc.Plain, doc.Span{Text: w.Word("argument.faces"), Role: doc.Strong}), w.textList(a.Faces),
		w.labelled(doc.Plain, "argument.variable", a.Variable),
		paragraph(doc.Plain, doc.Span{Text: w.Word("argument.hinge") + " ", Role: doc.Strong}, w.link(a.Hinge)),
		w.labelled(doc.Plain, "argument.asymmetry", a.Asymmetry))
	hedges := paragraph(doc.Plain, doc.Span{Text: w.Word("argument.hedges") + " ", Role: doc.Strong})
	for i, h := range a.Hedges {
		hedges.Spans = appendListed(hedges.Spans, i, w.span(h))
	}
	s.Blocks = append(s.Blocks, hedges, w.heading(3, "argument.verdicts"))
	for i := range a.Verdicts {
		s.Blocks = append(s.Blocks, w.verdictCard(&a.Verdicts[i]))
	}
	s.Blocks = append(s.Blocks, w.folded(data.MakeRef("article", "unaddressed"), "argument.unaddressed", len(a.Unaddressed),
		w.textList(a.Unaddressed)))
	return s
}

// verdictCard is what the article concludes in one domain.
func (w *document) verdictCard(v *data.Verdict) *doc.Card {
	domain := ""
	if d := w.X.Domain(v.Domain); d != nil {
		domain = w.Text(d.Name)
	}
	card := &doc.Card{Plain: true, Blocks: []doc.Block{
		&doc.Heading{Level: 4, Spans: []doc.Span{{Text: domain + ": "}, w.span(v.Text)}},
		w.say(doc.Plain, v.Condition),
		w.labelled(doc.Muted, "argument.content", v.Content),
		w.labelled(doc.Muted, "argument.whose", v.Whose),
		w.labelled(doc.Muted, "argument.by", v.By),
	}}
	card.Blocks = append(card.Blocks, w.sources(v.Sources)...)
	return card
}

// claims are all claims of the article, by paragraph.
func (w *document) claims(a *data.Article) doc.Section {
	s := section("claims",
		w.heading(2, "claims.heading", "count", strconv.Itoa(len(a.Claims))),
		w.tell(doc.Note, "claims.note"))
	paragraph := 0
	for i := range a.Claims {
		c := &a.Claims[i]
		if c.Paragraph != paragraph {
			paragraph = c.Paragraph
			s.Blocks = append(s.Blocks, w.heading(3, "claims.paragraph", "paragraph", strconv.Itoa(paragraph)))
		}
		s.Blocks = append(s.Blocks, w.claimCard(c))
	}
	return s
}

func (w *document) claimCard(c *data.Claim) *doc.Card {
	blocks := w.claim(c, w.say(doc.Plain, c.Text), w.about(c.About, c.Domains, w.span(c.Kind)))
	if c.NoRecord {
		blocks = append(blocks, w.tell(doc.Note, "claims.norecord"))
	}
	if answers := w.answers(c.ID); answers != nil {
		blocks = append(blocks, w.links("claims.answers", answers))
	}
	return &doc.Card{Ref: c.ID, Plain: true, Blocks: blocks}
}

// answers are the differences that answer a claim.
func (w *document) answers(claim data.Ref) []data.Ref {
	var refs []data.Ref
	for i := range w.Data.Article.Differences {
		if d := &w.Data.Article.Differences[i]; slices.Contains(d.Claims, claim) {
			refs = append(refs, d.ID)
		}
	}
	return refs
}

// about is a line with what something is about: links, and its domains.
func (w *writer) about(about, domains []data.Ref, spans ...doc.Span) *doc.Paragraph {
	for _, r := range about {
		if len(spans) > 0 {
			spans = append(spans, doc.Span{Text: " · "})
		}
		spans = append(spans, w.link(r))
	}
	for _, r := range domains {
		if d := w.X.Domain(r); d != nil {
			spans = append(spans, doc.Span{Text: " "}, doc.Span{Text: w.Text(d.Name), Lang: w.LangOf(d.Name), Role: doc.Chip})
		}
	}
	return paragraph(doc.Muted, spans...)
}

// differences are where the article and the record differ.
func (w *document) differences(a *data.Article) doc.Section {
	s := section("differences",
		w.heading(2, "differences.heading", "count", strconv.Itoa(len(a.Differences))),
		w.tell(doc.Note, "differences.note"))
	for i := range a.Differences {
		d := &a.Differences[i]
		more := []doc.Block{w.labelled(doc.Plain, "differences.matters", d.Matters)}
		if len(d.About)+len(d.Domains) > 0 {
			more = append(more, w.about(d.About, d.Domains))
		}
		if len(d.Claims) > 0 {
			more = append(more, w.links("differences.claims", d.Claims))
		}
		topic := w.title(3, d.Topic)
		s.Blocks = append(s.Blocks, &doc.Card{Ref: d.ID, Plain: true, Blocks: w.difference(d, topic, more...)})
	}
	return s
}

// contested are the questions on which sources disagree, with both sides.
func (w *document) contested() doc.Section {
	s := section("contested",
		w.heading(2, "contested.heading", "count", strconv.Itoa(len(w.Data.Contested))),
		w.tell(doc.Note, "contested.note"))
	for i := range w.Data.Contested {
		s.Blocks = append(s.Blocks, w.contestedCard(&w.Data.Contested[i]))
	}
	return s
}

func (w *document) contestedCard(c *data.Contested) *doc.Card {
	card := &doc.Card{Ref: c.ID, Plain: true, Blocks: []doc.Block{
		w.title(3, c.Question),
		w.labelled(doc.Plain, "contested.a", c.SideA),
		w.labelled(doc.Plain, "contested.b", c.SideB),
		w.labelled(doc.Note, "contested.reading", c.Interpretation),
	}}
	for _, l := range []struct {
		key  string
		refs []data.Ref
	}{{"contested.edges", c.Edges}, {"contested.agreements", c.Agreements}, {"contested.events", c.Events}} {
		if len(l.refs) > 0 {
			card.Blocks = append(card.Blocks, w.links(l.key, l.refs))
		}
	}
	card.Blocks = append(card.Blocks, w.sources(c.Sources)...)
	return card
}

// disputes lead from an event or agreement to the contested questions that name
// it.
func (w *cards) disputes(r data.Ref) []doc.Block {
	var refs []data.Ref
	for i := range w.Data.Contested {
		c := &w.Data.Contested[i]
		for _, named := range [][]data.Ref{c.Events, c.Agreements} {
			for _, n := range named {
				if n == r {
					refs = append(refs, c.ID)
				}
			}
		}
	}
	if refs == nil || w.Data.Article == nil {
		return nil
	}
	return []doc.Block{w.links("contested.see", refs)}
}

// links is a line of links under a label.
func (w *writer) links(key string, refs []data.Ref) *doc.Paragraph {
	p := paragraph(doc.Muted, doc.Span{Text: w.Word(key) + " ", Role: doc.Strong})
	for i, r := range refs {
		p.Spans = appendListed(p.Spans, i, w.link(r))
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
func (w *writer) link(r data.Ref) doc.Span {
	var name data.Text
	if e := w.X.Edge(r); e != nil {
		name = e.Name
	} else if n := w.X.Node(r); n != nil {
		name = n.Short
	} else if e := w.X.Event(r); e != nil {
		name = e.Title
	} else if a := w.X.Agreement(r); a != nil {
		name = a.Short
	} else if c := w.X.Contested(r); c != nil {
		name = c.Question
	} else if d := w.X.Difference(r); d != nil {
		name = d.Topic
	} else if c := w.X.Claim(r); c != nil {
		return doc.Span{Text: r.ID(), Ref: r}
	}
	s := w.span(name)
	s.Ref = r
	return s
}

// says is a list of texts.
func (w *writer) textList(texts []data.Text) *doc.List {
	list := &doc.List{}
	for _, t := range texts {
		list.Items = append(list.Items, []doc.Block{w.say(doc.Plain, t)})
	}
	return list
}

// wordsOfParties are the names and terms in the parties' languages, and what the
// authors could not settle.
func (w *document) wordsOfParties() doc.Section {
	names := &doc.List{Bare: true}
	for i := range w.Data.Names {
		n := &w.Data.Names[i]
		item := []doc.Block{w.inLanguages(n.Name)}
		status := paragraph(doc.Muted)
		for i, t := range n.Status {
			status.Spans = appendListed(status.Spans, i, w.span(t))
		}
		item = append(item, status)
		if len(n.Note) > 0 {
			item = append(item, w.say(doc.Note, n.Note))
		}
		names.Items = append(names.Items, item)
	}
	terms := &doc.List{Bare: true}
	for i := range w.Data.Terms {
		t := &w.Data.Terms[i]
		terms.Items = append(terms.Items, []doc.Block{w.inLanguages(t.Term), w.say(doc.Plain, t.Definition)})
	}
	s := section("words", w.heading(2, "words.heading"))
	for _, part := range []struct {
		name string
		list *doc.List
	}{{"glossary", terms}, {"names", names}, {"doubts", w.textList(w.Data.Doubts)}} {
		if n := len(part.list.Items); n > 0 {
			s.Blocks = append(s.Blocks, w.folded(data.MakeRef("article", part.name), "words."+part.name, n, part.list))
		}
	}
	return s
}

// inLanguages is a name in the reader's language, and in all others.
func (w *writer) inLanguages(t data.Text) *doc.Paragraph {
	p := paragraph(doc.Plain, doc.Span{Text: w.Text(t), Lang: w.LangOf(t), Role: doc.Strong})
	_, told := t.In(w.Lang)
	for _, translation := range t {
		if translation.Lang != told {
			p.Spans = append(p.Spans, doc.Span{Text: " · "}, doc.Span{Text: translation.Text, Lang: translation.Lang})
		}
	}
	return p
}

// articleSources are all sources that the page names, in its order, with notes.
func (w *document) articleSources(a *data.Article) doc.Section {
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
	for i := range w.Data.Contested {
		refs = append(refs, w.Data.Contested[i].Sources...)
	}
	return section("sources", w.heading(2, "sources.heading"), w.foldedSources(data.MakeRef("sources", "article"), refs))
}
