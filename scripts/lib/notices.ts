import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { projectPath } from "@/lib/core/project-root";
import { documentOf, faultsOf } from "./notices/document";
import { readPackages } from "./notices/packages";

/** Writes THIRD-PARTY-NOTICES.md; with `--check` it only says whether the file is right. */
export async function main(args: readonly string[]): Promise<number> {
  const file = projectPath("THIRD-PARTY-NOTICES.md");
  const packages = readPackages(projectPath());
  const faults = faultsOf(projectPath(), packages);
  const wanted = documentOf(packages);
  if (!args.includes("--check")) writeFileSync(file, wanted);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== wanted) {
    faults.push(
      "THIRD-PARTY-NOTICES.md is not what the lockfile asks for: run `npm run notices` and look at what changed.",
    );
  }
  for (const fault of faults) console.error(fault);
  console.log(`${packages.length} packages, ${new Set(packages.map(({ licence }) => licence)).size} licences`);
  return faults.length ? 1 : 0;
}
