package app

import (
	"strconv"
	"strings"

	"tripoint/data"
)

// Action reads the action of a button, a field or a slider of a document, or of the
// host page: "name:value". It returns nil if there is no such action.
//
//	select:REF        also of an event, an agreement, a claim, a chapter …: see Select
//	part:NAME         of the selection, "" for the overview; "part:trust,ID" with a domain
//	compare:EDGE      "" ends the comparison; "compare:EDGE,EDGE" compares two, whatever is selected
//	domain:ID         "" for all domains
//	date:DATE
//	event:next        or previous: shows the date of another event
//	switch:EVENT      off, or on again
//	gain:NUMBER       and goodwill, grievance, spill-over: parameters of the formula
//	reset:            the hypothesis
//	filter:TEXT
//	page:CHAPTER      "" for none
//	peek:EDGE,EVENT   "" closes
//	step:NUMBER       of the tour, next or previous; 0 leaves it
//	play:on           or off
//	order:oldest      or newest
//	theme:NAME
//	view:text         words only; "" for the map too
//	save:FORM         png1, png2, png4, svg, csv, json, or image for the clipboard
//	paper:dark        the ground of saved pictures, or light
//	copy:TEXT         or the name of a text: see panel.Panels.Copied
func Action(s string) Message {
	name, value, _ := strings.Cut(s, ":")
	switch name {
	case "select":
		return Select{data.Ref(value)}
	case "part":
		part, domain, _ := strings.Cut(value, ",")
		open := OpenPart{Part: Part(part)}
		if domain != "" {
			open.Domain = data.MakeRef("domain", domain)
		}
		return open
	case "compare":
		ref, with, both := strings.Cut(value, ",")
		if both {
			return Compare{Of: data.Ref(ref), Ref: data.Ref(with)}
		}
		return Compare{Ref: data.Ref(ref)}
	case "domain":
		if value == "" {
			return SetDomain{}
		}
		return SetDomain{data.MakeRef("domain", value)}
	case "date":
		return SetDate{data.Date(value)}
	case "event":
		if value == "previous" {
			return StepEvent{-1}
		}
		return StepEvent{+1}
	case "switch":
		return Switch{data.Ref(value)}
	case "gain", "goodwill", "grievance", "spill-over":
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			return SetParam{name, n}
		}
	case "reset":
		return Reset{}
	case "filter":
		return SetFilter{value}
	case "page":
		return OpenChapter{Chapter(value)}
	case "peek":
		edge, event, _ := strings.Cut(value, ",")
		return ShowPeek{Peek{data.Ref(edge), data.Ref(event)}}
	case "step":
		return stepAction(value)
	case "play":
		return Play{On: value == "on"}
	case "order":
		return SetOrder{OldestFirst: value == "oldest"}
	case "theme":
		return SetTheme{value}
	case "view":
		return SetView{WordsOnly: value == textView}
	case "save":
		return Save{value}
	case "paper":
		return SetPaper{Dark: value == "dark"}
	case "copy":
		return Copy{value}
	}
	return nil
}

func stepAction(value string) Message {
	switch value {
	case "next":
		return MoveStep{+1}
	case "previous":
		return MoveStep{-1}
	}
	if n, err := strconv.Atoi(value); err == nil {
		return GoStep{n}
	}
	return nil
}
