import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const rootDir = resolve(import.meta.dirname, '..');
const { ESLint } = createRequire(
  createRequire(join(rootDir, 'package.json')).resolve(
    '@backstage/cli/package.json',
  ),
)('eslint');

// Without two of its settings the import rules pass silently whatever is imported: these lines must be refused.
const faults = [
  {
    what: 'a database that knows the service above it',
    file: 'plugins/forge-backend/src/database/rows.ts',
    code: "import { ForgeService } from '../service/ForgeService';\nexport type Fault = ForgeService;\n",
    rule: 'import/no-restricted-paths',
  },
  {
    what: 'a service that knows the router above it',
    file: 'plugins/forge-backend/src/service/ForgeService.ts',
    code: "import { createRouter } from '../router/createRouter';\nexport const fault = createRouter;\n",
    rule: 'import/no-restricted-paths',
  },
  {
    what: 'a plugin that depends on the whole of the backend defaults',
    file: 'plugins/forge-backend/src/plugin.ts',
    code: "import { createBackend } from '@backstage/backend-defaults';\nexport const fault = createBackend;\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'a backend that imports another one',
    file: 'plugins/forge-backend/src/plugin.ts',
    code: "import catalog from '@backstage/plugin-catalog-backend';\nexport const fault = catalog;\n",
    rule: 'no-restricted-imports',
  },
  {
    what: 'a frontend that imports a backend',
    file: 'plugins/forge/src/plugin.tsx',
    code: "import forge from '@fairway/plugin-forge-backend';\nexport const fault = forge;\n",
    rule: '@backstage/no-mixed-plugin-imports',
  },
  {
    what: 'two files that import each other',
    file: 'plugins/forge-backend/src/database/rows.ts',
    code: "import { RepositoryStore } from './RepositoryStore';\n\nexport const fault = RepositoryStore;\n",
    rule: 'import/no-cycle',
  },
];

describe('the lint rules of the house', () => {
  for (const { what, file, code, rule } of faults) {
    it(`refuse ${what}`, async () => {
      const eslint = new ESLint({
        cwd: join(rootDir, file.split('/').slice(0, 2).join('/')),
      });

      const [{ messages }] = await eslint.lintText(code, {
        filePath: join(rootDir, file),
      });

      const rules = messages.map(m => m.ruleId);
      assert.ok(rules.includes(rule), `got ${rules.join(', ') || 'nothing'}`);
    });
  }
});
