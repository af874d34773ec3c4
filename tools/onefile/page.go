package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

var (
	attribute  = regexp.MustCompile(`<html ([^>]*)>`)
	policy     = regexp.MustCompile(`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]*">`)
	fetched    = regexp.MustCompile(`<link rel="(?:stylesheet|modulepreload)"[^>]*>|<script [^>]*></script>|<template id="modules">.*?</template>`)
	reference  = regexp.MustCompile(` href="([^"]*)"`)
	scheme     = regexp.MustCompile(`^(#|[a-z]+:)`)
	folderOf   = regexp.MustCompile(`hreflang="([^"]+)"`)
	stylesheet = regexp.MustCompile(`href="([^"]*/(?:frame|live)\.css)"`)
)

// file makes the file of a site. It is in Windows-1252, in which what is packed takes a letter
// for each byte; everything else is written in ASCII.
func file(ctx context.Context, site string) ([]byte, error) {
	var about struct{ URL string }
	text, err := os.ReadFile(filepath.Join(site, "manifest.json"))
	if err == nil {
		err = json.Unmarshal(text, &about)
	}
	if err != nil {
		return nil, fmt.Errorf("reading what the site in %s is made of: %w", site, err)
	}
	frame, err := os.ReadFile(filepath.Join(site, "frame.html"))
	if err != nil {
		return nil, err
	}
	var style strings.Builder
	for _, m := range stylesheet.FindAllSubmatch(frame, -1) {
		css, err := os.ReadFile(filepath.Join(site, string(m[1])))
		if err != nil {
			return nil, err
		}
		style.WriteString(escapedCSS(string(css)))
	}
	script, err := script(ctx)
	if err != nil {
		return nil, err
	}
	const live = ":root{--live:1}"
	csp := "default-src 'none'; script-src " + hash(script) + " 'wasm-unsafe-eval'; style-src " + hash(style.String()) + " " + hash(live) +
		"; img-src data: blob:; base-uri 'none'; form-action 'none'"
	page := ascii(lead(string(frame), about.URL, ""))
	page = policy.ReplaceAllString(page, "")
	page = strings.Replace(fetched.ReplaceAllString(page, ""), "<head>", `<head><meta charset="windows-1252"><meta http-equiv="Content-Security-Policy" content="`+csp+`"><style>`+style.String()+
		`</style><template id="modules"><style rel="stylesheet">`+live+`</style></template>`, 1)
	body, end, found := strings.Cut(page, "</body>")
	if !found {
		return nil, fmt.Errorf("%s has no end", filepath.Join(site, "frame.html"))
	}
	out := bytes.NewBufferString(body)
	err = pack(out, site, frame, about.URL)
	out.WriteString("<script>" + script + "</script></body>" + end)
	return out.Bytes(), err
}

// pack adds what the scripts fetch: the program, and of each language its facts and, but for
// the first, its page.
func pack(out *bytes.Buffer, site string, frame []byte, url string) error {
	add := func(name string, content []byte) {
		fmt.Fprintf(out, `<script type="text/plain" id="file:%s">`, name)
		appendPacked(out, content)
		out.WriteString("</script>\n")
	}
	frames := []string{""}
	for _, m := range folderOf.FindAllSubmatch(frame, -1) {
		folder := string(m[1]) + "/"
		if _, err := os.Stat(filepath.Join(site, folder, "frame.html")); err == nil && !contains(frames, folder) {
			frames = append(frames, folder)
		}
	}
	for i, folder := range frames {
		text, err := os.ReadFile(filepath.Join(site, folder, "frame.html"))
		if err != nil {
			return err
		}
		if i > 0 {
			add(strings.TrimSuffix(folder, "/")+".html", []byte(fetched.ReplaceAllString(lead(string(text), url, folder), "")))
		}
		for _, name := range []string{valueOf(text, "data-program"), valueOf(text, "data-facts")} {
			if bytes.Contains(out.Bytes(), []byte(`id="file:`+path.Base(name)+`"`)) {
				continue
			}
			content, err := os.ReadFile(filepath.Join(site, folder, name))
			if err != nil {
				return err
			}
			add(path.Base(name), content)
		}
	}
	return nil
}

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

// valueOf returns an attribute of a page's first element.
func valueOf(page []byte, name string) string {
	first := attribute.Find(page)
	m := regexp.MustCompile(" " + name + `="([^"]*)"`).FindSubmatch(first)
	if m == nil {
		return ""
	}
	return html.UnescapeString(string(m[1]))
}

// lead makes the links of a page lead to the published site, but for those to itself and to
// its other languages, and tells the scripts where that is.
func lead(page, url, folder string) string {
	home := url + folder
	page = attribute.ReplaceAllString(page, `<html $1 data-home="`+html.EscapeString(home)+`frame.html">`)
	return reference.ReplaceAllStringFunc(page, func(link string) string {
		to := reference.FindStringSubmatch(link)[1]
		switch {
		case to == "" || scheme.MatchString(to) || strings.Contains(to, "frame.html"):
			return link
		default:
			return ` href="` + html.EscapeString(home) + to + `"`
		}
	})
}

// ascii writes what is not ASCII as HTML does.
func ascii(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "&#%d;", r)
		}
	}
	return b.String()
}

// escapedCSS does so as style sheets do.
func escapedCSS(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	return b.String()
}

// hash is what a policy calls a script or a style by.
func hash(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// The letter before one that a page cannot hold as it is, and how far that is moved then; as
// in open.js.
const escape, moved = '=', 64

// appendPacked packs content, and writes a letter for each byte, but for two where a page
// would take one for something else.
func appendPacked(out *bytes.Buffer, content []byte) {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is valid
	_, _ = w.Write(content)                               // a buffer takes everything
	_ = w.Close()
	for _, c := range b.Bytes() {
		switch c {
		case 0, '\r', '<', escape:
			out.WriteByte(escape)
			c += moved
		}
		out.WriteByte(c)
	}
}
