# Builds the production image: docker build -t fairway .
# syntax=docker/dockerfile:1

ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /fairway
ENV YARN_ENABLE_TELEMETRY=0 BACKSTAGE_CLI_DISABLE_TELEMETRY=1
RUN npm install --global @yarnpkg/cli-dist@4.13.0
COPY . .
RUN yarn install --immutable
RUN node scripts/wrapper/build-image.mjs

FROM ${NODE_IMAGE}
# git serves nothing in production (the forge is off), but the scaffolder pushes new repositories with its own client.
ENV NODE_ENV=production NODE_OPTIONS=--no-node-snapshot
WORKDIR /fairway
COPY --from=build --chown=root:root /fairway/.fairway/image ./
USER node
EXPOSE 7007
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 7007) + '/.backstage/health/v1/readiness').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# After a quiet moment V8 would collect all garbage every few seconds while much is asked, to keep the heap small.
CMD ["node", "--no-memory-reducer", "packages/backend", "--config", "app-config.production.yaml"]
