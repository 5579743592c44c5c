import type {
  ContractSource,
  OperationEntry,
} from '@fairway/plugin-api-contracts-common';
import type { SchemaNode } from '../schema/SchemaNode';

/** Operations with the same tag. */
export interface OperationGroup {
  /** Absent for operations without a tag. */
  readonly tag?: string;
  readonly title?: string;
  readonly description?: string;
  readonly operations: readonly OperationEntry[];
}

/** Where the service answers. */
export interface ServerView {
  readonly url: string;
  readonly description?: string;
}

/** A way to prove who one is. */
export interface SecurityScheme {
  readonly name: string;
  readonly type: string;
  /** Header, query parameter or HTTP scheme. */
  readonly detail?: string;
  readonly description?: string;
}

/** An OpenAPI document as the page shows it; operations are read one by one. */
export interface OpenApiView {
  readonly title: string;
  readonly version: string;
  readonly specification: string;
  readonly description?: string;
  readonly groups: readonly OperationGroup[];
  readonly operationCount: number;
  readonly servers: readonly ServerView[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly schemas: readonly string[];
  readonly source: ContractSource;
}

/** A value beside the body. */
export interface ParameterView {
  readonly name: string;
  readonly in: string;
  readonly node: SchemaNode;
  /** What the author gives as an example, or the default. */
  readonly example?: string;
  /** The values that it can have, where they are few. */
  readonly values: readonly string[];
}

/** A body of one media type. */
export interface MediaView {
  readonly type: string;
  readonly node?: SchemaNode;
  readonly examples: readonly {
    readonly title?: string;
    readonly text: string;
  }[];
}

/** What comes back with a status. */
export interface ResponseView {
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly ParameterView[];
  readonly media: readonly MediaView[];
}

/** One operation in full. */
export interface OperationView {
  readonly entry: OperationEntry;
  readonly description?: string;
  readonly parameters: readonly ParameterView[];
  readonly body?: {
    readonly description?: string;
    readonly isRequired: boolean;
    readonly media: readonly MediaView[];
  };
  readonly responses: readonly ResponseView[];
  /** Alternatives, each a list of schemes that are needed together; an empty one needs none. */
  readonly security: readonly (readonly string[])[];
  readonly servers: readonly ServerView[];
  readonly callbacks: readonly string[];
}
