package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"tripoint/data"
)

// lengths are the ways to change a text, by their names.
var lengths = map[string]func(string) string{"long": long, "short": short}

// whole is what stays as it is within a text: addresses, and names of files.
var whole = regexp.MustCompile(`https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|gov|net|html|json|csv)\b[\w/.-]*`)

// word is a run of letters.
var word = regexp.MustCompile(`\pL+`)

// cyrillic and han have a letter in place of each from a to z.
var (
	cyrillic = []rune("абцдефгхийклмнопщрстувшжыз")
	han      = []rune("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火")
)

// endings is what longer words end with, in a circle.
var endings = []rune("ениостваря")

// long makes words longer by 35 parts of a hundred, as Russian ones are.
func long(s string) string {
	return eachWord(s, func(word []rune) string {
		longer := make([]rune, 0, 2*len(word))
		for _, r := range word {
			longer = append(longer, letter(cyrillic, r))
		}
		for i := range (len(word)*35 + 50) / 100 {
			r := endings[(len(word)+i)%len(endings)]
			if len(word) > 1 && unicode.IsUpper(word[len(word)-1]) {
				r = unicode.ToUpper(r)
			}
			longer = append(longer, r)
		}
		return string(longer)
	})
}

// spaces matches those beside a letter of Chinese.
var spaces = regexp.MustCompile(`(\p{Han})[ \x{a0}]+|[ \x{a0}]+(\p{Han})`)

// short makes six letters of Chinese of ten English ones, and takes the spaces out.
func short(s string) string {
	s = eachWord(s, func(word []rune) string {
		shorter := make([]rune, (len(word)*6+9)/10)
		for i := range shorter {
			shorter[i] = letter(han, word[i])
		}
		return string(shorter)
	})
	return spaces.ReplaceAllString(s, "$1$2")
}

// letter returns the one in place of an English one, as large as that.
func letter(of []rune, r rune) rune {
	at := of[(unicode.ToLower(r)-'a')%26]
	if unicode.IsUpper(r) {
		return unicode.ToUpper(at)
	}
	return at
}

// eachWord changes the words of a text that are in Latin letters, and nothing else: slots
// stay, though not the words of their forms.
func eachWord(s string, change func([]rune) string) string {
	before, slot, after, found := data.CutSlot(s)
	if !found {
		return eachWordOf(s, change)
	}
	if name, kind, forms := data.CutForms(slot); kind != "" {
		slot = name + ", " + kind + ","
		for {
			selector, form, rest, more := data.CutSlot(forms)
			if slot += selector; !more {
				break
			}
			slot += "{" + eachWord(form, change) + "}"
			forms = rest
		}
	}
	return eachWordOf(before, change) + "{" + slot + "}" + eachWord(after, change)
}

// eachWordOf does so in a text without slots.
func eachWordOf(s string, change func([]rune) string) string {
	var out strings.Builder
	others := func(s string) {
		out.WriteString(word.ReplaceAllStringFunc(s, func(w string) string {
			letters := []rune(w)
			if slices.ContainsFunc(letters, func(r rune) bool { return !unicode.Is(unicode.Latin, r) }) {
				return w
			}
			return change(letters)
		}))
	}
	end := 0
	for _, at := range whole.FindAllStringIndex(s, -1) {
		others(s[end:at[0]])
		out.WriteString(s[at[0]:at[1]])
		end = at[1]
	}
	others(s[end:])
	return out.String()
}
