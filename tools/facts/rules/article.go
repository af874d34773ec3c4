package rules

import (
	"fmt"

	"tripoint/data"
)

// The rules of the article.

func (v *validator) claims(a *data.Article) {
	answered := map[data.Ref]bool{}
	for i := range a.Differences {
		for _, c := range a.Differences[i].Claims {
			answered[c] = true
		}
	}
	for i := range a.Claims {
		c, path := &a.Claims[i], at("article.claims", i)
		if c.Paragraph < 1 {
			v.add(path+".paragraph", "there is no such paragraph", "count from 1")
		}
		switch told := answered[c.ID] || len(c.Later) > 0; {
		case told && c.NoRecord:
			v.add(path+".no_record", "the record answers this claim", "take no_record out")
		case !told && !c.NoRecord:
			v.depending(path, "nothing says what the record makes of the claim",
				"name it in a difference, give later, or say no_record: true", "article.differences")
		}
	}
}

func (v *validator) verdict(t *data.Verdict, path string) {
	v.oneOf(string(t.Verdict), path+".verdict", string(data.Compatible), string(data.NotNecessarily), string(data.AtOdds))
	if len(t.Edges) == 1 || len(t.Edges) > 2 {
		v.add(path+".edges", fmt.Sprintf("a verdict compares two edges, not %d", len(t.Edges)), "name two")
	}
}
