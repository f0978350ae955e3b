// `npm run restore -- FILE`: a home from a backup.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/restore.ts");
