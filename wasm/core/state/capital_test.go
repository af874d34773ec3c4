package state

import "testing"

func TestASentenceBeginsAsItsLanguageDoes(t *testing.T) {
	for s, want := range map[string]string{"": "", "a": "A", "trust": "Trust", "élan": "Élan", "доверие": "Доверие", "信任": "信任", "საქართველო": "საქართველო"} {
		if got := Capital(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}
