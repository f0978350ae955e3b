import { homePath } from "@/lib/core/env";
import { readJson, writeJson } from "./files";

/** What `owner.json` holds, readable by the home's owner only (mode 600). */
export interface OwnerFile {
  email: string;
  password: string;
  apiKey: string;
  /** Address of the studio at its last start, without a trailing slash. */
  baseUrl: string;
}

/**
 * Writes the first start's credentials; on later starts (`created` null) only keeps the address up to date.
 */
export function saveOwner(created: Omit<OwnerFile, "baseUrl"> | null, baseUrl: string): void {
  const file = homePath("owner.json");
  const known = created ?? readJson<OwnerFile>(file);
  if (known && (created || readJson<OwnerFile>(file)?.baseUrl !== baseUrl))
    writeJson(file, { ...known, baseUrl }, 0o600);
}
