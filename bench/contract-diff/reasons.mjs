const PAYLOAD =
  '@asyncapi/diff leaves what changes in a payload, a message or a binding unclassified.';

/** Why verdicts differ, by type: `ours` by our rule if ours is graver, `theirs` by the tool’s if its is. */
export const reasons = {
  openapi: {
    ours: {
      'request-parameter-enum-value-added':
        'a value more is accepted. oasdiff tells that of parameters of an operation; these stand at the path, where none of its checks looks.',
    },
    theirs: {},
  },
  graphql: { ours: {}, theirs: {} },
  grpc: { ours: {}, theirs: {} },
  asyncapi: {
    ours: {
      'response-property-enum-value-added': PAYLOAD,
      'response-property-one-of-added': PAYLOAD,
      'request-property-became-required': PAYLOAD,
      'response-message-removed': PAYLOAD,
    },
    theirs: {
      edit: 'the version of AsyncAPI itself changed, by which nobody has to change. @asyncapi/diff calls every other value of `asyncapi` breaking.',
    },
  },
  jsonschema: { ours: {}, theirs: {} },
};
