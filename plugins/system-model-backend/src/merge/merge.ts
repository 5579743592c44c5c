import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { FieldProvenance } from '@fairway/plugin-system-model-common';
import { Claimed } from './Claimed';
import { compareText } from './compareText';
import { ALIASES_ANNOTATION, ALIASES_POINTER } from './fields';
import { FieldMerger } from './FieldMerger';
import { findStaleAt } from './findStaleReason';
import { isCreating } from './isCreating';
import { listEdges } from './listEdges';
import { Merged } from './Merged';
import { rankClaims } from './rankClaims';
import { RankedClaim } from './RankedClaim';
import { readColumns } from './readColumns';
import { Identity, readIdentity } from './readIdentity';
import { readTags } from './readTags';
import { Rules } from './Rules';

/**
 * Makes one entity of all that is said of it.
 *
 * @remarks
 *
 * Objects are merged leaf by leaf, the lists that are united member by member;
 * any other list is one value. A field has the value of the claim that is
 * believed most: settled by a person, then by origin, fresh before stale, order
 * of the sources, and at last by name, so that the order of claims never matters.
 * Nothing in a claim makes it throw.
 *
 * @param claims - All of one entity, overlays among them
 * @returns `undefined` if there is no entity: only hints, overlays and pushes speak of it, or it cannot have that name
 */
export function merge(
  claims: readonly Claimed[],
  rules: Rules,
): Merged | undefined {
  const { ranked, problems } = rankClaims(claims, rules);
  const identity = readIdentity(rules.entityRef, ranked);
  if (!identity || !ranked.some(isCreating)) {
    return undefined;
  }
  const fields = mergeFields(ranked, rules, identity);
  const spec = isObject(fields.data.spec) ? fields.data.spec : {};
  const kind = identity.kind.toLowerCase();
  const name = identity.name.toLowerCase();
  const entityRef = `${kind}:${identity.namespace}/${name}`;
  const staleAt = findNextStale(ranked, rules.now);
  return {
    entityRef,
    kind,
    namespace: identity.namespace,
    name,
    ...assemble(identity, fields, rules),
    columns: readColumns(spec, identity.namespace),
    edges: listEdges(entityRef, spec, identity.namespace),
    provenance: fields.provenance,
    conflicts: fields.provenance.filter(
      ({ isConflict, settled }) => isConflict && !settled,
    ).length,
    stale: fields.provenance.filter(({ chosen }) => chosen.staleBecause).length,
    ...(staleAt !== undefined && { staleAt }),
    problems,
  };
}

type Fields = {
  readonly data: JsonObject;
  readonly provenance: readonly FieldProvenance[];
};

function mergeFields(
  ranked: readonly RankedClaim[],
  rules: Rules,
  identity: Identity,
): Fields {
  const merger = new FieldMerger(ranked, {
    namespace: identity.namespace,
    settlements: rules.settlements,
  });
  const data = merger.merge(
    '',
    ranked.map(claim => ({ claim, value: claim.data, at: '' })),
  );
  return {
    data: isObject(data) ? data : {},
    provenance: merger.listProvenance(),
  };
}

/** Makes the entity; its other names are one text there, as annotations are. */
function assemble(
  { apiVersion, kind, name, namespace }: Identity,
  { data, provenance }: Fields,
  rules: Rules,
): Pick<Merged, 'aliases' | 'entity' | 'tags'> {
  const metadata = isObject(data.metadata) ? data.metadata : {};
  const annotations = isObject(metadata.annotations)
    ? metadata.annotations
    : undefined;
  const names = annotations?.[ALIASES_ANNOTATION];
  return {
    entity: {
      apiVersion,
      kind,
      metadata: {
        name,
        namespace,
        ...metadata,
        ...(Array.isArray(names) && {
          annotations: {
            ...annotations,
            [ALIASES_ANNOTATION]: names.map(String).sort(compareText).join(','),
          },
        }),
      },
      ...(isObject(data.spec) && { spec: data.spec }),
    },
    aliases: listAliases(provenance, rules).filter(
      alias => alias !== name.toLowerCase(),
    ),
    tags: readTags(metadata),
  };
}

function listAliases(
  provenance: readonly FieldProvenance[],
  { formerAliases = [] }: Rules,
): string[] {
  const current = provenance
    .filter(
      ({ isRemoved, pointer }) =>
        !isRemoved && pointer.startsWith(`${ALIASES_POINTER}/`),
    )
    .map(({ chosen }) => String(chosen.value));
  const names = [...current, ...formerAliases].map(name => name.toLowerCase());
  return [...new Set(names)].sort(compareText);
}

function findNextStale(
  ranked: readonly RankedClaim[],
  now: number,
): number | undefined {
  const times = ranked
    .map(claim => findStaleAt(claim, now))
    .filter(time => time !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}
