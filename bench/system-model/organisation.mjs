import { createOrganisation } from '../organisation/createOrganisation.mjs';

/** Kinds that the catalog takes from the model. */
const KINDS = ['Component', 'System', 'Domain', 'API', 'Resource'];
/** Others are 14 % of an organisation. */
const MORE = 1.2;

const isTaken = ({ kind }) => KINDS.includes(kind);

/** Makes entities, the same ones in every run, each with a name of its own. */
export function createEntities(count) {
  return createOrganisation(Math.ceil(count * MORE) + 100)
    .filter(isTaken)
    .slice(0, count);
}

export const toRef = ({ kind, metadata }) =>
  `${kind}:default/${metadata.name}`.toLowerCase();

// JSON is YAML.
export const toManifest = entity => JSON.stringify(entity, undefined, 1);
