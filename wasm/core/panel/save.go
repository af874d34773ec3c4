package panel

import (
	"tripoint/wasm/core/doc"
)

// Saved is what a file that a reader takes away says of the panel: its title, that of the
// explainer unless it is the same, and the address for others.
func (p *Panels) Saved(k Key) (title, in, link string) {
	w := p.document(&k)
	c := w.citation()
	return c.title, c.in, c.link
}

// pictures are the forms of the picture, and tables those of its facts.
var (
	pictures = [...]string{"png1", "png2", "png4", "svg", "image"}
	tables   = [...]string{"csv", "json"}
)

// save adds what a reader can take away: pictures, then tables.
func (w *document) save(more doc.Blocks) doc.Blocks {
	ground := &doc.Choice{Label: w.Word("save.ground")}
	for _, name := range [...]string{"light", "dark"} {
		ground.Add(doc.Option{Text: w.Word("save." + name), Action: "paper:" + name, On: w.key.DarkPaper == (name == "dark")})
	}
	more.Add(w.tell(doc.Note, "save.about"), ground)
	for _, forms := range [...][]string{pictures[:], tables[:]} {
		row := &doc.Buttons{}
		for _, form := range forms {
			row.Options = append(row.Options, doc.Option{Text: w.Word("save." + form), Action: "save:" + form})
		}
		more.Add(row)
	}
	return more
}
