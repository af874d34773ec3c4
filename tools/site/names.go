package main

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"tripoint/wasm/core/theme"
)

// A page has each picture once, for all themes. The core draws it in a theme whose
// colours are names: each token has a name of its own, even where two look the same in
// the light theme, and so has each level of trust, however little two differ. So the
// picture has the same marks and gradients in all themes. It is painted with a variable
// for each name, and a style sheet has their values. The picture has the signs of all
// levels too; picture.css shows them in themes that ask for them.

// names is a theme whose colours are names: red, green and blue make a number, and the
// opacity stays an opacity.
type names struct {
	theme     theme.Theme
	values    map[theme.Color]inThemes // by opaque name
	known     map[any]theme.Color
	tokens    map[inThemes]string // the names that all style sheets know
	variables map[inThemes]int    // the numbers of the others that any page uses
}

// inThemes is a colour in each of the themes.
type inThemes [len(themes)]theme.Color

func newNames() *names {
	n := &names{values: map[theme.Color]inThemes{}, known: map[any]theme.Color{}, tokens: map[inThemes]string{}, variables: map[inThemes]int{}}
	for _, t := range namedColors() {
		n.tokens[t.colors] = t.name
	}
	tokens := reflect.ValueOf(&n.theme).Elem()
	for i := range tokens.NumField() {
		switch token := tokens.Field(i).Addr().Interface().(type) {
		case *theme.Color:
			*token = n.add(each(func(t *theme.Theme) theme.Color { return reflect.ValueOf(*t).Field(i).Interface().(theme.Color) }))
		case *float64:
			*token = reflect.ValueOf(theme.Light).Field(i).Float()
		case *bool:
			*token = true
		case *[5]theme.Color:
			for k := range token {
				token[k] = n.level(float64(k - 2))
			}
		case *func(float64) theme.Color:
			*token = n.level
		case *func(theme.Color, theme.Color, float64) theme.Color:
			*token = n.mix
		default:
			panic(fmt.Sprintf("a theme has a %T, which has no names", token))
		}
	}
	return n
}

// level returns the name of a level of trust.
func (n *names) level(level float64) theme.Color {
	return n.once(level, func() inThemes { return each(func(t *theme.Theme) theme.Color { return t.Level(level) }) })
}

// each asks each theme for a colour.
func each(of func(*theme.Theme) theme.Color) (values inThemes) {
	for i, t := range themes {
		values[i] = of(t)
	}
	return values
}

// mix returns the name of a colour between two.
func (n *names) mix(a, b theme.Color, t float64) theme.Color {
	type mixed struct {
		a, b theme.Color
		t    float64
	}
	return n.once(mixed{a, b, t}, func() (values inThemes) {
		from, to := n.of(a), n.of(b)
		for i := range values {
			values[i] = theme.Mix(from[i], to[i], t)
		}
		return values
	})
}

// once returns the name for a key, and makes it the first time.
func (n *names) once(key any, values func() inThemes) theme.Color {
	c, ok := n.known[key]
	if !ok {
		c = n.add(values())
		n.known[key] = c
	}
	return c
}

// add makes a name. The odd factor gives each number once and spreads names far apart,
// so that a colour mixed of two names is never a third.
func (n *names) add(values inThemes) theme.Color {
	c := theme.RGB(uint32(len(n.values)+1) * 0x9E3779 & 0xFFFFFF)
	n.values[c] = values
	c.A = values[0].A // all themes have the same: no token is transparent
	return c
}

// of returns what a name stands for. A transparent colour has none.
func (n *names) of(c theme.Color) inThemes {
	if c == (theme.Color{}) {
		return inThemes{}
	}
	name := c
	name.A = 255
	values, ok := n.values[name]
	if !ok {
		panic(fmt.Sprintf("a picture has the colour %v, which is not of its theme; mix with Theme.Mix", c))
	}
	for i := range values {
		values[i].A = c.A
	}
	return values
}

// sheet is the style sheet of the names that some pages use. A variable has the same name
// in all sheets, because the frame shows pictures of other pages.
type sheet struct {
	names  *names
	values map[int]inThemes // of the variables, by number
}

func newSheet(n *names) *sheet { return &sheet{names: n, values: map[int]inThemes{}} }

// paint returns the variable for a name, without its opacity: that of a token, which all
// pages have, or one of this sheet. Names that look the same in
// all themes share a variable.
func (s *sheet) paint(c theme.Color) string {
	c.A = 255
	values := s.names.of(c)
	if token := s.names.tokens[values]; token != "" {
		return "var(--" + token + ")"
	}
	i, ok := s.names.variables[values]
	if !ok {
		i = len(s.names.variables)
		s.names.variables[values] = i
	}
	s.values[i] = values
	return "var(--m" + strconv.Itoa(i) + ")"
}

// add adds the names that another sheet has.
func (s *sheet) add(other *sheet) { maps.Copy(s.values, other.values) }

// without leaves out the names that another sheet has.
func (s *sheet) without(other *sheet) {
	maps.DeleteFunc(s.values, func(i int, _ inThemes) bool {
		_, has := other.values[i]
		return has
	})
}

func (s *sheet) css() []byte {
	var all []declaration
	for _, i := range slices.Sorted(maps.Keys(s.values)) {
		all = append(all, colored("m"+strconv.Itoa(i), s.values[i]))
	}
	return themed(all)
}
