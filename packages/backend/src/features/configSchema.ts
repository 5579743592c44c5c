import { createBackendModule } from '@backstage/backend-plugin-api';
import { configSchemaExtensionPoint } from '@backstage/plugin-app-node';
import { readConfigSchema } from '../config/readConfigSchema';

/** Tells the web app's plugin what the browser may see, which it would compile the whole configuration schema for. */
export const configSchema = createBackendModule({
  pluginId: 'app',
  moduleId: 'config-schema',
  register(env) {
    env.registerInit({
      deps: { app: configSchemaExtensionPoint },
      async init({ app }) {
        const schema = await readConfigSchema();
        if (schema) {
          app.setConfigSchema(schema);
        }
      },
    });
  },
});
