// Package app puts the service together without opening a port, so that tests can call it directly.
package app

import (
	"fmt"
	"log/slog"
	"net/http"

	"sigs.k8s.io/yaml"

	"github.com/merrow-line/vessel-position/internal/config"
	"github.com/merrow-line/vessel-position/internal/greeting"
	"github.com/merrow-line/vessel-position/internal/operations"
)

// Options is what the service is made of.
type Options struct {
	Config config.Config
	// Contract is openapi.yaml.
	Contract  []byte
	Logger    *slog.Logger
	Readiness *operations.Readiness
}

// New puts the service together.
func New(options Options) (http.Handler, error) {
	contract, err := yaml.YAMLToJSON(options.Contract)
	if err != nil {
		return nil, fmt.Errorf("openapi.yaml cannot be read: %w", err)
	}
	metrics := operations.NewMetrics()

	mux := http.NewServeMux()
	for pattern, handler := range routes(options, contract, metrics) {
		mux.Handle(pattern, handler)
	}
	return operations.Observe(withProblems(mux), options.Logger, metrics), nil
}

// routes are compared with the contract by the tests.
func routes(options Options, contract []byte, metrics *operations.Metrics) map[string]http.Handler {
	return map[string]http.Handler{
		"GET /healthz": http.HandlerFunc(operations.Live),
		"GET /readyz":  operations.Ready(options.Readiness),
		"GET /metrics": metrics.Handler(),
		"GET /openapi.json": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_, _ = w.Write(contract)
		}),

		"GET /v1/greetings/{name}": greeting.Handler(options.Config.DefaultLanguage),
	}
}
