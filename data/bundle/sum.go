package bundle

import (
	"slices"

	"github.com/tinylib/msgp/msgp"
)

// A bundle has its checksum as the second key, behind its schema: the Version of all other
// bytes.
const sumKey = "sum"

// seal adds the checksum to a bundle that has none.
func seal(b []byte) []byte {
	n, rest, _ := msgp.ReadMapHeaderBytes(b) // Append has written it
	rest, _ = msgp.Skip(rest)
	rest, _ = msgp.Skip(rest)
	head := b[:len(b)-len(rest)]
	_, schema, _ := msgp.ReadMapHeaderBytes(head)
	head = append(msgp.AppendMapHeader(nil, n+1), schema...)
	head = msgp.AppendString(head, sumKey)
	return slices.Concat(msgp.AppendString(head, Version(slices.Concat(head, rest))), rest)
}

// written returns the checksum that a bundle has, "none" if it has none, and the one that its
// bytes have now. The bundle has passed checkSchema.
func written(b []byte) (sum, now string) {
	_, rest, err := msgp.ReadMapHeaderBytes(b)
	for range 2 { // the schema
		if err == nil {
			rest, err = msgp.Skip(rest)
		}
	}
	var key []byte
	if err == nil {
		key, rest, err = msgp.ReadMapKeyZC(rest)
	}
	if err != nil || string(key) != sumKey {
		return "none", Version(b)
	}
	head := b[:len(b)-len(rest)]
	if sum, rest, err = msgp.ReadStringBytes(rest); err != nil {
		return "none", "unknown"
	}
	return sum, Version(slices.Concat(head, rest))
}
