import { ChangeLevel } from '../ContractDiff';
import { Fingerprints } from '../input/Fingerprints';
import { SchemaView } from './SchemaView';

/** Who reads the value: the API a request, its user a response. */
export type Direction = 'request' | 'response';

/** Where a schema stands. */
export type Place = {
  /** How rules about it begin: `request-body`, `response-property`. */
  readonly subject: string;
  readonly path: string;
};

/** One pair of schemas, and what the rules about it may use. */
export type Comparison = {
  readonly old: SchemaView;
  readonly new: SchemaView;
  readonly direction: Direction;
  readonly place: Place;
  /** A value that travels as text, as in a query: all types look alike. */
  readonly isText: boolean;
  readonly fingerprints: Fingerprints;
  /** `rule` is what follows after the subject. */
  report(level: ChangeLevel, rule: string, message: string): void;
  reportAt(
    place: Place,
    level: ChangeLevel,
    rule: string,
    message: string,
  ): void;
  /** Compares what stands inside, later. */
  descend(
    oldSchemas: readonly unknown[],
    newSchemas: readonly unknown[],
    place: Place,
  ): void;
};

/** A change that breaks only those who relied on what the contract never promised. */
export const MAY_BREAK = 'Those who relied on it may have to change.';

export function placeOfProperty(comparison: Comparison, name: string): Place {
  const { direction, place } = comparison;
  return {
    subject: place.subject.startsWith(direction)
      ? `${direction}-property`
      : place.subject.replace(/-?[a-z]+$/, match =>
          match.startsWith('-') ? '-property' : 'property',
        ),
    path: `${place.path} › property "${name}"`,
  };
}

export function placeInside(comparison: Comparison, step: string): Place {
  return { ...comparison.place, path: `${comparison.place.path} › ${step}` };
}
