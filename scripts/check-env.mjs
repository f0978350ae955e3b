// The environment is read in one place, lib/core/env.ts, so that every variable is validated and documented there.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = ["app", "components", "lib", "inngest", "remotion", "server.ts", "proxy.ts"];
const ALLOWED = new Set(["lib/core/env.ts"]);

function* filesUnder(target) {
  const stat = fs.statSync(target, { throwIfNoEntry: false });
  if (stat?.isFile()) yield target;
  if (!stat?.isDirectory()) return;
  for (const name of fs.readdirSync(target)) if (name !== "generated") yield* filesUnder(path.join(target, name));
}

/** Lines of a source text that read the environment directly. */
export function environmentReads(text) {
  return text
    .split("\n")
    .flatMap((line, index) => (/\bprocess\s*\.\s*env\b|import\.meta\.env\b/.test(line) ? [index + 1] : []));
}

if (environmentReads("const key = process.env.SECRET;").length !== 1) throw new Error("The check itself is broken.");

const found = SOURCES.flatMap((source) => [...filesUnder(path.join(root, source))])
  .filter((file) => /\.(m?[jt]sx?|cjs)$/.test(file))
  .map((file) => path.relative(root, file))
  .filter((file) => !ALLOWED.has(file))
  .flatMap((file) => environmentReads(fs.readFileSync(path.join(root, file), "utf8")).map((line) => `${file}:${line}`));

if (found.length > 0) {
  console.error(`process.env is read outside lib/core/env.ts:\n  ${found.join("\n  ")}`);
  console.error("Use env(), variable() or childEnv() from lib/core/env.ts.");
  process.exit(1);
}
console.log("The environment is only read in lib/core/env.ts.");
