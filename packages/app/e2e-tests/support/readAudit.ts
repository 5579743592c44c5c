import { readFileSync } from 'node:fs';
import { readPortal } from './portal';

const EVENT =
  / eventId="try" .* actor=(\{.*?\}) request=\{.*?\} meta=(\{.*?\}) status="(succeeded|failed)"/;

/** What the audit log of the portal says of the calls that were tried, in the order in which they ended. */
export function readTries(): Array<{ actor: any; meta: any; status: string }> {
  return readFileSync(readPortal().logFile, 'utf8')
    .split('\n')
    .map(line => EVENT.exec(line))
    .filter(match => match !== null)
    .map(([, actor, meta, status]) => ({
      actor: JSON.parse(actor),
      meta: JSON.parse(meta),
      status,
    }));
}
