import { ChangeLevel, ContractChange, ContractDiff } from '../ContractDiff';
import { ChangeLog } from '../changes/ChangeLog';
import { ContractInputError } from '../ContractInputError';
import { Fingerprints } from '../input/Fingerprints';
import { isObject, stringOf } from '../input/Json';
import { compareBounds } from './compareBounds';
import { compareProperties } from './compareProperties';
import { compareRest } from './compareRest';
import { compareTypes } from './compareTypes';
import { compareValues } from './compareValues';
import { compareVariants } from './compareVariants';
import { Comparison, Direction, Place } from './Comparison';
import { nameOfReference } from './References';
import { SchemaReader } from './SchemaReader';
import { Usage } from './Usage';

/** Pairs of schemas. The largest public contracts have some hundred thousand. */
const MOST_PAIRS = 3_000_000;

type Task = {
  oldSchemas: readonly unknown[];
  newSchemas: readonly unknown[];
  direction: Direction;
  place: Place;
  isText: boolean;
  user: string;
};

/**
 * Compares the schemas of two documents.
 *
 * @remarks
 *
 * Each pair of schemas is compared once in each direction, however often it is
 * used, and the pairs wait in a row: neither schemas that refer to themselves
 * nor ones that unfold without end make it run on.
 */
export class SchemaComparer {
  readonly old: SchemaReader;
  readonly new: SchemaReader;
  readonly log = new ChangeLog();
  readonly fingerprints = new Fingerprints();
  readonly #seen = new Set<string>();
  readonly #usage = new Usage();
  readonly #keys = new Map<ContractChange, string>();
  readonly #open: Task[] = [];
  #pairs = 0;

  constructor(oldDocument: unknown, newDocument: unknown) {
    this.old = new SchemaReader(oldDocument);
    this.new = new SchemaReader(newDocument);
  }

  /**
   * Compares two schemas with all that is in them.
   *
   * @param user - Name of the operation that they belong to
   */
  compare(
    oldSchema: unknown,
    newSchema: unknown,
    options: {
      direction: Direction;
      place: Place;
      user: string;
      isText?: boolean;
    },
  ): void {
    this.#open.push({
      ...options,
      oldSchemas: [oldSchema],
      newSchemas: [newSchema],
      isText: options.isText ?? false,
      user: `@${options.user}`,
    });
    for (let at = 0; at < this.#open.length; at++) {
      this.#run(this.#open[at]);
    }
    this.#open.length = 0;
  }

  toDiff(): ContractDiff {
    return this.log.toDiff(change => {
      const key = this.#keys.get(change);
      return key === undefined
        ? change.message
        : `${change.message} ${this.#usage.describe(key)}`.trim();
    });
  }

  #run(task: Task) {
    const [old, now] = [
      this.old.view(task.oldSchemas),
      this.new.view(task.newSchemas),
    ];
    const key = `${task.direction}${task.isText ? '*' : ''}|${old.key}|${
      now.key
    }|${old.parts.length || now.parts.length ? '' : task.place.path}`;
    this.#usage.add(key, task.user);
    if (this.#seen.has(key)) {
      return;
    }
    this.#seen.add(key);
    if (++this.#pairs > MOST_PAIRS) {
      throw new ContractInputError(
        `The schemas unfold to more than ${MOST_PAIRS} pairs; they cannot be compared.`,
      );
    }
    const name = nameOfBoth(task);
    const place = name
      ? { subject: task.place.subject, path: `schema "${name}"` }
      : task.place;
    const reportAt = (
      at: Place,
      level: ChangeLevel,
      rule: string,
      message: string,
    ) => {
      const change = this.log.add(
        level,
        `${at.subject}-${rule}`,
        at.path,
        message,
      );
      if (at.path.startsWith('schema "')) {
        this.#keys.set(change, key);
      }
    };
    const comparison: Comparison = {
      old,
      new: now,
      direction: task.direction,
      place,
      isText: task.isText,
      fingerprints: this.fingerprints,
      reportAt,
      report: (level, rule, message) => reportAt(place, level, rule, message),
      descend: (oldSchemas, newSchemas, at) =>
        this.#open.push({
          oldSchemas,
          newSchemas,
          direction: task.direction,
          place: at,
          isText: task.isText,
          user: key,
        }),
    };
    compareTypes(comparison);
    compareValues(comparison);
    compareBounds(comparison);
    compareProperties(comparison);
    compareVariants(comparison);
    compareRest(comparison);
  }
}

/** Name of the shared schema that both sides refer to. */
function nameOfBoth({ oldSchemas, newSchemas }: Task): string | undefined {
  const [a, b] = [oldSchemas, newSchemas].map(schemas => {
    const only = schemas.length === 1 ? schemas[0] : undefined;
    return isObject(only) ? stringOf(only, '$ref') : undefined;
  });
  return a && b && nameOfReference(a) === nameOfReference(b)
    ? nameOfReference(a)
    : undefined;
}
