import { ChangeLog } from '../changes/ChangeLog';
import { show } from '../changes/words';
import { ProtobufFile } from './readProtobuf';

/** Options that decide how generated code is called or behaves, with what they are if they are not written. */
const OPTIONS: Record<string, unknown> = {
  cc_enable_arenas: true,
  cc_generic_services: false,
  csharp_namespace: undefined,
  go_package: undefined,
  java_generic_services: false,
  java_multiple_files: false,
  java_outer_classname: undefined,
  java_package: undefined,
  objc_class_prefix: undefined,
  optimize_for: 'SPEED',
  php_class_prefix: undefined,
  php_metadata_namespace: undefined,
  php_namespace: undefined,
  py_generic_services: false,
  ruby_package: undefined,
  swift_prefix: undefined,
};

/** Rules about a file as a whole. */
export function compareFile(
  log: ChangeLog,
  old: ProtobufFile,
  now: ProtobufFile,
): void {
  if (old.syntax !== now.syntax) {
    log.add(
      'breaking',
      'syntax-changed',
      'syntax',
      `The syntax changed from ${old.syntax} to ${now.syntax}.`,
    );
  }
  for (const [option, usual] of Object.entries(OPTIONS)) {
    const [a, b] = [old, now].map(({ options }) => options[option] ?? usual);
    if (a !== b) {
      log.add(
        'breaking',
        'file-option-changed',
        `option ${option}`,
        `It changed from ${show(a)} to ${show(
          b,
        )}. Code that is generated from the file changes with it.`,
      );
    }
  }
}
