# syntax=docker/dockerfile:1.20
# One image for the seven services, one for the jobs beside them. There is no build step: Node runs the TypeScript as it is.
#
#   docker build --target service -t prosa/service .     docker run prosa/service services/gateway/src/main.ts
#   docker build --target jobs -t prosa/jobs .           docker run prosa/jobs deploy/src/migrate.ts
#
# Bases are pinned by tag. Pin them by digest where you build for production: it cannot be looked up where this was written.

FROM node:24.21.0-bookworm-slim AS manifests
WORKDIR /prosa
COPY package.json package-lock.json ./
COPY --parents packages/*/package.json services/*/package.json stack/package.json e2e/package.json deploy/package.json ./

FROM manifests AS service-modules
# Of the workspaces, those that a service needs; npm takes the packages they depend on from their manifests.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    --workspace=services/gateway --workspace=services/ingestion --workspace=services/embedding \
    --workspace=services/agents --workspace=services/coordinator --workspace=services/scheduler --workspace=services/audit \
    # npm counts what tests start among them, a Postgres in WebAssembly too: linked workspaces are never `dev` to it.
    && rm -rf node_modules/@electric-sql node_modules/@prosa/testkit node_modules/@prosa/embedded

FROM manifests AS jobs-modules
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --workspace=deploy --workspace=stack

# The node of the build, in an image with no shell, no package manager and the C++ library that node needs.
FROM gcr.io/distroless/cc-debian12:nonroot AS runtime
COPY --from=manifests /usr/local/bin/node /usr/local/bin/node
WORKDIR /prosa
# Numeric, so that Kubernetes can see that it is not root. Nothing below /prosa is written: the root may be read-only.
USER 65532:65532
ENV NODE_ENV=production \
    HEALTH_HOST=0.0.0.0 \
    HEALTH_PORT=8081 \
    MALLOC_ARENA_MAX=2
ENTRYPOINT ["/usr/local/bin/node"]

FROM runtime AS jobs
COPY --from=jobs-modules /prosa ./
COPY packages ./packages
COPY deploy ./deploy
COPY stack ./stack
COPY supabase/migrations ./supabase/migrations
# Where docker-compose.yml mounts volumes: a new one takes its owner from here.
COPY --chown=65532:65532 deploy/empty /secrets
COPY --chown=65532:65532 deploy/empty /data
# A job ends: there is nothing to ask.
HEALTHCHECK NONE
CMD ["deploy/src/migrate.ts"]

FROM runtime AS service
COPY --from=service-modules /prosa ./
COPY packages ./packages
COPY services ./services
COPY deploy/src/healthcheck.ts ./deploy/src/healthcheck.ts
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["/usr/local/bin/node", "deploy/src/healthcheck.ts"]
CMD ["services/gateway/src/main.ts"]
