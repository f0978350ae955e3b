import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";

const FILES = ["lib", "inngest", "app", "components"].flatMap((folder) =>
  readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && file !== "lib/jobs/define-kind.ts"),
);
/** `job.kind === "film"`, `"export" !== started.job?.kind` and `switch (job.kind)`; two jobs' kinds may be compared. */
const COMPARED =
  /\bjob\??\.kind\s*[!=]==\s*["'`]|["'`]\s*[!=]==\s*[\w.]*\bjob\??\.kind\b|switch \([\w.]*\bjob\??\.kind\)/i;

it("asks a job's definition, and never compares its kind with a word", () => {
  expect(FILES.filter((file) => COMPARED.test(readFileSync(projectPath(file), "utf8")))).toEqual([]);
});
