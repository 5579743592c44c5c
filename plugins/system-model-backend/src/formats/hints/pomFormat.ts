import { isObject } from '@fairway/backend-toolkit';
import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { DEEPEST_VALUE } from '../limits';
import { createHintFormat } from './createHintFormat';
import { HintWriter } from './HintWriter';
import { refuseHint } from './refuseHint';

const NAME = /^[\w.-]{1,200}$/;

/** `pom.xml`: what a project of Maven is. */
export const pomFormat = createHintFormat({
  id: 'pom.xml',
  schema: {
    type: 'object',
    description: 'What the file says, as JSON.',
    required: ['project'],
    properties: {
      project: {
        type: 'object',
        required: ['artifactId'],
        properties: {
          groupId: { type: 'string' },
          artifactId: { type: 'string' },
          description: { type: 'string' },
          licenses: { type: 'object' },
          scm: { type: 'object', properties: { url: { type: 'string' } } },
        },
      },
    },
  },
  read: readText,
});

/** Without entities: neither files nor copies of copies get in. Types are not guessed. */
const PARSER = new XMLParser({
  ignoreAttributes: true,
  processEntities: false,
  parseTagValue: false,
  alwaysCreateTextNode: true,
  captureMetaData: true,
  maxNestedTags: DEEPEST_VALUE,
});

/** Under it, the parser keeps where an element begins; its types say that it is an object. */
const META = XMLParser.getMetaDataSymbol() as symbol;

type Element = { readonly [name: string]: unknown };

function readText(text: string): ParsedManifest {
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype >= 0) {
    return refuseHint(
      'a pom.xml',
      'DOCTYPE and entities are not allowed',
      countLines(text, doctype),
    );
  }
  let content: Element;
  try {
    const valid = XMLValidator.validate(text);
    if (valid !== true) {
      return refuseHint('XML', valid.err.msg, valid.err.line);
    }
    content = PARSER.parse(text);
  } catch (error) {
    return refuseHint('XML', error);
  }
  return readProject(content, text);
}

function readProject(content: Element, text: string): ParsedManifest {
  const project = findElement(content, 'project');
  if (!project || !findText(project, 'artifactId')) {
    return refuseHint(
      'a pom.xml',
      'a project with an artifactId is expected',
      1,
    );
  }
  const license = findElement(findElement(project, 'licenses'), 'license');
  return new HintWriter(key => findLine(project, key, text))
    .addDescription(findText(project, 'description'), 'description')
    .addPackage(toPurl(project), 'artifactId')
    .addLicense(findText(license, 'name'), 'licenses')
    .addRepository(findText(findElement(project, 'scm'), 'url'), 'scm')
    .addLanguage('Java', 'artifactId')
    .build();
}

/** A group may be the one of the parent. */
function toPurl(project: Element): string | undefined {
  const group =
    findText(project, 'groupId') ??
    findText(findElement(project, 'parent'), 'groupId');
  const artifact = findText(project, 'artifactId');
  return group && artifact && NAME.test(group) && NAME.test(artifact)
    ? `pkg:maven/${group}/${artifact}`
    : undefined;
}

/** The first of that name; one that is there more often is a list. */
function findElement(
  parent: Element | undefined,
  name: string,
): Element | undefined {
  const found =
    parent && Object.hasOwn(parent, name)
      ? [parent[name]].flat()[0]
      : undefined;
  return isObject(found) ? found : undefined;
}

function findText(
  parent: Element | undefined,
  name: string,
): string | undefined {
  const text = findElement(parent, name)?.['#text'];
  return typeof text === 'string' && text.trim()
    ? decode(text.trim())
    : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, found => ENTITIES[found]);
}

function findLine(
  project: Element,
  name: string,
  text: string,
): number | undefined {
  const element: { readonly [key: symbol]: unknown } | undefined = findElement(
    project,
    name,
  );
  const meta = element?.[META];
  return isObject(meta) && typeof meta.startIndex === 'number'
    ? countLines(text, meta.startIndex)
    : undefined;
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}
