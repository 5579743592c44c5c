package config_test

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/merrow-line/vessel-position/internal/config"
	"github.com/merrow-line/vessel-position/internal/greeting"
)

func TestRead(t *testing.T) {
	tests := map[string]struct {
		environment map[string]string
		expected    config.Config
	}{
		"has defaults for everything": {
			expected: config.Config{
				Host:            "0.0.0.0",
				Port:            8080,
				LogLevel:        slog.LevelInfo,
				DefaultLanguage: greeting.English,
			},
		},
		"takes what is there": {
			environment: map[string]string{
				"HOST":              "127.0.0.1",
				"PORT":              "0",
				"LOG_LEVEL":         "debug",
				"DEFAULT_LANGUAGE":  "de",
				"SHUTDOWN_DELAY_MS": "1500",
			},
			expected: config.Config{
				Host:            "127.0.0.1",
				LogLevel:        slog.LevelDebug,
				DefaultLanguage: greeting.German,
				ShutdownDelay:   1500 * time.Millisecond,
			},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := config.Read(func(name string) string { return test.environment[name] })

			if err != nil || got != test.expected {
				t.Errorf("got %+v and %v, expected %+v", got, err, test.expected)
			}
		})
	}
}

func TestReadNamesEveryValueThatDoesNotFit(t *testing.T) {
	environment := map[string]string{
		"PORT":              "65536",
		"LOG_LEVEL":         "loud",
		"DEFAULT_LANGUAGE":  "xx",
		"SHUTDOWN_DELAY_MS": "-1",
	}

	_, err := config.Read(func(name string) string { return environment[name] })

	expected := strings.Join([]string{
		`  PORT: expected a whole number from 0 to 65535, not "65536"`,
		`  LOG_LEVEL: expected debug, info, warn or error, not "loud"`,
		`  DEFAULT_LANGUAGE: expected de, en, es or fr, not "xx"`,
		`  SHUTDOWN_DELAY_MS: expected a whole number from 0 to 20000, not "-1"`,
	}, "\n")
	if err == nil || err.Error() != expected {
		t.Errorf("got\n%v\nexpected\n%s", err, expected)
	}
}
