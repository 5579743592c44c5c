import { isObject } from '@fairway/backend-toolkit';
import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { parse, TomlError } from 'smol-toml';
import { DEEPEST_VALUE } from '../limits';
import { createHintFormat } from './createHintFormat';
import { HintWriter } from './HintWriter';
import { refuseHint } from './refuseHint';

const NAME = /^[A-Za-z0-9][\w.-]{0,200}$/;

/** `pyproject.toml`: what a package of Python is, as the standard says it or Poetry does. */
export const pyprojectFormat = createHintFormat({
  id: 'pyproject.toml',
  schema: {
    type: 'object',
    description: 'What the file says, as JSON.',
    properties: {
      project: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          description: { type: 'string' },
          license: { type: ['string', 'object'] },
          urls: { type: 'object' },
        },
      },
    },
  },
  read: readText,
});

function readText(text: string): ParsedManifest {
  let content: Record<string, unknown>;
  try {
    content = parse(text, { maxDepth: DEEPEST_VALUE });
  } catch (error) {
    return refuseHint(
      'TOML',
      error,
      error instanceof TomlError ? error.line : undefined,
    );
  }
  const [section, project] = findProject(content);
  const license = isObject(project.license)
    ? project.license.text
    : project.license;
  return new HintWriter(key => findLine(text, section, key))
    .addDescription(project.description, 'description')
    .addPackage(toPurl(project.name), 'name')
    .addLicense(license, 'license')
    .addRepository(findRepository(project), 'repository')
    .addLanguage('Python', 'name')
    .build();
}

function findProject(
  content: Record<string, unknown>,
): [string, Record<string, unknown>] {
  const { project, tool } = content;
  if (isObject(project)) {
    return ['project', project];
  }
  const poetry = isObject(tool) ? tool.poetry : undefined;
  return isObject(poetry) ? ['tool.poetry', poetry] : ['project', {}];
}

function toPurl(name: unknown): string | undefined {
  return typeof name === 'string' && NAME.test(name)
    ? `pkg:pypi/${name.toLowerCase().replace(/[._-]+/g, '-')}`
    : undefined;
}

function findRepository(project: Record<string, unknown>): unknown {
  const urls = isObject(project.urls) ? Object.entries(project.urls) : [];
  const [, url] =
    urls.find(([name]) =>
      /^(repository|source([ _-]?code)?|code|github)$/i.test(name),
    ) ?? [];
  return project.repository ?? url;
}

/** Of a key in a section, or of the section where the key is elsewhere; there are no lines in what the parser gives. */
function findLine(
  text: string,
  section: string,
  key: string,
): number | undefined {
  const lines = text.split(/\r?\n/).map(line => line.trim());
  const start = lines.indexOf(`[${section}]`);
  if (start < 0) {
    return undefined;
  }
  const end = lines.findIndex(
    (line, index) => index > start && line.startsWith('['),
  );
  const found = lines
    .slice(start, end < 0 ? undefined : end)
    .findIndex(
      line => line.startsWith(key) && /^\s*=/.test(line.slice(key.length)),
    );
  return start + 1 + Math.max(found, 0);
}
