package app

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/merrow-line/vessel-position/internal/config"
	"github.com/merrow-line/vessel-position/internal/operations"
)

func testOptions(t *testing.T) Options {
	t.Helper()
	contract, err := os.ReadFile("../../openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := config.Read(func(string) string { return "" })
	if err != nil {
		t.Fatal(err)
	}
	return Options{
		Config:    cfg,
		Contract:  contract,
		Logger:    slog.New(slog.DiscardHandler),
		Readiness: &operations.Readiness{},
	}
}

func do(t *testing.T, method, target string) *httptest.ResponseRecorder {
	t.Helper()
	handler, err := New(testOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	request := httptest.NewRequestWithContext(t.Context(), method, target, nil)
	request.Header.Set("X-Request-Id", "test-1")
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, request)
	return response
}

func TestGreetings(t *testing.T) {
	tests := map[string]struct {
		target string
		status int
		body   string
	}{
		"in the language asked for": {
			target: "/v1/greetings/Ada?language=fr",
			status: http.StatusOK,
			body:   `{"message":"Bonjour, Ada !","language":"fr"}`,
		},
		"in the default language": {
			target: "/v1/greetings/Zo%C3%AB",
			status: http.StatusOK,
			body:   `{"message":"Hello, Zoë!","language":"en"}`,
		},
		"counting characters and not bytes": {
			target: "/v1/greetings/" + strings.Repeat("%C3%AB", 80),
			status: http.StatusOK,
			body:   `{"message":"Hello, ` + strings.Repeat("ë", 80) + `!","language":"en"}`,
		},
		"not in a language that is not in the contract": {
			target: "/v1/greetings/Ada?language=xx",
			status: http.StatusBadRequest,
			body:   `{"title":"Bad Request","status":400,"detail":"language: expected de, en, es or fr, not \"xx\"","requestId":"test-1"}`,
		},
		"not in no language": {
			target: "/v1/greetings/Ada?language=",
			status: http.StatusBadRequest,
			body:   `{"title":"Bad Request","status":400,"detail":"language: expected de, en, es or fr, not \"\"","requestId":"test-1"}`,
		},
		"not by a name that is too long": {
			target: "/v1/greetings/" + strings.Repeat("a", 81),
			status: http.StatusBadRequest,
			body:   `{"title":"Bad Request","status":400,"detail":"name: expected 1 to 80 characters, not 81","requestId":"test-1"}`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			response := do(t, http.MethodGet, test.target)

			if body := strings.TrimSpace(response.Body.String()); response.Code != test.status || body != test.body {
				t.Errorf("got %d %s, expected %d %s", response.Code, body, test.status, test.body)
			}
			expected := "application/json"
			if test.status != http.StatusOK {
				expected = "application/problem+json"
			}
			if got := response.Header().Get("Content-Type"); got != expected {
				t.Errorf("got %s, expected %s", got, expected)
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	tests := map[string]struct {
		method, target string
		status         int
		detail, allow  string
	}{
		"what is not there":   {http.MethodGet, "/nowhere", http.StatusNotFound, "There is nothing at GET /nowhere", ""},
		"no name":             {http.MethodGet, "/v1/greetings/", http.StatusNotFound, "There is nothing at GET /v1/greetings/", ""},
		"a path to clean":     {http.MethodGet, "//nowhere", http.StatusNotFound, "There is nothing at GET //nowhere", ""},
		"a method of no path": {http.MethodPost, "/v1/greetings/Ada", http.StatusMethodNotAllowed, "", "GET, HEAD"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			response := do(t, test.method, test.target)

			var problem struct{ Detail string }
			if err := json.Unmarshal(response.Body.Bytes(), &problem); err != nil {
				t.Fatal(err)
			}
			if response.Code != test.status || problem.Detail != test.detail || response.Header().Get("Allow") != test.allow {
				t.Errorf("got %d %s %v", response.Code, response.Body, response.Header())
			}
		})
	}
}

func TestSaysThatTheContractCannotBeRead(t *testing.T) {
	options := testOptions(t)
	options.Contract = []byte("openapi: [")

	_, err := New(options)

	if err == nil || !strings.HasPrefix(err.Error(), "openapi.yaml cannot be read: ") {
		t.Errorf("got %v", err)
	}
}
