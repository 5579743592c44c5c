import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { PortalCard } from './PortalCard';

// Apart from the test of those who may not: the permission hook remembers its
// answer for as long as its module lives.
describe('PortalCard', () => {
  it('leads administrators to DevTools', async () => {
    renderInTestApp(<PortalCard />, {
      apis: [mockApis.permission({ authorize: AuthorizeResult.ALLOW })],
    });

    expect(
      await screen.findByRole('link', { name: 'Open DevTools' }),
    ).toHaveAttribute('href', '/devtools');
  });
});
