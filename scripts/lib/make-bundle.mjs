import path from "node:path";
import { bundle } from "@remotion/bundler";

/**
 * Bundles a composition; started by `ensureBundle`. Arguments: the repository's folder, the entry in it, where the bundle goes,
 * an empty folder.
 */
const [root, entry, outDir, publicDir] = process.argv.slice(2);

// The one who asked holds the other end: when it is gone, nobody waits any longer.
process.stdin.on("end", () => process.exit(1)).resume();

await bundle({
  entryPoint: path.join(root, entry),
  rootDir: root,
  outDir,
  publicPath: "./",
  publicDir,
  enableCaching: true,
  // Pages of tests play films without compositions.
  ignoreRegisterRootWarning: true,
  webpackOverride: (config) => ({
    ...config,
    // Every render would fetch and read a source map, in case something fails in a page.
    devtool: false,
    resolve: { ...config.resolve, alias: { ...config.resolve?.alias, "@": root } },
  }),
});
process.exit(0);
