// `npm run voices`: lists, previews and adds voices.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/voices.ts");
