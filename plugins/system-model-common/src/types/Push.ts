/**
 * What a pipeline tells of its entity: `POST /v1/observations`. It takes the
 * place of what was told before of the same entity and environment.
 *
 * @public
 */
export type Push = {
  /** `component:default/shop`. */
  readonly entityRef: string;
  /** Address of the repository, e.g. `https://github.com/acme/shop`. A workload token says it as well. */
  readonly repository?: string;
  /** What the facts are about, e.g. `production`. Without one they are about every build. */
  readonly environment?: string;
  readonly run: {
    readonly id: string;
    readonly url?: string;
  };
  readonly facts?: {
    readonly version?: string;
    readonly image?: { readonly name?: string; readonly digest: string };
    readonly status?: 'healthy' | 'degraded' | 'failed' | 'unknown';
    /** ISO 8601. */
    readonly deployedAt?: string;
    readonly commit?: string;
    readonly sbom?: {
      readonly format: 'cyclonedx' | 'spdx';
      readonly components: number;
      readonly url?: string;
      readonly vulnerabilities?: {
        readonly critical?: number;
        readonly high?: number;
        readonly medium?: number;
        readonly low?: number;
      };
    };
  };
  readonly relations?: {
    /** Full references. */
    readonly dependsOn?: readonly string[];
    readonly consumesApis?: readonly string[];
  };
};

/**
 * What became of a push.
 *
 * @public
 */
export type PushOutcome = {
  readonly entityRef: string;
  readonly repository: string;
  /** Whether anything was other than before. */
  readonly isChanged: boolean;
};
