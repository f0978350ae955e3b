// `npm run doctor`: what was found on this machine, and what would add the rest.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/doctor.ts");
