import type { AnyProvider } from "./ports";

/** What a provider's variable holds, for the form that asks for it. */
export const SETTING_KINDS = ["key", "accessKey", "secretKey", "address", "model"] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

export interface ProviderSetting {
  /** Its variable. */
  name: string;
  kind: SettingKind;
}

const KINDS: [ending: RegExp, kind: SettingKind][] = [
  [/_ACCESS_KEY$/, "accessKey"],
  [/_SECRET_KEY$/, "secretKey"],
  [/_URL$/, "address"],
  [/_MODEL$/, "model"],
];

const kindOf = (name: string): SettingKind => KINDS.find(([ending]) => ending.test(name))?.[1] ?? "key";

/** Whether a setting is never shown again. */
export const isSecret = (kind: SettingKind): boolean => kind !== "address" && kind !== "model";

/** What can be set of a provider: its own variables, each kind once, for some have several names for one key. */
export function settingsOf({ env }: Pick<AnyProvider, "env">): ProviderSetting[] {
  const all = env.map((name) => ({ name, kind: kindOf(name) }));
  return all.filter(({ kind }, at) => all.findIndex((other) => other.kind === kind) === at);
}
