// Package bundle reads and writes bundles: MessagePack with the schema's version first. It
// embeds the facts in the desktop's program; a browser's is given them by its page.
//
// It must not know where the facts come from: tools/compile makes the file. Decode
// trusts nothing, because a bundle can be damaged on the way, or come from anybody.
// Start reading at Open.
package bundle

import (
	"errors"
	"fmt"

	"github.com/tinylib/msgp/msgp"

	"tripoint/data"
)

// Open reads a bundle of a build of ours, which tools/compile has checked. It sees
// whether this program reads its schema, and whether its bytes are those that were
// written; it leaves out Decode's other checks, which would cost browsers bytes and time.
// Its error is a SchemaError if the bundle is sound, and of another version.
func Open(b []byte) (*data.Dataset, error) {
	if err := checkSchema(b); err != nil {
		return nil, fmt.Errorf("dataset bundle: %w", err)
	}
	if err := checkSum(b); err != nil {
		return nil, fmt.Errorf("dataset bundle: %w", err)
	}
	return unmarshal(b)
}

// SchemaError says that a bundle is of another schema than this program reads.
type SchemaError string

func (e SchemaError) Error() string { return string(e) }

// Version names the content of a bundle, in 16 hexadecimal digits: its 64-bit
// FNV-1a hash. A page and its program have the same facts if both have one version.
func Version(b []byte) string {
	const digits = "0123456789abcdef"
	sum := uint64(0xcbf29ce484222325)
	for _, c := range b {
		sum = (sum ^ uint64(c)) * 0x100000001b3
	}
	var name [16]byte
	for i := range name {
		name[i] = digits[sum>>(60-4*i)&15]
	}
	return string(name[:])
}

// Decode reads a bundle. Its error says what is wrong: another schema, damage and its
// position, or what Consistent finds. Decode allocates memory in proportion to the bundle's
// length: about four times as much for facts, and never more than some 80 times, whatever
// the bundle holds.
func Decode(b []byte) (*data.Dataset, error) {
	if err := check(b); err != nil {
		return nil, fmt.Errorf("dataset bundle: %w", err)
	}
	ds, err := unmarshal(b)
	if err != nil {
		return nil, err
	}
	if err := data.Consistent(ds); err != nil {
		return nil, fmt.Errorf("dataset bundle: %w", err)
	}
	return ds, nil
}

func unmarshal(b []byte) (*data.Dataset, error) {
	ds := &data.Dataset{}
	rest, err := ds.Decode(b)
	switch at := len(b) - len(rest); {
	case errors.Is(err, msgp.ErrShortBytes):
		return nil, errors.New("dataset bundle: damaged: it ends in the middle; fetch or copy it again")
	case err != nil:
		return nil, fmt.Errorf("dataset bundle: it has another form than this program reads, at byte %d: %w", at, err)
	case len(rest) > 0:
		return nil, fmt.Errorf("dataset bundle: damaged at byte %d: something follows after its end", at)
	}
	return ds, nil
}

// check finds what is wrong with a bundle before it is decoded.
func check(b []byte) error {
	if err := checkSchema(b); err != nil {
		return err
	}
	if len(b) > MaxSize {
		return errors.New(tooLarge)
	}
	return checkSum(b)
}

// checkSum compares the checksum of a bundle with its content.
func checkSum(b []byte) error {
	if sum, now := written(b); sum != now {
		return fmt.Errorf("damaged: its checksum is %s, that of its content is %s; fetch or copy it again", sum, now)
	}
	return nil
}

// Encode writes a bundle. The same dataset gives the same bytes. Its error is a
// *LimitError: what Decode would refuse for its size is not written.
func Encode(ds *data.Dataset) ([]byte, error) {
	if err := longLists(ds); err != nil {
		return nil, err
	}
	ds.Schema = data.Schema
	b := seal(ds.Append(nil))
	if len(b) > MaxSize {
		return nil, largest(ds)
	}
	return b, nil
}

// checkSchema checks the version with which every bundle begins: it is a map whose
// first key is "schema".
func checkSchema(b []byte) error {
	if len(b) == 0 {
		return errors.New("it is empty")
	}
	n, rest, err := msgp.ReadMapHeaderBytes(b)
	if err != nil || n == 0 {
		return errors.New("this is not a dataset bundle")
	}
	key, rest, err := msgp.ReadMapKeyZC(rest)
	if err != nil || string(key) != "schema" {
		return errors.New("this is not a dataset bundle: it does not begin with its schema")
	}
	version, _, err := msgp.ReadIntBytes(rest)
	if err != nil {
		return errors.New("its schema is not a number")
	}
	switch {
	case version > data.Schema:
		return SchemaError(fmt.Sprintf("it has schema %d, this program reads up to %d; take a newer program", version, data.Schema))
	case version < 1:
		return SchemaError(fmt.Sprintf("there is no schema %d", version))
	case version < data.Schema:
		return SchemaError(fmt.Sprintf("it has schema %d, this program reads %d; compile the facts again, with this program’s make data", version, data.Schema))
	}
	return nil
}
