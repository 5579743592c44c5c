import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { AwaitEntities } from './AwaitEntities';

const lamp = { kind: 'component', namespace: 'default', name: 'lamp' };

async function render(answers: ReadonlyArray<'there' | 'not yet'>) {
  const left = [...answers];
  const getEntitiesByRefs = jest.fn(async () => {
    const answer = left.length > 1 ? left.shift() : left[0];
    return {
      items: [
        answer === 'there' ? makeEntity('component:default/lamp') : undefined,
      ],
    };
  });
  await renderInTestApp(
    <AwaitEntities entities={[lamp]} patienceMs={1500}>
      <a href="/lamp">View</a>
    </AwaitEntities>,
    { apis: [[catalogApiRef, { getEntitiesByRefs } as any]] },
  );
  return getEntitiesByRefs;
}

describe('AwaitEntities', () => {
  it('offers the link at once when the entity is there', async () => {
    await render(['there']);

    expect(await screen.findByRole('link', { name: 'View' })).toBeVisible();
  });

  it('offers the link only once the entity is there', async () => {
    const asked = await render(['not yet', 'there']);

    expect(screen.getByRole('status')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'View' })).toBeNull();
    expect(
      await screen.findByRole('link', { name: 'View' }, { timeout: 5000 }),
    ).toBeVisible();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(screen.queryByText(/component:default\/lamp/)).toBeNull();
  });

  it('names what does not arrive', async () => {
    await render(['not yet']);

    expect(
      await screen.findByText(/component:default\/lamp/, undefined, {
        timeout: 5000,
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'View' })).toBeVisible();
  });
});
