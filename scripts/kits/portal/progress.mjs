import { stripVTControlCharacters } from 'node:util';

const ENDED = {
  completed: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
};

/**
 * Tells the events of a run as lines: each step as it begins and as it ends, and with `verbose` what it says. A step that
 * runs only in some cases, such as the one after a failure, is always heard.
 *
 * @param {{ steps: Map<string, { name: string, if?: unknown }>, verbose?: boolean, write: (line: string) => void }} options - steps: by id
 * @returns {(event: object) => void}
 */
export function createProgress({ steps, verbose, write }) {
  const began = new Map();
  // A step that may be skipped is named once it does something.
  let unnamed;
  const mayBeSkipped = stepId => steps.get(stepId)?.if !== undefined;
  const name = stepId => {
    if (unnamed === stepId) {
      write(`${steps.get(stepId)?.name ?? stepId} ...`);
      unnamed = undefined;
    }
  };
  return ({ type, createdAt, body }) => {
    if (type === 'recovered') {
      write('The run was interrupted and goes on.');
      return;
    }
    if (type !== 'log') {
      return;
    }
    const { stepId, status, message } = body;
    if (status === 'processing') {
      began.set(stepId, Date.parse(createdAt));
      unnamed = stepId;
      if (!mayBeSkipped(stepId)) {
        name(stepId);
      }
    } else if (status === 'skipped') {
      unnamed = undefined;
    } else if (Object.hasOwn(ENDED, status ?? '')) {
      name(stepId);
      const ms = Date.parse(createdAt) - began.get(stepId);
      const time = Number.isNaN(ms) ? '' : ` (${(ms / 1000).toFixed(1)} s)`;
      write(`${steps.get(stepId)?.name ?? stepId}: ${ENDED[status]}${time}`);
    } else if (message && (verbose || mayBeSkipped(stepId))) {
      name(stepId);
      write(`  ${toPlain(message)}`);
    }
  };
}

/** Without the colours of a terminal, and without a level that says nothing. */
function toPlain(message) {
  return stripVTControlCharacters(message)
    .replace(/^info: /, '')
    .trimEnd();
}
