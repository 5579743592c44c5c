// Package server serves until it is told to stop, and ends in the order that load balancers need.
package server

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/merrow-line/vessel-position/internal/config"
	"github.com/merrow-line/vessel-position/internal/operations"
)

const (
	readHeaderTimeout = 5 * time.Second
	idleTimeout       = time.Minute
	// Together with SHUTDOWN_DELAY_MS less than the terminationGracePeriodSeconds of deploy/.
	finishTimeout = 20 * time.Second
)

// Run listens where the configuration says, and serves until the context is done.
func Run(ctx context.Context, cfg config.Config, handler http.Handler, readiness *operations.Readiness, logger *slog.Logger) error {
	var listen net.ListenConfig
	listener, err := listen.Listen(ctx, "tcp", net.JoinHostPort(cfg.Host, strconv.Itoa(cfg.Port)))
	if err != nil {
		return err
	}
	return Serve(ctx, listener, handler, Shutdown{Readiness: readiness, Delay: cfg.ShutdownDelay}, logger)
}

// Shutdown is how a server ends.
type Shutdown struct {
	Readiness *operations.Readiness
	// Delay is how long to go on serving while load balancers learn that this instance leaves.
	Delay time.Duration
}

// Serve serves until the context is done. Then it takes no traffic first, lets running requests finish, and returns.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, shutdown Shutdown, logger *slog.Logger) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		IdleTimeout:       idleTimeout,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	logger.InfoContext(ctx, "listening", "address", fmt.Sprintf("http://%s", listener.Addr()))

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}

	shutdown.Readiness.Drain()
	logger.InfoContext(ctx, "closing")
	select {
	case err := <-failed:
		return err
	case <-time.After(shutdown.Delay):
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishTimeout)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return fmt.Errorf("requests did not finish in %s: %w", finishTimeout, err)
	}
	logger.InfoContext(ctx, "closed")
	return nil
}
