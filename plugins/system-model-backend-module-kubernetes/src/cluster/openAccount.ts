import { InputError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';
import { RequestOptions } from 'node:https';
import { SourceOptions } from '../config/SourceOptions';
import { Account } from './Account';

function loadFile(config: KubeConfig, options: SourceOptions): void {
  const { kubeconfig, context, sourceId } = options;
  try {
    config.loadFromFile(kubeconfig!);
  } catch (error) {
    throw new InputError(
      `The kubeconfig ${kubeconfig} of the source ${sourceId} cannot be read`,
      error,
    );
  }
  if (context) {
    config.setCurrentContext(context);
  }
}

function loadConfig(options: SourceOptions): KubeConfig {
  const config = new KubeConfig();
  if (options.kubeconfig) {
    loadFile(config, options);
    return config;
  }
  if (!process.env.KUBERNETES_SERVICE_HOST) {
    throw new InputError(
      `The portal does not run in a cluster, and so has no service account to read the source ${options.sourceId} with. Set systemModel.sources.${options.sourceId}.kubeconfig.`,
    );
  }
  config.loadFromCluster();
  return config;
}

/**
 * Finds out how to reach a cluster, as its kubeconfig or the pod of the portal
 * says it now: either may have changed since the portal started.
 *
 * @throws InputError if neither says so
 */
export function openAccount(options: SourceOptions): Account {
  const config = loadConfig(options);
  const cluster = config.getCurrentCluster();
  if (!cluster?.server) {
    throw new InputError(
      `The kubeconfig ${options.kubeconfig} of the source ${
        options.sourceId
      } has no cluster for its context ${
        config.getCurrentContext() ?? '(none is set)'
      }. Name a context of it in systemModel.sources.${
        options.sourceId
      }.context.`,
    );
  }
  return {
    server: cluster.server.replace(/\/+$/, ''),
    async createRequestOptions() {
      const request: RequestOptions = {};
      await config.applyToHTTPSOptions(request);
      if (!cluster.proxyUrl) {
        // It makes one for each request, whose connections would not be used again.
        delete request.agent;
      }
      return request;
    },
  };
}
