// Package greeting is an example to replace.
package greeting

import (
	"fmt"
	"strings"
)

// Language is one that can be greeted in.
type Language string

// The languages of the contract.
const (
	German  Language = "de"
	English Language = "en"
	Spanish Language = "es"
	French  Language = "fr"
)

var hello = map[Language]string{
	German:  "Hallo, %s!",
	English: "Hello, %s!",
	Spanish: "¡Hola, %s!",
	French:  "Bonjour, %s !",
}

// Greeting is what the contract calls by this name.
type Greeting struct {
	Message  string   `json:"message"`
	Language Language `json:"language"`
}

// ParseLanguage takes a language from outside.
func ParseLanguage(text string) (Language, error) {
	language := Language(text)
	if _, ok := hello[language]; !ok {
		return "", fmt.Errorf("expected de, en, es or fr, not %q", text)
	}
	return language, nil
}

// Greet greets someone. Put what this service is about beside it, and remove it then.
func Greet(name string, language Language) Greeting {
	return Greeting{
		Message:  fmt.Sprintf(hello[language], strings.TrimSpace(name)),
		Language: language,
	}
}
