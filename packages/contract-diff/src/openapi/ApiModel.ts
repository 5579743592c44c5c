import { JsonObject } from '../input/Json';

export type Parameter = {
  /** By what it is known again: a place in the path by its number, others by name. */
  readonly key: string;
  readonly in: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: unknown;
  readonly isText: boolean;
  readonly style: string;
  readonly raw: JsonObject;
};

/** Schemas by media type. */
export type Content = ReadonlyMap<
  string,
  { name: string; schema: unknown; raw: JsonObject }
>;

export type Body = {
  readonly isRequired: boolean;
  readonly content: Content;
  readonly raw: JsonObject;
};

export type Header = {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: unknown;
  readonly raw: JsonObject;
};

export type Response = {
  readonly headers: ReadonlyMap<string, Header>;
  readonly content: Content;
  readonly raw: JsonObject;
};

/** One way to be let in: the scopes needed of each scheme. Without schemes all are let in. */
export type SecurityWay = ReadonlyMap<string, ReadonlySet<string>>;

export type Operation = {
  /** `GET /pets/{id}` */
  readonly label: string;
  readonly isWebhook: boolean;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly body?: Body;
  readonly responses: ReadonlyMap<string, Response>;
  readonly security: readonly SecurityWay[];
  readonly raw: JsonObject;
};

export type ApiModel = {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly servers: readonly string[];
  readonly document: JsonObject;
};
