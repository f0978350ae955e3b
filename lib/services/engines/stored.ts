import { setStoredVariables } from "@/lib/core/env";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { decrypt } from "@/lib/core/secrets";
import { listen } from "@/lib/db/notify";
import { findSettings, SETTINGS_CHANNEL } from "./repo";

/** Milliseconds after which the settings are read again even if nobody said that they changed. */
const AGAIN_MS = 15_000;

/** What a value is encrypted for. */
export const contextOf = (name: string): string => `provider:${name}`;

let last = "";

/** Reads the providers' settings from the database into this process. */
export async function readStoredSettings(): Promise<void> {
  const rows = await findSettings();
  const state = JSON.stringify(rows);
  if (state === last) return;
  const values = new Map<string, string>();
  for (const { name, cipher } of rows) {
    try {
      values.set(name, decrypt(cipher, contextOf(name)));
    } catch (error) {
      logger.warn("A provider's setting cannot be read: it was stored with another secret", {
        name,
        error: messageOf(error),
      });
    }
  }
  setStoredVariables(values);
  last = state;
}

/** Keeps this process's settings as the database has them, from now on. @returns what ends that */
export async function keepStoredSettings(): Promise<() => void> {
  const read = () =>
    readStoredSettings().catch((error: unknown) => {
      logger.warn("The providers' settings could not be read", { error: messageOf(error) });
    });
  await read();
  const stop = await listen(
    SETTINGS_CHANNEL,
    () => void read(),
    () => void read(),
  );
  const timer = setInterval(() => void read(), AGAIN_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    stop();
  };
}
