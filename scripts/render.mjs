// `npm run render -- timeline.json --out film.mp4`: any timeline file from the terminal.
import { boot } from "./lib/bootstrap.mjs";

await boot("lib/render/cli/main.ts");
