import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOrganisation } from '../../organisation/createOrganisation.mjs';
import { NAME_CLASSES } from '../measure/relevance.mjs';
import { createVariedWording } from '../organisation/createVariedWording.mjs';
import { judgeQueries } from './judgeQueries.mjs';

const create = seed =>
  judgeQueries(
    createOrganisation(2000, { seed, wording: createVariedWording() }),
    [],
    seed,
  );

const toPlain = queries =>
  queries.map(query => ({ ...query, judgements: [...query.judgements] }));

describe('judgeQueries', () => {
  const queries = create(1);

  it('makes the same queries of the same seed, and others of another', () => {
    assert.deepEqual(toPlain(create(1)), toPlain(queries));
    const others = new Set(create(2).map(({ text }) => text));
    const generated = queries.filter(query => query.class === 'exact name');
    assert.ok(generated.every(({ text }) => !others.has(text)));
  });

  it('has two hundred queries and more, each with something to find', () => {
    assert.ok(queries.length >= 200);
    const lost = queries.filter(({ judgements }) => judgements.size === 0);
    assert.deepEqual(lost, []);
  });

  it('knows what is meant wherever a name is looked for', () => {
    const unknown = queries.filter(
      query =>
        NAME_CLASSES.includes(query.class) &&
        ![...query.judgements.values()].includes(3),
    );
    assert.deepEqual(unknown, []);
  });
});
