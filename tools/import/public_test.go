package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tripoint/data"
	"tripoint/tools/facts"
)

// The samples have made-up rows under the headers that the tables really have.
var samples = map[string]struct{ outside, undated, bare int }{
	"eurepoc-1.1": {outside: 1},
	"eurepoc-1.3": {outside: 1, bare: 1},
	"cfr":         {outside: 1, undated: 1},
}

func sample(t *testing.T, name string) []byte {
	t.Helper()
	table, err := os.ReadFile("testdata/" + name + ".csv")
	done(t, err)
	return table
}

func TestNothingEntersUnjudged(t *testing.T) {
	for name, left := range samples {
		dir := islands(t)
		written, said, err := importing(t, dir, sample(t, name))
		done(t, err)
		_, problems := facts.Load(dir)
		events := strings.Count(written, "acts: []")
		if events == 0 || len(problems) != events {
			t.Errorf("%s: %d candidates, problems: %v", name, events, problems)
		}
		for _, p := range problems {
			if filepath.Base(p.File) != "t-candidates.yaml" || p.Line == 0 || !strings.Contains(p.What, "this event has no act yet") {
				t.Errorf("%s: %s", name, p)
			}
		}
		for words, want := range map[string]bool{
			"not between two nodes of the map: 1": left.outside == 1, "Atlantis (1)": true,
			"without a date, such as descriptions of groups, are left out: 1": left.undated == 1,
			"without a source that can be linked to are left out: 1":          left.bare == 1,
		} {
			if strings.Contains(said, words) != want {
				t.Errorf("%s: it says\n%s, and %q is to be in it: %v", name, said, words, want)
			}
		}
	}
}

func TestRowsBecomeWhatTheySay(t *testing.T) {
	for name, all := range map[string][]string{
		"eurepoc-1.1": {
			"id: event/2021-invented-outage\n    date: \"2021\"\n    date_note: ", // 1 January may be a year
			"edges: [edge/amber-coral, edge/coral-dune]",
			"“for repairs”",
			"argued_by: \"The European Repository of Cyber Incidents (EuRepoC); Ministry of Tides; Coral\"",
			"# By the table, node/birch toward node/coral. It says: Disruption",
			"url: \"https://example.org/eu/2\"",
		},
		"eurepoc-1.3": {
			"id: event/2024-12-19-invented-cut-of-a-cable\n    date: \"2024-12-19\"\n    edges: [edge/birch-coral]",
			"title: \"Invented cut of a cable\"\n    description: \"Invented: a cable was cut, “by whom” nobody said. It was mended within a day.\"",
			"argued_by: \"The European Repository of Cyber Incidents (EuRepoC); Minister of Tides; Coral, Amber\"",
			"It says: Disruption, Hijacking with Misuse; Attribution by receiver government / state entity, Attribution by third-party.",
			"url: \"https://example.org/a,b;c/3\"", "url: \"https://example.org/eu/K%C3%BCste\"",
			"date: \"2024-06\"\n    date_note: \"The table has the first day, which may stand for a month",
			"date: \"2021\"\n    date_note: \"The table has 1 January, which may stand for a year",
			"edges: [edge/amber-coral, edge/coral-dune]",
		},
		"cfr": {
			"date: \"2019-03-04\"\n    edges: [edge/amber-birch, edge/birch-coral]",
			"description: \"Invented, on two lines. Tide listened at harbours.\"",
			"It says: Espionage; Landing stations in Coral and Amber; Believed",
			"url: \"https://example.org/cfr/1?page=1&line=2\"", "url: \"https://example.org/cfr/0,33,4.html\"", "url: \"https://example.org/cfr/6\"",
		},
	} {
		written, _, err := importing(t, islands(t), sample(t, name))
		done(t, err)
		for _, want := range all {
			if !strings.Contains(written, want) {
				t.Errorf("%s: this is missing: %s\n%s", name, want, written)
			}
		}
		if n := strings.Count(written, "https://example.org/eu/1\""); n > 1 {
			t.Errorf("%s: a source is there %d times", name, n)
		}
	}
}

// Excel, in American English, saves CFR's table with dates of its own.
func TestOneDateSaysHowOthersAreRead(t *testing.T) {
	american := strings.NewReplacer("2019-03-04", "3/4/2019", "2020-05-06", "5/6/2020", "2020-01-13", "1/13/2020").Replace(string(sample(t, "cfr")))
	written, said, err := importing(t, islands(t), []byte(american))
	if err != nil || !strings.Contains(written, "date: \"2019-03-04\"") || !strings.Contains(said, "are read as month/day/year, for \"1/13/2020\" in line 7 cannot") {
		t.Errorf("%v\n%s\n%s", err, said, written)
	}
	for what, dates := range map[string]string{"none tells": "1/12/2020", "two contradict each other": "1/13/2020 13/1/2020"} {
		table := header
		for _, d := range append(strings.Fields(dates), "3/4/2024") {
			table += d + ",A,B,Amber,Birch,C,https://example.org/a\n"
		}
		if _, _, err := importing(t, islands(t), []byte(table)); err == nil || !strings.Contains(err.Error(), "it may be 2024-04-03 or 2024-03-04;") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestATableWithoutSourcesSaysWhichOneHasThem(t *testing.T) {
	for head, want := range map[string]string{
		"dyad_id,initiator_country,initiator_alpha_2,receiver_country,incident_id,name,description,start_date": "t.csv:1: this is EuRepoC’s dyadic table, which names no sources; import its global one, eurepoc_global_dataset_1_3.csv",
		"attribution_id,incident_id,attribution_date,attribution_basis,settled_attribution,initiator_country":  "EuRepoC’s table of attributions",
		"id,incident_id,name,country,category,subcategory":                                                     "EuRepoC’s table of receivers",
	} {
		if _, _, err := importing(t, islands(t), []byte(head+"\n")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", head, err)
		}
	}
}

func TestCountriesAreFoundByAllTheirNames(t *testing.T) {
	k := known{nodes: map[string]data.Ref{}, codes: map[string]data.Ref{}, folder: true}
	for code, id := range map[string]string{"840": "us", "643": "ru", "410": "kr", "364": "ir", "792": "tr", "276": "de", "070": "ba"} {
		k.nodes[id] = data.MakeRef("node", id)
		k.country(code, data.MakeRef("node", id))
	}
	for name, want := range map[string]string{
		"United States": "us", "USA": "us", "U.S.": "us", "Russian Federation": "ru", "Russia": "ru", "Iran (Islamic Republic of)": "ir",
		"Iran, Islamic Republic of": "ir", "Korea, Republic of": "kr", "South Korea": "kr", "Republic of Korea": "kr", "Turkey": "tr", "Türkiye": "tr",
		"Bosnia and Herzegovina": "ba", "Korea (Democratic People's Republic of)": "", "Korea, Democratic People’s Republic of": "", "Atlantis": "",
	} {
		if got := k.of(name); got.ID() != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for text, want := range map[string]string{
		"U.S. government and private companies": "us", "Two institutes run by Rostec, told US officials": "us", "They told us": "",
		"South Korean visitors": "kr", "North Korean banks": "", "German critical infrastructure": "de", "Germany, Russia": "de ru",
		"Prussian blue, Germanium": "", "Russian and Belarusian websites": "ru",
	} {
		got := []string{}
		for _, ref := range k.within(text) {
			got = append(got, ref.ID())
		}
		if slices.Sort(got); strings.Join(got, " ") != want {
			t.Errorf("%q speaks of %q, want %q", text, got, want)
		}
	}
}
