package doc

import "testing"

func TestLinesBreakBesideLettersOfChinese(t *testing.T) {
	for _, test := range []struct {
		words string
		want  bool
	}{
		{"中美", true}, {"中，", false}, {"，美", true}, {"（中", false}, {"中（", true}, {"）美", true}, {"“中", false}, {"中”", false},
		{"中2", true}, {"5月", true}, {"ab", false}, {"то", false}, {"中…", false}, {"——", false}, {"《中", false}, {"》。", false},
	} {
		r := []rune(test.words)
		if got := Breaks(r[0], r[1]); got != test.want {
			t.Errorf("between the letters of %s: %v", test.words, got)
		}
	}
}

func TestLettersThatReadersTypeAlikeAreAlike(t *testing.T) {
	for from, to := range map[rune]rune{'Ё': 'е', 'ё': 'е', 'Ａ': 'a', '９': '9', '（': '(', '\u3000': ' ', '’': '\'', '–': '-', '中': '中', 'Ж': 'ж'} {
		if got := Fold(from); got != to {
			t.Errorf("%c is %c, want %c", from, got, to)
		}
	}
}
