// Package built says where the project and its built sites lie, for the tools that make them and those that
// use them.
package built

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// Site returns the folder for the site of a folder of facts, "" for the committed facts.
// Each folder of facts has its own, by its absolute path, so that a site never replaces
// one of other facts. It is below the project's top folder, where tools run.
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

// Top finds the project's top folder. Tools run in it, and tests below it.
func Top() string {
	dir := "."
	for range 8 {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Join(dir, "..")
	}
	return "."
}
