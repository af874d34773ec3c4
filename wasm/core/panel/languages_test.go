package panel

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tripoint/assets/outlines"
	"tripoint/data"
	loader "tripoint/tools/facts"
	"tripoint/wasm/core/picture"
	"tripoint/wasm/internal/dump"
	"tripoint/wasm/internal/sample"
)

// marks are those that languages write in their own ways, if at all.
const marks = ".,;:()“”‘’!?。，；：、（）«»"

// bare returns a text without marks and spaces. Slots lose their forms.
func bare(s string) string {
	before, slot, after, found := data.CutSlot(s)
	before = strings.Map(func(r rune) rune {
		if r == ' ' || strings.ContainsRune(marks, r) {
			return -1
		}
		return r
	}, before)
	if !found {
		return before
	}
	slot, _, _ = data.CutForms(slot)
	return before + "{" + slot + "}" + bare(after)
}

// barely makes all texts of a dataset bare, so that what is left of marks comes from code.
func barely(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			barely(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			barely(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f, name := v.Field(i), v.Type().Field(i).Name
			written := v.Type() == reflect.TypeFor[data.Translation]() && name == "Text" || name == "Publisher" || name == "Author" || name == "CAMEO"
			switch {
			case f.Kind() != reflect.String:
				barely(f)
			case written && f.String() != "":
				f.SetString(cmp.Or(bare(f.String()), "x"))
			}
		}
	default: // numbers and names
	}
}

// shownTexts lists the texts of a document and of its pictures.
func shownTexts(v reflect.Value, list []string) []string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			list = shownTexts(v.Elem(), list)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			list = shownTexts(v.Index(i), list)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f, name := v.Field(i), v.Type().Field(i).Name
			if f.Kind() != reflect.String {
				list = shownTexts(f, list)
			} else if !slices.Contains([]string{"Action", "Href", "Ref", "Key", "Section", "Lang", "Value", "ID", "Name", "Group"}, name) {
				list = append(list, f.String())
			}
		}
	case reflect.String:
		list = append(list, v.String())
	default: // numbers
	}
	return list
}

// Between texts stand marks of the language alone: none is written by code.
func TestCodeWritesNoMarks(t *testing.T) {
	x, world := sample.Real(t)
	p, hashes := barePanels(x.Data(), world)
	for _, hash := range hashes {
		for _, static := range []bool{false, true} {
			p.Static = static
			m := at(p.facts.X, hash)
			m.Device.Base = "https://example.org/"
			list := append(shownTexts(reflect.ValueOf(p.Whole(m)), nil), p.Announcement(m), p.DateAnnouncement(m))
			for _, d := range p.Reading(m) {
				list = shownTexts(reflect.ValueOf(d), list)
			}
			c := p.Panels.Caption(CaptionKey{LanesKey: picture.LanesKeyOf(m), Address: m.Address, At: m.Date.Years()})
			list = append(list, c.Text, c.Moves, c.Said)
			list = shownTexts(reflect.ValueOf(p.Bar(m)), shownTexts(reflect.ValueOf(p.Card(m)), list))
			if len(list) < 50 {
				t.Fatalf("%s has %d texts only", hash, len(list))
			}
			for _, s := range list {
				s = strings.ReplaceAll(s, x.Data().Version, "")
				if strings.HasPrefix(s, "@misc{") || strings.HasPrefix(s, "[{") || strings.Contains(s, "://") {
					continue // marks of programs
				}
				if at := strings.IndexAny(s, marks); at >= 0 {
					t.Errorf("%s, static %v: code writes %q in %q", hash, static, s[at:at+1], s)
				}
			}
		}
	}
}

// barePanels returns panels about facts without marks, and addresses that show all of them.
func barePanels(ds *data.Dataset, world *outlines.World) (*testPanels, []string) {
	barely(reflect.ValueOf(ds))
	for i := range ds.Words {
		w := &ds.Words[i]
		if strings.HasPrefix(w.Key, "join.") || w.Key == "number.decimals" || w.Key == "reading.step" {
			w.Text = data.Plain("{one}¦{other}")
		}
	}
	hashes := []string{"#", "#?view=text", "#?page=article", "#?page=model", "#?page=keys", "#?step=3", "#?date=2026", "#?domain=economic"}
	for _, e := range ds.Edges {
		hash := "#" + string(e.ID)
		hashes = append(hashes, hash, hash+"?date=2021-12&without=event/2015-06-opm&model=2", hash+"?compare="+string(ds.Edges[0].ID), hash+"?part=events&domain=economic")
	}
	for _, n := range ds.Nodes {
		hashes = append(hashes, "#"+string(n.ID), "#"+string(n.ID)+"?part=relationships")
	}
	return newPanels(data.NewIndex(ds), world), hashes
}

// What each language writes for itself: a remark behind a level, years, decimals, quotes.
func TestOurLanguagesWriteTheirOwnSentences(t *testing.T) {
	x, world := sample.Real(t)
	for lang, want := range map[string][]string{
		"en":      {"Trust, 2007 – 2026", "In 2026: strong distrust.", "first version was 0.47 levels off", "halves within 1 year, while a grievance takes 8 years"},
		"ru":      {"Доверие, 2007–2026", "В 2026 году с обеих сторон — сильное недоверие.", "в среднем на 0,47", "Эйми Харрис", "доверие (по некоторым трактовкам — ни то ни другое)"},
		"zh-Hans": {"信任，2007年—2026年", "到2026年，双方均表现为强烈不信任。", "相差0.47", "埃米·哈里斯", "信任（按某些解读为两者皆非）"},
	} {
		ds := loader.Edition(x.Data(), lang)
		p := newPanels(data.NewIndex(ds), world)
		var all []string
		for _, hash := range []string{"#edge/cn-us?date=2016-05", "#edge/cn-us?date=2016-05&part=trust&model=2", "#?page=model", "#?page=article", "#"} {
			all = append(all, dump.Document(p.Panel(at(p.facts.X, hash))))
		}
		text := strings.ReplaceAll(strings.Join(all, "\n"), "\u00a0", " ")
		text = regexp.MustCompile(`‹[a-z0-9+.−-]+ |›`).ReplaceAllString(text, "")
		for _, sentence := range want {
			if !strings.Contains(text, sentence) {
				t.Errorf("%s: nothing says %q", lang, sentence)
			}
		}
	}
}
