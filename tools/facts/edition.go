package facts

import "tripoint/data"

// Edition returns a dataset in one language: each text in it alone, or, where it has no
// wording in it, in the dataset's own. What is shown in several languages at once stays.
func Edition(ds *data.Dataset, lang string) *data.Dataset {
	encoded := ds.Append(nil)
	edition := new(data.Dataset)
	if _, err := edition.Decode(encoded); err != nil {
		panic(err) // it has been encoded just now
	}
	EachText(edition, func(at Place, t *data.Text) {
		text, got := t.In(lang)
		if at.Section != "words" && text == t.String() && len(*t) > 0 {
			got = (*t)[0].Lang // a name that is not translated, such as a title
		}
		*t = data.Text{{Lang: got, Text: text}}
	})
	edition.Language = lang
	for i := range edition.Terms {
		sortLanguages(edition.Terms[i].Term, lang)
	}
	for i := range edition.Names {
		sortLanguages(edition.Names[i].Name, lang)
	}
	return edition
}

// EditionOfPages is an edition as readers get it: a word of the interface that is not
// translated yet stands in sentences that are, so it counts as being in their language.
func EditionOfPages(ds *data.Dataset, lang string) *data.Dataset {
	edition := Edition(ds, lang)
	for i := range edition.Words {
		edition.Words[i].Text[0].Lang = lang
	}
	return edition
}
