package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"tripoint/data"
)

// converter makes candidates of a table.
type converter struct {
	table *table
	nodes known

	form     form
	order    dateOrder
	events   []candidate
	sources  []source
	problems []string
	again    int            // rows whose event is among the facts already
	outside  int            // rows that are not between two nodes of the map
	undated  int            // rows of a public table without a date
	bare     int            // and those without a source
	names    map[string]int // names that are of no node, and in how many rows
	taken    map[data.Ref]bool
}

// candidate is an event that nobody has coded.
type candidate struct {
	entry
	id       data.Ref
	date     data.Date
	edges    []data.Ref
	doers    []data.Ref // by the table
	targets  []data.Ref
	refs     []data.Ref // of its sources
	shortens bool
}

type source struct {
	id    data.Ref
	url   string
	title string
	host  string
}

func (c *converter) convert() {
	c.names, c.taken = map[string]int{}, maps.Clone(c.nodes.events)
	f, err := formOf(c.table)
	if err != nil {
		c.problems = append(c.problems, c.table.at(1, err.Error()))
		return
	}
	c.form = f
	entries := make([]entry, len(c.table.rows))
	for i, r := range c.table.rows {
		entries[i] = f.event(c.table, r)
		c.order.learn(entries[i].date, r.line)
	}
	for i, r := range c.table.rows {
		if e, ok := c.candidate(r, entries[i]); ok {
			c.events = append(c.events, e)
		}
	}
	slices.SortStableFunc(c.events, func(a, b candidate) int { return cmp.Compare(a.date.Years(), b.date.Years()) })
}

// candidate makes an event of a row, unless it is not for this map or cannot be read.
func (c *converter) candidate(r row, e entry) (candidate, bool) {
	bad := func(format string, args ...any) (candidate, bool) {
		c.problems = append(c.problems, c.table.at(r.line, fmt.Sprintf(format, args...)))
		return candidate{}, false
	}
	doers, targets := c.refs(e.from, false), c.refs(e.to, e.within)
	k := candidate{entry: e, doers: doers, targets: targets, edges: c.edges(doers, targets)}
	if len(k.edges) == 0 {
		if !c.form.public {
			return bad("this is between no two nodes of the map: from is %q, to is %q; write a name or an id of a node in each", strings.Join(e.from, "; "), strings.Join(e.to, "; "))
		}
		c.outside++
		return candidate{}, false
	}
	if c.form.public && slices.Contains(nobody, strings.ToLower(e.date)) {
		c.undated++ // CFR describes groups, too
		return candidate{}, false
	}
	date, err := c.order.dateOf(e.date)
	if err != nil {
		return bad("the date %q is wrong: %s", e.date, err)
	}
	k.date = date
	if e.title == "" {
		return bad("the title is empty; write in a few words what happened")
	}
	k.title, _ = clean(e.title)
	if k.description, k.shortens = clean(cmp.Or(e.description, e.title)); k.shortens {
		k.note = said(k.note, "the description was longer than a text may be")
	}
	k.by, _ = clean(cmp.Or(e.by, "The table that it is from"))
	base := data.MakeRef("event", slug(string(date.First())+" "+k.title, 50))
	if c.nodes.events[base] {
		c.again++
		return candidate{}, false
	}
	k.id = base
	for n := 2; c.taken[k.id]; n++ {
		k.id = data.Ref(fmt.Sprintf("%s-%d", base, n))
	}
	var sources []string
	for _, address := range e.sources {
		address = written(address)
		switch what, do := data.AddressFault(address); {
		case what == "":
			sources = append(sources, address)
		case c.form.public: // nobody here can mend the table
			k.note = said(k.note, fmt.Sprintf("a source is left out, for %s", what))
		default:
			return bad("the source %q cannot stand so: %s; %s", address, what, do)
		}
	}
	if len(sources) == 0 {
		if c.form.public {
			c.bare++
			return candidate{}, false
		}
		return bad("there is no source; give the address of at least one page, from https:// on")
	}
	c.taken[k.id] = true
	for _, address := range sources {
		if ref := c.source(address); !slices.Contains(k.refs, ref) {
			k.refs = append(k.refs, ref)
		}
	}
	return k, true
}

// edges are those between who did it and whom it was done to, in the order of their ids.
// If the map has edges, there is none besides.
func (c *converter) edges(doers, targets []data.Ref) (edges []data.Ref) {
	for _, a := range doers {
		for _, b := range targets {
			if a == b {
				continue
			}
			ids := []string{a.ID(), b.ID()}
			slices.Sort(ids)
			edge := data.MakeRef("edge", ids[0]+"-"+ids[1])
			if (len(c.nodes.edges) == 0 || c.nodes.edges[edge]) && !slices.Contains(edges, edge) {
				edges = append(edges, edge)
			}
		}
	}
	slices.Sort(edges)
	return edges
}

