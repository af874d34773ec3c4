package panel

import (
	"slices"
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/app"
	"tripoint/wasm/core/doc"
)

// articleCache holds the chapter of the article: nothing in it depends on the shown
// date.
type articleCache struct {
	lang     string
	sections doc.Sections
}

// articleChapter shows the founding article in the authors' words, and beside it the
// record.
func (w *document) articleChapter() doc.Sections {
	if r := &w.articleCache; r.sections == nil || r.lang != w.Lang {
		r.lang, r.sections = w.Lang, w.newArticleChapter(w.Data.Article)
	}
	sections := slices.Clone(w.articleCache.sections)
	head := &sections[0]
	head.Blocks = doc.Blocks{w.wayBack("article.title")}.With(head.Blocks...)
	return sections
}

// newArticleChapter writes the chapter, but for the way back.
func (w *document) newArticleChapter(a *data.Article) doc.Sections {
	s := doc.Sections{w.articleHead(a), sectionFor(doc.Contents, "jumps"), w.argument(a), w.claims(a)}
	if len(a.Differences) > 0 {
		s.Add(w.differences(a))
	}
	if len(w.Data.Contested) > 0 {
		s.Add(w.contested())
	}
	w.markTerms(s)
	if words := w.wordsOfParties(); len(words.Blocks) > 1 {
		s.Add(words)
	}
	jumps := &doc.Jumps{Label: w.Word("jump.label")}
	for i := range s[2:] {
		key := s[2+i].Key
		jumps.To = append(jumps.To, doc.Jump{Text: w.Word("jump." + key), Section: key})
	}
	s[1].Blocks = doc.Blocks{jumps}
	return s.With(w.articleSources(a))
}

// toArticle leads to the chapter from elsewhere, if the facts have an article: by a
// button, or by a link where no program listens to buttons.
func (w *document) toArticle() doc.Blocks {
	if w.Data.Article == nil {
		return nil
	}
	title := w.Word("article.link", "author", w.Said(w.Data.Article.Author))
	if w.Static {
		return doc.Blocks{paragraph(doc.Plain).Add(doc.Span{Text: title, Ref: app.ChapterRef(app.ArticleChapter)})}
	}
	return doc.Blocks{button(title, "page:"+string(app.ArticleChapter))}
}

// articleHead is the article's title, and whose text it is.
func (w *document) articleHead(a *data.Article) doc.Section {
	return section("head", doc.Blocks{w.title(1, a.Title)}.With(w.aboutArticle(a)...)...)
}

// aboutArticle tells who wrote the article, and what kind of text it is.
func (w *document) aboutArticle(a *data.Article) doc.Blocks {
	return w.withSources([]data.Ref{a.Source},
		w.tell(doc.Lead, "article.by", "author", w.Said(a.Author), "publisher", w.Said(a.Publisher), "date", w.DateText(a.Date)),
		w.say(doc.Muted, a.Disclaimer),
		w.tell(doc.Note, "article.note"),
		w.folded(data.MakeRef("article", "about"), "article.about", len(a.About)+1,
			w.labelled(doc.Plain, "agreement.date", a.DateNote), w.textList(a.About)))
}

// argument shows what the article rests its answer on, and its answer for each domain.
func (w *document) argument(a *data.Article) doc.Section {
	s := section("argument",
		w.heading(2, "argument.heading"),
		w.labelled(doc.Plain, "argument.test", a.Test),
		paragraph(doc.Plain).Put(doc.Strong, w.Word("argument.faces")), w.textList(a.Faces),
		w.labelled(doc.Plain, "argument.variable", a.Variable),
		w.label(doc.Plain, "argument.hinge").Add(w.link(a.Hinge)),
		w.labelled(doc.Plain, "argument.asymmetry", a.Asymmetry))
	hedges := w.label(doc.Plain, "argument.hedges")
	for i, h := range a.Hedges {
		w.addListed(hedges, i, w.span(h))
	}
	s.Blocks.Add(hedges, w.heading(3, "argument.verdicts"))
	for i := range a.Verdicts {
		s.Blocks.Add(w.verdictCard(&a.Verdicts[i]))
	}
	s.Blocks.Add(w.folded(data.MakeRef("article", "unaddressed"), "argument.unaddressed", len(a.Unaddressed),
		w.textList(a.Unaddressed)))
	return s
}

// verdictCard shows what the article concludes in one domain.
func (w *document) verdictCard(v *data.Verdict) *doc.Card {
	domain := ""
	if d := w.X.Domain(v.Domain); d != nil {
		domain = w.Said(d.Name)
	}
	heading := &doc.Heading{Level: 4, Spans: plain(domain + w.Colon)}
	heading.Spans.Add(w.span(v.Text))
	return &doc.Card{Plain: true, Blocks: w.withSources(v.Sources,
		heading,
		w.say(doc.Plain, v.Condition),
		w.labelled(doc.Muted, "argument.content", v.Content),
		w.labelled(doc.Muted, "argument.whose", v.Whose),
		w.labelled(doc.Muted, "argument.by", v.By))}
}

// claims lists all claims of the article, by paragraph.
func (w *document) claims(a *data.Article) doc.Section {
	s := section("claims",
		w.heading(2, "claims.heading", "count", strconv.Itoa(len(a.Claims))),
		w.tell(doc.Note, "claims.note"))
	paragraph := 0
	for i := range a.Claims {
		c := &a.Claims[i]
		if c.Paragraph != paragraph {
			paragraph = c.Paragraph
			s.Blocks.Add(w.heading(3, "claims.paragraph", "paragraph", strconv.Itoa(paragraph)))
		}
		s.Blocks.Add(w.claimCard(c))
	}
	return s
}

// claimCard shows a claim, what became of it, and the differences that answer it.
func (w *document) claimCard(c *data.Claim) *doc.Card {
	blocks := w.claim(c, w.say(doc.Plain, c.Text), w.about(w.say(doc.Muted, c.Kind), c.About, c.Domains))
	if c.NoRecord {
		blocks.Add(w.tell(doc.Note, "claims.norecord"))
	}
	if answers := w.answers(c.ID); answers != nil {
		blocks.Add(w.links("claims.answers", answers))
	}
	return &doc.Card{Ref: c.ID, Plain: true, Blocks: blocks.With(w.corrected(c.ID)...)}
}

// answers returns the differences that answer a claim.
func (w *document) answers(claim data.Ref) []data.Ref {
	var refs []data.Ref
	for i := range w.Data.Article.Differences {
		if d := &w.Data.Article.Differences[i]; slices.Contains(d.Claims, claim) {
			refs = append(refs, d.ID)
		}
	}
	return refs
}
