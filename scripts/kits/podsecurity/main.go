// Command podsecurity checks Kubernetes manifests against the Pod Security Standard "restricted", with the code that the
// API server does it with.
//
// It reads YAML documents from standard input and prints a line for each workload that a namespace with
// pod-security.kubernetes.io/enforce: restricted would turn away. It ends with 1 if there is one, with 2 if it cannot
// read the manifests, and prints how many workloads it has seen otherwise.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// workload has the pod in the places where the kinds of Kubernetes have it.
type workload struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata"`
	Spec              struct {
		// Pod
		corev1.PodSpec `json:",inline"`
		// Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job
		Template *corev1.PodTemplateSpec `json:"template"`
		// CronJob
		JobTemplate *struct {
			Spec struct {
				Template corev1.PodTemplateSpec `json:"template"`
			} `json:"spec"`
		} `json:"jobTemplate"`
	} `json:"spec"`
	// PodTemplate
	Template *corev1.PodTemplateSpec `json:"template"`
}

// pod returns the pod that the kind makes, if it makes one.
func (w workload) pod() *corev1.PodTemplateSpec {
	switch w.Kind {
	case "Pod":
		return &corev1.PodTemplateSpec{ObjectMeta: w.ObjectMeta, Spec: w.Spec.PodSpec}
	case "PodTemplate":
		return w.Template
	case "CronJob":
		if w.Spec.JobTemplate == nil {
			return nil
		}
		return &w.Spec.JobTemplate.Spec.Template
	case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job":
		return w.Spec.Template
	default:
		return nil
	}
}

// check returns what is wrong with each workload, and how many workloads there are.
func check(manifests io.Reader) (problems []string, seen int, err error) {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		return nil, 0, err
	}
	restricted := api.LevelVersion{Level: api.LevelRestricted, Version: api.LatestVersion()}
	decoder := yaml.NewYAMLOrJSONDecoder(manifests, 4096)
	for {
		var w workload
		if err := decoder.Decode(&w); errors.Is(err, io.EOF) {
			return problems, seen, nil
		} else if err != nil {
			return nil, 0, err
		}
		pod := w.pod()
		if pod == nil {
			continue
		}
		seen++
		result := policy.AggregateCheckResults(evaluator.EvaluatePod(restricted, &pod.ObjectMeta, &pod.Spec))
		if !result.Allowed {
			problems = append(problems, fmt.Sprintf("%s %s: %s", w.Kind, w.Name, result.ForbiddenDetail()))
		}
	}
}

func main() {
	problems, seen, err := check(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, "The manifests cannot be read:", err)
		os.Exit(2)
	}
	for _, problem := range problems {
		fmt.Println(problem)
	}
	if len(problems) > 0 {
		os.Exit(1)
	}
	fmt.Printf("%d workloads\n", seen)
}
