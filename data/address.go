package data

import "strings"

// IsAddress reports whether s is an absolute address of the web that can stand
// in a link: http or https, a host without a user, and nothing that would have
// to be escaped.
func IsAddress(s string) bool {
	rest, found := strings.CutPrefix(s, "https://")
	if !found {
		rest, found = strings.CutPrefix(s, "http://")
	}
	if !found || len(s) > 2000 {
		return false
	}
	host := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host = rest[:i]
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f || strings.IndexByte("\"<>\\^`{|}", s[i]) >= 0 {
			return false
		}
	}
	name, _, _ := strings.Cut(host, ":")
	return name != "" && !strings.Contains(host, "@") && strings.Contains(strings.Trim(name, "."), ".")
}
