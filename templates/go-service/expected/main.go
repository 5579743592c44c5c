// Command vessel-position is an HTTP service.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/merrow-line/vessel-position/internal/app"
	"github.com/merrow-line/vessel-position/internal/config"
	"github.com/merrow-line/vessel-position/internal/logging"
	"github.com/merrow-line/vessel-position/internal/operations"
	"github.com/merrow-line/vessel-position/internal/server"
)

//go:embed openapi.yaml
var contract []byte

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	// a second signal ends the process at once
	context.AfterFunc(ctx, stop)
	os.Exit(run(ctx, os.Getenv, os.Stdout, os.Stderr))
}

func run(ctx context.Context, getenv func(string) string, stdout, stderr io.Writer) int {
	cfg, err := config.Read(getenv)
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "The environment does not fit:\n%v\n", err)
		return 1
	}
	logger := logging.New(stdout, cfg.LogLevel, "vessel-position")
	readiness := &operations.Readiness{}
	handler, err := app.New(app.Options{
		Config:    cfg,
		Contract:  contract,
		Logger:    logger,
		Readiness: readiness,
	})
	if err != nil {
		logger.ErrorContext(ctx, "the service cannot be put together", "error", err)
		return 1
	}
	if err := server.Run(ctx, cfg, handler, readiness, logger); err != nil {
		logger.ErrorContext(ctx, "the server failed", "error", err)
		return 1
	}
	return 0
}
