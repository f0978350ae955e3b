// Prisma's CLI with what it needs around it: `node scripts/prisma.mjs migrate dev --name <change>`.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/prisma.ts");
