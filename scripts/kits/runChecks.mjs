/**
 * Makes every check that applies to a tree, one after the other.
 *
 * @returns {Promise<Array<{ title: string, state: 'passed' | 'failed' | 'skipped', reason?: string, detail?: string, seconds: number }>>}
 */
export async function runChecks(tree, checks, onResult = () => {}) {
  const results = [];
  for (const check of checks.filter(({ applies }) => applies(tree))) {
    const began = performance.now();
    const outcome = await runCheck(check, tree);
    const result = {
      title: check.title,
      ...outcome,
      seconds: (performance.now() - began) / 1000,
    };
    onResult(result);
    results.push(result);
  }
  return results;
}

async function runCheck(check, tree) {
  try {
    return { state: 'passed', reason: await check.run(tree) };
  } catch (error) {
    switch (error.name) {
      case 'Skipped':
        return { state: 'skipped', reason: error.message };
      case 'Failed':
        return {
          state: 'failed',
          reason: error.message,
          detail: error.detail,
        };
      default:
        return { state: 'failed', reason: 'broke', detail: error.stack };
    }
  }
}

/** A line for a result, and below it what a tool said of a failure. */
export function toLines({ title, state, reason, detail, seconds }) {
  const time = `${seconds.toFixed(1)} s`;
  const said = reason ? `, ${reason}` : '';
  return [
    `  ${title.padEnd(17)} ${state}${said} (${time})`,
    ...(detail ? detail.split('\n').map(line => `      ${line}`) : []),
  ];
}

/** How many results there are of each state. */
export function countStates(results) {
  const count = state => results.filter(r => r.state === state).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
  };
}
