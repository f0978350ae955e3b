// The packages that the lockfile asks for outside development, with who holds the rights in them.
import fs from "node:fs";
import path from "node:path";
import { licenceOf } from "./policy";

export interface Package {
  name: string;
  version: string;
  /** As an SPDX expression; undefined when nobody knows. */
  licence: string | undefined;
  /** Only engines that run as programs of their own use it. */
  apart: boolean;
  /** Who holds the rights, as the package says. */
  holder: string | undefined;
}

interface Locked {
  name?: string;
  version: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
}
type Lockfile = Record<string, Locked>;

const LICENCE_FILE = /^(licen[cs]e|copying|copyright|notice)/i;
const COPYRIGHT = /^[ \t#*/>-]*((?:portions )?copyright\b.*(?:\d{4}|\(c\)|©).*|(?:\(c\)|©) .*)$/im;
/** Of a template, or of the licence's own text. */
const NOBODY = /yyyy|\[year\]|Free Software Foundation/i;
const LONGEST = 160;

function statedIn(folder: string): string | undefined {
  for (const name of fs.readdirSync(folder).filter((entry) => LICENCE_FILE.test(entry))) {
    const file = path.join(folder, name);
    const line = fs.statSync(file).isFile() && COPYRIGHT.exec(fs.readFileSync(file, "utf8"))?.[1]?.trim();
    if (line && !NOBODY.test(line)) return line;
  }
  return undefined;
}

function authorIn(folder: string): string | undefined {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
    author?: string | { name?: string };
  };
  const { author } = manifest;
  const name = typeof author === "string" ? author : author?.name;
  return name?.replace(/\s*[<(].*$/, "");
}

/** A line of Markdown without e-mail addresses. */
const plain = (line: string): string =>
  line
    .replace(/\s*<[^>]*>/g, "")
    .replace(/[|*_`]/g, "")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST)
    .trim();

/** Who holds the rights. Packages for other platforms are not installed: none of the optional ones says it here. */
function holderOf(root: string, place: string, entry: Locked): string | undefined {
  const folder = path.join(root, place);
  if (entry.optional || !fs.existsSync(path.join(folder, "package.json"))) return undefined;
  const line = statedIn(folder) ?? authorIn(folder);
  return line ? plain(line) : undefined;
}

/** Names of packages that only engines of their own use. */
function engineNames(packages: Lockfile): Set<string> {
  const engines = Object.entries(packages).filter(
    ([place]) => place.startsWith("engines/") && !place.includes("node_modules"),
  );
  const own = new Set(engines.flatMap(([, { dependencies = {} }]) => Object.keys(dependencies)));
  for (const name of Object.keys(packages[""]?.dependencies ?? {})) own.delete(name);
  return own;
}

/** The packages that ship, in the order of their names. */
export function readPackages(root: string): Package[] {
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Lockfile;
  };
  const apart = engineNames(packages);
  const found = new Map<string, Package>();
  for (const [place, entry] of Object.entries(packages)) {
    if (!place.includes("node_modules/") || entry.dev || entry.link) continue;
    const name = entry.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const key = `${name} ${entry.version}`;
    if (found.has(key)) continue;
    found.set(key, {
      name,
      version: entry.version,
      licence: licenceOf(name, entry.license),
      apart: apart.has(name),
      holder: holderOf(root, place, entry),
    });
  }
  return [...found.keys()].sort().map((key) => found.get(key)!);
}
