import pg from "pg";

/**
 * Splits a PostgreSQL URL into discrete connection fields. They are kept apart because a pool that is given a
 * connection string ignores a `database` laid over it, and the shadow database would then be the main one.
 * @param {string} url postgresql:// URL; `schema` and `sslmode` are understood
 */
export function connectionOf(url) {
  const parsed = new URL(url);
  const mode = parsed.searchParams.get("sslmode");
  const config = {
    host: decodeURIComponent(parsed.hostname) || "localhost",
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ssl: sslOf(mode),
  };
  return { config, schema: parsed.searchParams.get("schema") ?? undefined };
}

function sslOf(mode) {
  if (mode === "verify-ca" || mode === "verify-full") return { rejectUnauthorized: true };
  if (mode === "require" || mode === "no-verify") return { rejectUnauthorized: false };
  return undefined;
}

async function withClient(config, work) {
  const client = new pg.Client(config);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Throws the driver's error when the database cannot be reached. */
export async function ping(url) {
  await withClient(connectionOf(url).config, (client) => client.query("select 1"));
}

/** Creates the database the URL names, through the server's `postgres` database; answers its name. */
export async function createDatabase(url) {
  const { config } = connectionOf(url);
  await withClient({ ...config, database: "postgres" }, (client) =>
    client.query(`create database ${client.escapeIdentifier(config.database)}`),
  );
  return config.database;
}

const CODES = { "3D000": "P1003", ECONNREFUSED: "P1001", "28P01": "P1000", 28000: "P1000", "42P04": "P1009" };

/** Prisma's error code for a driver error; P1001 (cannot reach the server) when nothing fits better. */
export function prismaCode(error) {
  return CODES[error?.code] ?? "P1001";
}
