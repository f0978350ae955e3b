import { renderChunks } from "@/lib/render";
import { readTimeline } from "@/lib/render/cli/read-timeline";

/**
 * A worker of its own: draws the chunks named on the command line into a shared cache, or without one into its home's, and
 * says how many it made.
 */
const [file = "", cacheDir = "", positions = ""] = process.argv.slice(2);
const result = await renderChunks({
  timeline: await readTimeline(file),
  ...(cacheDir ? { cacheDir } : {}),
  path: "canvas",
  positions: positions.split(",").map(Number),
});
process.stdout.write(JSON.stringify(result), () => process.exit(0));
