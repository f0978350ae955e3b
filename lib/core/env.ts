import path from "node:path";
import { z } from "zod";

/** A whole number within limits, as a variable holds it. */
const whole = (min: number, max = Number.MAX_SAFE_INTEGER) => {
  const error =
    max === Number.MAX_SAFE_INTEGER
      ? `should be a whole number, ${min} or more`
      : `should be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const oneOf = <const T extends [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: `should be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}` });
const flag = oneOf("0", "1", "true", "false")
  .default("0")
  .transform((value) => value === "1" || value === "true");
/** A flag that is on unless it is turned off. */
const onFlag = oneOf("0", "1", "true", "false")
  .default("1")
  .transform((value) => value === "1" || value === "true");
const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);
const webAddress = (like: string) =>
  z.url({ protocol: /^https?$/, error: `should be an address such as ${like}` }).optional();
const optionalUrl = optional.pipe(webAddress("https://studio.example.com"));
const providerUrl = optional.pipe(webAddress("http://localhost:11434"));

/** Vendors whose address can be changed; read with `variable()` by the provider, but checked at start like the rest. */
const VENDORS =
  "ANTHROPIC BRAVE CARTESIA COMMONS ELEVENLABS EXA FAL GOOGLE GROQ HF KLING LINKEDIN LLM LUMAAI OLLAMA OPENAI OPENVERSE PEXELS PIAPI PIXABAY REPLICATE RUNWAYML STABILITY TAVILY TIKTOK WIKIPEDIA YOUTUBE";
const providerAddresses = Object.fromEntries(
  [...VENDORS.split(" ").map((vendor) => `${vendor}_BASE_URL`), "SEARXNG_URL"].map((name) => [name, providerUrl]),
);

/** Every variable the product itself reads. Provider keys are declared by their provider and read with `variable()`. */
const variables = z.object({
  ...providerAddresses,
  NODE_ENV: oneOf("development", "production", "test").default("development"),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().trim().default("127.0.0.1"),
  FRAMEWRIGHT_HOME: z.string().trim().default("./.framewright"),
  /** Address users reach the studio at; default http://localhost:PORT. */
  FRAMEWRIGHT_URL: optionalUrl,
  FRAMEWRIGHT_LOG_LEVEL: oneOf("debug", "info", "warn", "error").default("info"),
  /** Reverse proxies in front of the studio whose X-Forwarded-For is believed; 0 when clients connect directly. */
  FRAMEWRIGHT_TRUSTED_PROXIES: whole(0, 10).default(0),
  /** Which parts this process runs: several machines split web and worker. */
  FRAMEWRIGHT_ROLE: oneOf("all", "web", "worker").default("all"),
  /** Credits a new account starts with. */
  FRAMEWRIGHT_STARTING_CREDITS: whole(0).default(1000),
  /** Whether topics may be looked up in Wikipedia, and pictures in Wikimedia Commons. */
  FRAMEWRIGHT_FREE_SOURCES: onFlag,
  /** Lets remote URLs point at private addresses; for tests and closed networks only. */
  FRAMEWRIGHT_ALLOW_PRIVATE_URLS: flag,
  /** Offers the generated language to browsers whose cookie asks for it; for tests of the studio's pages only. */
  FRAMEWRIGHT_PSEUDO_LOCALE: flag,
  FRAMEWRIGHT_SIGN_UP: oneOf("open", "closed").default("open"),
  /** Who may call the creative studio's API without a key: programs of this machine, nobody, or anybody. */
  FRAMEWRIGHT_STUDIO_API: oneOf("local", "keyed", "open").default("local"),
  /** Sites whose pages may call the documented surfaces, with commas; `*` is every site, empty none. */
  FRAMEWRIGHT_CORS_ORIGINS: z
    .string()
    .default("*")
    .transform((list) => list.split(",").map((origin) => origin.trim().replace(/\/$/, "")))
    .pipe(
      z.array(
        z.union([z.enum(["*", ""]), z.url({ protocol: /^https?$/ })], {
          error: "should be *, or addresses such as https://example.com with commas between them",
        }),
      ),
    ),
  /** Bytes the render cache may hold before the least recently used chunks go. */
  FRAMEWRIGHT_CACHE_MAX_BYTES: whole(0).default(10 * 1024 ** 3),
  /** Days for which files of a film's earlier versions are kept; links to them live for eight. */
  FRAMEWRIGHT_KEEP_VERSIONS_DAYS: whole(9, 3650).default(30),
  /** Folder of the render cache that all machines share (a network disk): films are then drawn by several at once. */
  FRAMEWRIGHT_RENDER_CACHE: optional,
  /** Browser tabs that draw frames at once; default is the number of cores. */
  FRAMEWRIGHT_RENDER_CONCURRENCY: whole(1, 64).optional(),
  DATABASE_URL: optional.pipe(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: "should be an address such as postgresql://user:password@host:5432/framewright",
      })
      .optional(),
  ),
  CHROMIUM_PATH: optional,
  FFMPEG_PATH: optional,
  FFPROBE_PATH: optional,
  NEXTAUTH_SECRET: optional,
  /** Mail server that links for new passwords and invitations go out through; without it they are handed over by hand. */
  SMTP_URL: optional.pipe(
    z
      .url({ protocol: /^smtps?$/, error: "should be an address such as smtp://user:password@mail.example.com:587" })
      .optional(),
  ),
  /** Who the mails come from, such as `Framewright <studio@example.com>`. */
  SMTP_FROM: optional,
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  /** Address of a GitHub Enterprise Server that signs people in instead of github.com. */
  GITHUB_BASE_URL: optionalUrl,
  /** OpenID Connect issuer that signs people in instead of Google's own. */
  GOOGLE_ISSUER: optionalUrl,
  INNGEST_BASE_URL: optionalUrl,
  INNGEST_EVENT_KEY: optional,
  INNGEST_SIGNING_KEY: optional,
  UPLOADTHING_TOKEN: optional,
  S3_ENDPOINT: optionalUrl,
  S3_REGION: optional,
  S3_BUCKET: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
});

export type Env = z.infer<typeof variables>;

/** Variables of the bucket that are missing although others say that there should be one. */
function missingForBucket(env: Env): string[] {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if (!S3_BUCKET) return S3_ENDPOINT || S3_ACCESS_KEY_ID || S3_SECRET_ACCESS_KEY ? ["S3_BUCKET"] : [];
  const needed = { S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, ...(S3_ENDPOINT ? {} : { S3_REGION }) };
  return Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]));
}

const schema = variables.superRefine((env, context) => {
  for (const name of missingForBucket(env)) {
    const message = "it is needed to keep files in a bucket, which other S3_… variables ask for";
    context.addIssue({ code: "custom", path: [name], message });
  }
});

/** Variables whose value holds a password, and is never printed. */
const HIDDEN = new Set(["DATABASE_URL", "SMTP_URL"]);

/** What is set, blank variables left out as `NAME= npm run studio` means it; an empty list of sites is a choice. */
function given(): Record<string, string | undefined> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter(([name, value]) => value?.trim() || name === "FRAMEWRIGHT_CORS_ORIGINS"));
}

let parsed: Env | undefined;

/**
 * The validated environment, read once.
 * @throws Error naming each wrong variable, what it holds and what it should hold.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(given());
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = issue.path.join(".");
      const value = process.env[name];
      if (!value) return `  ${name} is not set: ${issue.message}.`;
      const held = HIDDEN.has(name) ? name : `${name}=${JSON.stringify(value)}`;
      return `  ${held} ${issue.message}. Correct it, or unset it to use the default.`;
    });
    const what = lines.length === 1 ? "a wrong value" : `${lines.length} wrong values`;
    throw new Error(`The environment has ${what}:\n${lines.join("\n")}`);
  }
  parsed = result.data;
  return parsed;
}

/** Forgets the parsed values; for tests that change the environment. */
export function resetEnv(): void {
  parsed = undefined;
}

interface Stored {
  values: ReadonlyMap<string, string>;
  /** Changes with the values: what was worked out from older ones is worked out anew. */
  version: number;
}

/** One for the process, however many copies of this module a bundler makes. */
const holder = globalThis as { framewrightStored?: Stored };

/** Replaces the providers' variables that the owner set in the studio. */
export function setStoredVariables(values: ReadonlyMap<string, string>): void {
  holder.framewrightStored = { values, version: (holder.framewrightStored?.version ?? 0) + 1 };
}

/** Counts how often the stored variables were replaced. */
export const storedVersion = (): number => holder.framewrightStored?.version ?? 0;

/** Whether the process's own environment has a variable. */
export const inEnvironment = (name: string): boolean => Boolean(process.env[name]?.trim());

/** A provider's own variable (API key, base URL), trimmed: the environment's, else the one that the owner set; undefined without. */
export function variable(name: string): string | undefined {
  return process.env[name]?.trim() || holder.framewrightStored?.values.get(name) || undefined;
}

/** The folder that holds database, files, logs and keys, or a path inside it, absolute. */
export function homePath(...parts: string[]): string {
  return path.resolve(env().FRAMEWRIGHT_HOME, ...parts);
}

/** Address of this studio without a trailing slash. */
export function baseUrl(): string {
  return (env().FRAMEWRIGHT_URL ?? `http://localhost:${env().PORT}`).replace(/\/+$/, "");
}

/** Takes variables that are meant for this process alone out of what its children will find. */
export function keepFromChildren(names: readonly string[]): void {
  for (const name of names) delete process.env[name];
}

/** A copy of the process environment for child processes, with `extra` laid over it. */
export function childEnv(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
