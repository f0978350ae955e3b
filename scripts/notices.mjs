// `npm run notices`: THIRD-PARTY-NOTICES.md from what the lockfile asks for.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/notices.ts");
