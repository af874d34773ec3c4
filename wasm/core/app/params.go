package app

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// Params are the parameters of the trust formula that a reader has chosen, as in
// data.Formula; the zero value stands for the dataset's own.
type Params struct{ Gain, Goodwill, Grievance, SpillOver float64 }

// paramsOf are the parameters of a model.
func paramsOf(m *data.Formula) Params {
	return Params{m.Gain, m.HalfLifeGoodwill, m.HalfLifeGrievance, m.SpillOver}
}

// Model is what the levels are computed with: the dataset's model, with the
// reader's parameters if there are any.
func (p Params) Model(own data.Formula) data.Formula {
	if p != (Params{}) {
		own.Gain, own.HalfLifeGoodwill, own.HalfLifeGrievance, own.SpillOver = p.Gain, p.Goodwill, p.Grievance, p.SpillOver
	}
	return own
}

// with moves one parameter as far as it may go.
func (p Params) with(name string, value float64, own data.Formula) Params {
	m := p.Model(own)
	switch name {
	case "gain":
		m.Gain = value
	case "goodwill":
		m.HalfLifeGoodwill = value
	case "grievance":
		m.HalfLifeGrievance = value
	case "spill-over":
		m.SpillOver = value
	}
	return chosen(m, own)
}

// chosen are the parameters of a model within bounds, where they are not the
// dataset's own.
func chosen(m, own data.Formula) Params {
	m = trust.Bounded(m)
	if p := paramsOf(&m); p != paramsOf(&own) {
		return p
	}
	return Params{}
}

// String is "gain,half-life of goodwill,of grievances,spill-over", as the address
// has it.
func (p Params) String() string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	return number(p.Gain) + "," + number(p.Goodwill) + "," + number(p.Grievance) + "," + number(p.SpillOver)
}

// parseParams reads what String writes, within bounds, and the three numbers of old
// addresses: their one half-life is no more, gain and spill-over are. Anything else
// is the zero value.
func parseParams(s string, own data.Formula) Params {
	var n [4]float64
	parts := strings.Split(s, ",")
	old := len(parts) == 3
	if len(parts) != len(n) && !old {
		return Params{}
	}
	for i, part := range parts {
		x, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return Params{}
		}
		n[i] = x
	}
	if old {
		n = [4]float64{n[0], own.HalfLifeGoodwill, own.HalfLifeGrievance, n[2]}
	}
	m := own
	m.Gain, m.HalfLifeGoodwill, m.HalfLifeGrievance, m.SpillOver = n[0], n[1], n[2], n[3]
	return chosen(m, own)
}
