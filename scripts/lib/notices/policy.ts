// Which licences parts of the main program may have, and what packages have that do not say it as an SPDX expression.

/** What the main program may load. The GPL and the AGPL are not here: such parts run as programs of their own, in engines/. */
export const ALLOWED = new Set([
  "0BSD",
  "AFL-2.1",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSD-4-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "EPL-2.0",
  "ISC",
  "LGPL-3.0-or-later",
  "LicenseRef-Remotion",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
]);

/** What engines of their own may have besides. */
export const ALLOWED_APART = new Set(["GPL-3.0-or-later", "GPL-3.0"]);

/** Packages whose manifest names no licence, or none by its SPDX name: read in their files or their repository. */
const READ_BY_HAND: readonly (readonly [RegExp, string])[] = [
  [
    /^(@remotion\/(bundler|canvas|compositor-.+|media|media-parser|player|renderer|studio|studio-protocol|web-renderer)|remotion)$/,
    "LicenseRef-Remotion",
  ],
  [/^seq-queue$/, "MIT"],
];

/** The licence of a package as an SPDX expression; undefined when neither it nor we know one. */
export function licenceOf(name: string, stated: string | undefined): string | undefined {
  const known = READ_BY_HAND.find(([pattern]) => pattern.test(name));
  if (known && (!stated || /see license|remotion/i.test(stated))) return known[1];
  return stated?.replace(/\band\b/g, "AND").replace(/^\((.*)\)$/, "$1");
}

/** The single licences of an expression. */
export const partsOf = (expression: string): string[] =>
  expression.split(/[\s()]+|\bAND\b|\bOR\b/).filter((part) => /\w/.test(part));

/** Whether an expression can be met with what is allowed: every part of AND, one part of OR. */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  if (expression.includes(" OR ")) return expression.split(" OR ").some((choice) => isAllowed(choice, allowed));
  return partsOf(expression).every((part) => allowed.has(part));
}
