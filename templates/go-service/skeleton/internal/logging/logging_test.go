{% set module = values.destination.host.split(':')[0] + '/' + values.destination.owner + '/' + values.name %}
package logging_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"maps"
	"testing"
	"time"

	"${{ module }}/internal/logging"
)

func TestLogsOneJSONObjectALine(t *testing.T) {
	var out bytes.Buffer
	logger := logging.New(&out, slog.LevelInfo, "ferries")

	logger.With("pier", 3).WithGroup("ship").
		WarnContext(logging.WithRequestID(t.Context(), "test-1"), "moored\nat last", "level", "full")

	var got map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || bytes.Count(out.Bytes(), []byte("\n")) != 1 {
		t.Fatalf("expected one line of JSON, got %s (%v)", out.Bytes(), err)
	}
	if _, err := time.Parse(time.RFC3339Nano, got["time"].(string)); err != nil {
		t.Error(err)
	}
	ship := got["ship"].(map[string]any)
	delete(got, "time")
	delete(got, "ship")
	expected := map[string]any{"level": "warn", "message": "moored\nat last", "service": "ferries", "pier": 3.0}
	if !maps.Equal(got, expected) {
		t.Errorf("got %v, expected %v", got, expected)
	}
	if !maps.Equal(ship, map[string]any{"level": "full", "requestId": "test-1"}) {
		t.Errorf("got %v", ship)
	}
}

func TestLeavesOutWhatIsBelowTheLevel(t *testing.T) {
	var out bytes.Buffer

	logging.New(&out, slog.LevelWarn, "ferries").InfoContext(t.Context(), "moored")

	if out.Len() > 0 {
		t.Errorf("got %s", out.Bytes())
	}
}
