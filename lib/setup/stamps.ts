import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readJson, writeJson } from "./files";

/** SHA-256 over the names and bytes of files and folders (absolute paths); missing ones count as absent. */
export function contentHash(targets: string[], salt = ""): string {
  const hash = createHash("sha256").update(salt);
  const visit = (target: string, name: string) => {
    const stat = fs.statSync(target, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const entry of fs.readdirSync(target).sort()) visit(path.join(target, entry), `${name}/${entry}`);
    } else if (stat) {
      hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(target));
    }
  };
  for (const target of targets) visit(target, path.basename(target));
  return hash.digest("hex");
}

/**
 * Runs `work` unless it was done for the same hash before.
 * `file` is where the hash of the last success is kept, `proof` a file the work leaves behind: when it is gone the work is done again
 * @returns true when it was run
 */
export async function oncePer(
  { file, hash, proof }: { file: string; hash: string; proof: string },
  work: () => Promise<void>,
): Promise<boolean> {
  if (fs.existsSync(proof) && readJson<{ hash: string }>(file)?.hash === hash) return false;
  fs.rmSync(file, { force: true });
  await work();
  writeJson(file, { hash });
  return true;
}
