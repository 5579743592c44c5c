import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { Observation } from '@fairway/plugin-system-model-node';
import { normalizeRef } from '../../merge/normalizeRef';
import { Findings } from '../Findings';
import { ObservationBuilder } from '../ObservationBuilder';
import { readText } from '../readText';
import { toWebUrl } from '../toWebUrl';
import { checkKeys } from './checkKeys';
import { ServiceReader } from './ServiceReader';
import { toReference } from './toReference';

type Contact = {
  readonly channel?: string;
  readonly team?: string;
  readonly url?: string;
};

const FIELDS = ['team', 'channel', 'url'] as const;

/**
 * Reads who a service belongs to, and where to find them.
 *
 * @returns What that says of the team itself
 */
export function readOwner(
  service: JsonObject,
  component: ObservationBuilder,
  findings: Findings,
): Observation[] {
  const { owner } = service;
  const reader = new ServiceReader(service, component, findings);
  if (!isObject(owner)) {
    return setTeam(
      { team: reader.readField('owner').text },
      component,
      findings,
    );
  }
  checkKeys(owner, '/service/owner', FIELDS, findings);
  const contact: Contact = Object.fromEntries(
    FIELDS.map(field => [
      field,
      readText(owner[field], `/service/owner/${field}`, findings),
    ]),
  );
  if (!contact.team) {
    findings.add(
      '/service/owner/team',
      'is missing: the name of a team is expected. Write it.',
    );
  }
  addContacts(contact, component, reader, findings);
  return setTeam(contact, component, findings);
}

function addContacts(
  { channel, team, url }: Contact,
  component: ObservationBuilder,
  reader: ServiceReader,
  findings: Findings,
): void {
  const at = '/service/owner/channel';
  if (channel && toWebUrl(channel)) {
    reader.addLink(channel, at, { title: 'Channel', type: 'channel' });
  } else {
    component.set(
      ['metadata', 'annotations', 'fairway.dev/channel'],
      channel,
      findings.lineOf(at),
    );
  }
  if (url) {
    reader.addLink(url, '/service/owner/url', { title: team, type: 'team' });
  }
}

function setTeam(
  { channel, team, url }: Contact,
  component: ObservationBuilder,
  findings: Findings,
): Observation[] {
  const name = team && toReference(team, ['group', 'user']);
  const pointer = findings.lineOf('/service/owner/team')
    ? '/service/owner/team'
    : '/service/owner';
  const line = findings.lineOf(pointer);
  if (team && !name) {
    findings.add(
      pointer,
      'is no name: letters or digits are expected. Write the name of the team.',
    );
  }
  component.set(['spec', 'owner'], name, line);
  const ref =
    name &&
    normalizeRef(name, { defaultKind: 'group', defaultNamespace: 'default' });
  if (!ref?.startsWith('group:')) {
    return [];
  }
  const group = new ObservationBuilder(ref, 'hint')
    .set(['kind'], 'Group')
    .set(['metadata', 'title'], team === name ? undefined : team, line)
    .set(['spec', 'type'], 'team', line)
    .set(['spec', 'children'], [], line)
    .set(
      ['metadata', 'annotations', 'fairway.dev/channel'],
      channel && !toWebUrl(channel) ? channel : undefined,
      findings.lineOf('/service/owner/channel'),
    );
  for (const [address, title] of [
    [channel, 'Channel'],
    [url, team],
  ]) {
    const open = address && toWebUrl(address);
    if (open) {
      group.add(
        ['metadata', 'links'],
        { url: open, title: title ?? open },
        line,
      );
    }
  }
  return [group.build()];
}
