package main

import (
	"context"
	"fmt"
	"time"

	"tripoint/data"
	"tripoint/data/file"
	"tripoint/tools/internal/versions"
)

// since is the state that changes are compared with: the last commit of the folder, which
// outlives make write; or else the first facts that it saw.
type since struct {
	Hash    string `json:"-"`
	Commit  string `json:"commit"` // in short, "" for the beginning of the preview
	Date    string `json:"date"`
	Subject string `json:"subject"`
	Began   int64  `json:"began"` // the preview, ms
	Why     string `json:"why"`   // why it is no commit
	data    *data.Dataset
}

// patience is how long git may take: what it would say is worth no more.
const patience = 20 * time.Second

// sinceOf finds out what changes of a folder are told against. What was found last is
// kept as long as there is no other commit.
func sinceOf(ctx context.Context, dir string, first *look, last since) since {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	began := since{Began: first.at.UnixMilli(), data: first.data}
	c, err := versions.LastCommit(ctx, dir)
	if err != nil {
		began.Why = file.Printable(err.Error())
		return began
	}
	if c.Hash == last.Hash {
		return last
	}
	ds, err := versions.Committed(ctx, dir, c)
	if err != nil {
		began.Hash, began.Why = c.Hash, fmt.Sprintf("its last commit, %s, cannot be compared with: %s", c.Short, file.Printable(err.Error()))
		return began
	}
	return since{Hash: c.Hash, Commit: c.Short, Date: c.Date, Subject: c.Subject, data: ds}
}
