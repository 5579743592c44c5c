import { Exporter } from '@fairway/plugin-system-model-node';

/** An exporter as it stands in the configuration. */
export type ConfiguredExporter = {
  readonly id: string;
  readonly type: string;
  /** Releases that stay. */
  readonly keep: number;
  readonly exporter: Exporter;
};
