import { createHmac } from "node:crypto";
import { baseUrl, env } from "@/lib/core/env";
import { derivedKey, sameBytes } from "@/lib/core/secrets";

/** Where browsers and the UploadThing library find this installation's own ingest. */
export const ingestUrl = (): string => `${baseUrl()}/api/uploadthing/ingest`;

/** Whether files go to this installation, because no UPLOADTHING_TOKEN sends them to the vendor's cloud. */
export const isOwnIngest = (): boolean => !env().UPLOADTHING_TOKEN;

const apiKey = (): string => `sk_live_${derivedKey("uploadthing").toString("hex")}`;

/** A token of the library's own form (base64 of JSON) that names our ingest. */
export function ownToken(): string {
  const token = { apiKey: apiKey(), appId: "local", regions: ["local"], ingestHost: new URL(baseUrl()).host };
  return Buffer.from(JSON.stringify(token)).toString("base64");
}

/** UploadThing's signature of a text: `hmac-sha256=` and hexadecimal. */
export function signatureFor(text: string): string {
  return `hmac-sha256=${createHmac("sha256", apiKey()).update(text).digest("hex")}`;
}

export const isSigned = (text: string, signature: string | null): boolean =>
  sameBytes(Buffer.from(signature ?? ""), Buffer.from(signatureFor(text)));
