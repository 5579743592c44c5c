import { JsonObject } from '@backstage/types';

/** What a real API server was asked, and answered. */
export type Exchange = {
  /** How many changes had been made to the cluster by then. */
  readonly phase: number;
  /** Who asked, what, and for which media type. */
  readonly request: string;
  readonly status: number;
  readonly contentType: string;
  /** Unless it is a watch. */
  readonly body?: JsonObject;
  /** Of a watch, each with the change that it came after. */
  readonly events?: { readonly phase: number; readonly event: JsonObject }[];
  /** Whether the cluster ended a watch by itself. */
  readonly isEnded?: boolean;
};
