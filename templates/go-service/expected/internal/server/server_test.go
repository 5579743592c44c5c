package server_test

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"testing"

	"github.com/merrow-line/vessel-position/internal/config"
	"github.com/merrow-line/vessel-position/internal/operations"
	"github.com/merrow-line/vessel-position/internal/server"
)

// closingListener tells when no more connections are taken.
type closingListener struct {
	net.Listener
	closed chan struct{}
}

func (l *closingListener) Close() error {
	close(l.closed)
	return l.Listener.Close()
}

func listen(t *testing.T) net.Listener {
	t.Helper()
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return listener
}

func TestLetsRunningRequestsFinish(t *testing.T) {
	listener := &closingListener{listen(t), make(chan struct{})}
	started, release := make(chan struct{}), make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(started)
		<-release
		_, _ = io.WriteString(w, "done")
	})
	readiness := &operations.Readiness{}
	logger := slog.New(slog.DiscardHandler)
	ctx, stop := context.WithCancel(t.Context())
	served, answered := make(chan error, 1), make(chan string, 1)
	go func() {
		served <- server.Serve(ctx, listener, slow, server.Shutdown{Readiness: readiness}, logger)
	}()
	go func() { answered <- get(t, "http://"+listener.Addr().String()) }()
	<-started

	stop()
	<-listener.closed
	if faults := readiness.Faults(t.Context()); faults["shutdown"] == "" {
		t.Error("it is ready while it closes")
	}
	close(release)

	if answer := <-answered; answer != "done" {
		t.Errorf("got %q", answer)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
}

func get(t *testing.T, url string) string {
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		return err.Error()
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err.Error()
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return err.Error()
	}
	return string(body)
}

func TestSaysThatAPortIsTaken(t *testing.T) {
	taken := listen(t)
	defer func() { _ = taken.Close() }()
	cfg := config.Config{Host: "127.0.0.1", Port: taken.Addr().(*net.TCPAddr).Port}

	err := server.Run(t.Context(), cfg, http.NotFoundHandler(), &operations.Readiness{}, slog.New(slog.DiscardHandler))

	if err == nil {
		t.Error("it serves on a port that is taken")
	}
}

func TestSaysThatTheListenerFailed(t *testing.T) {
	listener := listen(t)
	_ = listener.Close()

	err := server.Serve(t.Context(), listener, http.NotFoundHandler(), server.Shutdown{Readiness: &operations.Readiness{}}, slog.New(slog.DiscardHandler))

	if err == nil {
		t.Error("it serves without a listener")
	}
}
