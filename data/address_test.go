package data

import (
	"net/url"
	"strings"
	"testing"
)

func TestAnAddressCanStandInALink(t *testing.T) {
	for _, s := range []string{
		"https://example.org", "http://example.org/", "https://example.org:8443/a", "https://sub.example.org./x?y=1&z=%C3%BC#part",
		"https://xn--mnchen-3ya.example/(x)/~a/@b;c=1,2:3!$'*+", "https://my_host.example.org/", "https://192.0.2.1/", "https://EXAMPLE.org/[x]",
	} {
		if what, do := AddressFault(s); what != "" || do != "" || !IsAddress(s) {
			t.Errorf("%s: %s; %s", s, what, do)
		}
	}
}

// A fault names the character, and what to write for it.
func TestAnAddressIsRefusedWithWhatIsWrongInIt(t *testing.T) {
	for s, want := range map[string]string{
		"":                                                 `"" is not a web address; write it in full, from https:// on`,
		"example.org/a":                                    `"example.org/a" is not a web address; write it in full, from https:// on`,
		"javascript:alert(1)":                              `"javascript:alert(1)" is not a web address; write it in full, from https:// on`,
		"https://":                                         `"https://" is not a web address: it names no host; write it in full, as https://example.org/page`,
		"https:///log":                                     `"https:///log" is not a web address: it names no host; write it in full, as https://example.org/page`,
		"https://localhost/":                               `"https://localhost/" is not a web address: it names no host; write it in full, as https://example.org/page`,
		"https://.":                                        `"https://." is not a web address: it names no host; write it in full, as https://example.org/page`,
		"https://a..b/":                                    `"https://a..b/" is not a web address: it names no host; write it in full, as https://example.org/page`,
		"https://me@example.org/":                          `the address "https://me@example.org/" names a user; take out what stands before the @, and the @`,
		"https://münchen.example/":                         `the host "münchen.example" has the letter 'ü', which only readers know; write it as machines do, with xn--; a browser copies it so`,
		"https://exa mple.org/":                            `the host "exa mple.org" has the character ' '; a host has letters, digits, hyphens and dots`,
		"https://ex%61mple.org/":                           `the host "ex%61mple.org" has the character '%'; a host has letters, digits, hyphens and dots`,
		"https://[::1]/":                                   `the host "[" has the character '['; a host has letters, digits, hyphens and dots`,
		"https://example.org:99999/":                       `there is no port "99999"; name one from 1 to 65535, or leave the colon out`,
		"https://example.org:0":                            `there is no port "0"; name one from 1 to 65535, or leave the colon out`,
		"https://example.org:/":                            `there is no port ""; name one from 1 to 65535, or leave the colon out`,
		"https://example.org:+80/":                         `there is no port "+80"; name one from 1 to 65535, or leave the colon out`,
		"https://example.org:http/":                        `there is no port "http"; name one from 1 to 65535, or leave the colon out`,
		"https://example.org/%zz":                          `the address has a % that begins no character, in "%zz"; write %25 for the % itself`,
		"https://example.org/100%":                         `the address has a % that begins no character, in "%"; write %25 for the % itself`,
		"https://example.org/?a=%4":                        `the address has a % that begins no character, in "%4"; write %25 for the % itself`,
		"https://example.org/a b":                          `the address has the character " ", which must not stand in one; write %20 for it`,
		"https://example.org/ü":                            `the address has the character "ü", which must not stand in one; write %C3%BC for it`,
		"https://example.org/#中":                           `the address has the character "中", which must not stand in one; write %E4%B8%AD for it`,
		"https://example.org/a\\b":                         `the address has the character "\\", which must not stand in one; write %5C for it`,
		"https://example.org/?q={id}":                      `the address has the character "{", which must not stand in one; write %7B for it`,
		"https://example.org/\xff":                         `the address has the character "\xff", which must not stand in one; write %FF for it`,
		"https://example.org/a\u200bb":                     `the address has the character "\u200b", which must not stand in one; write %E2%80%8B for it`,
		"https://example.org/" + strings.Repeat("a", 1981): `the address has 2001 bytes, more than 2000; name a shorter one; what follows a ? can often go`,
	} {
		what, do := AddressFault(s)
		if got := what + "; " + do; got != want {
			t.Errorf("%q: got\n\t%s\nwant\n\t%s", s, got, want)
		}
		if IsAddress(s) {
			t.Errorf("%q is taken for an address", s)
		}
	}
}

// What is accepted, Go's reader of addresses accepts too, with the same host.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"https://example.org", "http://a.b:1/?%41#x", "https://a.b:99999/%zz", "https://ü.org/\\", "https://a@b.c", "https://a.b%20c/"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		what, do := AddressFault(s)
		if (what == "") != (do == "") || strings.ContainsAny(what+do, "\n\r\x1b") {
			t.Errorf("%q: %q; %q", s, what, do)
		}
		if what != "" {
			return
		}
		u, err := url.Parse(s)
		if err != nil || u.User != nil || !strings.HasPrefix(s, u.Scheme+"://"+u.Host) || u.Hostname() == "" {
			t.Errorf("%q is accepted, and Go reads %+v, %v", s, u, err)
		}
	})
}
