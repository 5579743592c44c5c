import {
  asText,
  type ContractSource,
  type Json,
} from '@fairway/plugin-api-contracts-common';
import type { DocumentProblem, PathStep } from '../document/DocumentError';

/** What a field has to be; the rest of the document is left to linters. */
const EXPECTED: readonly {
  readonly at: RegExp;
  readonly kind: 'object' | 'list' | 'text';
}[] = [
  {
    at: /^(info|paths|webhooks|components|definitions|responses)$/,
    kind: 'object',
  },
  { at: /^(servers|tags|security|schemes)$/, kind: 'list' },
  { at: /^(paths|webhooks) [^ ]+$/, kind: 'object' },
  {
    at: /^(paths|webhooks) [^ ]+ (get|put|post|delete|options|head|patch|trace)$/,
    kind: 'object',
  },
  { at: /^(paths|webhooks) [^ ]+ parameters$/, kind: 'list' },
  {
    at: /^(paths|webhooks) [^ ]+ [a-z]+ (parameters|tags|security|servers)$/,
    kind: 'list',
  },
  {
    at: /^(paths|webhooks) [^ ]+ [a-z]+ (responses|requestBody)$/,
    kind: 'object',
  },
  { at: /^(paths|webhooks) [^ ]+ [a-z]+ parameters \d+$/, kind: 'object' },
  { at: /^(paths|webhooks) [^ ]+ [a-z]+ responses [^ ]+$/, kind: 'object' },
  { at: /^components [a-zA-Z]+$/, kind: 'object' },
  { at: /^(paths|webhooks) [^ ]+ [a-z]+ operationId$/, kind: 'text' },
];
const DEEPEST_EXPECTED = 5;
const MOST_PROBLEMS = 20;

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? 'object' : 'text';
}

function checkKind(
  path: readonly PathStep[],
  value: unknown,
): string | undefined {
  if (path.length === 0 || path.length > DEEPEST_EXPECTED) return undefined;
  const at = path.map(step => String(step).replace(/ /g, '_')).join(' ');
  const rule = EXPECTED.find(one => one.at.test(at));
  const isExtension = String(path[path.length - 1]).startsWith('x-');
  const kind = kindOf(value);
  return rule && !isExtension && kind !== rule.kind
    ? `expected ${
        rule.kind === 'text'
          ? 'text'
          : `${rule.kind === 'object' ? 'an' : 'a'} ${rule.kind}`
      }, found ${kind}`
    : undefined;
}

// What stands there is data, in which `$ref` may mean anything.
const DATA: readonly string[] = ['example', 'examples', 'default', 'enum'];

// Deeper than anybody writes; a document made to be deep must not end the walk by an error.
const DEEPEST = 200;

/**
 * Finds what keeps parts of a document from being shown: values of the wrong kind, and references that lead nowhere.
 *
 * @returns At most twenty, in the order in which they stand there
 */
export function findProblems(source: ContractSource): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const visited = new Set<unknown>();
  // One for the whole walk: a copy for each value would be most of the work.
  const path: PathStep[] = [];

  const add = (message: string, ...more: PathStep[]) =>
    problems.push({ message, path: [...path, ...more] });

  const visitPart = (step: PathStep, part: unknown) => {
    path.push(step);
    visit(part);
    path.pop();
  };

  const checkReference = (value: Json) => {
    const reference = asText(value.$ref);
    if (reference && source.find(reference) === undefined) {
      add(
        reference.startsWith('#')
          ? `"${reference}" is not in this document`
          : `"${reference}" is another document, which is not read from here`,
        '$ref',
      );
    }
  };

  function visit(value: unknown): void {
    if (problems.length >= MOST_PROBLEMS || path.length > DEEPEST) return;
    const wrongKind = checkKind(path, value);
    if (wrongKind) add(wrongKind);
    if (typeof value !== 'object' || value === null) return;
    if (visited.has(value)) return;
    visited.add(value);
    if (Array.isArray(value)) {
      value.forEach((part, i) => visitPart(i, part));
      return;
    }
    checkReference(value as Json);
    const isMap = path[path.length - 1] === 'properties';
    for (const [key, part] of Object.entries(value)) {
      if (isMap || !DATA.includes(key)) visitPart(key, part);
    }
  }

  const { paths, webhooks, components } = source.root;
  if (!paths && !webhooks && !components) {
    problems.push({ message: 'expected "paths", found none', line: 1 });
  }
  visit(source.root);
  return problems;
}
