import { ApiEntity } from '@backstage/catalog-model';
import { Operation } from './reader/Operation';
import { toDocument } from './toDocument';

const api: ApiEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'Booking', namespace: 'Travel', title: 'Booking API' },
  spec: {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'group:default/booking',
    definition: '',
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/booking' }],
};

const operation: Operation = {
  method: 'PUT',
  name: '/baskets/{basketId}',
  operationId: 'changeHTTPBasket',
  summary: 'Change a basket',
  description: 'Until it is paid.',
  tags: ['baskets'],
  parts: ['sailingId', 'Basket'],
  isDeprecated: true,
  address: { operation: 'changeHTTPBasket' },
};

describe('toDocument', () => {
  it('holds what the operation and its API are found and shown by', () => {
    const titles = new Map([['group:default/booking', ['Booking Desk']]]);

    expect(toDocument(api, operation, titles)).toEqual({
      names: [
        '/baskets/{basketId}',
        'PUT /baskets/{basketId}',
        'changeHTTPBasket',
      ],
      tags: [
        'Booking',
        'Booking API',
        'baskets',
        'booking',
        'Booking Desk',
        'API',
        'openapi',
        'Travel',
      ],
      description: 'Change a basket',
      text: 'Change a basket · Until it is paid. · sailingId Basket',
      values: {
        kind: ['API'],
        namespace: ['Travel'],
        name: ['Booking'],
        componentType: ['openapi'],
        lifecycle: ['production'],
        owner: ['group:default/booking'],
        system: [],
        tag: [],
      },
      document: {
        title: '/baskets/{basketId}',
        text: 'Change a basket · Until it is paid. · sailingId Basket',
        location:
          '/catalog/travel/api/booking/definition?operation=changeHTTPBasket',
        authorization: { resourceRef: 'api:travel/booking' },
        kind: 'API',
        namespace: 'Travel',
        name: 'Booking',
        apiTitle: 'Booking API',
        type: 'openapi',
        lifecycle: 'production',
        owner: 'group:default/booking',
        system: '',
        method: 'PUT',
        operationId: 'changeHTTPBasket',
        tags: ['baskets'],
        deprecated: true,
      },
    });
  });

  it('has the same fields whatever the operation lacks', () => {
    const bare: Operation = {
      method: 'RPC',
      name: 'Ships/Find',
      tags: [],
      parts: [],
      isDeprecated: false,
      address: { type: 'Ships', field: 'Find' },
    };

    const fieldsOf = (of: Operation) =>
      Object.keys(toDocument(api, of, new Map()).document);
    expect(fieldsOf(bare)).toEqual(fieldsOf(operation));
    expect(toDocument(api, bare, new Map()).names).toEqual([
      'Ships/Find',
      'RPC Ships/Find',
    ]);
  });
});
