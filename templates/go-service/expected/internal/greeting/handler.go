package greeting

import (
	"encoding/json"
	"fmt"
	"net/http"
	"unicode/utf8"

	"github.com/merrow-line/vessel-position/internal/problem"
)

const longestName = 80

// Handler answers GET /v1/greetings/{name}.
func Handler(defaultLanguage Language) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("name")
		if length := utf8.RuneCountInString(name); length < 1 || length > longestName {
			problem.Write(w, r, http.StatusBadRequest,
				fmt.Sprintf("name: expected 1 to %d characters, not %d", longestName, length))
			return
		}
		language := defaultLanguage
		if query := r.URL.Query(); query.Has("language") {
			var err error
			if language, err = ParseLanguage(query.Get("language")); err != nil {
				problem.Write(w, r, http.StatusBadRequest, "language: "+err.Error())
				return
			}
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(Greet(name, language))
	}
}
