import type { SchemaNode } from '../schema/SchemaNode';

/** A schema in another language than JSON Schema, shown as it is. */
export interface ForeignSchema {
  readonly format: string;
  readonly text: string;
}

/** A message in a channel. */
export interface MessageView {
  readonly id: string;
  readonly title: string;
  /** Name on the wire, where it differs from the title. */
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly contentType?: string;
  readonly headers?: SchemaNode;
  readonly payload?: SchemaNode | ForeignSchema;
  readonly examples: readonly {
    readonly title?: string;
    readonly text: string;
  }[];
}

/** What the application does with a channel. */
export interface OperationView {
  readonly id: string;
  readonly action: 'send' | 'receive';
  readonly summary?: string;
  readonly description?: string;
  /** Titles of the messages it is about, where these are not all of the channel. */
  readonly only?: readonly string[];
  /** Address of the channel that the reply comes on. */
  readonly replyTo?: string;
}

/** Where messages travel. */
export interface ChannelView {
  readonly id: string;
  readonly address: string;
  readonly title?: string;
  readonly description?: string;
  readonly servers: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly values: readonly string[];
  }[];
  readonly bindings: readonly {
    readonly protocol: string;
    readonly text: string;
  }[];
  readonly operations: readonly OperationView[];
  readonly messages: readonly MessageView[];
}

/** A broker. */
export interface ServerView {
  readonly name: string;
  readonly url: string;
  readonly protocol: string;
  readonly description?: string;
}

/** An AsyncAPI document as the page shows it. */
export interface AsyncApiView {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly servers: readonly ServerView[];
  readonly channels: readonly ChannelView[];
}
