import { ApiEntity } from '@backstage/catalog-model';
import { NewIteration } from './Iteration';
import { notifyConsumers } from './notifyConsumers';

const entity = (consumers: readonly string[]): ApiEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'booking', title: 'Booking' },
  spec: { type: 'openapi', lifecycle: 'x', owner: 'x', definition: '' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/owners' },
    ...consumers.map(targetRef => ({ type: 'apiConsumedBy', targetRef })),
  ],
});

const iteration = (verdict: NewIteration['verdict'], paths: string[]) =>
  ({
    entityRef: 'api:default/booking',
    sequence: 7,
    verdict,
    changes: paths.map(path => ({ level: 'breaking', rule: 'r', path })),
  } as unknown as NewIteration);

describe('notifyConsumers', () => {
  const send = jest.fn();
  const notify = (of: ApiEntity, what: NewIteration) =>
    notifyConsumers(of, what, { send });

  beforeEach(() => send.mockClear());

  it('tells the owners of consumers what is affected', async () => {
    const paths = [
      'GET /a',
      'GET /a',
      ...Array.from({ length: 11 }, (_, i) => `GET /${i}`),
    ];

    await notify(
      entity(['component:default/shop', 'component:default/app']),
      iteration('breaking', paths),
    );

    expect(send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['component:default/shop', 'component:default/app'],
          },
          payload: {
            title: 'Breaking change of the API Booking',
            description:
              'Affected: GET /a, GET /0, GET /1, GET /2, GET /3, GET /4, GET /5, GET /6, GET /7, GET /8 and 2 more',
            link: '/catalog/default/api/booking/history?iteration=7',
            severity: 'high',
            topic: 'api-contracts',
            scope: 'breaking-change:api:default/booking',
          },
        },
      ],
    ]);
  });

  it('tells nobody of what breaks nothing, or where there is nobody', async () => {
    await notify(
      entity(['component:default/shop']),
      iteration('docs-only', []),
    );
    await notify(entity([]), iteration('breaking', ['GET /a']));

    expect(send).not.toHaveBeenCalled();
  });
});
