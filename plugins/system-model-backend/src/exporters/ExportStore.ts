/** How one exporter does. */
export type ExportState = {
  /** Id, as configured. */
  readonly exporter: string;
  /** Of the last release that is there. */
  readonly version?: string;
  readonly sequence?: number;
  readonly exportedAt?: Date;
  readonly failingSince?: Date;
  /** One after another. */
  readonly failures: number;
  readonly retryAt?: Date;
  readonly error?: string;
};

/** Keeps how exporters do. */
export interface ExportStore {
  /** Those that have exported, or tried to. */
  list(): Promise<readonly ExportState[]>;
  save(state: ExportState): Promise<void>;
}
