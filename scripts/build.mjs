// `npm run build`: what can be made before the first start, for images and unpacked releases.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/build.ts");
