package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"sigs.k8s.io/yaml"

	"github.com/merrow-line/vessel-position/internal/operations"
)

// Neither the service nor the contract can be changed alone.

type contract struct {
	Paths      map[string]map[string]json.RawMessage
	Components struct {
		Schemas map[string]parameterSchema
	}
}

type parameterSchema struct {
	Ref       string   `json:"$ref"`
	MaxLength int      `json:"maxLength"`
	Enum      []string `json:"enum"`
}

func readContract(t *testing.T) contract {
	t.Helper()
	var document contract
	if err := yaml.Unmarshal(testOptions(t).Contract, &document); err != nil {
		t.Fatal(err)
	}
	return document
}

func TestContractIsServed(t *testing.T) {
	response := do(t, http.MethodGet, "/openapi.json")

	expected, err := yaml.YAMLToJSON(testOptions(t).Contract)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(response.Body.Bytes(), expected) {
		t.Errorf("got %s", response.Body)
	}
}

func TestContractHasTheOperationsOfTheServiceAndNoOthers(t *testing.T) {
	methods := []string{"get", "put", "post", "delete", "options", "head", "patch", "trace"}
	var promised, served []string
	for path, item := range readContract(t).Paths {
		for method := range item {
			if slices.Contains(methods, method) {
				promised = append(promised, strings.ToUpper(method)+" "+path)
			}
		}
	}
	for pattern := range routes(testOptions(t), nil, operations.NewMetrics()) {
		if strings.Contains(pattern, " /v") {
			served = append(served, pattern)
		}
	}

	slices.Sort(promised)
	slices.Sort(served)
	if !slices.Equal(promised, served) {
		t.Errorf("openapi.yaml has %v, the service has %v", promised, served)
	}
}

func TestContractAsksOfParametersWhatTheServiceAsks(t *testing.T) {
	document := readContract(t)
	var parameters []struct {
		Name   string
		Schema parameterSchema
	}
	var operation struct{ Parameters json.RawMessage }
	if err := json.Unmarshal(document.Paths["/v1/greetings/{name}"]["get"], &operation); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(operation.Parameters, &parameters); err != nil {
		t.Fatal(err)
	}

	statuses := map[string]int{}
	for _, parameter := range parameters {
		schema := parameter.Schema
		if name, found := strings.CutPrefix(schema.Ref, "#/components/schemas/"); found {
			schema = document.Components.Schemas[name]
		}
		switch parameter.Name {
		case "name":
			statuses["/v1/greetings/"+strings.Repeat("a", schema.MaxLength)] = http.StatusOK
			statuses["/v1/greetings/"+strings.Repeat("a", schema.MaxLength+1)] = http.StatusBadRequest
		case "language":
			for _, language := range schema.Enum {
				statuses["/v1/greetings/Ada?language="+language] = http.StatusOK
			}
			statuses["/v1/greetings/Ada?language="+strings.Join(schema.Enum, "")] = http.StatusBadRequest
		default:
			t.Errorf("nothing is known here of the parameter %s", parameter.Name)
		}
	}

	for target, expected := range statuses {
		if got := do(t, http.MethodGet, target).Code; got != expected {
			t.Errorf("got %d for %s, expected %d", got, target, expected)
		}
	}
}

func TestContractDescribesTheAnswers(t *testing.T) {
	tests := []struct {
		path, target string
		status       int
	}{
		{"/v1/greetings/{name}", "/v1/greetings/Ada", http.StatusOK},
		{"/v1/greetings/{name}", "/v1/greetings/Ada?language=es", http.StatusOK},
		{"/v1/greetings/{name}", "/v1/greetings/Ada?language=xx", http.StatusBadRequest},
	}
	for _, test := range tests {
		t.Run(test.target, func(t *testing.T) {
			response := do(t, http.MethodGet, test.target)

			if response.Code != test.status {
				t.Fatalf("got %d %s", response.Code, response.Body)
			}
			answer, err := jsonschema.UnmarshalJSON(response.Body)
			if err != nil {
				t.Fatal(err)
			}
			schema := answerSchema(t, test.path, test.status, response.Header().Get("Content-Type"))
			if err := schema.Validate(answer); err != nil {
				t.Error(err)
			}
		})
	}
}

// answerSchema finds the schema of an answer to GET.
func answerSchema(t *testing.T, path string, status int, contentType string) *jsonschema.Schema {
	t.Helper()
	published, err := yaml.YAMLToJSON(testOptions(t).Contract)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(published))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("openapi.json", document); err != nil {
		t.Fatal(err)
	}
	escape := strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D", "+", "%2B")
	response := fmt.Sprintf("#/paths/%s/get/responses/%d", escape.Replace(path), status)
	if status != http.StatusOK {
		response = "#/components/responses/BadRequest"
	}
	schema, err := compiler.Compile("openapi.json" + response + "/content/" + escape.Replace(contentType) + "/schema")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
