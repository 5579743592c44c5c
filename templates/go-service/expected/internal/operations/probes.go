package operations

import (
	"encoding/json"
	"net/http"
)

type health struct {
	Status string            `json:"status"`
	Faults map[string]string `json:"faults,omitzero"`
}

// Live asks whether the process still answers and nothing else: a restart does not mend a database.
func Live(w http.ResponseWriter, _ *http.Request) {
	writeHealth(w, http.StatusOK, health{Status: "ok"})
}

// Ready asks whether traffic makes sense.
func Ready(readiness *Readiness) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		faults := readiness.Faults(r.Context())
		if len(faults) > 0 {
			writeHealth(w, http.StatusServiceUnavailable, health{Status: "not ready", Faults: faults})
			return
		}
		writeHealth(w, http.StatusOK, health{Status: "ok", Faults: faults})
	}
}

func writeHealth(w http.ResponseWriter, status int, body health) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
