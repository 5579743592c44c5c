import { expect, Page, test as base } from '@playwright/test';
import { readPortal } from './portal';

/** Said by Chromium when a test leaves a page at once, before its live connection stands. */
const LEFT_EARLY = /WebSocket is closed before the connection is established/;

/** Notes everything that a page says went wrong: console, uncaught errors, refused requests, calls to the internet. */
function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', message => {
    if (
      ['error', 'warning'].includes(message.type()) &&
      !LEFT_EARLY.test(message.text())
    ) {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`));
  page.on('request', request => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      complaints.push(`request to another host: ${request.url()}`);
    }
  });
  return complaints;
}

/**
 * A test in a browser that is signed in as the guest. It fails if the page complained about anything; a test that
 * provokes a complaint empties `complaints` after having looked at it.
 */
export const test = base.extend<{ complaints: string[]; portalUrl: string }>({
  portalUrl: async ({}, provide) => {
    await provide(readPortal().url);
  },
  baseURL: async ({ portalUrl }, provide) => {
    await provide(portalUrl);
  },
  complaints: [
    async ({ page, portalUrl }, provide) => {
      const complaints = watch(page, portalUrl);
      await provide(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
