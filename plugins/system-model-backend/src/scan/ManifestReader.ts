import {
  makeValidator,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Origin } from '@fairway/plugin-system-model-common';
import {
  Collection,
  Manifest,
  ManifestFormat,
  ManifestProblem,
  Observation,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';
import { ObservationDraft } from '../database/ObservationStore';
import { HINT_REF } from '../formats/hints/hintRef';
import { cleanData } from '../merge/cleanData';
import { findLine } from '../merge/findLine';
import { cutText } from './cutText';

const MANIFEST_CHARACTERS = 5 * 1024 * 1024;
const DATA_CHARACTERS = 512 * 1024;
const OBSERVATIONS = 1_000;
const PROBLEMS = 100;
const MESSAGE = 1_000;
const validators = makeValidator();

/** What a manifest says, so that it can be stored; since when it does is to be found out. */
export type ReadManifest = {
  readonly drafts: readonly Omit<ObservationDraft, 'firstSeen'>[];
  readonly problems: readonly ManifestProblem[];
};

/** Has manifests read by the formats in use, and bounds what these make of them. */
export class ManifestReader {
  readonly #formats: readonly ManifestFormat[];

  /** @param formats - The first that matches a path reads it */
  constructor(formats: readonly ManifestFormat[]) {
    this.#formats = formats;
  }

  findFormat(path: string): ManifestFormat | undefined {
    return this.#formats.find(format => format.matches(path));
  }

  /** Never throws for what is wrong with a manifest. */
  read(
    manifest: Manifest,
    {
      collection,
      format,
      origin,
    }: { collection: Collection; format: ManifestFormat; origin: Origin },
  ): ReadManifest {
    const parsed = parse(manifest, collection, format);
    const problems = [...parsed.problems];
    if (parsed.observations.length > OBSERVATIONS) {
      problems.push({
        message: `This describes more than ${OBSERVATIONS} entities; only the first ${OBSERVATIONS} are taken. Split it.`,
      });
    }
    const drafts = parsed.observations
      .slice(0, OBSERVATIONS)
      .flatMap(observation => toDraft(observation, origin, problems));
    return {
      drafts,
      problems: problems.slice(0, PROBLEMS).map(problem => ({
        ...problem,
        message: cutText(problem.message, MESSAGE),
      })),
    };
  }
}

function parse(
  manifest: Manifest,
  collection: Collection,
  format: ManifestFormat,
): ParsedManifest {
  try {
    const { content } = manifest;
    const text =
      typeof content === 'string' ? content : JSON.stringify(content);
    if (text.length > MANIFEST_CHARACTERS) {
      return toProblem(
        `This is longer than ${MANIFEST_CHARACTERS} characters and is not read. Make it shorter, or split it.`,
      );
    }
    return format.parse(manifest, collection);
  } catch (error) {
    return toProblem(
      `The format ${format.id} could not read this, which is a fault of the format: ${error}`,
    );
  }
}

function toProblem(message: string): ParsedManifest {
  return { observations: [], problems: [{ message }] };
}

function toDraft(
  observation: Observation,
  origin: Origin,
  problems: ManifestProblem[],
): Omit<ObservationDraft, 'firstSeen'>[] {
  const { aliases = [], lines = {} } = observation;
  const entityRef = toFullRef(observation.entityRef);
  const cleaned = cleanData(observation.data, aliases);
  const tell = (message: string, pointer = '') =>
    problems.push({ message, pointer, line: findLine(lines, pointer) });
  cleaned.problems.forEach(({ message, pointer }) => tell(message, pointer));
  if (!entityRef) {
    tell(
      `"${observation.entityRef}" cannot name an entity and is left out: names have at most 63 letters, digits, -, _ and ., namespaces in lower case.`,
    );
    return [];
  }
  if (JSON.stringify(observation.data).length > DATA_CHARACTERS) {
    tell(
      `What is said of ${entityRef} is longer than ${DATA_CHARACTERS} characters and is left out. Make it shorter.`,
    );
    return [];
  }
  return [
    {
      entityRef,
      origin: observation.origin ?? origin,
      data: observation.data,
      aliases,
      lines,
    },
  ];
}

/** In full and in lower case; `undefined` if nothing can have that name. */
function toFullRef(entityRef: string): string | undefined {
  if (entityRef === HINT_REF) {
    return entityRef;
  }
  try {
    const ref = parseEntityRef(entityRef.toLocaleLowerCase('en-US'));
    return validators.isValidKind(ref.kind) &&
      validators.isValidNamespace(ref.namespace) &&
      validators.isValidEntityName(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
