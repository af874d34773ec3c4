package app

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// Params are the parameters of the trust formula that a reader has chosen, as in
// data.Model; the zero value stands for the dataset's own.
type Params struct{ Gain, HalfLife, SpillOver float64 }

// Model is what the levels are computed with: the dataset's model, with the
// reader's parameters if there are any.
func (p Params) Model(own data.Model) data.Model {
	if p != (Params{}) {
		own.Gain, own.HalfLife, own.SpillOver = p.Gain, p.HalfLife, p.SpillOver
	}
	return own
}

// with moves one parameter as far as it may go.
func (p Params) with(name string, value float64, own data.Model) Params {
	m := p.Model(own)
	switch name {
	case "gain":
		m.Gain = value
	case "half-life":
		m.HalfLife = value
	case "spill-over":
		m.SpillOver = value
	}
	return chosen(m, own)
}

// chosen are the parameters of a model within bounds, where they are not the
// dataset's own.
func chosen(m, own data.Model) Params {
	m = trust.Bounded(m)
	if m.Gain == own.Gain && m.HalfLife == own.HalfLife && m.SpillOver == own.SpillOver {
		return Params{}
	}
	return Params{m.Gain, m.HalfLife, m.SpillOver}
}

// String is "gain,half-life,spill-over", as the address has it.
func (p Params) String() string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	return number(p.Gain) + "," + number(p.HalfLife) + "," + number(p.SpillOver)
}

// parseParams reads what String writes, within bounds; anything else is the zero
// value.
func parseParams(s string, own data.Model) Params {
	var n [3]float64
	parts := strings.Split(s, ",")
	if len(parts) != len(n) {
		return Params{}
	}
	for i, part := range parts {
		x, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return Params{}
		}
		n[i] = x
	}
	return chosen(data.Model{Gain: n[0], HalfLife: n[1], SpillOver: n[2]}, own)
}
