import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Release } from '@fairway/plugin-system-model-node';
import { ModelSource } from '../artifacts/ModelSource';
import { ReleaseShelf } from '../artifacts/ReleaseShelf';
import { ConfiguredExporter } from './ConfiguredExporter';
import { ExportState, ExportStore } from './ExportStore';

const FIRST_RETRY_MS = 60_000;
const MAX_RETRY_MS = 3_600_000;
/** As much as is shown of why it failed. */
const MAX_ERROR = 1_000;

/** Has one exporter put out what is new, now and then. */
export class ExportTask {
  readonly #exporter: ConfiguredExporter;
  readonly #store: ExportStore;
  readonly #shelf: ReleaseShelf;
  readonly #model: ModelSource;
  readonly #minIntervalMs: number;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    readonly exporter: ConfiguredExporter;
    readonly store: ExportStore;
    readonly shelf: ReleaseShelf;
    readonly model: ModelSource;
    readonly minIntervalMs: number;
    readonly logger: LoggerService;
    readonly now: () => Date;
  }) {
    this.#exporter = options.exporter;
    this.#store = options.store;
    this.#shelf = options.shelf;
    this.#model = options.model;
    this.#minIntervalMs = options.minIntervalMs;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Exports if the model has changed and the last export is old enough, or if that failed and is to be tried again. */
  async run(signal: AbortSignal): Promise<void> {
    const { id } = this.#exporter;
    const states = await this.#store.list();
    const state = states.find(({ exporter }) => exporter === id) ?? {
      exporter: id,
      failures: 0,
    };
    if (!(await this.#isDue(state))) {
      return;
    }
    try {
      const { version, sequence } = await this.#shelf.use(release =>
        this.#export(release, state, signal),
      );
      await this.#store.save({
        exporter: id,
        version,
        sequence,
        exportedAt: this.#now(),
        failures: 0,
      });
    } catch (error) {
      await this.#fail(state, toError(error));
      return;
    }
    await this.#prune();
  }

  async #isDue(state: ExportState): Promise<boolean> {
    const now = this.#now().getTime();
    if (state.retryAt) {
      return now >= state.retryAt.getTime();
    }
    if (!state.exportedAt) {
      return true;
    }
    return (
      now - state.exportedAt.getTime() >= this.#minIntervalMs &&
      state.sequence !== (await this.#model.readSequence())
    );
  }

  async #export(
    release: Release,
    state: ExportState,
    signal: AbortSignal,
  ): Promise<Release> {
    if (release.version !== state.version) {
      await this.#exporter.exporter.export(release, signal);
    }
    return release;
  }

  async #fail(state: ExportState, error: Error): Promise<void> {
    const now = this.#now();
    const failures = state.failures + 1;
    const restMs = Math.min(FIRST_RETRY_MS * 2 ** state.failures, MAX_RETRY_MS);
    this.#logger.warn('Could not export the system model', {
      exporter: state.exporter,
      failures: String(failures),
      cause: String(error),
    });
    await this.#store.save({
      ...state,
      failures,
      failingSince: state.failingSince ?? now,
      retryAt: new Date(now.getTime() + restMs),
      error: error.message.slice(0, MAX_ERROR),
    });
  }

  async #prune(): Promise<void> {
    const { exporter, id, keep } = this.#exporter;
    try {
      await exporter.prune?.(keep);
    } catch (error) {
      // What is new is there all the same, and the next time takes away more.
      this.#logger.warn(
        'Could not take away old releases of the system model',
        {
          exporter: id,
          cause: String(error),
        },
      );
    }
  }
}
