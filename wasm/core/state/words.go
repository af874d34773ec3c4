package state

import (
	"math"
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// Words writes text for a reader. All wording comes from the data: a key names an entry
// of words.yaml. Own is the language of sentences; what stands apart from them may be
// in the reader's.
type Words struct {
	index *data.Index
	lang  string
	Own   string
	Marks
}

// Text returns a text of the data in the reader's language, or in the dataset's where
// that is missing. A span that shows it carries the language.
func (w *Words) Text(t data.Text) string {
	s, _ := t.In(w.lang)
	return s
}

// LangOf returns the language that Text returns a text in, "" if sentences are in it too.
func (w *Words) LangOf(t data.Text) string {
	if _, got := t.In(w.lang); got != w.Own {
		return got
	}
	return ""
}

// Said returns a text of the data as it stands in sentences, in their language.
func (w *Words) Said(t data.Text) string {
	s, _ := t.In(w.Own)
	return s
}

// Word returns a piece of the interface's wording, filled with pairs.
func (w *Words) Word(key string, pairs ...string) string {
	text, lang := w.index.Word(key).In(w.Own)
	return Fill(text, lang, pairs...)
}

// Fill replaces each {name} in s, which is in a language, by the value that follows the name
// in pairs, whose letters may run in another direction than the rest. A slot with forms gets
// that of its number. A name without a value stays as it is.
func Fill(s, lang string, pairs ...string) string {
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
		before, slot, after, found := data.CutSlot(s)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		s = after
		name, kind, forms := data.CutForms(slot)
		switch value, known := valueOf(name, pairs); {
		case !known:
			b.WriteString("{" + slot + "}")
		case kind != "":
			s = data.Form(kind, forms, lang, value) + after // which may have slots
		default:
			b.WriteString(data.Isolate(value))
		}
	}
}

// valueOf returns the value that follows a name in pairs.
func valueOf(name string, pairs []string) (value string, known bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}

// Marks are what stands between texts in a language, or around them, with the spaces that
// belong to it.
type Marks struct {
	Space       string // between two sentences, or before a bracket: none in Chinese
	Colon       string // between a label and its text
	Comma       string // between the things of a list
	Semicolon   string // between clauses
	Stop        string // behind a sentence
	Open, Shut  string // brackets
	decimalSign string
	_           [0]func() // nobody compares them, so there is no code for it
}

// marks reads the wordings that join texts.
func (w *Words) marks() Marks {
	open, _, _ := strings.Cut(w.Word("join.brackets"), "{")
	return Marks{Space: w.Between("join.sentences"), Colon: w.Between("join.label"), Comma: w.Between("join.list"), Semicolon: w.Between("join.clauses"),
		Stop: w.Between("join.stop"), Open: open, Shut: w.Between("join.brackets"), decimalSign: w.Between("number.decimals")}
}

// Between returns what joins texts by a wording that has a slot for each: ", " of
// "{one}, {other}"; of one with a single slot what stands behind it.
func (w *Words) Between(key string) string { return Between(w.Word(key)) }

// Between does so in a wording.
func Between(wording string) string {
	_, after, _ := strings.Cut(wording, "}")
	between, _, _ := strings.Cut(after, "{")
	return between
}

// Unstopped returns a sentence without its full stop, for use within another.
func Unstopped(s string) string { return strings.TrimSuffix(strings.TrimSuffix(s, "."), "。") }

// Within returns a text as it stands between quotation marks: with its own as those inside
// of others are, by a wording that has both kinds: "“ ” ‘ ’".
func (w *Words) Within(s string) string {
	marks := strings.Fields(w.Word("quotes.within"))
	for i := 0; i+3 < len(marks); i += 4 {
		if strings.Contains(s, marks[i]) {
			s = strings.ReplaceAll(strings.ReplaceAll(s, marks[i], marks[i+2]), marks[i+1], marks[i+3])
		}
	}
	return s
}

// Short returns a node's name as labels have it.
func (w *Words) Short(node data.Ref) string {
	if n := w.index.Node(node); n != nil {
		return w.Said(n.Short)
	}
	return node.ID()
}

// Brief returns a node's name where there is little room.
func (w *Words) Brief(node data.Ref) string {
	if n := w.index.Node(node); n != nil && len(n.Brief) > 0 {
		return w.Said(n.Brief)
	}
	return w.Short(node)
}

// Of returns a node's name as it stands before what belongs to the node: "China’s", "US".
func (w *Words) Of(node data.Ref) string {
	if n := w.index.Node(node); n != nil && len(n.Of) > 0 {
		return w.Said(n.Of)
	}
	return w.Word("name.of", "name", w.Brief(node))
}

// Whose says whose trust a line or a column is, as words that stand alone.
func (w *Words) Whose(node data.Ref) string {
	return w.Word("trust.whose", "of", w.Of(node), "name", w.Brief(node))
}

// Codes names an edge where there is little room: "US–CN", in the order of its name. If the
// facts give a node no code, its id is one if it is so short, else the first letters of its
// name are.
func (w *Words) Codes(e *data.Edge) string {
	a, b, name := e.A, e.B, w.Said(e.Name)
	if strings.Index(name, w.Short(b)) < strings.Index(name, w.Short(a)) {
		a, b = b, a
	}
	return w.Word("edge.codes", "a", w.code(a), "b", w.code(b))
}

