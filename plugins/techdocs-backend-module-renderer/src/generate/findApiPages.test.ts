import { findApiPages } from './findApiPages';

const entity = (kind: string, relations: object[] = []) =>
  ({ kind, metadata: { name: 'Booking' }, relations } as any);

describe('findApiPages', () => {
  it('finds the APIs that an entity provides', () => {
    const provides = (targetRef: string) => ({
      type: 'providesApi',
      targetRef,
    });

    expect(
      findApiPages(
        entity('Component', [
          provides('api:default/booking'),
          provides('api:sea/fares'),
          { type: 'consumesApi', targetRef: 'api:default/weather' },
        ]),
        '/',
      ),
    ).toEqual({
      booking: '/catalog/default/api/booking/definition',
      fares: '/catalog/sea/api/fares/definition',
    });
  });

  it('finds an API itself, in a portal that is not at the root', () => {
    expect(findApiPages(entity('API'), '/portal/')).toEqual({
      booking: '/portal/catalog/default/api/booking/definition',
    });
  });

  it('finds nothing where there is none', () => {
    expect(
      findApiPages({ ...entity('Component'), relations: undefined }, '/'),
    ).toEqual({});
  });
});
