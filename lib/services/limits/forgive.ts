import { removeCounter } from "./repo";

/** Forgets what was counted under `key`: after a successful sign-in, say. */
export const forgive = (key: string): Promise<void> => removeCounter(key);
