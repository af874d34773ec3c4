package app

import (
	"strconv"
	"strings"

	"tripoint/data"
	"tripoint/wasm/core/trust"
)

// Params holds the parameters of the trust formula that the reader has chosen, as in
// data.Formula; the zero value stands for the dataset's own.
type Params struct{ Gain, Goodwill, Grievance, SpillOver float64 }

// paramsOf returns the parameters of a formula.
func paramsOf(f *data.Formula) Params {
	return Params{f.Gain, f.HalfLifeGoodwill, f.HalfLifeGrievance, f.SpillOver}
}

// Formula returns the formula that computes the levels: the dataset's own, with the
// reader's parameters if there are any.
func (p Params) Formula(own data.Formula) data.Formula {
	if p != (Params{}) {
		own.Gain, own.HalfLifeGoodwill, own.HalfLifeGrievance, own.SpillOver = p.Gain, p.Goodwill, p.Grievance, p.SpillOver
	}
	return own
}

// with sets one parameter, within bounds.
func (p Params) with(name string, value float64, own data.Formula) Params {
	f := p.Formula(own)
	switch name {
	case "gain":
		f.Gain = value
	case "goodwill":
		f.HalfLifeGoodwill = value
	case "grievance":
		f.HalfLifeGrievance = value
	case "spill-over":
		f.SpillOver = value
	}
	return chosen(f, own)
}

// chosen returns the parameters of a formula, within bounds; the zero value if they
// are the dataset's own.
func chosen(f, own data.Formula) Params {
	f = trust.Bounded(f)
	if p := paramsOf(&f); p != paramsOf(&own) {
		return p
	}
	return Params{}
}

// String writes "gain,half-life of goodwill,of grievances,spill-over", as the address
// has it.
func (p Params) String() string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	return number(p.Gain) + "," + number(p.Goodwill) + "," + number(p.Grievance) + "," + number(p.SpillOver)
}

// parseParams reads what String writes, within bounds. From the three numbers of old
// addresses it takes gain and spill-over and ignores the one half-life. It returns the
// zero value for anything else.
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
	f := own
	f.Gain, f.HalfLifeGoodwill, f.HalfLifeGrievance, f.SpillOver = n[0], n[1], n[2], n[3]
	return chosen(f, own)
}
