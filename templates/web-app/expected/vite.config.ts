import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './dev/compressAssets.ts';
import { developmentServer } from './dev/developmentServer.ts';

/** Where `make run` finds a real API, for example http://localhost:8080. */
const api = process.env.API_PROXY_TARGET;

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        // the server: one file with everything it needs
        build: {
          outDir: 'dist/server',
          copyPublicDir: false,
          sourcemap: true,
          rolldownOptions: { input: 'server/main.ts', output: { entryFileNames: 'main.mjs' } },
        },
        ssr: { noExternal: true },
      }
    : {
        plugins: [react(), developmentServer({ withFakeApi: !api }), compressAssets()],
        build: {
          outDir: 'dist/client',
          // a data: address would be against the Content-Security-Policy
          assetsInlineLimit: 0,
        },
        server: {
          proxy: api
            ? { '/api': { target: api, rewrite: (path) => path.replace(/^\/api/, '') } }
            : {},
        },
      },
);
