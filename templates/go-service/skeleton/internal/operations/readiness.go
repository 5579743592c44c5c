// Package operations has what those who run the service need: probes, metrics, and a log line for each request.
package operations

import (
	"context"
	"sync"
	"sync/atomic"
)

// Readiness knows whether traffic makes sense. The zero value is ready.
type Readiness struct {
	draining atomic.Bool
	mu       sync.Mutex
	checks   map[string]func(context.Context) error
}

// Add adds something that has to work before traffic makes sense, such as a database.
func (r *Readiness) Add(name string, check func(context.Context) error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.checks == nil {
		r.checks = map[string]func(context.Context) error{}
	}
	r.checks[name] = check
}

// Drain says that from now on the service is not ready, because it is about to end.
func (r *Readiness) Drain() {
	r.draining.Store(true)
}

// Faults says what is wrong by name; it is empty when all is well.
func (r *Readiness) Faults(ctx context.Context) map[string]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	faults := map[string]string{}
	if r.draining.Load() {
		faults["shutdown"] = "in progress"
	}
	for name, check := range r.checks {
		if err := check(ctx); err != nil {
			faults[name] = err.Error()
		}
	}
	return faults
}
