package state

import (
	"strconv"
	"tripoint/wasm/core/trust"
)

// levelKey is the key of the word for a level, as trust.Step has it.
func LevelKey(step int) string { return "level." + strconv.Itoa(step) }

// signKey is the key of the sign for a level.
func SignKey(step int) string { return "sign." + strconv.Itoa(step) }

func CoverageKey(c trust.Coverage) string {
	return [...]string{"none", "partial", "full"}[c]
}

func BalanceKey(b trust.Balance) string { return "balance." + strconv.Itoa(int(b)) }
