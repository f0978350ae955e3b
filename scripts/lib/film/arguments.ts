import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { SHAPES } from "@/lib/core/media-formats";
import { type FilmInput, filmInputSchema } from "@/lib/services/films/schemas";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";
import { THEME_IDS } from "@/lib/timeline/schema/parts";

/** What one call of `npm run film` asks for. */
export interface FilmOrder {
  input: FilmInput;
  /** Absolute paths of pictures and clips to be used as scenes, in order. */
  media: string[];
  /** Absolute path of the film to write. */
  out: string;
}

export const USAGE = `Creates a film and saves it to a file.

  npm run film -- "text or path to a script" [options]

  --format    ${SHAPES.join(", ")} (landscape)
  --language  en, fr, … (found out from the text)
  --out       file to write (film.mp4)
  --title     title of the film
  --voice     voice id; \`npm run voices\` lists them
  --theme     ${THEME_IDS.join(", ")}
  --captions  ${CAPTION_STYLES.join(", ")}, none
  --music     a mood, auto or none
  --avatar    id of the presenter
  --seconds   length to aim for
  --media     picture or clip to use as a scene, in order (may be repeated)
  --seed      number; the same one gives the same film
`;

const text = { type: "string" } as const;
const OPTIONS = {
  format: text,
  language: text,
  out: text,
  title: text,
  voice: text,
  theme: text,
  captions: text,
  music: text,
  avatar: text,
  seconds: text,
  seed: text,
  media: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the command line; undefined when help was asked for.
 * @throws AppError `validation` naming the option
 */
export function readOrder(args: string[]): FilmOrder | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const given = positionals.join(" ").trim();
  if (!given)
    throw wrong(
      "Say what the film is about, or give the path of a script.",
      'For example: npm run film -- "How tides work"',
    );
  const input = {
    ...contentOf(given),
    format: values.format,
    language: values.language,
    title: values.title,
    voiceId: values.voice,
    theme: values.theme,
    captions: values.captions,
    music: values.music,
    avatarId: values.avatar,
    targetSeconds: numberOf("seconds", values.seconds),
    seed: numberOf("seed", values.seed),
  };
  const checked = filmInputSchema.safeParse(input);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const name = OPTION_OF[String(issue?.path[0])] ?? String(issue?.path[0]);
    throw wrong(`--${name}: ${issue?.message}.`, "npm run film -- --help lists the options.");
  }
  return {
    input: input as FilmInput,
    media: (values.media ?? []).map(existing),
    out: fromCaller(values.out ?? "film.mp4"),
  };
}

const OPTION_OF: Record<string, string> = { voiceId: "voice", avatarId: "avatar", targetSeconds: "seconds" };

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong((error as Error).message.split(". ")[0] ?? "", "npm run film -- --help lists the options.");
  }
}

/** Paths are meant from where the command was typed, which npm remembers. */
function fromCaller(file: string): string {
  return path.resolve(variable("INIT_CWD") ?? process.cwd(), file);
}

function existing(file: string): string {
  const full = fromCaller(file);
  if (!existsSync(full)) throw wrong(`--media: there is no file ${full}.`, "Check the path.");
  return full;
}

/** A path of an existing file is read as a script, anything else is the text itself: a topic, a brief or a script. */
function contentOf(given: string): Pick<FilmInput, "prompt" | "script"> {
  const file = given.length < 1000 && !given.includes("\n") ? fromCaller(given) : undefined;
  if (file && existsSync(file) && statSync(file).isFile()) return { script: readFileSync(file, "utf8") };
  if (/^\S+\.(txt|md|markdown)$/i.test(given))
    throw wrong(`There is no file ${file}.`, "Check the path of the script.");
  return { prompt: given };
}

function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  throw wrong(`--${name} must be a whole number, not "${value}".`, `For example: --${name} 45`);
}

function wrong(message: string, remedy: string): AppError {
  return new AppError({ code: "validation", message, remedy });
}
