// THIRD-PARTY-NOTICES.md, and what stands in the way of writing it.
import fs from "node:fs";
import path from "node:path";
import type { Package } from "./packages";
import { PARTS, type Part } from "./parts";
import { ALLOWED, ALLOWED_APART, isAllowed, partsOf } from "./policy";

const HEAD = `# Third-party notices

Framewright is under the [Apache License 2.0](LICENSE). These are the parts that it comes with or fetches, and their licences. The texts are in
[LICENSES](LICENSES), each package's own is in its folder in node_modules too. This file is written by \`npm run notices\` from the
lockfile and from \`scripts/lib/notices/parts.ts\`; \`npm test\` fails when it is not what they ask for.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

function tableOf({ title, rows }: { title: string; rows: readonly Part[] }): string {
  const lines = rows.map(({ part, licence, by, note }) => `| ${[part, licence, by, note].map(cell).join(" | ")} |`);
  return `## ${title}\n\n| Part | Licence | By | Remarks |\n|---|---|---|---|\n${lines.join("\n")}\n`;
}

function listOf(licence: string | undefined, packages: readonly Package[]): string {
  const lines = packages.map(({ name, version, holder }) => `- ${name} ${version}${holder ? ` · ${holder}` : ""}`);
  return `### ${licence}\n\n${lines.join("\n")}\n`;
}

function sectionOf(title: string, packages: readonly Package[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const lists = licences.map((licence) =>
    listOf(
      licence,
      packages.filter((each) => each.licence === licence),
    ),
  );
  return `## ${title}\n\n${lists.join("\n")}`;
}

/** The whole file, the same for the same lockfile on every platform. */
export function documentOf(packages: readonly Package[]): string {
  const [main, apart] = [packages.filter((each) => !each.apart), packages.filter((each) => each.apart)];
  return [
    HEAD,
    ...PARTS.map(tableOf),
    sectionOf("npm packages of engines that run apart", apart),
    sectionOf(`npm packages (${main.length})`, main),
  ].join("\n");
}

/** What forbids to ship these packages: a licence that is not allowed or unknown, a text or a part that is missing. */
export function faultsOf(root: string, packages: readonly Package[]): string[] {
  const faults: string[] = [];
  for (const { name, version, licence, apart } of packages) {
    const allowed = apart ? new Set([...ALLOWED, ...ALLOWED_APART]) : ALLOWED;
    if (!licence) faults.push(`${name} ${version} names no licence: read it, and add it to READ_BY_HAND.`);
    else if (!isAllowed(licence, allowed))
      faults.push(
        `${name} ${version} is under ${licence}, which ${apart ? "engines" : "the main program"} may not have.`,
      );
  }
  const used = new Set(packages.flatMap(({ licence }) => partsOf(licence ?? "")));
  const texts = new Set(fs.readdirSync(path.join(root, "LICENSES")).map((file) => file.replace(/\.(txt|md)$/, "")));
  for (const licence of used) {
    if (!texts.has(licence.replace(/^GPL-3\.0$/, "GPL-3.0-or-later")))
      faults.push(`LICENSES has no text of ${licence}.`);
  }
  const names = new Set(packages.map(({ name }) => name));
  for (const { part, package: name } of PARTS.flatMap(({ rows }) => rows)) {
    if (name && !names.has(name)) faults.push(`parts.ts lists ${part}, but ${name} is no longer a dependency.`);
  }
  return faults;
}
