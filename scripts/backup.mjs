// `npm run backup`: database, files and keys of a studio in one file.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/backup.ts");
