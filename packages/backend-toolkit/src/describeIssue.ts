import { z } from 'zod';

type Issue = z.core.$ZodIssue;

const MAX_VALUE_LENGTH = 60;
const SECRET_FIELD = /pass|secret|token|credential|private_?key|authorization/i;

/**
 * Describes one fault of a parsed value as `<field>: <expected>, received <value>`.
 *
 * @param issue - Fault that zod found
 * @param value - The whole value in which it was found
 */
export function describeIssue(issue: Issue, value: unknown): string {
  const field = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `${field}${describeExpected(issue)}, received ${describeReceived(
    issue.path,
    value,
  )}`;
}

function describeExpected(issue: Issue): string {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const alternatives = issue.errors.map(branch =>
      branch.map(describeExpected).join(' and '),
    );
    return [...new Set(alternatives)].join(' or ');
  }
  // zod puts a class of fault before what it expected and, for types only, what it received after it.
  return issue.message
    .replace(/^(Invalid input|Invalid option|Too big|Too small): /, '')
    .replace(/, received [^,]*$/, '');
}

function describeReceived(path: readonly PropertyKey[], root: unknown): string {
  const value = path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null
        ? Reflect.get(parent, key)
        : undefined,
    root,
  );
  if (value === undefined) {
    return 'nothing';
  }
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return `a list of ${value.length}`;
  }
  if (typeof value === 'object') {
    return 'an object';
  }
  if (path.some(key => SECRET_FIELD.test(String(key)))) {
    return `a ${typeof value} that is not shown`;
  }
  const text = typeof value === 'string' ? JSON.stringify(value) : `${value}`;
  return text.length > MAX_VALUE_LENGTH
    ? `${text.slice(0, MAX_VALUE_LENGTH)}…`
    : text;
}
