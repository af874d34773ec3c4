package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"tripoint/wasm/core/theme"
)

// Pages of others show this site by its address, by a card, and by the words that go
// with them.

// defaultURL is where make serve shows the site.
const defaultURL = "http://127.0.0.1:8080/"

// siteURL checks the address that others will find the site at, and ends it in a slash,
// because names of files follow it.
func siteURL(text string) (string, error) {
	u, err := url.Parse(text)
	switch {
	case err != nil:
		return "", fmt.Errorf("-url: %w", err)
	case u.Scheme != "https" && u.Scheme != "http":
		return "", fmt.Errorf("-url %q has to begin with https:// or http://, as in https://example.org/tripoint/", text)
	case u.Hostname() == "":
		return "", fmt.Errorf("-url %q names no host, as https://example.org/tripoint/ does", text)
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || strings.HasSuffix(text, "#") || u.User != nil:
		return "", fmt.Errorf("-url %q has to be a folder's address, without a name, ? or #", text)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u = u.JoinPath("/")
	}
	return u.String(), nil
}

// The attributes of a frame in somebody's page. Some hosts need numbers, and know no height
// that follows the words: this one is no less than a wide frame needs.
const (
	frameHeight = 720
	frameWidth  = theme.BesideFrom
	sandbox     = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
	referrer    = "no-referrer"
)

// oembed is what services that expand addresses ask for: oEmbed 1.0, type rich.
type oembed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Title           string `json:"title"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	ThumbnailURL    string `json:"thumbnail_url"`
	ThumbnailWidth  int    `json:"thumbnail_width"`
	ThumbnailHeight int    `json:"thumbnail_height"`
	ThumbnailAlt    string `json:"thumbnail_alt"` // beyond oEmbed: what the picture shows
	CacheAge        int    `json:"cache_age"`     // seconds
}

// addHosts adds what hosts read of the whole site.
func (s *site) addHosts() error {
	w := &words{index: s.facts.index}
	if err := s.addCards(w); err != nil {
		return err
	}
	s.add("does-not-track.txt", []byte(w.get("page.track")+"\n"))
	if err := s.addPictures(w); err != nil {
		return err
	}
	return w.check("what hosts read")
}

// card is the answer about an opening. Some hosts take its frame out of all styles, so it
// says in the old way too that it has no border.
func (s *site) card(p *picture, w *words) oembed {
	title := p.title(w, s.facts.data.Title.String())
	return oembed{
		Version: "1.0", Type: "rich", Title: title,
		ProviderName: w.get("app.title"), ProviderURL: s.url,
		HTML: `<iframe src="` + template.HTMLEscapeString(s.url+p.page()) + `" title="` +
			template.HTMLEscapeString(w.get("page.frame", "title", title)) + `" width="100%" height="` +
			strconv.Itoa(frameHeight) + `" loading="lazy" sandbox="` + sandbox + `" referrerpolicy="` + referrer +
			`" frameborder="0" style="border:0;max-width:100%"></iframe>`,
		Width: frameWidth, Height: frameHeight,
		ThumbnailURL: s.url + p.picture(), ThumbnailWidth: pictureWidth, ThumbnailHeight: pictureHeight,
		ThumbnailAlt: s.alt(p, w),
		CacheAge:     24 * 60 * 60,
	}
}

// readableJSON writes JSON that people read too: indented, and without escaping letters.
func readableJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// hosts has the elements in a page's head that lead a host to its card: oEmbed, Open
// Graph, and the one more that X asks for. They begin with the page's own address, in each
// language that the site is written in.
var hosts = template.Must(template.New("hosts").Parse(
	`{{if .Alone}}<link rel="canonical" href="{{.URL}}{{.Page}}">
{{end}}{{range .Each}}<link rel="alternate" hreflang="{{.Tag}}" href="{{.URL}}">
{{end}}<link rel="alternate" type="application/json+oembed" href="{{.URL}}{{.Card}}" title="{{.Whole}}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="{{.Name}}">
<meta property="og:locale" content="{{.Locale}}">
{{range .Locales}}<meta property="og:locale:alternate" content="{{.}}">
{{end}}<meta property="og:title" content="{{.Title}}">
<meta property="og:description" content="{{.Description}}">
<meta property="og:url" content="{{.URL}}{{.Page}}">
<meta property="og:image" content="{{.URL}}{{.Picture}}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="{{.Width}}">
<meta property="og:image:height" content="{{.Height}}">
<meta property="og:image:alt" content="{{.Alt}}">
<meta name="twitter:card" content="summary_large_image">
`))

// hostsOf returns these elements for a page about the whole site, by its name below the
// site's address.
func (s *site) hostsOf(page string) (template.HTML, error) {
	w := &words{index: s.facts.index}
	return s.hostsFor(hostCard{page, s.facts.data.Title.String(), w.get("frame.description"), opening{}}, w)
}

// hostCard is what hosts show for a page: its title, what it is about, and the opening
// whose picture and map go with it.
type hostCard struct {
	page, title, description string
	opening                  opening
}

// hostsFor returns these elements for a page. The frame has no address of its own: it
// stands in other pages.
func (s *site) hostsFor(c hostCard, w *words) (template.HTML, error) {
	if s.pinned != nil {
		return s.canonical(c.page), nil
	}
	var b strings.Builder
	alone := c.page != c.opening.page()
	if c.page == indexPage { // servers give it for the folder
		c.page = ""
	}
	type address struct{ Tag, URL string }
	var each []address
	var locales []string
	for i, e := range s.editions {
		tag := s.facts.tongues[i].Tag
		each = append(each, address{tag, e.url + c.page})
		if e != s {
			locales = append(locales, localeOf(tag))
		}
	}
	if alone || len(each) > 1 {
		each = append(each, address{"x-default", s.editions[0].url + c.page})
	} else {
		each = nil
	}
	err := hosts.Execute(&b, map[string]any{
		"URL": s.url, "Page": c.page, "Alone": alone, "Each": each, "Locale": localeOf(s.facts.data.Lang()), "Locales": locales, "Whole": s.facts.data.Title.String(),
		"Name": w.get("app.title"), "Title": c.title, "Description": c.description, "Picture": c.opening.picture(), "Card": c.opening.card(), "Alt": s.pictureAlt(c.opening, w),
		"Width": pictureWidth, "Height": pictureHeight,
	})
	if err != nil {
		return "", err
	}
	return template.HTML(b.String()), w.check("the head of the pages") // the template has escaped everything
}
