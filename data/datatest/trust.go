package datatest

import "tripoint/data"

func formula() data.Formula {
	return data.Formula{Gain: 1, HalfLifeGoodwill: 2, HalfLifeGrievance: 4, SpillOver: 0.5, Side: 0.5, Shown: 0.5, Note: en("A reading."),
		Variants: []data.Variant{{Name: en("Longer"), HalfLifeGoodwill: 3, HalfLifeGrievance: 5}, {Name: en("Rumours in full"), Standing: "standing/rumour", Weight: 1}},
		Limits:   []data.Text{en("Gulls are not asked.")},
		Theory:   []data.Ref{"source/log"}}
}

func codebook() *data.Codebook {
	return &data.Codebook{Source: en("Made up."), Scale: 5,
		Acts: []data.ActKind{
			{ID: "act/give", CAMEO: "07", Value: 7, Label: en("gave"), Meaning: en("A gift."), Promise: true},
			{ID: "act/rob", CAMEO: "17", Value: -7, Label: en("robbed"), Meaning: en("A theft."), Accuses: true, Denied: true}},
		Standings: []data.ActStanding{
			{ID: "standing/seen", Weight: 1, Label: en("seen"), Meaning: en("By many.")},
			{ID: "standing/rumour", Weight: 0.5, Label: en("rumour"), Meaning: en("By gulls.")}},
		Reaches: []data.Reach{{ID: "reach/few", Weight: 1, Label: en("few"), Meaning: en("Two."), Promises: true}, {ID: "reach/half", Weight: 0.5, Label: en("half"), Meaning: en("Half way.")}},
		Rules:   []data.Text{en("Ask the gulls last.")}}
}
