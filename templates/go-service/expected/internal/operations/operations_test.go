package operations_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/merrow-line/vessel-position/internal/logging"
	"github.com/merrow-line/vessel-position/internal/operations"
)

// observed is a service with the routes of a test.
type observed struct {
	http.Handler
	log bytes.Buffer
}

func observe(routes map[string]http.HandlerFunc) *observed {
	metrics := operations.NewMetrics()
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", metrics.Handler())
	for pattern, handler := range routes {
		mux.Handle(pattern, handler)
	}
	service := &observed{}
	service.Handler = operations.Observe(mux, logging.New(&service.log, slog.LevelInfo, "test"), metrics)
	return service
}

func (o *observed) do(t *testing.T, method, target string, headers map[string]string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), method, target, nil)
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	response := httptest.NewRecorder()
	o.ServeHTTP(response, request)
	return response
}

func ok(w http.ResponseWriter, _ *http.Request) {
	_, _ = w.Write([]byte("ok"))
}

func TestReady(t *testing.T) {
	tests := map[string]struct {
		prepare func(*operations.Readiness)
		status  int
		body    string
	}{
		"is ready": {
			prepare: func(r *operations.Readiness) {
				r.Add("database", func(context.Context) error { return nil })
			},
			status: http.StatusOK,
			body:   `{"status":"ok","faults":{}}`,
		},
		"is not ready while something it needs is away": {
			prepare: func(r *operations.Readiness) {
				r.Add("database", func(context.Context) error { return errors.New("connection refused") })
			},
			status: http.StatusServiceUnavailable,
			body:   `{"status":"not ready","faults":{"database":"connection refused"}}`,
		},
		"is not ready while it closes": {
			prepare: (*operations.Readiness).Drain,
			status:  http.StatusServiceUnavailable,
			body:    `{"status":"not ready","faults":{"shutdown":"in progress"}}`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			readiness := &operations.Readiness{}
			test.prepare(readiness)
			service := observe(map[string]http.HandlerFunc{"GET /readyz": operations.Ready(readiness)})

			response := service.do(t, http.MethodGet, "/readyz", nil)

			if body := strings.TrimSpace(response.Body.String()); response.Code != test.status || body != test.body {
				t.Errorf("got %d %s, expected %d %s", response.Code, body, test.status, test.body)
			}
		})
	}
}

func TestCountsRequestsByRoutePatternAndNeverByPath(t *testing.T) {
	service := observe(map[string]http.HandlerFunc{"GET /things/{name}": ok, "GET /silent": func(http.ResponseWriter, *http.Request) {}})
	for _, request := range []string{"GET /things/Ada", "GET /things/Grace", "GET /silent", "GET /nowhere", "SAIL /nowhere"} {
		method, target, _ := strings.Cut(request, " ")
		service.do(t, method, target, nil)
	}

	body := service.do(t, http.MethodGet, "/metrics", nil).Body.String()

	for _, expected := range []string{
		`http_request_duration_seconds_count{method="GET",route="/things/{name}",status="200"} 2`,
		`http_request_duration_seconds_count{method="GET",route="/silent",status="200"} 1`,
		`http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 1`,
		`http_request_duration_seconds_count{method="other",route="unmatched",status="404"} 1`,
		"process_start_time_seconds",
		"go_goroutines",
	} {
		if !strings.Contains(body, expected) {
			t.Errorf("the metrics do not have %s", expected)
		}
	}
	if strings.Contains(body, "Grace") {
		t.Error("the metrics have a path")
	}
}

func TestLogsRequestsByRoutePattern(t *testing.T) {
	service := observe(map[string]http.HandlerFunc{"GET /things/{name}": ok, "GET /healthz": operations.Live})

	service.do(t, http.MethodGet, "/things/Ada", map[string]string{"X-Request-Id": "test-1", "Authorization": "secret"})
	service.do(t, http.MethodGet, "/healthz", nil)

	var line struct {
		Message, Route, RequestID string
		Status                    int
	}
	if err := json.Unmarshal(service.log.Bytes(), &line); err != nil {
		t.Fatalf("expected one line of JSON, got %s (%v)", service.log.Bytes(), err)
	}
	if line.Message != "request completed" || line.Route != "/things/{name}" || line.RequestID != "test-1" || line.Status != http.StatusOK {
		t.Errorf("got %+v", line)
	}
	for _, secret := range []string{"Ada", "secret"} {
		if strings.Contains(service.log.String(), secret) {
			t.Errorf("the log has %q", secret)
		}
	}
}

func TestRequestID(t *testing.T) {
	tests := map[string]struct {
		sent  string
		taken bool
	}{
		"is taken over":            {sent: "0af7-65.1", taken: true},
		"is made":                  {sent: ""},
		"is made if it is no word": {sent: "two words"},
		"is made if it is endless": {sent: strings.Repeat("a", 129)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			service := observe(map[string]http.HandlerFunc{"GET /things": ok})

			got := service.do(t, http.MethodGet, "/things", map[string]string{"X-Request-Id": test.sent}).Header().Get("X-Request-Id")

			if taken := got == test.sent; taken != test.taken || got == "" {
				t.Errorf("got %q for %q", got, test.sent)
			}
		})
	}
}

func TestKeepsTheInsideOfAFailureToTheLog(t *testing.T) {
	service := observe(map[string]http.HandlerFunc{
		"GET /broken": func(http.ResponseWriter, *http.Request) { panic("password=1234") },
	})

	response := service.do(t, http.MethodGet, "/broken", nil)

	if response.Code != http.StatusInternalServerError || response.Header().Get("Content-Type") != "application/problem+json" {
		t.Errorf("got %d %v", response.Code, response.Header())
	}
	if strings.Contains(response.Body.String(), "1234") {
		t.Errorf("the answer tells: %s", response.Body)
	}
	if !strings.Contains(service.log.String(), `"error":"password=1234"`) {
		t.Errorf("the log does not tell: %s", service.log.String())
	}
}

func TestBreaksOffAnAnswerThatHasBegun(t *testing.T) {
	tests := map[string]struct {
		fault  any
		logged bool
	}{
		"by mistake":    {fault: "no more", logged: true},
		"intentionally": {fault: http.ErrAbortHandler},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			service := observe(map[string]http.HandlerFunc{
				"GET /half": func(w http.ResponseWriter, r *http.Request) {
					ok(w, r)
					if err := http.NewResponseController(w).Flush(); err != nil {
						t.Error(err)
					}
					panic(test.fault)
				},
			})

			defer func() {
				fault := recover()
				if err, _ := fault.(error); !errors.Is(err, http.ErrAbortHandler) {
					t.Errorf("got %v", fault)
				}
				if logged := strings.Contains(service.log.String(), "request failed"); logged != test.logged {
					t.Errorf("the log is %s", service.log.String())
				}
			}()
			service.do(t, http.MethodGet, "/half", nil)
		})
	}
}