// source returns the ref of an address, and notes a source that is new.
func (c *converter) source(address string) data.Ref {
	if ref := c.nodes.sources[address]; ref != "" {
		return ref
	}
	u, err := url.Parse(address)
	if err != nil { // which AddressFault excludes
		panic(err)
	}
	host := strings.TrimPrefix(u.Hostname(), "www.")
	sum := sha256.Sum256([]byte(address))
	s := source{id: data.MakeRef("source", slug(host, 40)+"-"+hex.EncodeToString(sum[:4])), url: address, host: host}
	s.title, _ = clean(host + u.Path)
	c.nodes.sources[address] = s.id
	c.sources = append(c.sources, s)
	return s.id
}

// tell says what has become of the rows.
func (c *converter) tell(w io.Writer) {
	fmt.Fprintf(w, "import: read as %s, in %s, separated by “%s”; rows: %d\n", c.form.name, c.table.encoding, c.table.mark(), len(c.table.rows))
	if strings.HasPrefix(c.table.encoding, "windows") {
		fmt.Fprintln(w, "import: if letters look wrong, say which encoding it is with ENCODING, such as windows-1250")
	}
	if c.order.by != "" {
		fmt.Fprintf(w, "import: dates with slashes are read as %s, for %q in line %d cannot be the other way round\n", c.order.by, c.order.proof, c.order.line)
	}
	if c.again > 0 {
		fmt.Fprintf(w, "import: rows whose event is among the facts already: %d\n", c.again)
	}
	if c.undated > 0 {
		fmt.Fprintf(w, "import: rows without a date, such as descriptions of groups, are left out: %d\n", c.undated)
	}
	if c.bare > 0 {
		fmt.Fprintf(w, "import: rows without a source that can be linked to are left out: %d\n", c.bare)
	}
	if c.outside > 0 {
		fmt.Fprintf(w, "import: rows that are not between two nodes of the map: %d\n", c.outside)
		common := slices.SortedFunc(maps.Keys(c.names), func(a, b string) int { return cmp.Or(c.names[b]-c.names[a], cmp.Compare(a, b)) })
		for i, name := range common[:min(8, len(common))] {
			common[i] = fmt.Sprintf("%s (%d)", name, c.names[name])
		}
		if len(common) > 0 {
			fmt.Fprintf(w, "import: names that are of no node, and in how many rows: %s\n", strings.Join(common[:min(8, len(common))], ", "))
		}
	}
}

// curved puts the quotation marks of English in place of straight ones, which the rules
// of texts refuse. In other languages they ask for their own.
func curved(s string) string {
	var b strings.Builder
	open := false
	for _, c := range s {
		if c == '"' {
			open = !open
			b.WriteString(map[bool]string{true: "“", false: "”"}[open])
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// Tags that pages put around words, and between them. Others in angle brackets stay.
var (
	aroundWords  = regexp.MustCompile(`(?i)</?(a|b|i|u|em|strong|span|sup|sub)(\s[^<>]*)?>`)
	betweenWords = regexp.MustCompile(`(?i)</?(p|br|div|ul|ol|li|h[1-6]|blockquote)(\s[^<>]*)?/?>`)
)

// clean makes one paragraph of a text, no longer than a text may be.
func clean(s string) (text string, shorter bool) {
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) || c == '\u2028' || c == '\u2029' {
			return ' '
		}
		if c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' {
			return -1
		}
		return c
	}, s)
	s = betweenWords.ReplaceAllString(aroundWords.ReplaceAllString(s, ""), " ")
	s = curved(strings.Join(strings.Fields(s), " "))
	if runes := []rune(s); len(runes) > data.MaxText {
		return string(runes[:data.MaxText-1]) + "…", true
	}
	return s, false
}

// plain are the letters without marks of those that Europeans write most.
var plain = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss", "é", "e", "è", "e", "ê", "e", "á", "a", "à", "a", "â", "a", "ã", "a",
	"í", "i", "ó", "o", "ô", "o", "õ", "o", "ú", "u", "ç", "c", "ñ", "n", "ø", "o", "å", "a", "æ", "ae", "š", "s", "ž", "z", "č", "c", "ł", "l")

// slug is a name for a ref: letters, digits and hyphens. What has none of those, such as
// Georgian, gets digits by its content.
func slug(s string, most int) string {
	var b strings.Builder
	lost := 0
	for _, c := range plain.Replace(strings.ToLower(s)) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteRune(c)
		default:
			if unicode.IsLetter(c) {
				lost++
			}
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
				b.WriteByte('-')
			}
		}
	}
	short := b.String()
	if len(short) > most {
		short = short[:most]
		if i := strings.LastIndexByte(short, '-'); i > most/2 {
			short = short[:i]
		}
	}
	short = strings.Trim(short, "-")
	if lost > 3 || short == "" {
		sum := sha256.Sum256([]byte(s))
		short = strings.Trim(short+"-"+hex.EncodeToString(sum[:3]), "-")
	}
	return short
}
