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
	EachText(edition, func(_ Place, t *data.Text) {
		text, got := t.In(lang)
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
