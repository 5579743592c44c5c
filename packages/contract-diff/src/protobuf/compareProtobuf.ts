import { Enum, Field, ReflectionObject, Service, Type } from 'protobufjs';
import { ContractDiff } from '../ContractDiff';
import { ChangeLog } from '../changes/ChangeLog';
import { compareEnum } from './compareEnum';
import { compareFile } from './compareFile';
import { compareMessage } from './compareMessage';
import { compareService } from './compareService';
import { readProtobuf } from './readProtobuf';

type Text = { readonly label: string; readonly text: string };

function kindOf(object: ReflectionObject): string {
  return (
    (object instanceof Type && 'message') ||
    (object instanceof Enum && 'enum') ||
    (object instanceof Field && 'extension') ||
    'service'
  );
}

function compareObjects(
  log: ChangeLog,
  name: string,
  a: ReflectionObject,
  b: ReflectionObject,
) {
  if (a instanceof Type) {
    compareMessage(log, name, a, b as Type);
  } else if (a instanceof Enum) {
    compareEnum(log, name, a, b as Enum);
  } else if (a instanceof Service) {
    compareService(log, name, a, b as Service);
  }
}

/** Compares two files of Protocol Buffers, as `buf breaking` does by its rules for files. */
export function compareProtobuf(oldText: Text, newText: Text): ContractDiff {
  const [old, now] = [oldText, newText].map(({ text, label }) =>
    readProtobuf(text, label),
  );
  const log = new ChangeLog();
  if (old.package !== now.package) {
    log.add(
      'breaking',
      'package-changed',
      'package',
      `The package changed from "${old.package}" to "${now.package}".`,
    );
    return log.toDiff();
  }
  compareFile(log, old, now);
  for (const [name, a] of old.objects) {
    const b = now.objects.get(name);
    if (b && kindOf(a) === kindOf(b)) {
      compareObjects(log, name, a, b);
    } else {
      log.add(
        'breaking',
        `${kindOf(a)}-removed`,
        `${kindOf(a)} ${name}`,
        'It was removed.',
      );
    }
  }
  for (const [name, b] of now.objects) {
    if (!old.objects.has(name)) {
      log.add(
        'non-breaking',
        `${kindOf(b)}-added`,
        `${kindOf(b)} ${name}`,
        'It is new.',
      );
    }
  }
  if (log.isEmpty && oldText.text !== newText.text) {
    log.add(
      'docs-only',
      'text-changed',
      'file',
      'Comments, options that generated code does not depend on, or the layout changed.',
    );
  }
  return log.toDiff();
}
