import { AddressRules } from '@fairway/backend-toolkit';
import {
  PoliteClient,
  ScraperOptions,
} from '@fairway/plugin-system-model-node';
import { isIP } from 'node:net';
import { Clock } from '../time/Clock';
import { createDispatcher } from './createDispatcher';
import { DefaultPoliteClient } from './DefaultPoliteClient';
import { createSendRequest } from './sendRequest';
import { UrlBounds } from './UrlBounds';

const CONCURRENCY = 4;

/**
 * Makes a client that asks only below its base URLs.
 *
 * @param parts - `admitted` are the hosts that may be private; all of the base
 * URLs if absent, as whoever configures a source decides where it is
 * @throws InputError if one of them is no base URL
 */
export function createClient(
  options: Parameters<ScraperOptions['createClient']>[0],
  parts: { readonly clock: Clock; readonly admitted?: readonly string[] },
): PoliteClient {
  const { admitted, clock } = parts;
  const bounds = new UrlBounds(options.baseUrls);
  const rules = new AddressRules(admitted ?? bounds.hosts);
  return new DefaultPoliteClient({
    bounds,
    clock,
    concurrency: options.concurrency ?? CONCURRENCY,
    headers: options.headers ?? {},
    isAllowed: hostname => {
      const host = hostname.replace(/^\[|\]$/g, '');
      return isIP(host) === 0 || rules.isAllowed(host, host);
    },
    random: Math.random,
    send: createSendRequest(createDispatcher(rules)),
  });
}
