import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";

/** Where sentences are said that people read in the studio; scripts and the embedded engine speak to a terminal. */
const FOLDERS = ["lib", "inngest/film", "inngest/functions"];
const OTHERS = /^lib\/(messages|db\/generated)\//;
/** Calls that say something, and the place of what they say. */
const CALLS: Record<string, number> = { log: 0, skip: 2, skipStep: 2, foreign: 0, noteFailedAttempt: 2, failScene: 3 };
/** Checks of a schema, which take what they say last. */
const CHECKS = ["regex", "refine", "int", "min", "max", "length", "check", "addIssue", "superRefine"];
/** Those that speak to a terminal or the log, in an API's documented words, or in a module that every page loads. */
const OTHER_SCHEMAS =
  /^lib\/(core\/env|http\/dialects\/public\/.*|timeline\/(ops\/core\/diff-schema|schema\/parts))\.ts$/;

const sources = (folder: string): string[] =>
  readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name))
    .filter((name) => !OTHERS.test(name));

/** Whether an expression is, or may come to, a text with words of ours in it. */
function isBare(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isBare(node.expression);
  if (ts.isConditionalExpression(node)) return isBare(node.whenTrue) || isBare(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isBare(node.left) || isBare(node.right);
  if (ts.isStringLiteralLike(node)) return /\p{L}{2,} /u.test(node.text);
  if (!ts.isTemplateExpression(node)) return false;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) => /\p{L}{2,} /u.test(text));
}

/** What an object says: its message, its remedy, its error. */
const saidIn = (given: ts.ObjectLiteralExpression): ts.Expression[] =>
  given.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ["message", "remedy", "error"].includes(property.name.getText())
      ? [property.initializer]
      : [],
  );

function bareIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(projectPath(file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Expression | undefined) => {
    if (node && isBare(node)) found.push(`${file}: ${node.getText().slice(0, 80)}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "AppError") {
      const [init] = node.arguments ?? [];
      if (init && ts.isObjectLiteralExpression(init)) saidIn(init).forEach(note);
    }
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      const at = CALLS[called.getText()];
      if (at !== undefined && !/^(console|logger|Math)\b/.test(node.expression.getText())) note(node.arguments[at]);
      if (CHECKS.includes(called.getText()) && !OTHER_SCHEMAS.test(file)) {
        const given = node.arguments.at(-1);
        const said = given && ts.isObjectLiteralExpression(given) ? saidIn(given) : [given];
        said.forEach(note);
      }
      if (["addNotice", "appendEvent"].includes(called.getText())) {
        const given = node.arguments.at(-1);
        if (given && ts.isObjectLiteralExpression(given)) saidIn(given).forEach(note);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it("says everything that people read by id", () => {
  expect(FOLDERS.flatMap(sources).flatMap(bareIn)).toEqual([]);
});
