import { findKeyHolder, type KeyHolder } from "./repo";

/** Milliseconds for which a key that was found is believed: how long one that was revoked on another machine still works. */
const BELIEVED_MS = 1000;
/** Keys that are remembered at most. */
const MOST = 5000;

interface Remembered {
  holder: KeyHolder;
  /** Milliseconds since 1970. */
  until: number;
}

// On globalThis because a bundler may load this module twice in one process.
const kept = globalThis as { framewrightKeyHolders?: { keys: Map<string, Remembered>; forgotten: number } };

function remembered() {
  kept.framewrightKeyHolders ??= { keys: new Map(), forgotten: 0 };
  return kept.framewrightKeyHolders;
}

/** Who holds a key that was not revoked, by the key's hash: a program that asks again and again is looked up once a second. */
export async function heldBy(hash: string): Promise<KeyHolder | null> {
  const state = remembered();
  const { keys, forgotten } = state;
  const known = keys.get(hash);
  if (known && known.until > Date.now()) return known.holder;
  const holder = await findKeyHolder(hash);
  keys.delete(hash);
  // What was read before something changed is not kept.
  if (holder && state.forgotten === forgotten) {
    // The oldest stands first: a map keeps the order in which its keys came.
    if (keys.size >= MOST) keys.delete(keys.keys().next().value ?? "");
    keys.set(hash, { holder, until: Date.now() + BELIEVED_MS });
  }
  return holder;
}

/** To be called when a key was revoked or an account changed: in this process it counts at once. */
export function forgetHolders(): void {
  const state = remembered();
  state.keys.clear();
  state.forgotten += 1;
}
