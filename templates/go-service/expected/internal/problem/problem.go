// Package problem answers everything that goes wrong in one form, problem details (RFC 9457).
package problem

import (
	"encoding/json"
	"net/http"

	"github.com/merrow-line/vessel-position/internal/logging"
)

type details struct {
	Title     string `json:"title"`
	Status    int    `json:"status"`
	Detail    string `json:"detail,omitempty"`
	RequestID string `json:"requestId,omitempty"`
}

// Write answers with a problem. The detail is for the caller: nothing of the inside belongs there.
func Write(w http.ResponseWriter, r *http.Request, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(details{
		Title:     http.StatusText(status),
		Status:    status,
		Detail:    detail,
		RequestID: logging.RequestID(r.Context()),
	})
}
