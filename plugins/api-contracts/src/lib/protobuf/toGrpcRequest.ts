import {
  type DescMethod,
  fromJsonString,
  type Registry,
  toBinary,
  toJsonString,
} from '@bufbuild/protobuf';
import { base64Encode } from '@bufbuild/protobuf/wire';
import type { TryRequest } from '@fairway/plugin-api-contracts-common';
import { addressRequest, type Envelope } from '../tryIt/Envelope';
import { toFrame } from './frames';
import { idOf } from './readServices';

/** The ways in which a gRPC service can be spoken to over HTTP/1. */
export const grpcProtocols = ['grpc-web', 'connect'] as const;

export type GrpcProtocol = (typeof grpcProtocols)[number];

/** What a reader fills in to call a method. */
export interface GrpcForm extends Envelope {
  readonly protocol: GrpcProtocol;
  /** JSON. */
  readonly message: string;
}

/**
 * Makes the request that a form describes.
 *
 * @throws If the message is no JSON, or not of the type that the method takes
 */
export function toGrpcRequest(
  entityRef: string,
  options: { method: DescMethod; registry: Registry; form: GrpcForm },
): TryRequest {
  const { method, registry, form } = options;
  const message = fromJsonString(method.input, form.message || '{}', {
    registry,
  });
  const call = { method: 'POST', path: `/${idOf(method)}` };
  if (form.protocol === 'grpc-web') {
    return addressRequest(entityRef, form, {
      ...call,
      headers: {
        'content-type': 'application/grpc-web+proto',
        accept: 'application/grpc-web+proto',
        'x-grpc-web': '1',
      },
      body: base64Encode(toFrame(toBinary(method.input, message))),
      encoding: 'base64',
    });
  }
  const json = toJsonString(method.input, message, { registry });
  const isStream = method.methodKind === 'server_streaming';
  const type = isStream ? 'application/connect+json' : 'application/json';
  return addressRequest(entityRef, form, {
    ...call,
    headers: { 'content-type': type, 'connect-protocol-version': '1' },
    ...(isStream
      ? {
          body: base64Encode(toFrame(new TextEncoder().encode(json))),
          encoding: 'base64',
        }
      : { body: json }),
  });
}
