import { ConfiguredExporter } from './ConfiguredExporter';
import { ExportState, ExportStore } from './ExportStore';

/** How an exporter that is configured does. */
export type ExporterStatus = Omit<ExportState, 'exporter'> & {
  readonly id: string;
  readonly type: string;
};

/** Tells how exporters do, those included that have not exported yet. */
export class ExporterStatusReader {
  readonly #exporters: readonly ConfiguredExporter[];
  readonly #store: ExportStore;

  constructor(options: {
    readonly exporters: readonly ConfiguredExporter[];
    readonly store: ExportStore;
  }) {
    this.#exporters = options.exporters;
    this.#store = options.store;
  }

  async list(): Promise<readonly ExporterStatus[]> {
    const states = await this.#store.list();
    return this.#exporters.map(({ id, type }) => {
      const { exporter: _, ...state } = states.find(
        ({ exporter }) => exporter === id,
      ) ?? { exporter: id, failures: 0 };
      return { id, type, ...state };
    });
  }
}
