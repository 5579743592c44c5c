import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { LintReport } from '@fairway/plugin-api-contracts-common';
import { openDatabase } from '../database/openDatabase';
import { DatabaseHistoryStore } from '../history/DatabaseHistoryStore';
import { hashDefinition } from '../history/recordDefinition';
import { DatabaseLintStore } from './DatabaseLintStore';
import { lintAll } from './lintAll';
import { LintService } from './LintService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const report: LintReport = {
  score: 85,
  counts: { error: 1, warning: 0, information: 0, hint: 0 },
  findings: [],
  more: 0,
};

describe.each(databases.eachSupportedId())('DatabaseLintStore on %s', id => {
  async function setup(...texts: string[]) {
    const knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
    const store = new DatabaseLintStore(knex);
    const history = new DatabaseHistoryStore(knex);
    for (const [i, text] of texts.entries()) {
      await history.add(
        {
          entityRef: 'api:default/booking',
          sequence: i + 1,
          hash: hashDefinition(text),
          type: 'openapi',
          seenAt: new Date(),
        },
        text,
      );
    }
    return { history, store };
  }

  it('sums up reports of the rules of today', async () => {
    const { store } = await setup('one');
    const hash = hashDefinition('one');

    await store.save(hash, 'rules', report);
    await store.save('unknown', 'rules', report);

    expect(await store.find(hash, 'rules')).toEqual(report);
    expect(await store.findSummaries([hash, 'unknown'], 'rules')).toEqual(
      new Map([[hash, { score: 85, counts: report.counts }]]),
    );
    expect(await store.findSummaries([hash], 'other rules')).toEqual(new Map());
  });

  it('has the linter look at the latest definitions only, each once, and goes on after a fault', async () => {
    const { history, store } = await setup('old', 'new');
    await history.add(
      {
        entityRef: 'api:default/fares',
        sequence: 1,
        hash: hashDefinition('odd'),
        type: 'asyncapi',
        seenAt: new Date(),
      },
      'odd',
    );
    const looked: string[] = [];
    const logger = mockServices.logger.mock();
    const lint = {
      async lintText(hash: string, type: string, definition: string) {
        looked.push(`${type} ${definition}`);
        if (definition === 'odd') {
          throw new Error('too large');
        }
        await store.save(hash, 'rules', report);
        return report;
      },
    } as Partial<LintService> as LintService;
    const lookAtAll = () =>
      lintAll(
        { definitions: history, lint, logger, ruleset: 'rules', store },
        new AbortController().signal,
      );

    await lookAtAll();
    expect(looked.sort()).toEqual(['asyncapi odd', 'openapi new']);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await lookAtAll();

    expect(looked.filter(text => text === 'openapi new')).toHaveLength(1);
  });
});
