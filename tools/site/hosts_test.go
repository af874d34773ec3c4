package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"image/png"
	"strconv"
	"strings"
	"testing"

	"tripoint/wasm/core/theme"
)

func TestSiteChecksItsAddress(t *testing.T) {
	for _, test := range []struct{ name, text, want, fault string }{
		{"an address as it is", "https://example.org/tripoint/", "https://example.org/tripoint/", ""},
		{"a slash is added", "https://example.org/tripoint", "https://example.org/tripoint/", ""},
		{"a bare host", "http://127.0.0.1:8080", "http://127.0.0.1:8080/", ""},
		{"no scheme", "example.org/tripoint", "", "https://"},
		{"a path alone", "/tripoint/", "", "https://"},
		{"another scheme", "javascript:alert(1)", "", "https://"},
		{"no host", "https:///tripoint/", "", "no host"},
		{"a query", "https://example.org/?a=b", "", "without a name"},
		{"a fragment", "https://example.org/#top", "", "without a name"},
		{"a name and password", "https://me:secret@example.org/", "", "without a name"},
		{"a bad escape", "https://example.org/%zz", "", "-url"},
		{"nothing", "", "", "https://"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := siteURL(test.text)
			if got != test.want || (err != nil) != (test.fault != "") || err != nil && !strings.Contains(err.Error(), test.fault) {
				t.Errorf("it is %q and says %v; want %q and %q", got, err, test.want, test.fault)
			}
		})
	}
}

func TestOEmbedIsAFrameAsNewsroomsWantIt(t *testing.T) {
	s := siteOf(t, "")
	var card map[string]any
	if err := json.Unmarshal(s.files["oembed.json"], &card); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]any{
		"version": "1.0", "type": "rich", "width": 900.0, "height": 720.0,
		"title": s.facts.data.Title.String(), "provider_name": "Tripoint", "provider_url": s.url,
		"thumbnail_url": s.url + "poster.png", "thumbnail_width": 1200.0, "thumbnail_height": 630.0,
	} {
		if card[name] != want {
			t.Errorf("%s is %v, want %v", name, card[name], want)
		}
	}
	allowed := map[string]string{
		"src": s.url + "frame.html", "title": "Interactive map. " + s.facts.data.Title.String(), "width": "100%",
		"height": "720", "loading": "lazy", "sandbox": sandbox, "referrerpolicy": "no-referrer",
		"frameborder": "0", "style": "border:0;max-width:100%",
	}
	frame := elementOf(t, card["html"].(string))
	if frame.Name.Local != "iframe" || len(frame.Attr) != len(allowed) {
		t.Errorf("it is a %s with %d attributes", frame.Name.Local, len(frame.Attr))
	}
	for _, a := range frame.Attr {
		if want, ok := allowed[a.Name.Local]; !ok || a.Value != want {
			t.Errorf("%s is %q, want %q", a.Name.Local, a.Value, want)
		}
	}
}

// elementOf is the one element of a text.
func elementOf(t *testing.T, text string) xml.StartElement {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	token, err := d.Token()
	start, ok := token.(xml.StartElement)
	if err != nil || !ok {
		t.Fatalf("no element: %v, %s", err, text)
	}
	if _, err := d.Token(); err != nil { // its end
		t.Fatal(err)
	}
	if token, err := d.Token(); err == nil {
		t.Errorf("behind the element there is %v", token)
	}
	return start
}

func TestBothPagesTellHostsWhatTheyAre(t *testing.T) {
	s := siteOf(t, "")
	for page, address := range map[string]string{"index.html": s.url, "frame.html": s.url + "frame.html"} {
		text := string(s.files[page])
		for _, want := range []string{
			`<link rel="alternate" type="application/json+oembed" href="` + s.url + `oembed.json"`,
			`<meta property="og:url" content="` + address + `">`,
			`<meta property="og:image" content="` + s.url + `poster.png">`,
			`<meta property="og:image:alt" content="Map of the relationships, May 2016: Two pairs promised restraint online. `,
			`<meta name="twitter:card" content="summary_large_image">`,
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %s", page, want)
			}
		}
	}
}

func TestThePictureShowsTheMapAndItsKey(t *testing.T) {
	s := siteOf(t, "")
	picture, err := png.Decode(bytes.NewReader(s.files["poster.png"]))
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 1200 || b.Dy() != 630 {
		t.Errorf("it is %d×%d", b.Dx(), b.Dy())
	}
	colors := map[string]int{}
	for y := range 630 {
		for x := range 1200 {
			r, g, b, _ := picture.At(x, y).RGBA()
			colors[strconv.FormatUint(uint64(r>>8<<16|g>>8<<8|b>>8), 16)]++
		}
	}
	const scale = 300
	light := &theme.Light
	least := map[theme.Color]int{light.Paper: 100000, light.Sea: 100000, light.Country: 50000, light.Ink: 5000}
	for _, level := range light.Levels {
		least[level] = scale
	}
	for color, least := range least {
		if n := colors[strings.TrimLeft(cssColor(color), "#0")]; n < least {
			t.Errorf("only %d pixels are %s", n, cssColor(color))
		}
	}
}
