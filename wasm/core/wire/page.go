package wire

import (
	"strconv"

	"tripoint/data"
	"tripoint/wasm/core/doc"
	"tripoint/wasm/core/html"
	"tripoint/wasm/core/scene"
	"tripoint/wasm/core/session"
	"tripoint/wasm/core/theme"
)

// Page knows what the page already shows, so that only what has changed is
// written. The zero value knows of nothing.
type Page struct {
	scene    *scene.Scene
	document *doc.Document
	words    string
	handles  string
	controls string
	ref      data.Ref
	sections map[string]string // by key, the HTML
}

// Append appends one JSON object with what has changed since the last call:
//
//	words    [[x, y, anchor, size, bold, color, halo, text, lang], …]
//	handles  [[ref, x, y, width, height, name, lang, selected], …]
//	panel    {ref, lang, sections: [[key, html], …]}, [key] for what is as it was
//	controls {month, last, date, zoomed, hover, dark}
//
// The anchor is 0, 1 or 2 for start, middle and end; lengths are dp.
func (p *Page) Append(dst []byte, s *session.Session) []byte {
	dst = append(dst, '{')
	if c := string(appendControls(nil, s)); c != p.controls {
		p.controls = c
		dst = append(dst, `"controls":`...)
		dst = append(dst, c...)
	}
	if sc := s.Scene(); sc != nil && sc != p.scene {
		p.scene = sc
		dst = appendPart(dst, "words", appendWords(nil, sc), &p.words)
		dst = appendPart(dst, "handles", appendHandles(nil, sc), &p.handles)
	}
	if d := s.Document(); d != nil && d != p.document {
		p.document = d
		dst = p.appendPanel(appendKey(dst, "panel"), d)
	}
	return append(dst, '}')
}

// appendPart appends a part under its key unless it is the same as before.
func appendPart(dst []byte, key string, part []byte, before *string) []byte {
	if string(part) == *before {
		return dst
	}
	*before = string(part)
	return append(appendKey(dst, key), part...)
}

func appendKey(dst []byte, key string) []byte {
	dst = appendComma(dst)
	dst = append(dst, '"')
	dst = append(dst, key...)
	return append(dst, '"', ':')
}

// appendComma appends a comma unless a list or an object has just begun.
func appendComma(dst []byte) []byte {
	if c := dst[len(dst)-1]; c != '[' && c != '{' {
		dst = append(dst, ',')
	}
	return dst
}

func appendControls(dst []byte, s *session.Session) []byte {
	c, m := s.Controls(), s.Model()
	dst = append(dst, `{"month":`...)
	dst = strconv.AppendInt(dst, int64(c.DateMonth), 10)
	dst = strconv.AppendInt(append(dst, `,"last":`...), int64(c.LastMonth), 10)
	dst = appendString(append(dst, `,"date":`...), c.DateText)
	dst = strconv.AppendBool(append(dst, `,"zoomed":`...), c.Zoomed)
	dst = strconv.AppendBool(append(dst, `,"hover":`...), m.Hover != "")
	dst = strconv.AppendBool(append(dst, `,"dark":`...), c.Dark)
	return append(dst, '}')
}

func appendWords(dst []byte, s *scene.Scene) []byte {
	dst = append(dst, '[')
	for i := range s.Layers {
		for _, m := range s.Layers[i].Marks {
			t, ok := m.(*scene.Text)
			if !ok {
				continue
			}
			at := s.Layers[i].Transform.Apply(t.At)
			dst = append(appendComma(dst), '[')
			dst = appendNumber(dst, at.X)
			dst = appendNumber(dst, at.Y)
			dst = appendNumber(dst, float64(t.Anchor))
			dst = appendNumber(dst, t.Size)
			dst = strconv.AppendBool(appendComma(dst), t.Bold)
			dst = appendColor(appendComma(dst), t.Color)
			dst = appendColor(appendComma(dst), t.Halo)
			dst = appendString(appendComma(dst), t.Text)
			dst = appendString(appendComma(dst), t.Lang)
			dst = append(dst, ']')
		}
	}
	return append(dst, ']')
}

func appendHandles(dst []byte, s *scene.Scene) []byte {
	dst = append(dst, '[')
	for i := range s.Handles {
		h := &s.Handles[i]
		dst = append(appendComma(dst), '[')
		dst = appendString(dst, string(h.Ref))
		dst = appendNumber(dst, h.Box.Min.X)
		dst = appendNumber(dst, h.Box.Min.Y)
		dst = appendNumber(dst, h.Box.Width())
		dst = appendNumber(dst, h.Box.Height())
		dst = appendString(appendComma(dst), h.Name)
		dst = appendString(appendComma(dst), h.Lang)
		dst = strconv.AppendBool(appendComma(dst), h.Selected)
		dst = append(dst, ']')
	}
	return append(dst, ']')
}

// appendPanel appends a document. A section that the panel already shows for
// this ref is only named.
func (p *Page) appendPanel(dst []byte, d *doc.Document) []byte {
	before := p.sections
	if p.ref != d.Ref {
		before = nil
	}
	p.ref, p.sections = d.Ref, make(map[string]string, len(d.Sections))
	dst = appendString(append(dst, `{"ref":`...), string(d.Ref))
	dst = appendString(append(dst, `,"lang":`...), d.Lang)
	dst = append(dst, `,"sections":[`...)
	var text []byte
	for i := range d.Sections {
		sec := &d.Sections[i]
		text = html.AppendSection(text[:0], sec)
		dst = appendString(append(appendComma(dst), '['), sec.Key)
		was, shown := before[sec.Key]
		if !shown || was != string(text) {
			was = string(text)
			dst = appendString(append(dst, ','), was)
		}
		p.sections[sec.Key] = was
		dst = append(dst, ']')
	}
	return append(dst, ']', '}')
}

// appendNumber appends a number, after a comma where one is due, to a hundredth
// of a dp: finer cannot be seen, and coarser makes labels tremble.
func appendNumber(dst []byte, x float64) []byte {
	return strconv.AppendFloat(appendComma(dst), float64(int64(x*100+copysignHalf(x)))/100, 'f', -1, 64)
}

func copysignHalf(x float64) float64 {
	if x < 0 {
		return -0.5
	}
	return 0.5
}

// appendColor appends a CSS colour, "" for a transparent one.
func appendColor(dst []byte, c theme.Color) []byte {
	const hex = "0123456789abcdef"
	if c.A == 0 {
		return append(dst, '"', '"')
	}
	dst = append(dst, '"', '#')
	for _, b := range [...]uint8{c.R, c.G, c.B, c.A} {
		dst = append(dst, hex[b>>4], hex[b&15])
	}
	return append(dst, '"')
}

// appendString appends a JSON string. What is not valid UTF-8 stays as it is:
// the page's decoder replaces it.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			dst = append(dst, '\\', c)
		case c < 0x20:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}
