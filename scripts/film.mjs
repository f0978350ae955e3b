// `npm run film -- "text or path to a script" --format vertical --out film.mp4`: one film from the terminal.
import { boot } from "./lib/bootstrap.mjs";

await boot("scripts/lib/film.ts");
