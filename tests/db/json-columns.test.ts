import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";

/** `Model.column` of every JSON column of the schema. */
function jsonColumns(): { table: string; column: string }[] {
  const schema = readFileSync(projectPath("prisma", "schema.prisma"), "utf8");
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  return models.flatMap(([, table = "", body = ""]) =>
    [...body.matchAll(/^ {2}(\w+)\s+Json\b/gm)].map(([, column = ""]) => ({ table, column })),
  );
}

/** Written and never read back by the application: the workflow engine takes the outbox's rows as they are. */
const UNREAD = ["Outbox.data"];

const sources = ["lib", "inngest"]
  .flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => file.endsWith(".ts") && !file.startsWith("lib/db/"))
  .map((file) => ({ file, text: readFileSync(projectPath(file), "utf8") }))
  .filter(({ text }) => /parseStored|parseIfKept|storedMessage/.test(text));

const columns = jsonColumns();

/** Columns that the documentation names, with the file that it says they are opened in. */
const documented = readFileSync(projectPath("docs", "database.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, file = "", listed = ""] = /^\| `(lib\/[^`]+)` \| (.+) \|$/.exec(line) ?? [];
    return [...listed.matchAll(/`([A-Z]\w+\.\w+)`/g)].map(([, name = ""]) => `${name} ${file}`);
  });

it("finds the columns", () => {
  expect(columns.length).toBeGreaterThan(40);
});

it("finds no column in docs/database.md that is gone", () => {
  const names = columns.map(({ table, column }) => `${table}.${column}`);
  expect(documented.map((entry) => entry.split(" ")[0]).toSorted()).toEqual(names.toSorted());
});

it.each(columns.map(({ table, column }) => [`${table}.${column}`]).filter(([name = ""]) => !UNREAD.includes(name)))(
  "%s is opened with its schema, beside its queries",
  (name) => {
    const [table, column] = name.split(".");
    const opened = sources.filter(
      ({ text }) => text.includes(`table: "${table}"`) && new RegExp(`"${column}"|\\.${column}\\b`).test(text),
    );
    expect(opened.map(({ file }) => file)).not.toEqual([]);
    for (const { file } of opened) expect(file).toMatch(/repo\.ts$|define-kind\.ts$|-job\.ts$/);
    const place = documented.find((entry) => entry.startsWith(`${name} `));
    expect(opened.map(({ file }) => `${name} ${file}`)).toContain(place);
  },
);
