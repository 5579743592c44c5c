package app

import (
	"net/http"

	"github.com/merrow-line/vessel-position/internal/problem"
)

// withProblems answers with a problem where the mux would answer with a line of text.
func withProblems(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler, pattern := mux.Handler(r)
		if pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		refusal := &refusal{header: http.Header{}}
		handler.ServeHTTP(refusal, r)
		if refusal.status == http.StatusMethodNotAllowed {
			w.Header()["Allow"] = refusal.header["Allow"]
			problem.Write(w, r, http.StatusMethodNotAllowed, "")
			return
		}
		problem.Write(w, r, http.StatusNotFound, "There is nothing at "+r.Method+" "+r.URL.Path)
	})
}

// refusal takes down how the mux refuses a request.
type refusal struct {
	header http.Header
	status int
}

func (r *refusal) Header() http.Header            { return r.header }
func (r *refusal) Write(body []byte) (int, error) { return len(body), nil }
func (r *refusal) WriteHeader(status int)         { r.status = status }
