package operations

import (
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/merrow-line/vessel-position/internal/logging"
	"github.com/merrow-line/vessel-position/internal/problem"
)

const unmatched = "unmatched"

var (
	// They come every few seconds; their log lines say nothing.
	quiet = []string{"/healthz", "/readyz", "/metrics"}

	methods = []string{
		http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch,
		http.MethodDelete, http.MethodConnect, http.MethodOptions, http.MethodTrace,
	}

	saneID = regexp.MustCompile(`^[\w.:/+=-]{1,128}$`)
)

// Observe gives every request an id, a log line, a measurement, and an answer even if the code panics.
func Observe(next http.Handler, logger *slog.Logger, metrics *Metrics) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		id := takeOverID(r.Header.Get("X-Request-Id"))
		w.Header().Set("X-Request-Id", id)
		r = r.WithContext(logging.WithRequestID(r.Context(), id))
		answer := &answer{ResponseWriter: w}

		defer func() {
			fault := recover()
			// http.ErrAbortHandler is how a handler breaks off an answer on purpose
			err, _ := fault.(error)
			if fault != nil && !errors.Is(err, http.ErrAbortHandler) {
				logger.ErrorContext(r.Context(), "request failed", "error", fault, "stack", string(debug.Stack()))
				if answer.status == 0 {
					problem.Write(answer, r, http.StatusInternalServerError, "")
					fault = nil
				}
			}
			record(r, answer.status, time.Since(started), logger, metrics)
			if fault != nil {
				panic(http.ErrAbortHandler)
			}
		}()
		next.ServeHTTP(answer, r)
	})
}

func record(r *http.Request, status int, took time.Duration, logger *slog.Logger, metrics *Metrics) {
	// the pattern, not the path: neither logs nor labels have a value for each name
	_, route, found := strings.Cut(r.Pattern, " ")
	if !found {
		route = unmatched
	}
	method := r.Method
	if !slices.Contains(methods, method) {
		method = "other"
	}
	if status == 0 {
		status = http.StatusOK
	}
	metrics.duration.WithLabelValues(method, route, strconv.Itoa(status)).Observe(took.Seconds())
	if !slices.Contains(quiet, route) {
		logger.InfoContext(r.Context(), "request completed",
			"method", method, "route", route, "status", status, "durationMs", took.Milliseconds())
	}
}

// takeOverID keeps an id from outside if it looks like one, so that a caller can follow its request.
func takeOverID(sent string) string {
	if saneID.MatchString(sent) {
		return sent
	}
	return rand.Text()
}

// answer remembers its status.
type answer struct {
	http.ResponseWriter
	status int
}

func (a *answer) WriteHeader(status int) {
	if a.status == 0 {
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(body []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(body)
}

// Unwrap lets http.ResponseController reach what is beneath.
func (a *answer) Unwrap() http.ResponseWriter {
	return a.ResponseWriter
}
