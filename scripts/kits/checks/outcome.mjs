/**
 * Ends a check: what it looked at is not as it has to be.
 *
 * @param {string} reason - One line
 * @param {string} [detail] - What a tool said, as many lines as it takes
 */
export class Failed extends Error {
  name = 'Failed';

  constructor(reason, detail = '') {
    super(reason);
    this.detail = detail.trim();
  }
}

/** Ends a check that cannot be made on this machine, or not after what happened before. */
export class Skipped extends Error {
  name = 'Skipped';
}

/** Fails with all that was found, or not at all. */
export function failOn(problems) {
  if (problems.length === 1) {
    throw new Failed(problems[0]);
  }
  if (problems.length > 1) {
    throw new Failed(`${problems.length} problems`, problems.join('\n'));
  }
}
