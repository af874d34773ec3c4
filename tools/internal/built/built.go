// Package built says where what is built lies, for the tools that make it and
// those that use it.
package built

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
)

// Site is the folder for the site of a folder of facts, "" for the committed
// ones. Each has its own, by its path from the root, so that a site is never
// replaced by that of other facts. It is below the project's top folder, where
// tools are run.
func Site(facts string) (string, error) {
	const site = ".build/site"
	if facts == "" {
		return site, nil
	}
	path, err := filepath.Abs(facts)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(path))
	return site + "-" + filepath.Base(path) + "-" + hex.EncodeToString(sum[:3]), nil
}
