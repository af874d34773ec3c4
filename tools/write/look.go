package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"
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
	edition  // in the facts' own language
	others   map[string]func() *edition
	frame    string // what the page has written into it: with other such facts it must be made anew
	at       time.Time
}

// edition is the facts in a language, as the program takes them.
type edition struct {
	bundle  []byte
	version string
	file    string // its name
}

func editionOf(encoded []byte, lang string) edition {
	sum := sha256.Sum256(encoded)
	return edition{encoded, bundle.Version(encoded), "dataset." + lang + "." + hex.EncodeToString(sum[:16]) + ".msgp"}
}

// in returns the facts in a language, nil if they have no such translation. "" is their own.
func (l *look) in(lang string) *edition {
	if l.data == nil {
		return nil
	}
	if lang == "" || lang == l.data.Lang() {
		return &l.edition
	}
	if other := l.others[lang]; other != nil {
		return other()
	}
	return nil
}

// other makes the edition in another language, when somebody asks for it first: a save is
// seen in one language at a time, and within a second.
func (l *look) other(lang string) func() *edition {
	return sync.OnceValue(func() *edition {
		encoded, err := program.Facts(facts.EditionOfPages(l.data, lang))
		if err != nil { // which is no more than the whole, whose limits have been checked
			return nil
		}
		e := editionOf(encoded, lang)
		return &e
	})
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
	l.edition, l.frame, l.others = editionOf(encoded, l.data.Lang()), frameOf(l.data), map[string]func() *edition{}
	for _, lang := range l.data.Languages {
		l.others[lang.Tag] = l.other(lang.Tag)
	}
	return l
}

// frameOf names what the frame page says of the facts by itself, without the program.
func frameOf(ds *data.Dataset) string {
	sum := sha256.Sum256(fmt.Append(nil, ds.Title, ds.From, ds.Until, ds.Start, ds.Language, ds.Languages, len(ds.Edges), len(ds.Domains), ds.Words))
	return hex.EncodeToString(sum[:8])
}
