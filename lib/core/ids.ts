import { createHash, randomBytes, randomUUID } from "node:crypto";

/** Random identifier with a readable prefix, e.g. `newId("job")` → `job_3f9c0d…` (96 random bits in hexadecimal). */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`;
}

/** RFC 4122 version 4, for the surfaces whose documents show UUIDs. */
export function newUuid(): string {
  return randomUUID();
}

/** SHA-256 of a string or bytes, as 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
