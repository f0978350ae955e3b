import { ACTION_IDS, ACTIONS, type ActionId, type Shortcut } from "./registry";

type Pressed = Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Keys whose sign needs Shift on some keyboards and none on others. */
const SIGNS = /^[^\p{L}\p{N}]$/u;
/** The Latin letter of a place on the keyboard, for keyboards that write other ones. */
const placeOf = (code: string): string | undefined => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
const isLatin = (key: string): boolean => /^[\p{Script=Latin}]$/u.test(key);

function fits(pressed: Pressed, { code, key, mod = false, shift = false, alt = false }: Shortcut): boolean {
  if ((pressed.ctrlKey || pressed.metaKey) !== mod || pressed.altKey !== alt) return false;
  const sign = key !== undefined && SIGNS.test(key);
  if (!sign && pressed.shiftKey !== shift) return false;
  if (code) return pressed.code === code;
  const letter = pressed.key.toLowerCase();
  if (letter === key) return true;
  return letter.length === 1 && /\p{L}/u.test(letter) && !isLatin(letter) && placeOf(pressed.code) === key;
}

/** The action that a pressed key means. */
export function actionOf(pressed: Pressed): ActionId | undefined {
  return ACTION_IDS.find((id) => ACTIONS[id].keys.some((shortcut) => fits(pressed, shortcut)));
}

const ARROWS: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };

/** A shortcut's keys as they are written, one by one. */
export function keysOf(
  { code, key, mod, shift, alt }: Shortcut,
  words: { mod: string; shift: string; names: Readonly<Record<string, string>> },
): string[] {
  const last = code ? (ARROWS[code] ?? words.names[code] ?? placeOf(code)?.toUpperCase() ?? code) : key?.toUpperCase();
  return [...(mod ? [words.mod] : []), ...(alt ? ["Alt"] : []), ...(shift ? [words.shift] : []), last ?? ""];
}
