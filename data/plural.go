package data

import "strings"

// rulesOf has a letter for the rule of each language, behind its tag.
const rulesOf = " id=0 ja=0 km=0 ko=0 lo=0 ms=0 my=0 th=0 vi=0 yue=0 zh=0" +
	" af=1 az=1 bg=1 da=1 de=1 el=1 en=1 eo=1 et=1 eu=1 fi=1 gl=1 hu=1 ka=1 kk=1 ky=1 ml=1 mn=1 mr=1 nb=1 ne=1 nl=1 nn=1 no=1 ps=1 sq=1 sv=1 sw=1 ta=1 te=1 tk=1 tr=1 ug=1 ur=1 uz=1 yi=1" +
	" am=2 bn=2 fa=2 gu=2 hi=2 hy=2 kn=2 pa=2 si=2 zu=2 fr=f pt=f ca=E es=E it=E be=R ru=R uk=R bs=S hr=S sr=S pl=P cs=C sk=C lt=L lv=V is=I mk=I ro=O sl=T he=H ga=G ar=A "

// Plural returns the category of CLDR that a whole number has in a language: "one", "few",
// "other" …; "" for a language whose rules are not here. A fraction is "other" in most
// languages, and whoever counts in fractions takes that. plural_test.go checks the rules
// against those of CLDR.
func Plural(lang string, n int) string {
	base, _, _ := strings.Cut(lang, "-")
	if lang == "pt-PT" {
		base = "es"
	}
	_, rule, _ := strings.Cut(rulesOf, " "+base+"=")
	if rule == "" {
		return ""
	}
	ten, hundred := n%10, n%100
	teen := hundred > 10 && hundred < 20
	million := n != 0 && n%1000000 == 0
	paucal := ten > 1 && ten < 5 && !teen
	zero, one, two, few, many := false, n == 1, false, false, false
	switch rule[0] {
	case '0':
		one = false
	case '2':
		one = n <= 1
	case 'f':
		one, many = n <= 1, million
	case 'E':
		many = million
	case 'R':
		one, few, many = ten == 1 && !teen, paucal, true
	case 'S':
		one, few = ten == 1 && !teen, paucal
	case 'P':
		few, many = paucal, true
	case 'C':
		few = n > 1 && n < 5
	case 'L':
		one, few = ten == 1 && !teen, ten > 1 && !teen
	case 'V':
		zero, one = ten == 0 || teen, ten == 1
	case 'I':
		one = ten == 1 && hundred != 11
	case 'O':
		few = n == 0 || hundred > 0 && hundred < 20
	case 'T':
		one, two, few = hundred == 1, hundred == 2, hundred == 3 || hundred == 4
	case 'H':
		two = n == 2
	case 'G':
		two, few, many = n == 2, n > 2 && n < 7, n > 6 && n < 11
	case 'A':
		zero, two, few, many = n == 0, n == 2, hundred > 2 && hundred < 11, hundred > 10
	}
	switch {
	case zero:
		return "zero"
	case one:
		return "one"
	case two:
		return "two"
	case few:
		return "few"
	case many:
		return "many"
	}
	return "other"
}
