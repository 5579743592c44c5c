import { ContractType } from '../ContractDiff';
import { ContractInputError } from '../ContractInputError';
import { JsonObject, valueOf } from './Json';
import { checkSize, parseText } from './parseText';

/** A contract that was read; GraphQL and Protocol Buffers are read later by libraries of their own. */
export type Contract =
  | { type: 'graphql' | 'grpc'; label: string; text: string }
  | {
      type: 'openapi' | 'asyncapi' | 'jsonschema';
      label: string;
      document: JsonObject;
    };

// No \s at the beginning of a line: it would run over many empty lines again and again.
const GRAPHQL =
  /^[ \t]*(?:extend[ \t]+)?(?:(?:type|interface|union|enum|input|scalar|directive)[ \t]+@?\w+[ \t]*(?:[{=@(]|implements\b|\r?$)|schema[ \t]*[{@])/m;
const PROTOBUF =
  /^[ \t]*(?:(?:syntax|edition)[ \t]*=[ \t]*["']|(?:message|service)[ \t]+\w+[ \t]*\{)/m;

const KEYWORDS = [
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'definitions',
  'type',
  'properties',
  'items',
  'enum',
  'const',
  'allOf',
  'anyOf',
  'oneOf',
  'required',
];

const NEEDED: Record<string, string> = {
  openapi: '"openapi: 3.…" or "swagger: \'2.0\'"',
  asyncapi: '"asyncapi: 2.…" or "asyncapi: 3.…"',
  jsonschema: 'a keyword of JSON Schema, such as "$schema" or "type"',
};

function typeOfDocument(document: JsonObject, expected?: ContractType) {
  if (valueOf(document, 'openapi') ?? valueOf(document, 'swagger')) {
    return 'openapi';
  }
  if (valueOf(document, 'asyncapi')) {
    return 'asyncapi';
  }
  // Whoever says that it is a schema is believed: its keywords are up to its authors.
  return expected === 'jsonschema' ||
    KEYWORDS.some(key => Object.hasOwn(document, key)) ||
    Object.keys(document).length === 0
    ? 'jsonschema'
    : undefined;
}

function typeOfText(text: string): 'graphql' | 'grpc' | undefined {
  if (
    /^\s*[{[]/.test(text) ||
    /^[ \t]*(?:openapi|swagger|asyncapi)[ \t]*:/m.test(text)
  ) {
    return undefined;
  }
  if (PROTOBUF.test(text)) {
    return 'grpc';
  }
  return GRAPHQL.test(text) ? 'graphql' : undefined;
}

/**
 * Reads a contract and says what it is.
 *
 * @param written - The contract
 * @param label - What it is called in a message
 * @param expected - What it has to be; found out from the text if it is not given
 */
export function readContract(
  written: string,
  label: string,
  expected?: ContractType,
): Contract {
  const text = written.replace(/^\uFEFF/, '');
  checkSize(text, label);
  const type =
    expected === 'graphql' || expected === 'grpc'
      ? expected
      : (!expected && typeOfText(text)) || undefined;
  if (type) {
    return { type, label, text };
  }
  const document = parseText(text, label);
  const found = typeOfDocument(document, expected);
  if (!found || (expected && found !== expected)) {
    throw new ContractInputError(
      `${label} is no ${
        expected
          ? `contract of the type "${expected}"`
          : 'contract that is known here'
      }: expected was ${
        expected ? NEEDED[expected] : Object.values(NEEDED).join(', or ')
      } at its top.`,
      { line: 1 },
    );
  }
  if (found === 'openapi' || found === 'asyncapi') {
    checkVersionOf(found, document, label);
  }
  return { type: found, label, document };
}

const KNOWN_VERSIONS = {
  openapi: {
    name: 'OpenAPI',
    pattern: /^(?:2(?:\.0)?|3\.[0-2](?:\.\d+)?\S*)$/,
    list: '2.0, 3.0, 3.1 and 3.2',
  },
  asyncapi: { name: 'AsyncAPI', pattern: /^[23](?:\.|$)/, list: '2 and 3' },
};

function checkVersionOf(
  type: 'openapi' | 'asyncapi',
  document: JsonObject,
  label: string,
) {
  const { name, pattern, list } = KNOWN_VERSIONS[type];
  const version = String(
    document.openapi ?? document.swagger ?? document.asyncapi,
  );
  if (!pattern.test(version)) {
    throw new ContractInputError(
      `${label} says that it is ${name} ${version}; ${list} can be compared.`,
    );
  }
}
