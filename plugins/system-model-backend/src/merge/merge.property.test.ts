import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { ORIGINS } from '@fairway/plugin-system-model-common';
import fc from 'fast-check';
import { makeRules, NOW } from './__testUtils__/makeClaim';
import { Claimed } from './Claimed';
import { compareClaims } from './compareClaims';
import { ALIASES_POINTER } from './fields';
import { findMemberKey, isUnitedList } from './findMemberKey';
import { joinPointer } from './joinPointer';
import { merge } from './merge';
import { rankClaims } from './rankClaims';
import { Rules } from './Rules';

const word = fc.constantFrom('a', 'b', 'Team-A', 'group:default/a', 'x/y~z');
const key = fc.oneof(
  word,
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    '',
    'tags',
  ),
);
const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
const link = fc.record(
  { url: word, title: word, icon: fc.constant(1) },
  { requiredKeys: [] },
);
const listOf = (item: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(item, { maxLength: 4 }) },
    { weight: 1, arbitrary: anything },
  );
const sometimes = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: anything });

const data = sometimes(
  fc.record(
    {
      apiVersion: word,
      kind: fc.constantFrom('Component', 'COMPONENT', 'API', 5),
      metadata: sometimes(
        fc.record(
          {
            name: fc.constantFrom('shop', 'Shop', 'other', null),
            namespace: word,
            description: sometimes(word),
            tags: listOf(sometimes(word)),
            links: listOf(sometimes(link)),
            annotations: sometimes(
              fc.dictionary(
                fc.oneof(key, fc.constant('fairway.dev/aliases')),
                sometimes(word),
              ),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
      spec: sometimes(
        fc.record(
          {
            owner: sometimes(word),
            tier: fc.constantFrom(1, '1', 2),
            dependsOn: listOf(sometimes(word)),
            providesApis: listOf(word),
            children: fc.array(word),
            profile: anything,
            deep: fc.dictionary(key, anything),
          },
          { requiredKeys: [] },
        ),
      ),
      relations: anything,
    },
    { requiredKeys: [] },
  ),
).map(value => (isObject(value) ? value : {}) as JsonObject);

const time = fc.oneof(
  fc.integer({ min: NOW - 9e7, max: NOW + 9e5 }),
  fc.constantFrom(NaN, Infinity, -1e300, 0),
);
const claim: fc.Arbitrary<Claimed> = fc
  .record({
    // So few that claims often differ in nothing but in what they say.
    source: fc.constantFrom('git', 'a', 'b'),
    origin: fc.constantFrom('descriptor', 'descriptor', ...ORIGINS),
    collection: fc.constantFrom('one', 'one', 'two'),
    path: fc.constantFrom('p', 'p', 'q'),
    ordinal: fc.constantFrom(0, 0, 1),
    data,
    aliases: fc.option(fc.array(sometimesText(), { maxLength: 3 }), {
      nil: undefined,
    }),
    lines: fc.option(
      fc.dictionary(fc.constantFrom('', '/spec', '/spec/owner'), fc.nat()),
      { nil: undefined },
    ),
    firstSeen: fc.dictionary(
      fc.constantFrom('/spec/owner', '/spec/tier'),
      time,
    ),
    lastSeenAt: time,
    maxAgeSeconds: fc.option(fc.nat(90_000), { nil: undefined }),
    removes: fc.option(
      fc.subarray([
        '/metadata/tags/a',
        '/metadata/links/a',
        `${ALIASES_POINTER}/a`,
        '/spec/dependsOn/component:default~1a',
        '/spec/owner',
      ]),
      { nil: undefined },
    ),
    failing: fc.option(fc.record({ since: time, error: word }), {
      nil: undefined,
    }),
  })
  .map(given => ({ ...given, place: { kind: 'file', path: given.path } }));
const claims = fc.array(claim, { maxLength: 5 });
const rules: fc.Arbitrary<Rules> = fc
  .record({
    precedence: fc.shuffledSubarray([...ORIGINS]),
    sources: fc.shuffledSubarray(['git', 'cluster', 'a']),
    settlements: fc.array(
      fc.record({
        pointer: fc.constantFrom(
          '/spec/owner',
          '/spec',
          '/metadata/tags',
          '/metadata/links/a',
          '/metadata/tags/a',
          '',
        ),
        source: fc.constantFrom('git', 'a', 'gone'),
        by: word,
        at: time,
      }),
    ),
  })
  .map(makeRules);

function sometimesText() {
  return fc.oneof(word, fc.string(), fc.constant('ebb, Flow'));
}

/** Pointers and values of all leaves, those of united lists by the keys of their members. */
function listLeaves(entity: JsonObject): Map<string, JsonValue> {
  const leaves = new Map<string, JsonValue>();
  const visit = (pointer: string, value: JsonValue): void => {
    if (isObject(value)) {
      Object.entries(value).forEach(([name, item]) =>
        visit(joinPointer(pointer, name), item!),
      );
    } else if (
      isUnitedList(pointer) &&
      (Array.isArray(value) || pointer === ALIASES_POINTER)
    ) {
      const members = Array.isArray(value) ? value : String(value).split(',');
      members.forEach(member =>
        leaves.set(
          joinPointer(pointer, findMemberKey(pointer, member, 'default')),
          member,
        ),
      );
    } else {
      leaves.set(pointer, value);
    }
  };
  visit('', entity);
  ['/apiVersion', '/kind', '/metadata/name', '/metadata/namespace'].forEach(
    pointer => leaves.delete(pointer),
  );
  return leaves;
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 });

describe('merge, whatever is claimed', () => {
  it('does not depend on the order of claims, nor on their number', () => {
    fc.assert(
      fc.property(
        claims.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all, ...all], {
              minLength: all.length * 2,
            }),
          ),
        ),
        rules,
        ([all, shuffled], given) => {
          const merged = merge(all, given);

          expect(JSON.stringify(merge(shuffled, given))).toBe(
            JSON.stringify(merged),
          );
        },
      ),
    );
  });

  it('believes one of any two claims more, and never each the other', () => {
    fc.assert(
      fc.property(claim, claim, claim, rules, (a, b, c, given) => {
        const { ranked } = rankClaims([a, b, c], given);

        for (const [i, one] of ranked.entries()) {
          for (const [j, other] of ranked.entries()) {
            const order = Math.sign(compareClaims(one, other, given));
            expect(order).toBe(Math.sign(i - j));
            expect(Math.sign(compareClaims(other, one, given)) + order).toBe(0);
          }
        }
      }),
    );
  });

  it('shows what a source hid once the source is gone', () => {
    fc.assert(
      fc.property(
        claims,
        rules,
        fc.constantFrom('git', 'a'),
        (all, given, gone) => {
          const before = merge(all, given);
          const after = merge(
            all.filter(({ source }) => source !== gone),
            given,
          );

          const next = new Map(
            before?.provenance.map(({ pointer, chosen, others }) => [
              pointer,
              [chosen, ...others].find(({ source }) => source !== gone),
            ]),
          );
          const fields = (after?.provenance ?? []).filter(({ pointer }) =>
            next.has(pointer),
          );
          expect(fields.map(({ chosen }) => chosen)).toEqual(
            fields.map(({ pointer }) => next.get(pointer)),
          );
        },
      ),
    );
  });

  it('tells of every leaf, and of nothing else, where it comes from', () => {
    fc.assert(
      fc.property(claims, rules, (all, given) => {
        const merged = merge(all, given);

        const leaves = listLeaves(merged?.entity ?? {});
        expect(
          merged?.provenance
            .filter(({ isRemoved }) => !isRemoved)
            .map(({ pointer, chosen }) => [pointer, chosen.value]) ?? [],
        ).toEqual([...leaves].sort(([a], [b]) => (a < b ? -1 : 1)));
      }),
    );
  });

  it('takes nothing out of lists but what somebody says is not so, and then tells who says that it is', () => {
    fc.assert(
      fc.property(claims, rules, (all, given) => {
        const merged = merge(all, given);
        const without = merge(
          all.map(({ removes: _, ...one }) => one),
          given,
        );

        const removed = (merged?.provenance ?? []).filter(
          ({ isRemoved }) => isRemoved,
        );
        const before = listLeaves(without?.entity ?? {});
        const after = listLeaves(merged?.entity ?? {});
        expect([...before.keys()].filter(at => !after.has(at)).sort()).toEqual(
          removed.map(({ pointer }) => pointer),
        );
        for (const { chosen, isConflict, others } of removed) {
          expect(chosen.value).toBeNull();
          expect(isConflict).toBe(false);
          expect(others.some(({ value }) => value !== null)).toBe(true);
        }
      }),
    );
  });

  it('makes the same entity of the entity it made', () => {
    fc.assert(
      fc.property(claims, claim, rules, (all, one, given) => {
        const merged = merge(all, given);
        const again =
          merged &&
          merge(
            [
              {
                ...one,
                origin: 'descriptor',
                aliases: [],
                data: merged.entity,
              },
            ],
            given,
          );

        expect(again?.entity).toEqual(merged?.entity);
        expect(again?.aliases).toEqual(merged?.aliases);
        expect(again?.edges).toEqual(merged?.edges);
        expect(again?.problems ?? []).toEqual([]);
      }),
    );
  });

  it('never sets a key that could harm', () => {
    fc.assert(
      fc.property(claims, rules, (all, given) => {
        const text = JSON.stringify(merge(all, given)?.entity ?? {});

        expect(text).not.toMatch(/"(__proto__|constructor|prototype)":/);
        expect(Object.prototype).toEqual({});
      }),
    );
  });
});
