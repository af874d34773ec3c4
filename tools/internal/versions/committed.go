package versions

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"tripoint/data"
	"tripoint/tools/facts"
)

// Commit is the last one that changed a folder.
type Commit struct{ Hash, Short, Date, Subject string }

// Uncommitted says why a folder has no commit. It is no fault: authors may write
// without git.
type Uncommitted string

func (u Uncommitted) Error() string { return string(u) }

// LastCommit asks git for the last commit of a folder, wherever its repository is.
func LastCommit(ctx context.Context, dir string) (Commit, error) {
	said, err := gitIn(ctx, dir, "log", "-1", "--format=%H%x00%h%x00%cs%x00%s", "HEAD", "--", ".")
	if err != nil {
		return Commit{}, err
	}
	parts := strings.SplitN(strings.TrimSpace(string(said)), "\x00", 4)
	if len(parts) < 4 {
		return Commit{}, Uncommitted("it has never been committed")
	}
	return Commit{parts[0], parts[1], parts[2], parts[3]}, nil
}

// Committed reads the facts of a folder as a commit of it has them.
func Committed(ctx context.Context, dir string, c Commit) (*data.Dataset, error) {
	packed, err := gitIn(ctx, dir, "archive", "--format=tar", c.Hash)
	if err != nil {
		return nil, err
	}
	if ds, err := unpacked(packed, isFacts); err == nil {
		return ds, nil
	}
	return unpacked(packed, isFactsWithoutWords) // words have the rules of the code of their day
}

// unpacked loads the facts of an archive.
func unpacked(packed []byte, wanted func(name string) bool) (*data.Dataset, error) {
	temp, err := os.MkdirTemp("", "facts")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	if err := unpack(packed, temp, wanted); err != nil {
		return nil, err
	}
	ds, problems := facts.Load(temp)
	if len(problems) > 0 {
		p := problems[0]
		p.File = strings.TrimPrefix(strings.TrimPrefix(p.File, filepath.ToSlash(temp)), "/")
		return nil, fmt.Errorf("it has problems, %d by today’s rules; the first: %s", len(problems), p)
	}
	return ds, nil
}

func isFacts(name string) bool { return filepath.Ext(name) == ".yaml" }

// isFactsWithoutWords leaves out the interface's words, which are no facts. Their rules are
// those of the code of their day: a revision is read with today's words, or hardly any
// could be.
func isFactsWithoutWords(name string) bool {
	return isFacts(name) && filepath.Base(name) != "words.yaml"
}

// gitIn runs git in a folder, and says why it cannot.
func gitIn(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	said, err := cmd.Output()
	if err == nil {
		return said, nil
	}
	first, _, _ := strings.Cut(strings.TrimSpace(wrong.String()), "\n")
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, Uncommitted("git is not installed")
	case strings.Contains(first, "not a git repository"):
		return nil, Uncommitted("it is not under git")
	case strings.Contains(first, "does not have any commits"), strings.Contains(first, "bad revision 'HEAD'"), strings.Contains(first, "ambiguous argument 'HEAD'"):
		return nil, Uncommitted("its repository has no commit yet")
	case strings.Contains(first, "dubious ownership"):
		return nil, errors.New("git does not read what belongs to somebody else; git config --global --add safe.directory '*' allows it")
	case first == "":
		return nil, fmt.Errorf("git does not answer: %w", err)
	}
	return nil, fmt.Errorf("git says: %s", strings.TrimPrefix(first, "fatal: "))
}
