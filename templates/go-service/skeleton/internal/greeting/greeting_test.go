{% set module = values.destination.host.split(':')[0] + '/' + values.destination.owner + '/' + values.name %}
package greeting_test

import (
	"testing"

	"${{ module }}/internal/greeting"
)

func TestGreet(t *testing.T) {
	tests := map[greeting.Language]string{
		greeting.German:  "Hallo, Ada!",
		greeting.English: "Hello, Ada!",
		greeting.Spanish: "¡Hola, Ada!",
		greeting.French:  "Bonjour, Ada !",
	}
	for language, expected := range tests {
		t.Run(string(language), func(t *testing.T) {
			got := greeting.Greet(" Ada ", language)

			if got.Message != expected || got.Language != language {
				t.Errorf("got %+v, expected %q", got, expected)
			}
		})
	}
}
