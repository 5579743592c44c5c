import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { openDatabase } from '../database/openDatabase';
import { DatabaseHistoryStore } from '../history/DatabaseHistoryStore';
import { hashDefinition } from '../history/recordDefinition';
import { LintService } from './LintService';
import { DatabaseLintStore } from './DatabaseLintStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const BOOKING = 'api:default/booking';
const credentials = mockCredentials.user();

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'booking' },
    spec: { type: 'openapi', lifecycle: 'x', owner: 'x', definition: 'text' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop' },
    spec: { type: 'service', lifecycle: 'x', owner: 'x' },
  },
];

describe.each(databases.eachSupportedId())('LintService on %s', id => {
  const asked: [string, string][] = [];

  beforeEach(() => {
    asked.length = 0;
  });

  const setup = async () => {
    const knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
    const withRules = (ruleset: string) =>
      new LintService({
        catalog: catalogServiceMock({ entities }),
        linter: {
          async lint(definition, rules) {
            asked.push([definition, rules]);
            return {
              score: asked.length,
              counts: { error: 0, warning: 0, information: 0, hint: 0 },
              findings: [],
              more: 0,
            };
          },
        },
        ruleset,
        store: new DatabaseLintStore(knex),
      });
    return { withRules, history: new DatabaseHistoryStore(knex) };
  };

  it('looks at each definition once, and again by other rules', async () => {
    const { withRules, history } = await setup();
    await history.add(
      {
        entityRef: BOOKING,
        sequence: 1,
        hash: hashDefinition('text'),
        type: 'openapi',
        seenAt: new Date(),
      },
      'text',
    );

    const first = await withRules('a').lint(BOOKING, { credentials });
    const second = await withRules('a').lint(BOOKING, { credentials });
    const other = await withRules('b').lint(BOOKING, { credentials });

    expect(asked).toEqual([
      ['text', 'a'],
      ['text', 'b'],
    ]);
    expect([first.score, second.score, other.score]).toEqual([1, 1, 2]);
  });

  it('looks at what the history does not have yet', async () => {
    const { withRules } = await setup();

    expect(await withRules('a').lint(BOOKING, { credentials })).toMatchObject({
      score: 1,
    });
  });

  it('says what is no API', async () => {
    const { withRules } = await setup();
    const lint = (ref: string) => withRules('a').lint(ref, { credentials });

    await expect(lint('component:default/shop')).rejects.toThrow(
      'expected an API',
    );
    await expect(lint('api:default/none')).rejects.toThrow('you may see');
  });
});
