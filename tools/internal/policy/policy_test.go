package policy

import (
	"strings"
	"testing"
)

func TestOrigin(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/tripoint/": "https://example.org",
		"https://example.org:8443/":     "https://example.org:8443",
		"http://127.0.0.1:8080/":        Local,
		"http://localhost/":             Local,
		"http://[::1]:8080/":            Local,
	} {
		if got := Origin(address); got != want {
			t.Errorf("%s has the origin %q, want %q", address, got, want)
		}
	}
}

func TestContentNamesTheServerWhereverItAllowsIt(t *testing.T) {
	text := Content("https://example.org")
	if n, m := strings.Count(text, "'self'"), strings.Count(text, "'self' https://example.org"); n != m || n == 0 {
		t.Errorf("%d times 'self', %d times with its origin: %s", n, m, text)
	}
}
