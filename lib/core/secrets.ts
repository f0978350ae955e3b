import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { env, homePath } from "./env";

/** scrypt cost (RFC 7914): 64 MiB and about a tenth of a second a guess. */
const SCRYPT = { N: 1 << 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const KEY_BYTES = 32;

function derive(password: string, salt: Buffer, cost: typeof SCRYPT): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** `scrypt$N$r$p$salt$hash`, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, SCRYPT);
  return ["scrypt", SCRYPT.N, SCRYPT.r, SCRYPT.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/** Compares in constant time; false for a malformed hash. */
export async function checkPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, n, r, p, salt, hash] = stored.split("$");
  if (scheme !== "scrypt" || !salt || !hash) return false;
  const cost = { ...SCRYPT, N: Number(n), r: Number(r), p: Number(p) };
  const key = await derive(password, Buffer.from(salt, "base64"), cost);
  return sameBytes(key, Buffer.from(hash, "base64"));
}

/** Constant-time comparison of two byte strings. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

let master: Buffer | undefined;

/** The installation's own secret: NEXTAUTH_SECRET, or one made on first use in $FRAMEWRIGHT_HOME/keys/master (mode 600). */
function masterSecret(): Buffer {
  if (master) return master;
  const given = env().NEXTAUTH_SECRET;
  if (given) {
    master = createHash("sha256").update(given).digest();
    return master;
  }
  const file = homePath("keys", "master");
  mkdirSync(homePath("keys"), { recursive: true, mode: 0o700 });
  try {
    // "wx" lets only one process make it; the others read what that one wrote.
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  master = Buffer.from(readFileSync(file, "utf8"), "base64");
  return master;
}

/** A key for one purpose, derived from the installation's secret. */
export function derivedKey(purpose: string): Buffer {
  return createHash("sha256").update(masterSecret()).update(`\0${purpose}`).digest();
}

/** AES-256-GCM with a random IV; `context` (a row's id) is authenticated, so that a value cannot be moved to another row. */
export function encrypt(plain: string, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", derivedKey("secrets"), iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return ["v1", iv.toString("base64"), cipher.getAuthTag().toString("base64"), body.toString("base64")].join(".");
}

/** @throws Error when the value was changed, belongs to another row, or the installation's secret is another */
export function decrypt(stored: string, context: string): string {
  const [version, iv, tag, body] = stored.split(".");
  if (version !== "v1" || !iv || !tag || body === undefined) throw new Error("Not an encrypted value");
  const decipher = createDecipheriv("aes-256-gcm", derivedKey("secrets"), Buffer.from(iv, "base64"));
  decipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, "base64"));
  return Buffer.concat([decipher.update(Buffer.from(body, "base64")), decipher.final()]).toString("utf8");
}

/** The secret that signs sessions and tokens, as text. */
export function signingSecret(): string {
  return env().NEXTAUTH_SECRET ?? derivedKey("sessions").toString("base64");
}
