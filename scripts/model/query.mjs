import { loadPackage } from '../wrapper/build.mjs';
import { ensureInstalled } from '../wrapper/install.mjs';
import { Trouble } from '../wrapper/Trouble.mjs';
import { printTable } from './printTable.mjs';

const DIRECTIONS = ['up', 'down', 'both'];

const questions = {
  list: async (release, values) => {
    const entities = await release.list(readFilter(values));
    return {
      answer: entities,
      rows: entities.map(({ entityRef, fields }) => ({
        entity: entityRef,
        type: fields.type,
        lifecycle: fields.lifecycle,
        tier: fields.tier,
        owner: fields.owner,
      })),
    };
  },

  get: async (release, values, name) => {
    const entity = await release.get(needName(name), values.kind?.[0]);
    const { aliases, entity: descriptor, entityRef, fields } = entity;
    const { tags, ...rest } = fields;
    return {
      answer: entity,
      rows: Object.entries({
        entity: entityRef,
        title: descriptor.metadata?.title,
        description: descriptor.metadata?.description,
        ...rest,
        tags: tags.join(', '),
        'goes by': aliases.join(', '),
        conflicts: entity.conflicts,
        stale: entity.stale,
      })
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([field, value]) => ({ field, value })),
    };
  },

  needs: async (release, values, name) => {
    const graph = await release.dependencies(needName(name), {
      kind: values.kind?.[0],
      direction: readDirection(values.direction),
      depth: readNumber('--depth', values.depth ?? '3'),
    });
    return {
      answer: graph,
      rows: graph.nodes
        .filter(({ direction }) => direction !== 'self')
        .map(({ depth, direction, entityRef, isKnown }) => ({
          steps: depth,
          what: direction === 'down' ? 'it needs' : 'needs it',
          entity: entityRef,
          note: isKnown ? undefined : 'not described',
        })),
    };
  },

  changes: async (release, values) => {
    const since = readNumber('--since', values.since ?? '0');
    const changes = await release.changesSince(since);
    return {
      answer: { sequence: release.sequence, changes },
      rows: changes.map(({ at, entityRef, sequence, type }) => ({
        sequence,
        at,
        change: type,
        entity: entityRef,
      })),
    };
  },
};

/** Asks a release a question. */
export async function run(values, [location, question = 'list', name]) {
  if (!location) {
    throw new Trouble(
      'Say where the release is: a folder, or a URL. ./fairway model export fetches one.',
    );
  }
  if (!Object.hasOwn(questions, question)) {
    throw new Trouble(
      `There is no question "${question}". There are: ${Object.keys(
        questions,
      ).join(', ')}.`,
    );
  }
  await ensureInstalled();
  const { openRelease } = await loadPackage('system-model-reader');
  const { answer, rows } = await ask(async () => {
    const { version } = values;
    const release = await openRelease(location, { version, fetch: fetchAs });
    return await questions[question](release, values, name);
  });
  if (values.json) {
    console.log(JSON.stringify(answer, undefined, 2));
  } else {
    printTable(rows);
  }
}

/** What the reader says is for whoever asks. */
async function ask(work) {
  try {
    return await work();
  } catch (error) {
    const why = error.cause?.code ? ` (${error.cause.code})` : '';
    throw new Trouble(`${error.message}${why}`);
  }
}

/** Only a portal is to see its token. */
async function fetchAs(url) {
  const token = process.env.FAIRWAY_TOKEN;
  const isPortal = new URL(url).pathname.startsWith('/api/system-model/');
  return await fetch(url, {
    headers: token && isPortal ? { authorization: `Bearer ${token}` } : {},
  });
}

function readFilter(values) {
  const { depth, direction, json, out, since, url, version, ...filter } =
    values;
  return filter;
}

function needName(name) {
  if (!name) {
    throw new Error('Say which entity: its name, or its reference.');
  }
  return name;
}

function readDirection(value = 'both') {
  if (!DIRECTIONS.includes(value)) {
    throw new Error(
      `--direction takes ${DIRECTIONS.join(', ')}, not "${value}".`,
    );
  }
  return value;
}

function readNumber(option, text) {
  if (!/^\d{1,15}$/.test(text)) {
    throw new Error(`${option} takes a whole number, not "${text}".`);
  }
  return Number(text);
}
