import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import systemModelPlugin, {
  systemModelApiRef,
} from '@fairway/plugin-system-model';
import { screen } from '@testing-library/react';
import { ana } from '../../__testUtils__/harbour';
import { makeEntity } from '../../__testUtils__/makeEntity';
import { entityExtensions } from '../catalog/entity';
import { systemModelModule } from '.';

const lighthouse = makeEntity('component:default/lighthouse', {
  metadata: {
    description: 'Shines.',
    annotations: { 'fairway.dev/model': 'true' },
  },
});

const getProvenance = async (entityRef: string) => ({
  entityRef,
  sequence: 1,
  provenance: [
    {
      pointer: '/spec/lifecycle',
      chosen: {
        source: 'clusters',
        origin: 'controlPlane' as const,
        place: { kind: 'file' as const, path: 'catalog-info.yaml' },
        value: 'production',
        firstSeenAt: '2026-11-01T00:00:00.000Z',
        lastSeenAt: '2026-11-01T00:00:00.000Z',
        staleBecause: { kind: 'age' as const, maxAgeSeconds: 86_400 },
      },
      others: [],
      isConflict: false,
    },
  ],
});

describe('systemModelModule', () => {
  it('says what may no longer be true of an entity before it is shown', async () => {
    renderTestApp({
      features: [
        catalogPlugin.withOverrides({ extensions: [...entityExtensions] }),
        systemModelPlugin,
        systemModelModule,
      ],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [lighthouse] })],
        [systemModelApiRef, { getProvenance }],
        mockApis.identity(ana),
      ],
      initialRouteEntries: ['/catalog/default/component/lighthouse'],
    });

    const notice = await screen.findByRole('region', {
      name: '1 value of this entity may no longer be true',
    });

    expect(notice).toHaveTextContent('Lifecycle');
    const about = await screen.findByRole('region', { name: 'About' });
    expect(
      // eslint-disable-next-line no-bitwise
      notice.compareDocumentPosition(about) & Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });
});
