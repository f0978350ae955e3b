// `npm run studio`: everything from a bare clone to a running studio.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/studio.ts");
