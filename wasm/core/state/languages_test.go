package state

import (
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/wasm/internal/sample"
)

// speaking returns a state of the sample in a language, with words of its own.
func speaking(lang string, own map[string]string) *At {
	ds := sample.Dataset()
	for key, text := range own {
		ds.Words = append(slices.DeleteFunc(ds.Words, func(w data.Word) bool { return w.Key == key }),
			data.Word{Key: key, Text: data.Text{{Lang: lang, Text: text}}})
	}
	slices.SortFunc(ds.Words, func(a, b data.Word) int { return strings.Compare(a.Key, b.Key) })
	at := New(data.NewIndex(ds)).At(Key{Lang: lang})
	at.Own = lang
	at.Marks = at.marks()
	return &at
}

func russian() *At {
	return speaking("ru", map[string]string{
		"month.5": "{day, select, 0 {май} other {мая}}", "month.short.5": "{day, select, 0 {май} other {мая}}", "month.6": "{day, select, 0 {июнь} other {июня}}",
		"date.about": "около {date}", "date.range": "{from} — {to}", "date.dayofyear": "{day} {month}",
		"number.decimals": "{whole},{part}", "join.list": "{one}, {other}",
	})
}

func chinese() *At {
	return speaking("zh-Hans", map[string]string{
		"month.5": "5月", "month.short.5": "5月", "month.6": "6月", "date.month": "{year}年{month}", "date.day": "{year}年{month}{day}日", "date.year": "{year}年",
		"date.about": "约{date}", "date.range": "{from}至{to}", "date.uncertain": "{date}（日期不确定）", "date.dayofyear": "{month}{day}日",
		"join.sentences": "{one}{other}", "join.list": "{one}、{other}", "join.clauses": "{one}；{other}", "join.label": "{label}：{text}",
		"join.stop": "{sentence}。", "join.brackets": "（{words}）",
	})
}

func TestDatesAreThoseOfTheLanguage(t *testing.T) {
	for _, test := range []struct{ date, russian, chinese string }{
		{"2016", "2016", "2016年"},
		{"2016-05", "май 2016", "2016年5月"},
		{"2016-05-05", "5 мая 2016", "2016年5月5日"},
		{"2016-05~", "около май 2016", "约2016年5月"},
		{"2016-05-12/2016-06", "12 мая 2016 — июнь 2016", "2016年5月12日至2016年6月"},
		{"2016-06%", "около июнь 2016 (?)", "约2016年6月（日期不确定）"},
	} {
		if got := russian().DateText(data.Date(test.date)); got != test.russian {
			t.Errorf("%s is %q in Russian, want %q", test.date, got, test.russian)
		}
		if got := chinese().DateText(data.Date(test.date)); got != test.chinese {
			t.Errorf("%s is %q in Chinese, want %q", test.date, got, test.chinese)
		}
	}
	for at, want := range map[*At][3]string{russian(): {"май 2016", "5 мая", "5 мая 2016"}, chinese(): {"2016年5月", "5月5日", "2016年5月5日"}} {
		got := [3]string{at.ShortMonth("2016-05-05"), at.Day("date.dayofyear", "month.short.", "2016", "05", "05"), at.Day("date.day", "month.short.", "2016", "05", "05")}
		if got != want {
			t.Errorf("in short it is %q, want %q", got, want)
		}
	}
}

func TestNumbersAndListsAreThoseOfTheLanguage(t *testing.T) {
	ru, zh := russian(), chinese()
	for _, test := range [][2]string{
		{ru.Decimals(-1.5), "−1,50"}, {ru.Decimals(-0.001), "0,00"}, {ru.Number(0.25), "0,25"}, {ru.Number(2), "2"}, {ru.Tenths(-0.5), "0,5"},
		{zh.Decimals(-1.5), "−1.50"}, {zh.Number(0.25), "0.25"},
		{strings.Join([]string{"а", "б", "в"}, ru.Comma), "а, б, в"}, {strings.Join([]string{"甲", "乙", "丙"}, zh.Comma), "甲、乙、丙"}, {strings.Join([]string{"甲", "乙"}, zh.Semicolon), "甲；乙"},
		{ru.Space, " "}, {zh.Space, ""}, {zh.Between("join.brackets"), "）"}, {zh.Between("join.stop"), "。"}, {zh.Between("no.such.word"), ""},
		{Unstopped("Да."), "Да"}, {Unstopped("是。"), "是"}, {Unstopped("Why?"), "Why?"},
		{zh.DomainNames(), "trade、guard"},
	} {
		if test[0] != test[1] {
			t.Errorf("got %q, want %q", test[0], test[1])
		}
	}
}

func TestQuotesWithinQuotesAreThoseOfTheLanguage(t *testing.T) {
	for _, test := range []struct{ lang, marks, text, want string }{
		{"en", "“ ” ‘ ’", "The “treaty”’s end", "The ‘treaty’’s end"},
		{"ru", "« » „ “", "Доклад «Договор» и «Сеть»", "Доклад „Договор“ и „Сеть“"},
		{"zh-Hans", "“ ” ‘ ’ 《 》 〈 〉", "评《“条约”》", "评〈‘条约’〉"},
		{"en", "“ ” ‘ ’", "No marks", "No marks"},
	} {
		at := speaking(test.lang, map[string]string{"quotes.within": test.marks})
		if got := at.Within(test.text); got != test.want {
			t.Errorf("%s: %q within quotes is %q, want %q", test.lang, test.text, got, test.want)
		}
	}
}

func TestAnEdgeIsNamedByCodesOfTheLanguage(t *testing.T) {
	at := speaking("ru", map[string]string{"edge.codes": "{a}/{b}"})
	e := &at.Data.Edges[0]
	for i, code := range []string{"СВ", "ЮГ"} {
		n := at.X.Node([]data.Ref{e.A, e.B}[i])
		n.Code = data.Text{{Lang: "en", Text: "X"}, {Lang: "ru", Text: code}}
	}
	if got := at.Codes(e); got != "СВ/ЮГ" {
		t.Errorf("the edge is called %q", got)
	}
}
