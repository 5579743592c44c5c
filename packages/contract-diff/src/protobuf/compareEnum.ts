import { Enum } from 'protobufjs';
import { ChangeLog } from '../changes/ChangeLog';
import { compareReserved } from './compareReserved';

/** Rules about an enum and its values. */
export function compareEnum(
  log: ChangeLog,
  name: string,
  old: Enum,
  now: Enum,
): void {
  const at = (value: string) => `enum ${name} › ${value}`;
  for (const [value, id] of Object.entries(old.values)) {
    if (now.values[value] === undefined) {
      const renamed = Object.entries(now.values).find(entry => entry[1] === id);
      log.add(
        'breaking',
        renamed ? 'enum-value-renamed' : 'enum-value-removed',
        at(value),
        renamed ? `It is called ${renamed[0]} now.` : 'It was removed.',
      );
    } else if (now.values[value] !== id) {
      log.add(
        'breaking',
        'enum-value-renumbered',
        at(value),
        `Its number changed from ${id} to ${now.values[value]}.`,
      );
    }
  }
  const ids = new Set(Object.values(old.values));
  for (const [value, id] of Object.entries(now.values)) {
    if (old.values[value] === undefined && !ids.has(id)) {
      log.add('non-breaking', 'enum-value-added', at(value), 'It is new.');
    }
  }
  compareReserved(log, `enum ${name}`, old, now);
}
