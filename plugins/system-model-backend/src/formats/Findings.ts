import { JsonValue } from '@backstage/types';
import { ManifestProblem } from '@fairway/plugin-system-model-node';
import { findLine } from '../merge/findLine';
import { splitPointer } from '../merge/splitPointer';
import { MOST_PROBLEMS } from './limits';
import { shorten } from './shorten';

/** Collects what is wrong with a manifest, each with the name of the field and its line. */
export class Findings {
  readonly #lines: Readonly<Record<string, number>>;
  readonly #problems: ManifestProblem[];

  /** @param lines - By JSON Pointer into the manifest */
  constructor(
    lines: Readonly<Record<string, number>> = {},
    problems: readonly ManifestProblem[] = [],
  ) {
    this.#lines = lines;
    this.#problems = [...problems];
  }

  /**
   * Adds a problem.
   *
   * @param what - Goes on after the name of the field, e.g. `is missing. Write …`
   */
  add(pointer: string, what: string): void {
    if (this.#problems.length >= MOST_PROBLEMS) {
      return;
    }
    const line = this.lineOf(pointer);
    const name = shorten(toFieldName(pointer)) || 'The manifest';
    this.#problems.push({
      message: `${pointer ? `"${name}"` : name}${
        line === undefined ? '' : ` in line ${line}`
      } ${what}`,
      ...(line !== undefined && { line }),
      pointer,
    });
  }

  /** Adds that a value is of the wrong shape. */
  addUnexpected(pointer: string, value: unknown, expected: string): void {
    this.add(pointer, `is ${describe(value)}, but ${expected} is expected.`);
  }

  lineOf(pointer: string): number | undefined {
    return findLine(this.#lines, pointer);
  }

  list(): readonly ManifestProblem[] {
    return this.#problems;
  }
}

function toFieldName(pointer: string): string {
  return splitPointer(pointer)
    .map(key => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

function describe(value: unknown): string {
  if (value === null || value === undefined) {
    return 'empty';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object'
    ? 'an object'
    : `"${shorten(String(value as JsonValue))}"`;
}
