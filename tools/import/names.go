package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"tripoint/data"
	"tripoint/tools/facts"
)

// called notes a name of a node. A name of two is of neither.
func (k known) called(name string, ref data.Ref) {
	for _, n := range []string{whole(name), folded(name)} {
		if other, taken := k.nodes[n]; taken && other != ref {
			ref = ""
		}
		if n != "" {
			k.nodes[n] = ref
		}
	}
}

// country notes the names of the country that draws a node: those that English has for it.
func (k known) country(code string, ref data.Ref) {
	k.codes[code] = ref
	k.called(facts.CountryName(code), ref)
	if region, err := language.ParseRegion(code); err == nil {
		k.called(strings.ReplaceAll(display.English.Regions().Name(region), "&", "and"), ref)
	}
}

// of finds the node of a name: by its id, by a name of it, or by one that begins as it
// does, as “United States” does “United States of America”.
func (k known) of(name string) data.Ref {
	if ref := cmp.Or(k.nodes[name], k.nodes[whole(name)]); ref != "" {
		return ref
	}
	if code := listNames[whole(name)]; k.codes[code] != "" || code != "" && strings.Contains(whole(name), ",") {
		return k.codes[code] // without what follows the comma it would be another's name
	}
	f := folded(name)
	if ref := k.nodes[f]; ref != "" {
		return ref
	}
	var found data.Ref
	for other, ref := range k.nodes {
		if strings.HasPrefix(other, f+" ") || strings.HasPrefix(f, other+" ") {
			if found != "" && found != ref {
				return "" // it might be either
			}
			found = ref
		}
	}
	return found
}

// refs are the nodes of names; within says whether texts count that speak of nodes. Without
// a map every name is a node.
func (c *converter) refs(names []string, within bool) (refs []data.Ref) {
	add := func(some ...data.Ref) {
		for _, ref := range some {
			if ref != "" && !slices.Contains(refs, ref) {
				refs = append(refs, ref)
			}
		}
	}
	for _, name := range names {
		ref := c.nodes.of(name)
		if ref == "" && !c.nodes.folder {
			ref = data.MakeRef("node", slug(name, 40))
		}
		if ref == "" && listNames[whole(name)] == "" {
			before := len(refs)
			for part := range strings.SplitSeq(name, ",") {
				add(c.nodes.of(strings.TrimSpace(part)))
			}
			if within {
				add(c.nodes.within(name)...)
			}
			if len(refs) > before {
				continue
			}
		}
		if ref == "" {
			c.names[name]++
		}
		add(ref)
	}
	return refs
}

// within are the nodes that a text speaks of, by a name or as in “Ukrainian banks”.
func (k known) within(text string) (refs []data.Ref) {
	phrases := map[string]data.Ref{}
	for name, ref := range k.nodes {
		phrases[name] = ref
	}
	for _, more := range []map[string]string{listNames, adjectives} {
		for name, code := range more {
			if _, named := phrases[name]; !named {
				phrases[name] = k.codes[code]
			}
		}
	}
	long := func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) }
	rest := strings.ToLower(text)
	for _, phrase := range slices.SortedFunc(maps.Keys(phrases), long) {
		short := utf8.RuneCountInString(phrase) < 3 // “us” is a word, “US” a country
		if short && wordAt(text, strings.ToUpper(phrase)) < 0 {
			continue
		}
		for i := wordAt(rest, phrase); i >= 0; i = wordAt(rest, phrase) {
			rest = rest[:i] + strings.Repeat(" ", len(phrase)) + rest[i+len(phrase):] // “South Korean” is not Korean
			if ref := phrases[phrase]; ref != "" && !slices.Contains(refs, ref) {
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

// wordAt returns where words stand in a text, not within others; -1 if nowhere.
func wordAt(text, words string) int {
	inWord := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 || words == "" {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if !inWord(before) && !inWord(after) {
			return i
		}
		from = i + len(words)
	}
}

// whole is a name as it is compared: without case, and with what stands in brackets behind
// a comma, for lists write “Iran (Islamic Republic of)” and “Iran, Islamic Republic of”.
func whole(name string) string {
	name = strings.NewReplacer(" (", ", ", "(", "", ")", "", "’", "'").Replace(name)
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

// folded is a name without what stands in brackets.
func folded(name string) string {
	name, _, _ = strings.Cut(name, "(")
	return whole(name)
}

// listNames are the names by which lists call countries otherwise than people do, with the
// codes of their outlines.
var listNames = map[string]string{
	"bolivia, plurinational state of": "068", "brunei darussalam": "096", "congo, democratic republic of the": "180",
	"cote d'ivoire": "384", "czech republic": "203", "democratic people's republic of korea": "408",
	"democratic republic of the congo": "180", "great britain": "826", "iran, islamic republic of": "364",
	"korea, democratic people's republic of": "408", "korea, republic of": "410", "lao people's democratic republic": "418",
	"moldova, republic of": "498", "palestine, state of": "275", "people's republic of china": "156",
	"republic of korea": "410", "republic of moldova": "498", "russian federation": "643", "state of palestine": "275",
	"syrian arab republic": "760", "taiwan, province of china": "158", "tanzania, united republic of": "834",
	"turkiye": "792", "türkiye": "792", "turkey": "792", "u.k.": "826", "uk": "826", "u.s.": "840", "us": "840", "usa": "840",
	"united kingdom of great britain and northern ireland": "826", "united states": "840", "united states of america": "840",
	"venezuela, bolivarian republic of": "862", "viet nam": "704",
}

// adjectives are those of the countries that tables speak of most.
var adjectives = map[string]string{
	"afghan": "004", "armenian": "051", "australian": "036", "azerbaijani": "031", "bangladeshi": "050", "belarusian": "112",
	"belgian": "056", "brazilian": "076", "british": "826", "canadian": "124", "chinese": "156", "danish": "208", "dutch": "528",
	"egyptian": "818", "emirati": "784", "estonian": "233", "finnish": "246", "french": "250", "georgian": "268", "german": "276",
	"greek": "300", "hungarian": "348", "indian": "356", "indonesian": "360", "iranian": "364", "iraqi": "368", "israeli": "376",
	"italian": "380", "japanese": "392", "jordanian": "400", "kazakh": "398", "latvian": "428", "lebanese": "422",
	"lithuanian": "440", "malaysian": "458", "mexican": "484", "mongolian": "496", "north korean": "408", "norwegian": "578",
	"pakistani": "586", "palestinian": "275", "philippine": "608", "polish": "616", "qatari": "634", "romanian": "642",
	"russian": "643", "saudi": "682", "singaporean": "702", "south korean": "410", "spanish": "724", "swedish": "752",
	"swiss": "756", "syrian": "760", "taiwanese": "158", "thai": "764", "turkish": "792", "ukrainian": "804", "vietnamese": "704",
}
