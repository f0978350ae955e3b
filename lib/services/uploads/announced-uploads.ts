// What is said about uploads is kept in storage: these are its queries.
import { storage } from "@/lib/storage";

const keyOf = (fileKey: string): string => `uploads/${Buffer.from(fileKey).toString("base64url")}.json`;

/** Keeps what was said about a file that is to come, for whichever process will receive it. */
export async function announceUpload(fileKey: string, facts: unknown): Promise<void> {
  await storage().putBytes(keyOf(fileKey), new TextEncoder().encode(JSON.stringify(facts)));
}

/** What was said about a file; null for one that nobody announced. */
export async function announcedUpload(fileKey: string): Promise<unknown> {
  const known = await storage()
    .stat(keyOf(fileKey))
    .catch(() => null);
  if (!known) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of await storage().read(keyOf(fileKey))) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

export const forgetUpload = (fileKey: string): Promise<void> => storage().remove(keyOf(fileKey));
