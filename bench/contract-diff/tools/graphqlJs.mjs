import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  findBreakingChanges,
  findDangerousChanges,
  parse,
  version,
} from 'graphql';
import { toVerdict } from '../shared.mjs';

export const name = `graphql-js ${version}`;

export const tellsOnlyBreaking = true;

export function ensure() {}

/** What the reference implementation of GraphQL says of a pair. */
export function run(pair) {
  const [old, now] = [pair.old, pair.new].map(file =>
    buildASTSchema(parse(readFileSync(file, 'utf8')), { assumeValidSDL: true }),
  );
  const told = (level, changes) =>
    changes.map(({ type, description }) => ({
      level,
      rule: type.toLowerCase().replaceAll('_', '-'),
      message: description,
    }));
  return toVerdict([
    ...told('breaking', findBreakingChanges(old, now)),
    ...told('non-breaking', findDangerousChanges(old, now)),
  ]);
}
