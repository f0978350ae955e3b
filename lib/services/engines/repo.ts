import { db, transaction } from "@/lib/db/client";
import { notify } from "@/lib/db/notify";

/** Told of every change: each process reads the settings again. */
export const SETTINGS_CHANNEL = "provider_settings";

/** All settings, their values encrypted. */
export function findSettings(): Promise<{ name: string; cipher: string }[]> {
  return db().providerSetting.findMany({ select: { name: true, cipher: true } });
}

/** Writes settings, and removes those that are null; every process is told. */
export function writeSettings(ciphers: Record<string, string | null>): Promise<void> {
  return transaction(async (tx) => {
    for (const [name, cipher] of Object.entries(ciphers)) {
      if (cipher === null) await tx.providerSetting.deleteMany({ where: { name } });
      else await tx.providerSetting.upsert({ where: { name }, create: { name, cipher }, update: { cipher } });
    }
    await notify(tx, SETTINGS_CHANNEL, "changed");
  });
}
