import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogImportApiRef,
  ImportStepper,
  type AnalyzeResult,
} from '@backstage/plugin-catalog-import';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerSteps } from './registerSteps';

const target = 'https://git.example.com/a/b/catalog-info.yaml';
const lamp = { kind: 'Component', namespace: 'default', name: 'lamp' };

function present(entityRef: string) {
  const snapshot = { entityRef, primaryTitle: entityRef };
  return { snapshot, promise: Promise.resolve(snapshot) };
}

async function analyze(location: { exists: boolean; leftOut: string[] }) {
  const result = {
    type: 'locations',
    locations: [{ target, entities: [lamp], ...location }],
  } as AnalyzeResult;
  await renderInTestApp(<ImportStepper generateStepper={registerSteps} />, {
    apis: [
      [catalogImportApiRef, { analyzeUrl: async () => result } as any],
      [catalogApiRef, { getEntityByRef: async () => undefined } as any],
      [entityPresentationApiRef, { forEntity: present } as any],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.paste(target);
  await userEvent.click(screen.getByRole('button', { name: 'Analyze' }));
}

describe('registerSteps', () => {
  it('tells what is left out before anything is imported', async () => {
    await analyze({ exists: false, leftOut: ['api:default/a: why'] });

    expect(await screen.findByText('api:default/a: why')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Import' })).toBeInTheDocument();
  });

  it('leads to what was registered before', async () => {
    await analyze({ exists: true, leftOut: [] });

    expect(
      await screen.findByText(/This file is registered already/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /lamp/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/lamp',
    );
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Enter another address' }),
    ).toBeInTheDocument();
  });
});
