import { env, homePath } from "@/lib/core/env";
import { readJson } from "@/lib/setup/files";
import { lockHolder, takeLock } from "@/lib/setup/lock";
import type { OwnerFile } from "@/lib/setup/owner";
import { prepareDatabase, putEnv } from "./prepare";
import { createStages } from "./stages.mjs";

const USAGE = `npm run account -- list            lists all accounts
npm run account -- reset EMAIL     a link for choosing a new password, valid for one hour`;

/** Looks after accounts from the machine itself; exit code 0 when it did what was asked. */
export async function main(args: string[]): Promise<number> {
  const [verb, email] = args;
  const isReset = verb === "reset" && email !== undefined;
  if (!isReset && verb !== "list") {
    console.log(USAGE);
    return verb === undefined || verb === "help" || verb === "--help" ? 0 : 1;
  }
  const guest = lockHolder(homePath()) !== undefined;
  const lock = guest ? undefined : takeLock(homePath(), "npm run account");
  try {
    const postgres = await prepareDatabase(createStages(), homePath());
    // The address that the studio had when it last started, whatever port this shell knows of.
    const address = readJson<OwnerFile>(homePath("owner.json"))?.baseUrl;
    if (!env().FRAMEWRIGHT_URL && address) putEnv({ FRAMEWRIGHT_URL: address });
    // Only now: the database's typed client may have been written a moment ago.
    const { disconnect, listAccounts, makeResetLink } = await import("./account/verbs");
    try {
      console.log(isReset ? await makeResetLink(email) : await listAccounts());
      return 0;
    } finally {
      await disconnect();
      if (!guest) await postgres?.stop();
    }
  } finally {
    lock?.release();
  }
}
