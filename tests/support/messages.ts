import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { projectPath } from "@/lib/core/project-root";

/**
 * Where the studio's own sentences are made that its pages show. Set-up, terminal and other surfaces speak to other readers;
 * what vendors' adapters say is translated where it is known, but a new vendor need not wait for it.
 */
const FOLDERS = [
  "inngest/film",
  "inngest/functions",
  "lib/core",
  "lib/http/dialects/ui",
  "lib/jobs",
  "lib/media",
  "lib/services",
];
/** Properties of objects that hold such sentences. */
const PROPERTIES = new Set(["message", "remedy", "disabledReason"]);
/** Calls with a sentence among their arguments, and its place. */
const CALLS: Record<string, number> = { log: 0, skipStage: 2, push: 0 };
/** Functions that answer with such a sentence. */
const SPEAKERS = new Set(["notice"]);

function sources(folder: string): string[] {
  return readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, name));
}

/** The texts an expression may come to, with `{0}`, `{1}` … for what is filled in. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return textsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return [...textsOf(node.left), ...textsOf(node.right)];
  }
  if (!ts.isTemplateExpression(node)) return [];
  const parts = node.templateSpans.map((span, index) => `{${index}}${span.literal.text}`);
  return [node.head.text + parts.join("")];
}

function nameOfFunction(node: ts.Node): string {
  const around = ts.findAncestor(node, ts.isFunctionDeclaration);
  return around?.name?.text ?? "";
}

function sentencesOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(projectPath(file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && PROPERTIES.has(node.name.getText())) found.push(...textsOf(node.initializer));
    if (ts.isVariableDeclaration(node) && node.initializer && node.name.getText() === "message") {
      found.push(...textsOf(node.initializer));
    }
    if (ts.isReturnStatement(node) && node.expression && SPEAKERS.has(nameOfFunction(node))) {
      found.push(...textsOf(node.expression));
    }
    if (ts.isCallExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : node.expression.getText();
      const argument = node.arguments[CALLS[name] ?? -1];
      if (argument) found.push(...textsOf(argument));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a text says something by itself: not a word of the machine's, not only what is filled in. */
function isSentence(text: string): boolean {
  const words = text.replace(/\{\d\}/g, "").match(/\p{L}{2,}/gu) ?? [];
  return words.length > (text.includes("{") ? 0 : 1) && /^[\p{Lu}{"–]/u.test(text);
}

/** Every sentence of the sources that a page of the studio may come to show. */
export function sentences(): string[] {
  return [...new Set(FOLDERS.flatMap(sources).flatMap(sentencesOf).filter(isSentence))].sort();
}
