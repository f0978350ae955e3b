import { randomBytes } from "node:crypto";
import path from "node:path";
import { readJson, writeJson } from "./files";

/** Random values made once for each home and kept in `secrets.json` (mode 600). */
export interface Secrets {
  /** Password of the embedded PostgreSQL. */
  postgresPassword: string;
}

/** The home's secrets; missing ones are made and saved. */
export function secretsOf(home: string): Secrets {
  const file = path.join(home, "secrets.json");
  const kept = readJson<Partial<Secrets>>(file) ?? {};
  const secrets: Secrets = {
    ...kept,
    postgresPassword: kept.postgresPassword ?? randomBytes(32).toString("base64url"),
  };
  if (!kept.postgresPassword) writeJson(file, secrets, 0o600);
  return secrets;
}
