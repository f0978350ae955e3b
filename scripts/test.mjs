// `npm test`: everything that has to hold before a change is kept.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/test.ts");