func (w *Words) code(node data.Ref) string {
	if n := w.index.Node(node); n != nil && len(n.Code) > 0 {
		return w.Said(n.Code)
	}
	const letters = 3
	if id := node.ID(); len(id) <= letters {
		return strings.ToUpper(id)
	}
	name := []rune(w.Brief(node))
	return string(name[:min(len(name), letters)])
}

// DomainWord returns a domain's name within a sentence.
func (w *Words) DomainWord(d data.Ref) string { return strings.ToLower(w.Said(w.index.Domain(d).Name)) }

// DateText returns an EDTF date at its own precision, in words.
func (w *Words) DateText(d data.Date) string {
	from, to, interval := strings.Cut(string(d), "/")
	if interval {
		return w.Word("date.range", "from", w.DateText(data.Date(from)), "to", w.DateText(data.Date(to)))
	}
	core := strings.TrimRight(from, "~?%")
	words := w.calendar("month.", core)
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

// calendar writes a day, a month or a year; the keys of names of months begin with months.
func (w *Words) calendar(months, date string) string {
	year, rest, monthly := strings.Cut(date, "-")
	month, day, daily := strings.Cut(rest, "-")
	switch {
	case daily:
		return w.Day("date.day", months, year, month, day)
	case monthly:
		return w.Word("date.month", "month", w.month(months, month, "0"), "year", year)
	}
	return w.Word("date.year", "year", year)
}

// Day writes a day by the wording of a key, which may leave out the year.
func (w *Words) Day(key, months, year, month, day string) string {
	day = strings.TrimLeft(day, "0")
	return w.Word(key, "day", day, "month", w.month(months, month, day), "year", year)
}

// month names a month, which may have another form beside a day, as in Russian.
func (w *Words) month(months, month, day string) string {
	return w.Word(months+strings.TrimLeft(month, "0"), "day", day)
}

// Direction returns "United States in China", for sentences.
func (w *Words) Direction(from, to data.Ref) string {
	return w.Word("trust.direction", "from", w.Short(from), "to", w.Short(to))
}

// Arrow returns "United States → China", for chips and heads of columns.
func (w *Words) Arrow(from, to data.Ref) string {
	return w.Word("trust.arrow", "from", w.Short(from), "to", w.Short(to))
}

// Signed returns a whole level with a real minus sign.
func (w *Words) Signed(by int) string {
	switch {
	case by > 0:
		return "+" + strconv.Itoa(by)
	case by < 0:
		return "−" + strconv.Itoa(-by)
	}
	return "±0"
}

// Number returns a parameter with as many decimals as it needs.
func (w *Words) Number(x float64) string { return w.pointed(strconv.FormatFloat(x, 'g', -1, 64)) }

// Tenths returns the size of a move with one decimal.
func (w *Words) Tenths(x float64) string {
	return w.pointed(strconv.FormatFloat(math.Abs(x), 'f', 1, 64))
}

// pointed returns a number with the decimal sign of the language.
func (w *Words) pointed(s string) string {
	return strings.Replace(s, ".", w.decimalSign, 1)
}

// Decimals returns a level with two decimals and a real minus sign.
func (w *Words) Decimals(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	if s == "-0.00" {
		s = s[1:]
	}
	return w.pointed(strings.Replace(s, "-", "−", 1))
}

// MonthText returns the month of a time in years, in words.
func (w *Words) MonthText(t float64) string {
	const rounding = 1e-6 // years: half a minute
	year, month := int(t+rounding), 12
	for month > 1 && data.MakeMonth(year, month).Years() > t+rounding {
		month--
	}
	return w.DateText(data.MakeMonth(year, month))
}

// ShortMonth returns the month of a date in a short form, or its year if only that is
// known: "Sept 2015".
func (w *Words) ShortMonth(d data.Date) string {
	year, month := d.YearMonth()
	if month == 0 {
		return w.DateText(d)
	}
	return w.calendar("month.short.", string(data.MakeMonth(year, month)))
}

// LevelKey returns the key of the word for a level's step, as trust.Step has it.
func LevelKey(step int) string { return "level." + strconv.Itoa(step) }

// SignKey returns the key of the sign for a level's step.
func SignKey(step int) string { return "sign." + strconv.Itoa(step) }

// CoverageKey returns how the keys of words for a coverage end.
func CoverageKey(c trust.Coverage) string {
	return [...]string{"none", "partial", "full"}[c]
}

// MoveStep returns a move as a whole number: −2 fell sharply, −1 fell, 0 did not move …
func MoveStep(by float64) int {
	const none, sharp = 0.05, 1
	step := 0
	if size := math.Abs(by); size >= sharp {
		step = 2
	} else if size >= none {
		step = 1
	}
	if by < 0 {
		return -step
	}
	return step
}

// BalanceKey returns the key of the word for a balance.
func BalanceKey(b trust.Balance) string { return "balance." + strconv.Itoa(int(b)) }

// Capital returns a text with its first letter as one that begins a sentence: a capital, but
// in Georgian, which has them for whole words alone.
func Capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToTitle(s[:i]) + s[i:]
		}
	}
	return strings.ToTitle(s)
}
