import path from "node:path";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  experimental: { turbopackSourceMaps: false, serverSourceMaps: false },
  serverExternalPackages: ["pg"],
  // Two folders up from .cache/bare-next, where it is built: packages are the project's own.
  turbopack: { root: path.resolve(import.meta.dirname, "..", "..") },
};
