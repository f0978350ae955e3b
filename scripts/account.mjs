// `npm run account`: lists accounts, and makes links for new passwords.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/account.ts");
