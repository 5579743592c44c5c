import unittest

from manifests import find_problems, read_offers

OFFERS = read_offers(
    {
        "spec": {
            "group": "platform.example.com",
            "names": {"kind": "Thing"},
            "versions": [
                {
                    "name": "v1alpha1",
                    "served": True,
                    "schema": {
                        "openAPIV3Schema": {
                            "type": "object",
                            "properties": {
                                "spec": {
                                    "type": "object",
                                    "required": ["size"],
                                    "properties": {
                                        "size": {"type": "string", "enum": ["small"]}
                                    },
                                }
                            },
                        }
                    },
                }
            ],
        }
    }
)


def thing(**spec):
    return {
        "apiVersion": "platform.example.com/v1alpha1",
        "kind": "Thing",
        "metadata": {"name": "x", "namespace": "x-dev"},
        "spec": spec,
    }


class FindProblems(unittest.TestCase):
    def find(self, *manifests):
        return list(find_problems(manifests, OFFERS))

    def test_takes_what_is_offered(self):
        self.assertEqual(self.find(thing(size="small")), [])
        self.assertEqual(self.find(thing(size="small", crossplane={"a": 1})), [])

    def test_names_a_value_that_is_not_offered(self):
        self.assertEqual(
            self.find(thing(size="huge")),
            ["Thing x: spec.size must be one of ['small']"],
        )

    def test_names_a_field_that_is_missing_or_unknown(self):
        self.assertIn("must contain ['size'] properties", self.find(thing())[0])
        self.assertIn(
            "must not contain {'colour'} properties",
            self.find(thing(size="small", colour="red"))[0],
        )

    def test_wants_something_to_be_asked_for(self):
        other = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}}
        self.assertEqual(
            self.find(other), ["asks for nothing that platform/definition.yaml offers"]
        )

    def test_refuses_a_secret(self):
        secret = {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "x"}}
        self.assertEqual(
            self.find(thing(size="small"), secret),
            ["Secret x: secrets are written by the platform and never kept here"],
        )


if __name__ == "__main__":
    unittest.main()
