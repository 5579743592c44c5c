import type {
  alertApiRef,
  ToastApi,
  ToastApiMessage,
} from '@backstage/frontend-plugin-api';
import type { Observable } from '@backstage/types';

type AlertApi = typeof alertApiRef.T;

const TRANSIENT_MS = 5000;

const statuses: Record<string, ToastApiMessage['status']> = {
  success: 'success',
  info: 'info',
  warning: 'warning',
  error: 'danger',
};

/** Whoever listens for alerts hears nothing: they have been shown. */
const silence: Observable<never> = {
  [Symbol.observable]: () => silence,
  subscribe: () => ({ unsubscribe: () => {}, closed: true }),
};

/**
 * Shows alerts of plugins as toasts.
 *
 * @remarks
 *
 * Several stock plugins still post alerts. Those end as toasts anyway, but the
 * stock API complains about each such plugin in the console of the browser.
 */
export function createToastingAlerts(toastApi: ToastApi): AlertApi {
  return {
    post({ message, severity = 'success', display }) {
      toastApi.post({
        title: message,
        status: statuses[severity],
        timeout: display === 'transient' ? TRANSIENT_MS : undefined,
      });
    },
    alert$: () => silence,
  };
}
