package data

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxAddress is the length in bytes of the longest address: some servers and programs
// refuse longer ones.
const maxAddress = 2000

// IsAddress reports whether s is an absolute address of the web that can stand
// in a link: http or https, a host without a user, and nothing that would have
// to be escaped.
func IsAddress(s string) bool {
	what, _ := AddressFault(s)
	return what == ""
}

// AddressFault says what is wrong with an address, and what to do about it; both are ""
// for one that IsAddress accepts.
func AddressFault(s string) (what, do string) {
	rest, found := strings.CutPrefix(s, "https://")
	if !found {
		rest, found = strings.CutPrefix(s, "http://")
	}
	if !found {
		return fmt.Sprintf("%q is not a web address", shortened(s)), "write it in full, from https:// on"
	}
	if len(s) > maxAddress {
		return fmt.Sprintf("the address has %d bytes, more than %d", len(s), maxAddress), "name a shorter one; what follows a ? can often go"
	}
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	if what, do = hostFault(s, rest[:end]); what != "" {
		return what, do
	}
	return pathFault(rest[end:])
}

// hostFault is AddressFault for the part between https:// and the next /.
func hostFault(address, host string) (what, do string) {
	if strings.Contains(host, "@") {
		return fmt.Sprintf("the address %q names a user", shortened(address)), "take out what stands before the @, and the @"
	}
	name, port, hasPort := strings.Cut(host, ":")
	for _, c := range name {
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_':
		case c > 0x7f && unicode.IsLetter(c):
			return fmt.Sprintf("the host %q has the letter %q, which only readers know", shortened(name), c), "write it as machines do, with xn--; a browser copies it so"
		default:
			return fmt.Sprintf("the host %q has the character %q", shortened(name), c), "a host has letters, digits, hyphens and dots"
		}
	}
	if bare := strings.TrimSuffix(name, "."); !strings.Contains(bare, ".") || bare[0] == '.' || strings.Contains(bare, "..") || strings.HasSuffix(bare, ".") {
		return fmt.Sprintf("%q is not a web address: it names no host", shortened(address)), "write it in full, as https://example.org/page"
	}
	if n, err := strconv.Atoi(port); hasPort && (err != nil || n < 1 || n > 65535 || strings.Trim(port, "0123456789") != "") {
		return fmt.Sprintf("there is no port %q", shortened(port)), "name one from 1 to 65535, or leave the colon out"
	}
	return "", ""
}

// pathFault is AddressFault for what follows the host.
func pathFault(rest string) (what, do string) {
	for i, c := range rest {
		switch {
		case c == '%' && !isEscape(rest[i:]):
			return fmt.Sprintf("the address has a %% that begins no character, in %q", cut(rest[i:], 3)), "write %25 for the % itself"
		case c <= ' ' || c >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", c):
			_, size := utf8.DecodeRuneInString(rest[i:])
			return fmt.Sprintf("the address has the character %q, which must not stand in one", rest[i:i+size]), "write " + escaped(rest[i:i+size]) + " for it"
		}
	}
	return "", ""
}

// isEscape reports whether s begins with a byte in the form of %41.
func isEscape(s string) bool {
	hex := func(c byte) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' }
	return len(s) > 2 && hex(s[1]) && hex(s[2])
}

// escaped returns bytes in the form of %41.
func escaped(s string) string {
	var b strings.Builder
	for i := range len(s) {
		fmt.Fprintf(&b, "%%%02X", s[i])
	}
	return b.String()
}

// shortened returns the begin of a long text, to name it.
func shortened(s string) string {
	if short := cut(s, 60); short != s {
		return short + "…"
	}
	return s
}

// cut returns the first n characters of a text.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
