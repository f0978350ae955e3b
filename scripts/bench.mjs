// `npm run bench [-- film|status|platform|live|kills|ops|pictures|render] [--quick] [--json]`: measures this machine, in a home of its own.
import path from "node:path";
import { boot, root } from "./lib/bootstrap.mjs";

process.env.FRAMEWRIGHT_HOME ??= path.join(root, ".cache", "bench-home");
await boot("scripts/lib/bench.ts");
