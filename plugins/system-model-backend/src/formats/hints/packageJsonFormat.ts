import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { createHintFormat } from './createHintFormat';
import { findKeyLines } from './findKeyLines';
import { HintWriter } from './HintWriter';
import { refuseHint } from './refuseHint';

const NAME = /^(?:@[\w.~-]+\/)?[\w.~-]{1,214}$/;

/** `package.json`: what a package for Node.js is. */
export const packageJsonFormat = createHintFormat({
  id: 'package.json',
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      description: { type: 'string' },
      license: { type: 'string' },
      repository: {
        anyOf: [
          { type: 'string' },
          { type: 'object', properties: { url: { type: 'string' } } },
        ],
      },
      devDependencies: { type: 'object' },
    },
  },
  read: readText,
});

function readText(text: string): ParsedManifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuseHint('JSON', error, findErrorLine(text, error));
  }
  if (!isObject(content)) {
    return refuseHint('JSON of a package', 'an object is expected', 1);
  }
  const lines = findKeyLines(text);
  return new HintWriter(key => lines.get(key))
    .addDescription(content.description, 'description')
    .addPackage(toPurl(content.name), 'name')
    .addLicense(content.license, 'license')
    .addRepository(findRepository(content), 'repository')
    .addLanguage(
      usesTypeScript(content) ? 'TypeScript' : 'JavaScript',
      'devDependencies',
    )
    .build();
}

function toPurl(name: unknown): string | undefined {
  return typeof name === 'string' && NAME.test(name)
    ? `pkg:npm/${name.replace('@', '%40')}`
    : undefined;
}

function usesTypeScript({
  dependencies,
  devDependencies,
}: JsonObject): boolean {
  return [devDependencies, dependencies].some(
    packages => isObject(packages) && Object.hasOwn(packages, 'typescript'),
  );
}

/** Short forms are of GitHub, unless they name another host. */
function findRepository({ repository }: JsonObject): string | undefined {
  const value = isObject(repository) ? repository.url : repository;
  if (typeof value !== 'string') {
    return undefined;
  }
  const [, host = 'github', path] =
    /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(value) ?? [];
  return path
    ? `https://${host}.${host === 'bitbucket' ? 'org' : 'com'}/${path}`
    : value;
}

function findErrorLine(text: string, error: unknown): number | undefined {
  const [, position] = /at position (\d+)/.exec(String(error)) ?? [];
  return position === undefined
    ? undefined
    : text.slice(0, Number(position)).split('\n').length;
}
