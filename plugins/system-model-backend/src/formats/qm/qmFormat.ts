import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import {
  Manifest,
  ManifestFormat,
  Observation,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';
import { Findings } from '../Findings';
import { hasFileName } from '../hasFileName';
import { ObservationBuilder } from '../ObservationBuilder';
import { readText } from '../readText';
import { refuseContent } from '../refuseContent';
import { toEntityName } from '../toEntityName';
import { loadYaml } from '../yaml/loadYaml';
import { YamlDocument } from '../yaml/YamlDocument';
import { checkKeys } from './checkKeys';
import { readOwner } from './readOwner';
import { QM_SCHEMA } from './schema';
import { ServiceReader } from './ServiceReader';
import { toReference } from './toReference';

const NAMES = ['qm.yaml', 'qm.yml', '.qm.yaml'];

const SERVICE_FIELDS = [
  'name',
  'description',
  'type',
  'lifecycle',
  'tier',
  'product',
  'system',
  'language',
  'owner',
  'tags',
  'aliases',
  'repositories',
  'tools',
];

/** `qm.yaml` version 1: a service, described in its repository. */
export const qmFormat: ManifestFormat = {
  id: 'qm.yaml',
  schema: QM_SCHEMA,
  matches: path => hasFileName(path, NAMES),
  parse: readManifest,
};

function readManifest(manifest: Manifest): ParsedManifest {
  if (typeof manifest.content !== 'string') {
    return refuseContent(manifest);
  }
  const { documents, problems } = loadYaml(manifest.content);
  const [document = { lines: {}, problems: [] }, ...others] = documents;
  if (problems.length > 0) {
    return { observations: [], problems };
  }
  const findings = new Findings(document.lines, document.problems);
  for (const other of others.filter(({ value }) => value !== undefined)) {
    const line = other.lines[''];
    findings.add(
      '',
      `has a further document${
        line ? ` in line ${line}` : ''
      }, but one is expected. Put each service into a file of its own.`,
    );
  }
  return {
    observations: readDocument(document, findings),
    problems: findings.list(),
  };
}

function readDocument(
  { value, problems }: YamlDocument,
  findings: Findings,
): Observation[] {
  if (value === undefined && problems.length > 0) {
    return [];
  }
  if (!isObject(value)) {
    findings.addUnexpected('', value, 'an object with version and service');
    return [];
  }
  if (!isVersionOne(value, findings)) {
    return [];
  }
  checkKeys(value, '', ['version', 'service'], findings);
  if (!isObject(value.service)) {
    findings.addUnexpected('/service', value.service, 'an object with a name');
    return [];
  }
  return readService(value.service, findings);
}

function isVersionOne(document: JsonObject, findings: Findings): boolean {
  const { version } = document;
  if (version === undefined || version === null) {
    findings.add('/version', 'is missing: 1 is expected. Write `version: 1`.');
    return true;
  }
  if (version !== 1 && version !== '1') {
    findings.addUnexpected('/version', version, '1');
    return false;
  }
  return true;
}

function readService(service: JsonObject, findings: Findings): Observation[] {
  const title = readText(service.name, '/service/name', findings);
  const line = findings.lineOf('/service/name');
  const name = title && toEntityName(title);
  if (!name) {
    findings.add(
      '/service/name',
      title
        ? 'is no name: letters or digits are expected. Write the name of the service.'
        : 'is missing: the name of the service is expected. Write it.',
    );
    return [];
  }
  const component = new ObservationBuilder(
    `component:default/${name}`.toLowerCase(),
  )
    .set(['kind'], 'Component')
    .set(['metadata', 'name'], name, line);
  if (title !== name) {
    component.set(['metadata', 'title'], title, line).addAlias(title, line);
  }
  const stubs = readFields(service, component, findings);
  return [component.build(), ...stubs];
}

function readFields(
  service: JsonObject,
  component: ObservationBuilder,
  findings: Findings,
): Observation[] {
  const reader = new ServiceReader(service, component, findings);
  checkKeys(service, '/service', SERVICE_FIELDS, findings);
  const description = reader.readField('description');
  component.set(
    ['metadata', 'description'],
    description.text,
    description.line,
  );
  for (const field of ['type', 'lifecycle', 'tier', 'product', 'language']) {
    const { text, line } = reader.readField(field);
    component.set(['spec', field], text, line);
  }
  const system = reader.readField('system');
  component.set(
    ['spec', 'system'],
    system.text && toReference(system.text, ['system']),
    system.line,
  );
  const stubs = readOwner(service, component, findings);
  reader.readTags();
  reader.readAliases();
  reader.readRepositories();
  reader.readTools();
  return stubs;
}
