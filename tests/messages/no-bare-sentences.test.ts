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

function bareIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(projectPath(file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Expression | undefined) => {
    if (node && isBare(node)) found.push(`${file}: ${node.getText().slice(0, 80)}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === "AppError") {
      const [init] = node.arguments ?? [];
      if (init && ts.isObjectLiteralExpression(init))
        for (const property of init.properties)
          if (ts.isPropertyAssignment(property) && ["message", "remedy"].includes(property.name.getText()))
            note(property.initializer);
    }
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      const at = CALLS[called.getText()];
      if (at !== undefined && !/^(console|logger|Math)\b/.test(node.expression.getText())) note(node.arguments[at]);
      if (["addNotice", "appendEvent"].includes(called.getText())) {
        const given = node.arguments.at(-1);
        if (given && ts.isObjectLiteralExpression(given))
          for (const property of given.properties)
            if (ts.isPropertyAssignment(property) && ["message", "remedy"].includes(property.name.getText()))
              note(property.initializer);
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
