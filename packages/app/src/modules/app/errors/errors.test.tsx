import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { ErrorDisplayPanel } from './ErrorDisplayPanel';
import { NotFoundPage } from './NotFoundPage';

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

describe('NotFoundPage', () => {
  it('searches for the words of the address', async () => {
    renderInTestApp(
      <>
        <NotFoundPage />
        <Where />
      </>,
      { initialRouteEntries: ['/wiki/payment-api'] },
    );

    expect(await screen.findByRole('searchbox')).toHaveValue('payment api');
    await userEvent.click(
      screen.getByRole('button', { name: 'Search for it' }),
    );

    expect(screen.getByText('/search?query=payment%20api')).toBeInTheDocument();
  });

  it('leads back to known places', async () => {
    renderInTestApp(<NotFoundPage />, { initialRouteEntries: ['/x'] });

    expect(
      await screen.findByRole('link', { name: 'Browse the catalog' }),
    ).toHaveAttribute('href', '/catalog');
    expect(screen.getByRole('link', { name: 'Go to home' })).toHaveAttribute(
      'href',
      '/',
    );
  });
});

describe('ErrorDisplayPanel', () => {
  it('says what failed and tries again', async () => {
    const reset = jest.fn();
    renderInTestApp(
      <ErrorDisplayPanel error={new Error('no answer')} resetError={reset} />,
    );

    expect(await screen.findByText('no answer')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(reset).toHaveBeenCalledTimes(1);
  });

  it('asks to reload after an update', async () => {
    const error = new Error('Loading chunk 7 failed');
    error.name = 'ChunkLoadError';
    renderInTestApp(<ErrorDisplayPanel error={error} resetError={() => {}} />);

    expect(
      await screen.findByRole('button', { name: 'Reload the page' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/chunk 7/)).not.toBeInTheDocument();
  });
});
