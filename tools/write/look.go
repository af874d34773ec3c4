package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"tripoint/data"
	"tripoint/data/bundle"
	"tripoint/tools/facts"
	"tripoint/tools/internal/program"
)

// look is what a folder of facts says at one moment: facts without fault, or what is
// wrong with them.
type look struct {
	problems facts.Problems
	gaps     map[string]facts.Problems // of translations, by language
	data     *data.Dataset
	bundle   []byte // as the program takes it
	version  string // of the bundle
	file     string // its name
	frame    string // what the page has written into it: with other such facts it must be made anew
	at       time.Time
}

// lookAt reads a folder.
func lookAt(dir string) *look {
	l := &look{at: time.Now()}
	l.data, l.gaps, l.problems = facts.LoadAndGaps(dir)
	if len(l.problems) > 0 {
		return l
	}
	encoded, err := program.Facts(l.data)
	if err == nil {
		_, err = bundle.Decode(encoded) // what the program would refuse must not reach it
	}
	if err != nil {
		l.data, l.problems = nil, facts.Problems{{File: dir, What: err.Error(), Do: "leave out what matters least"}}
		return l
	}
	l.bundle, l.version = encoded, bundle.Version(encoded)
	sum := sha256.Sum256(encoded)
	l.file = "dataset." + l.data.Lang() + "." + hex.EncodeToString(sum[:16]) + ".msgp"
	l.frame = frameOf(l.data)
	return l
}

// frameOf names what the frame page says of the facts by itself, without the program.
func frameOf(ds *data.Dataset) string {
	sum := sha256.Sum256(fmt.Append(nil, ds.Title, ds.From, ds.Until, ds.Start, ds.Language, ds.Languages, len(ds.Edges), len(ds.Domains), ds.Words))
	return hex.EncodeToString(sum[:8])
}
