"""Compares what deploy/ asks for in each environment with what the platform offers.

A cluster would say the same, but only after the merge: a value that is not offered, a field that does not exist, an
environment that asks for nothing.
"""

import subprocess
import sys
from pathlib import Path

import fastjsonschema
import yaml

ROOT = Path(__file__).parent.parent


def read_offers(definition):
    """Makes a check for each version that a CompositeResourceDefinition offers, by its apiVersion and kind."""
    spec = definition["spec"]
    return {
        (f"{spec['group']}/{version['name']}", spec["names"]["kind"]): make_check(
            version["schema"]["openAPIV3Schema"]
        )
        for version in spec["versions"]
        if version["served"]
    }


def make_check(schema):
    # Kubernetes knows the first three by itself, and Crossplane adds spec.crossplane
    known = {"apiVersion": {}, "kind": {}, "metadata": {}}
    closed = close(schema)
    closed["properties"].update(known)
    closed["properties"]["spec"]["properties"]["crossplane"] = {}
    return fastjsonschema.compile(closed)


def close(schema):
    """Refuses fields that are not described, as `kubectl apply --validate=strict` does."""
    closed = dict(schema)
    if "items" in schema:
        closed["items"] = close(schema["items"])
    if "properties" in schema:
        closed["properties"] = {
            name: close(field) for name, field in schema["properties"].items()
        }
        closed["additionalProperties"] = False
    return closed


def find_problems(manifests, offers):
    """Says what is wrong with the manifests of one environment, a sentence for each."""
    asked = 0
    for manifest in manifests:
        kind = manifest["kind"]
        name = f"{kind} {manifest['metadata']['name']}"
        if kind == "Secret":
            yield f"{name}: secrets are written by the platform and never kept here"
        check = offers.get((manifest["apiVersion"], kind))
        if check is None:
            continue
        asked += 1
        try:
            check(manifest)
        except fastjsonschema.JsonSchemaException as error:
            yield f"{name}: {error.message.removeprefix('data.')}"
    if asked == 0:
        yield "asks for nothing that platform/definition.yaml offers"


def build(overlay):
    built = subprocess.run(
        ["kubectl", "kustomize", overlay], check=True, stdout=subprocess.PIPE
    )
    return list(yaml.safe_load_all(built.stdout))


def main():
    offers = read_offers(
        yaml.safe_load((ROOT / "platform" / "definition.yaml").read_text("utf-8"))
    )
    found = False
    for overlay in sorted((ROOT / "deploy" / "overlays").iterdir()):
        where = overlay.relative_to(ROOT)
        problems = list(find_problems(build(overlay), offers))
        for problem in problems:
            print(f"{where}: {problem}", file=sys.stderr)
        if not problems:
            print(f"{where}: fits")
        found = found or bool(problems)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
