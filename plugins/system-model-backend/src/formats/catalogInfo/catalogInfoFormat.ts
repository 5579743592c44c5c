import { makeValidator } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import {
  Manifest,
  ManifestFormat,
  Observation,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';
import { Findings } from '../Findings';
import { hasFileName } from '../hasFileName';
import { MOST_PROBLEMS } from '../limits';
import { refuseContent } from '../refuseContent';
import { loadYaml } from '../yaml/loadYaml';
import { YamlDocument } from '../yaml/YamlDocument';
import { EntityChecker } from './EntityChecker';
import { findPlaceholders } from './findPlaceholders';
import { CATALOG_INFO_SCHEMA } from './schema';

/** They are about where entities are, how to make them, and people: the catalog has them from elsewhere. */
const LEFT_OUT = new Set(['location', 'template', 'user']);

const validators = makeValidator();

const NAME =
  'a text of at most 63 letters and digits, with "-", "_", "." between them,';

/** `catalog-info.yaml`: entities in the descriptor format of Backstage, a document each. */
export const catalogInfoFormat: ManifestFormat = {
  id: 'catalog-info.yaml',
  schema: CATALOG_INFO_SCHEMA,
  matches: path => hasFileName(path, ['catalog-info.yaml', 'catalog-info.yml']),
  parse: readManifest,
};

function readManifest(manifest: Manifest): ParsedManifest {
  if (typeof manifest.content !== 'string') {
    return refuseContent(manifest);
  }
  const { documents, problems } = loadYaml(manifest.content);
  const parsed = documents.map(readDocument);
  return {
    observations: parsed.flatMap(({ observations }) => observations),
    problems: [
      ...problems,
      ...parsed.flatMap(document => document.problems),
    ].slice(0, MOST_PROBLEMS),
  };
}

function readDocument({
  value,
  lines,
  problems,
}: YamlDocument): ParsedManifest {
  const findings = new Findings(lines, problems);
  const observation =
    value === undefined ? undefined : readEntity(value, lines, findings);
  return {
    observations: observation ? [observation] : [],
    problems: findings.list(),
  };
}

function readEntity(
  value: JsonValue,
  lines: YamlDocument['lines'],
  findings: Findings,
): Observation | undefined {
  if (!isObject(value)) {
    findings.addUnexpected(
      '',
      value,
      'an object with apiVersion, kind and metadata',
    );
    return undefined;
  }
  const kind = typeof value.kind === 'string' ? value.kind.toLowerCase() : '';
  if (LEFT_OUT.has(kind)) {
    return undefined;
  }
  const metadata = readEnvelope(value, findings);
  if (!metadata) {
    return undefined;
  }
  tellPlaceholders(value, findings);
  const namespace = String(metadata.namespace ?? 'default');
  return {
    entityRef: `${kind}:${namespace}/${metadata.name}`.toLowerCase(),
    data: readData(value, metadata, findings),
    lines: keepLines(lines),
  };
}

/** Checks what names an entity. Without it there is none. */
function readEnvelope(
  entity: JsonObject,
  findings: Findings,
): JsonObject | undefined {
  const metadata = isObject(entity.metadata) ? entity.metadata : undefined;
  const checks: readonly [string, JsonValue | undefined, boolean, string][] = [
    [
      '/apiVersion',
      entity.apiVersion,
      validators.isValidApiVersion(entity.apiVersion),
      'a version such as backstage.io/v1alpha1',
    ],
    [
      '/kind',
      entity.kind,
      validators.isValidKind(entity.kind),
      'a kind such as Component',
    ],
    [
      '/metadata/name',
      metadata?.name,
      validators.isValidEntityName(metadata?.name),
      NAME,
    ],
    [
      '/metadata/namespace',
      metadata?.namespace,
      (metadata?.namespace ?? undefined) === undefined ||
        validators.isValidNamespace(metadata?.namespace),
      'a text of at most 63 of a-z and 0-9, with "-" between them,',
    ],
  ];
  const wrong = checks.filter(([, , isValid]) => !isValid);
  for (const [pointer, value, , expected] of wrong) {
    findings.addUnexpected(pointer, value, expected);
  }
  return wrong.length === 0 ? metadata : undefined;
}

function readData(
  entity: JsonObject,
  metadata: JsonObject,
  findings: Findings,
): JsonObject {
  const checker = new EntityChecker(findings);
  const { apiVersion, kind, spec } = entity;
  if (spec !== undefined && spec !== null && !isObject(spec)) {
    findings.addUnexpected('/spec', spec, 'an object');
  }
  return {
    apiVersion,
    kind,
    metadata: checker.checkMetadata(metadata),
    ...(isObject(spec) && { spec: checker.checkSpec(spec) }),
  };
}

function tellPlaceholders(entity: JsonObject, findings: Findings): void {
  for (const { pointer, key } of findPlaceholders(entity, '')) {
    findings.add(
      pointer,
      `is not followed: the system model reads no further files for ${key}. It stays as it is; the value itself is expected where others are to read it from the model.`,
    );
  }
}

/** Of what can be merged. */
function keepLines(lines: YamlDocument['lines']): YamlDocument['lines'] {
  return Object.fromEntries(
    Object.entries(lines).filter(
      ([pointer]) => pointer === '' || /^\/(metadata|spec)(\/|$)/.test(pointer),
    ),
  );
}
