import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { register } from "tsx/esm/api";

/** `npm run bench -- <name> [options]` runs bench/<name>.ts, which reads its own options. */
const folder = path.join(import.meta.dirname, "..", "bench");
const benches = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.replace(/\.bench\.ts$/, ""));
const [name, ...rest] = process.argv.slice(2);
const file = path.join(folder, `${name}.bench.ts`);
if (!name || !existsSync(file)) {
  console.log(`npm run bench -- ${benches.join("|")} [--json]`);
  process.exit(name ? 2 : 0);
}
register();
process.argv = [process.argv[0], file, ...rest];
await import(file);
