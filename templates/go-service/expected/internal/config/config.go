// Package config reads the environment.
package config

import (
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/merrow-line/vessel-position/internal/greeting"
)

// Config is all that can be set from outside.
type Config struct {
	Host            string
	Port            int
	LogLevel        slog.Level
	DefaultLanguage greeting.Language
	ShutdownDelay   time.Duration
}

// Read reads the configuration, or says everything that is wrong with it at once.
func Read(getenv func(string) string) (Config, error) {
	cfg := Config{Host: "0.0.0.0", Port: 8080, DefaultLanguage: greeting.English}
	var delayMS int
	var faults []error
	read := func(name string, parse func(value string) error) {
		value := getenv(name)
		if value == "" {
			return
		}
		if err := parse(value); err != nil {
			faults = append(faults, fmt.Errorf("  %s: %w", name, err))
		}
	}

	read("HOST", func(value string) error {
		cfg.Host = value
		return nil
	})
	read("PORT", wholeNumber(&cfg.Port, 65_535))
	read("LOG_LEVEL", func(value string) error {
		if err := cfg.LogLevel.UnmarshalText([]byte(value)); err != nil {
			return fmt.Errorf("expected debug, info, warn or error, not %q", value)
		}
		return nil
	})
	read("DEFAULT_LANGUAGE", func(value string) (err error) {
		cfg.DefaultLanguage, err = greeting.ParseLanguage(value)
		return err
	})
	read("SHUTDOWN_DELAY_MS", wholeNumber(&delayMS, 20_000))

	cfg.ShutdownDelay = time.Duration(delayMS) * time.Millisecond
	return cfg, errors.Join(faults...)
}

func wholeNumber(target *int, highest int) func(string) error {
	return func(value string) error {
		number, err := strconv.Atoi(value)
		if err != nil || number < 0 || number > highest {
			return fmt.Errorf("expected a whole number from 0 to %d, not %q", highest, value)
		}
		*target = number
		return nil
	}
}
