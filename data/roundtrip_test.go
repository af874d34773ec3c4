package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"tripoint/data"
	"tripoint/data/datatest"
)

func TestADatasetComesBackFromItsBundleUnchanged(t *testing.T) {
	want := datatest.Sample()
	var got data.Dataset
	rest, err := got.Decode(want.Append(nil))
	if err != nil || len(rest) > 0 {
		t.Fatalf("%v, %d bytes are left", err, len(rest))
	}
	if diff := cmp.Diff(want, &got); diff != "" {
		t.Error(diff)
	}
}
