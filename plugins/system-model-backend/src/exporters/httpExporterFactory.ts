import { InputError, toError } from '@backstage/errors';
import { AddressRules, parseOrInputError } from '@fairway/backend-toolkit';
import { ExporterFactory } from '@fairway/plugin-system-model-node';
import { z } from 'zod';
import { HttpExporter } from './HttpExporter';
import { HttpSender } from './HttpSender';

const schema = z.object({
  url: z.url({
    protocol: /^https?$/,
    error: 'expected an address with http or https',
  }),
  secret: z.string().min(16),
  allowPrivate: z.array(z.string()).default([]),
});

/** Makes exporters that send releases to a receiver. */
export const httpExporterFactory: ExporterFactory = {
  type: 'http',
  create({ id, config }) {
    const key = `systemModel.exporters.${id}`;
    const { url, secret, allowPrivate } = parseOrInputError(
      schema,
      config,
      `The configuration at ${key}`,
    );
    return new HttpExporter({
      sender: new HttpSender({
        baseUrl: new URL(url),
        secret,
        rules: readRules(allowPrivate, `${key}.allowPrivate`),
        advice: `to let it be called, list it in ${key}.allowPrivate`,
        now: () => new Date(),
      }),
    });
  },
};

function readRules(admitted: readonly string[], key: string): AddressRules {
  try {
    return new AddressRules(admitted);
  } catch (error) {
    throw new InputError(
      `The configuration at ${key} is not valid: ${toError(error).message}`,
    );
  }
}
