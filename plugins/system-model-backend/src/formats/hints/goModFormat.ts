import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { createHintFormat } from './createHintFormat';
import { HintWriter } from './HintWriter';
import { refuseHint } from './refuseHint';

const MODULE = /^module[ \t]+"?([\w.~/-]{1,500})"?[ \t]*(?:\/\/.*)?$/;

/** Hosts at which the path of a module is where its repository is. */
const HOSTS = /^(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/]+\/[^/]+/;

/** `go.mod`: what a module of Go is. */
export const goModFormat = createHintFormat({
  id: 'go.mod',
  schema: {
    type: 'string',
    description: 'A text in the format of Go modules.',
    pattern: '(^|\\n)module[ \\t]',
  },
  read: readText,
});

function readText(text: string): ParsedManifest {
  const lines = text.split(/\r?\n/);
  const index = lines.findIndex(line => MODULE.test(line.trim()));
  if (index < 0) {
    return refuseHint(
      'a go.mod',
      'a line "module" with the path of the module is expected',
      1,
    );
  }
  const [, path] = MODULE.exec(lines[index].trim())!;
  const [repository] = HOSTS.exec(path) ?? [];
  return new HintWriter(() => index + 1)
    .addPackage(`pkg:golang/${path}`, 'module')
    .addLanguage('Go', 'module')
    .addRepository(repository && `https://${repository}`, 'module')
    .build();
}
