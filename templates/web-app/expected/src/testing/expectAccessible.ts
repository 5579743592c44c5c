import axe from 'axe-core';
import { expect } from 'vitest';

/** Looks for barriers in the whole document, with every rule that needs no screen. */
export async function expectAccessible() {
  const { violations } = await axe.run(document.body, {
    // nothing is painted here, so colours cannot be compared
    rules: { 'color-contrast': { enabled: false } },
  });
  const found = violations.map(
    ({ help, nodes }) => `${help}: ${nodes.map((node) => node.html).join(', ')}`,
  );
  expect(found).toEqual([]);
}
