import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsyncApiDefinition } from './AsyncApiDefinition';

const definition = `
asyncapi: 3.0.0
info: { title: Booking events, version: 1.4.0 }
servers: { production: { host: 'events.example.com:9093', protocol: kafka } }
channels:
  bookings:
    address: booking.events.v1
    messages:
      confirmed:
        title: A basket became a booking
        payload:
          type: object
          required: [reference]
          properties:
            reference: { type: string, pattern: '^[A-Z&]{6}$', description: On the ticket }
operations:
  publish: { action: send, channel: { $ref: '#/channels/bookings' }, summary: Says what happened }
`;

describe('AsyncApiDefinition', () => {
  it('shows servers, channels and what is in a message', async () => {
    await renderInTestApp(<AsyncApiDefinition definition={definition} />);

    expect(screen.getByText(/Booking events · Version 1.4.0/)).toBeVisible();
    expect(screen.getByText('events.example.com:9093')).toBeVisible();
    const channel = within(
      screen.getByRole('region', { name: 'booking.events.v1' }),
    );
    expect(channel.getByText('Sends')).toBeVisible();
    expect(channel.getByText('Says what happened')).toBeVisible();
    expect(channel.queryByText('reference')).not.toBeInTheDocument();

    await userEvent.click(channel.getByText('A basket became a booking'));

    expect(channel.getByText('reference')).toBeVisible();
    expect(channel.getByText('required')).toBeVisible();
    expect(channel.getByText('like ^[A-Z&]{6}$')).toBeVisible();
    expect(channel.getByText('On the ticket')).toBeVisible();
  });

  it('says what is wrong with a definition it cannot read', async () => {
    await renderInTestApp(<AsyncApiDefinition definition="openapi: 3.1.0" />);

    expect(screen.getByText(/it has no "asyncapi" version/)).toBeVisible();
    expect(
      screen.getByRole('group', { name: 'Lines of the definition' }),
    ).toBeVisible();
  });
});
