package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// TestMain lets the test program be the service, so that tests can start the real process.
func TestMain(m *testing.M) {
	if os.Getenv("TEST_AS_SERVICE") != "" {
		main()
	}
	os.Exit(m.Run())
}

func command(t *testing.T, environment ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	service := exec.CommandContext(t.Context(), self)
	service.Env = append([]string{
		"TEST_AS_SERVICE=1", "HOST=127.0.0.1", "PORT=0",
		"GOCOVERDIR=" + t.TempDir(),
	}, environment...)
	return service
}

// readUntil reads the log up to a line and says what it matched.
func readUntil(t *testing.T, lines *bufio.Scanner, pattern string) string {
	t.Helper()
	for lines.Scan() {
		if !json.Valid(lines.Bytes()) {
			t.Errorf("%s is not JSON", lines.Text())
		}
		if found := regexp.MustCompile(pattern).FindString(lines.Text()); found != "" {
			return found
		}
	}
	t.Fatalf("the service ended without saying %s", pattern)
	return ""
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	if err := errors.Join(err, response.Body.Close()); err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(body)
}

func TestServesUntilSIGTERMAndEndsWithCode0(t *testing.T) {
	service := command(t, "SHUTDOWN_DELAY_MS=1000")
	stdout, err := service.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := service.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(stdout)
	address := readUntil(t, lines, `http://[\d.:]+`)
	if status, body := get(t, address+"/readyz"); status != http.StatusOK {
		t.Fatalf("it is not ready: %d %s", status, body)
	}

	if err := service.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	readUntil(t, lines, "closing")

	if status, _ := get(t, address+"/readyz"); status != http.StatusServiceUnavailable {
		t.Errorf("it is ready while it closes: %d", status)
	}
	if status, body := get(t, address+"/v1/greetings/Ada"); status != http.StatusOK || !strings.Contains(body, "Hello, Ada!") {
		t.Errorf("it does not serve while it closes: %d %s", status, body)
	}
	readUntil(t, lines, "closed")
	if err := service.Wait(); err != nil {
		t.Errorf("it did not end with code 0: %v", err)
	}
}

func TestEndsWithOneSentenceWhenTheEnvironmentDoesNotFit(t *testing.T) {
	service := command(t, "PORT=http")
	var stderr bytes.Buffer
	service.Stderr = &stderr

	err := service.Run()

	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("got %v, expected exit code 1", err)
	}
	expected := "The environment does not fit:\n  PORT: expected a whole number from 0 to 65535, not \"http\"\n"
	if stderr.String() != expected {
		t.Errorf("got %q, expected %q", stderr.String(), expected)
	}
}
