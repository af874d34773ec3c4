package state

import (
	"strconv"
	"strings"

	"tripoint/data"
)

// Words says things in the reader's language. All wording comes from the data.
type Words struct {
	index *data.Index
	lang  string
}

// Text is a text of the data in the reader's language. Where that is missing it
// is English; spans that show it carry the language.
func (w *Words) Text(t data.Text) string {
	s, _ := t.In(w.lang)
	return s
}

// LangOf is the language a text is really in, "" if that is the reader's.
func (w *Words) LangOf(t data.Text) string {
	if _, got := t.In(w.lang); got != w.lang {
		return got
	}
	return ""
}

// Word is a piece of the interface's wording, filled with pairs.
func (w *Words) Word(key string, pairs ...string) string {
	return Fill(w.Text(w.index.Word(key)), pairs...)
}

// Fill replaces each {name} in s by the value that follows the name in pairs. A
// name without a value stays as it is.
func Fill(s string, pairs ...string) string {
	if len(pairs) == 0 || strings.IndexByte(s, '{') < 0 {
		return s
	}
	var b strings.Builder
	room := len(s)
	for i := 1; i < len(pairs); i += 2 {
		room += len(pairs[i])
	}
	b.Grow(room)
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			break
		}
		length := strings.IndexByte(s[open:], '}')
		if length < 0 {
			break
		}
		b.WriteString(s[:open])
		b.WriteString(value(s[open:open+length+1], pairs))
		s = s[open+length+1:]
	}
	b.WriteString(s)
	return b.String()
}

// value is what stands for a place such as "{name}".
func value(place string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == place[1:len(place)-1] {
			return pairs[i+1]
		}
	}
	return place
}

// Short is a node's name as labels have it.
func (w *Words) Short(node data.Ref) string {
	if n := w.index.Node(node); n != nil {
		return w.Text(n.Short)
	}
	return node.ID()
}

// DomainWord is a domain's name within a sentence.
func (w *Words) DomainWord(d data.Ref) string { return strings.ToLower(w.Text(w.index.Domain(d).Name)) }

// DateText is an EDTF date at its own precision, in words.
func (w *Words) DateText(d data.Date) string {
	from, to, interval := strings.Cut(string(d), "/")
	if interval {
		return w.Word("date.range", "from", w.DateText(data.Date(from)), "to", w.DateText(data.Date(to)))
	}
	core := strings.TrimRight(from, "~?%")
	words := core // a year alone
	if len(core) >= len("2016-05") {
		month := w.Word("month." + strings.TrimLeft(core[5:7], "0"))
		if len(core) > len("2016-05") {
			words = w.Word("date.day", "day", strings.TrimLeft(core[8:], "0"), "month", month, "year", core[:4])
		} else {
			words = w.Word("date.month", "month", month, "year", core[:4])
		}
	}
	switch from[len(core):] {
	case "~":
		return w.Word("date.about", "date", words)
	case "?":
		return w.Word("date.uncertain", "date", words)
	case "%":
		return w.Word("date.about", "date", w.Word("date.uncertain", "date", words))
	}
	return words
}

// Direction is "United States in China", for sentences.
func (w *Words) Direction(from, to data.Ref) string {
	return w.Word("trust.direction", "from", w.Short(from), "to", w.Short(to))
}

// Arrow is the same for chips and heads of columns: "United States → China".
func (w *Words) Arrow(from, to data.Ref) string {
	return w.Word("trust.arrow", "from", w.Short(from), "to", w.Short(to))
}

// Signed writes a whole level with a real minus sign.
func (w *Words) Signed(by int) string {
	switch {
	case by > 0:
		return "+" + strconv.Itoa(by)
	case by < 0:
		return "−" + strconv.Itoa(-by)
	}
	return "±0"
}

// number is a parameter with as many decimals as it needs.
func Number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// decimals is a level with two decimals and a real minus sign.
func Decimals(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	if s == "-0.00" {
		return "0.00"
	}
	return strings.Replace(s, "-", "−", 1)
}

// monthOf is the month of a time in years, in words.
func (w *Words) MonthText(t float64) string {
	const rounding = 1e-6 // years: half a minute
	year, month := int(t+rounding), 12
	for month > 1 && data.MakeMonth(year, month).Years() > t+rounding {
		month--
	}
	return w.DateText(data.MakeMonth(year, month))
}
