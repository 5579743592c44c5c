import { toRunTitle } from './toRunTitle';

const task = (spec: object) =>
  ({ id: 'f00', spec: { parameters: {}, ...spec } } as any);

describe('toRunTitle', () => {
  it('names what was made and the kit', () => {
    expect(
      toRunTitle(
        task({
          parameters: { name: 'payment-api' },
          templateInfo: {
            entityRef: 'template:default/node-service',
            entity: { metadata: { title: 'Node.js service' } },
          },
        }),
      ),
    ).toEqual({ name: 'payment-api', kit: 'Node.js service' });
  });

  it.each([
    [{ templateInfo: { entityRef: 'template:default/kit' } }, 'kit'],
    [{ parameters: { name: 7 } }, 'f00'],
  ])('falls back to what is known: %j', (spec, expected) => {
    expect(toRunTitle(task(spec))).toEqual({ name: expected, kit: expected });
  });
});
