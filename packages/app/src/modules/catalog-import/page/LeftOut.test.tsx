import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { LeftOut } from './LeftOut';

describe('LeftOut', () => {
  it('names each part with its reason', async () => {
    await renderInTestApp(<LeftOut reasons={['a: why', 'b: why not']} />);

    expect(screen.getByText('2 parts are left out')).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['a: why', 'b: why not']);
  });

  it('says nothing where nothing is left out', async () => {
    await renderInTestApp(<LeftOut reasons={[]} />);

    expect(screen.queryByText(/left out/)).toBeNull();
  });
});
