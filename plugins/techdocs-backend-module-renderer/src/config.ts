import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  BuildLimits,
  DEFAULT_LIMITS,
  DiagramPoolOptions,
} from '@fairway/techdocs-renderer';
import { Engine, parseEngine } from './engine/engines';
import { PoolOptions } from './pool/SitePool';

/** What the configuration says about building documentation here. */
export type RendererOptions = {
  /** Whether documentation is built elsewhere and only shown here. */
  readonly isBuiltElsewhere: boolean;
  readonly limits: Partial<BuildLimits>;
  /** What builds documentation whose entity names no engine. */
  readonly engine: Engine;
  readonly pool: PoolOptions;
  /** Sites that are kept as they were built, so that their next build has less to do. */
  readonly keptSites: number;
  /** Whether documentation from nearby is built before it is read first. */
  readonly buildsAhead: boolean;
  /** How many sites are built at once without being asked for. */
  readonly refreshConcurrency: number;
};

const DEFAULT_CONCURRENCY = 2;
const DEFAULT_MEMORY = 1024;
const DEFAULT_KEPT_SITES = 100;

function readPositive(
  config: Config | undefined,
  key: string,
): number | undefined {
  const value = config?.getOptionalNumber(key);
  if (value !== undefined && !(value > 0)) {
    throw new InputError(
      `techdocs.renderer.${key} is ${value}, expected a number greater than zero`,
    );
  }
  return value;
}

function readDiagramOptions(own: Config | undefined): DiagramPoolOptions {
  const libraries = own?.getOptionalConfigArray('diagrams.plantumlLibraries');
  return {
    cacheDir: own?.getOptionalString('diagrams.cacheDirectory'),
    maxSeconds: readPositive(own, 'diagrams.maxSeconds'),
    plantumlLibraries: libraries?.map(library => ({
      name: library.getString('name'),
      from: library.getString('from'),
      urls: library.getOptionalStringArray('urls'),
    })),
  };
}

/** Reads `techdocs.builder` and `techdocs.renderer`. */
export function readRendererOptions(config: Config): RendererOptions {
  const own = config.getOptionalConfig('techdocs.renderer');
  const limits = (Object.keys(DEFAULT_LIMITS) as (keyof BuildLimits)[]).flatMap(
    name => {
      const value = readPositive(own, `limits.${name}`);
      return value === undefined ? [] : [[name, value]];
    },
  );
  const builder = config.getOptionalString('techdocs.builder') ?? 'local';
  return {
    isBuiltElsewhere: builder !== 'local',
    limits: Object.fromEntries(limits),
    engine: parseEngine(
      own?.getOptionalString('engine') ?? 'fairway',
      'techdocs.renderer.engine',
    ),
    pool: {
      processes: readPositive(own, 'processes') ?? DEFAULT_CONCURRENCY,
      memoryMegabytes: readPositive(own, 'memoryMegabytes') ?? DEFAULT_MEMORY,
      diagrams: readDiagramOptions(own),
    },
    keptSites: readPositive(own, 'keptSites') ?? DEFAULT_KEPT_SITES,
    buildsAhead: own?.getOptionalBoolean('buildAhead') ?? true,
    refreshConcurrency:
      readPositive(own, 'refreshConcurrency') ?? DEFAULT_CONCURRENCY,
  };
}
