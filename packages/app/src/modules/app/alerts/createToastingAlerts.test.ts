import { createToastingAlerts } from './createToastingAlerts';

describe('createToastingAlerts', () => {
  const post = jest.fn(() => ({ close: () => {} }));
  const alerts = createToastingAlerts({ post });

  it.each([
    [
      { message: 'Saved' },
      { title: 'Saved', status: 'success', timeout: undefined },
    ],
    [
      { message: 'Copied', severity: 'info', display: 'transient' },
      { title: 'Copied', status: 'info', timeout: 5000 },
    ],
    [
      { message: 'No room', severity: 'error', display: 'permanent' },
      { title: 'No room', status: 'danger', timeout: undefined },
    ],
  ] as const)('shows %j as a toast', (alert, toast) => {
    alerts.post(alert);

    expect(post).toHaveBeenLastCalledWith(toast);
  });

  it('tells nobody else', () => {
    const listener = jest.fn();
    alerts.alert$().subscribe(listener);

    alerts.post({ message: 'Saved' });

    expect(listener).not.toHaveBeenCalled();
  });
});
