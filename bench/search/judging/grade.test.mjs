import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grade } from './grade.mjs';
import { listDocuments } from './listDocuments.mjs';
import { splitWords } from './splitWords.mjs';

const create = (kind, name, { title, tags = [], ...spec } = {}) => ({
  kind,
  metadata: { name, title, tags, annotations: {} },
  spec,
});

const documents = listDocuments([
  create('Group', 'tide-watch', { profile: { displayName: 'Tide Watch' } }),
  create('System', 'harbour', { title: 'Zölle Łódź' }),
  create('Component', 'payment-api', { owner: 'group:default/tide-watch' }),
  create('Component', 'PaymentApiClient', { system: 'harbour' }),
  create('Component', 'payments.gateway', { tags: ['api'] }),
]);

const gradesOf = query =>
  Object.fromEntries(
    documents
      .map(document => [document.entity.metadata.name, grade(query, document)])
      .filter(([, value]) => value > 0),
  );
const meant = text => ({ meant: splitWords(text) });

describe('grade', () => {
  it('puts the name above what has its words among others', () => {
    assert.deepEqual(gradesOf(meant('PaymentAPI')), {
      'payment-api': 3,
      PaymentApiClient: 2,
    });
  });

  it('does not mind diacritics', () => {
    assert.deepEqual(gradesOf(meant('zolle lodz')), {
      harbour: 3,
      PaymentApiClient: 1,
    });
  });

  it('puts the owner above what it owns', () => {
    assert.deepEqual(gradesOf(meant('tide watch')), {
      'tide-watch': 3,
      'payment-api': 1,
    });
  });

  it('takes an unfinished word as a beginning', () => {
    const query = { ...meant('payment ap'), how: 'prefix' };

    assert.deepEqual(gradesOf(query), {
      'payment-api': 3,
      PaymentApiClient: 3,
    });
  });

  it('wants what is about the word and owned by the team', () => {
    const query = {
      meant: { team: ['tide', 'watch'], words: ['payment'] },
      how: 'owned',
    };

    assert.deepEqual(gradesOf(query), { 'payment-api': 3 });
  });
});
