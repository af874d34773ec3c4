package data

import "strings"

// plurals has a rule for languages: a letter for each of the first numbers, and behind /
// one for what a hundred leaves of all others, in which from 20 on only the last digit
// counts: its letter is at 20 and more. The last letter is for all that follow. o, t, f, m,
// z are the first letters of a category, x is "other".
const plurals = " id ja km ko lo ms my th vi yue zh =/x;" +
	" af az bg ca da de el en eo es et eu fi gl hu it ka kk ky ml mn mr nb ne nl nn no ps sq sv sw ta te tk tr ug ur uz yi =xo/x;" +
	" am bn fa fr gu hi hy kn pa pt si zu =oo/x;" +
	" be ru uk =/mofffmmmmmmmmmmmmmmmmofffm;" +
	" bs hr sr =/xofffxxxxxxxxxxxxxxxxofffx;" +
	" pl =mo/mmfffmmmmmmmmmmmmmmmmmfffm;" +
	" cs sk =xofff/x;" +
	" lt =/xoffffffffxxxxxxxxxxxof;" +
	" lv =/zoxxxxxxxxzzzzzzzzzzzox;" +
	" is mk =/xoxxxxxxxxxxxxxxxxxxxox;" +
	" ro =fo/xfffffffffffffffffffx;" +
	" sl =/xotffx;" +
	" he =xot/x;" +
	" ga =xotffffmmmm/x;" +
	" ar =zot/xxxffffffffm;"

// Plural returns the category of CLDR that a whole number below a million has in a language:
// "one", "few", "other" …; "" for a language whose rule is not here. For a
// fraction callers take "other", which most languages use. plural_test.go checks the rules
// against those of CLDR.
func Plural(lang string, n int) string {
	if lang == "pt-PT" {
		lang = "es"
	}
	lang, _, _ = strings.Cut(lang, "-")
	_, rule, _ := strings.Cut(plurals, " "+lang+" ")
	_, rule, _ = strings.Cut(rule, "=")
	if rule == "" {
		return ""
	}
	rule, _, _ = strings.Cut(rule, ";")
	of, others, _ := strings.Cut(rule, "/")
	if n >= len(of) {
		of = others
		if n %= 100; n > 20 {
			n = 20 + n%10
		}
	}
	return [...]string{"other", "zero", "one", "two", "few", "many"}[1+strings.IndexByte("zotfm", of[min(n, len(of)-1)])]
}
