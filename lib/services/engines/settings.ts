import type { Actor } from "@/lib/core/actor";
import { inEnvironment, variable } from "@/lib/core/env";
import { AppError, isAppError, messageOf, notFound } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { encrypt } from "@/lib/core/secrets";
import { foreign, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { checkProvider } from "@/lib/providers/checks";
import { type AnyProvider, PROVIDER_KINDS } from "@/lib/providers/ports";
import { provider } from "@/lib/providers/registry";
import { isSecret, type ProviderSetting, type SettingKind, settingsOf } from "@/lib/providers/settings";
import { assertOwner } from "../members";
import { writeSettings } from "./repo";
import { contextOf, readStoredSettings } from "./stored";

/** Who sets a variable: the process's environment goes before the studio. */
export type SettingSource = "environment" | "studio" | "none";

export interface SettingView {
  name: string;
  kind: SettingKind;
  secret: boolean;
  source: SettingSource;
  /** Of one that is no secret. */
  value: string | null;
}

/** What can be set of a provider, and what is; secrets are not told. */
export function settingViews(entry: AnyProvider): SettingView[] {
  return settingsOf(entry).map(({ name, kind }) => {
    const value = variable(name);
    const secret = isSecret(kind);
    const source = inEnvironment(name) ? "environment" : value ? "studio" : "none";
    return { name, kind, secret, source, value: secret ? null : (value ?? null) };
  });
}

/** A provider by its kind and id. @throws AppError `forbidden` for anybody but an owner, `not_found` */
function managed(actor: Actor, { kind, id }: { kind: string; id: string }): AnyProvider {
  assertOwner(actor);
  const known = PROVIDER_KINDS.find((one) => one === kind);
  const found = known && provider(id, known);
  if (!found || found.id !== id) throw notFound("Provider", `${kind}/${id}`);
  return found;
}

function wrong(name: string, message: Message): AppError {
  const issue = { field: `values.${name}`, message, constraint: "other" };
  return new AppError({
    code: "validation",
    message: say("core.field", { field: issue.field, message }),
    field: issue.field,
    issues: [issue],
  });
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? "");

/** @throws AppError `validation`, naming the field, for a value that cannot be one */
function checked(settings: ProviderSetting[], name: string, value: string | null): string | null {
  const setting = settings.find((one) => one.name === name);
  if (!setting) throw wrong(name, say("providers.no_such_setting"));
  if (value === null) return null;
  if (inEnvironment(name)) throw wrong(name, say("providers.set_by_environment"));
  if (setting.kind === "address" && !isWebAddress(value)) throw wrong(name, say("providers.not_web_address"));
  if (/[^\x21-\x7e]/.test(value)) throw wrong(name, say("providers.unusual_characters"));
  return encrypt(value, contextOf(name));
}

/**
 * Sets variables of a provider, encrypted, or removes those that are null. This process knows them when it answers, all others
 * at once after.
 * @throws AppError `forbidden`, `not_found`, `validation`
 */
export async function changeSettings(
  actor: Actor,
  input: { kind: string; id: string; values: Record<string, string | null> },
): Promise<void> {
  const settings = settingsOf(managed(actor, input));
  const entries = Object.entries(input.values).map(([name, value]) => [name, checked(settings, name, value)]);
  await writeSettings(Object.fromEntries(entries));
  await readStoredSettings();
  logger.info("A provider's settings were changed", { by: actor.userId, names: Object.keys(input.values) });
}

/** What came of asking a provider whether it works. */
export interface CheckResult {
  ok: boolean;
  message: Message;
  remedy?: Message;
}

/** Asks the vendor something that costs nothing, with what is set. @throws AppError `forbidden`, `not_found` */
export async function checkSettings(actor: Actor, input: { kind: string; id: string }): Promise<CheckResult> {
  const entry = managed(actor, input);
  try {
    await checkProvider(entry);
    return { ok: true, message: say("providers.works", { label: entry.label }) };
  } catch (error) {
    if (!isAppError(error)) return { ok: false, message: foreign(messageOf(error)) };
    const { status } = error.details;
    if (status === 401 || status === 403)
      return {
        ok: false,
        message: say("providers.key_refused", { label: entry.label }),
        remedy: say("providers.copy_key_again"),
      };
    return { ok: false, message: error.said.message, ...(error.said.remedy ? { remedy: error.said.remedy } : {}) };
  }
}
