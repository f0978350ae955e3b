import { saidBy } from "@/lib/core/errors";
import { list, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { AnyProvider, ProviderKind } from "@/lib/providers/ports";
import { allProviders } from "@/lib/providers/registry";
import { checkHealth, HEALTH_PARTS, type HealthPart } from "../health";
import { type SettingView, settingViews } from "./settings";

/** One engine, vendor or part of the installation, and whether it can work here. */
export interface EngineView {
  id: string;
  kind: ProviderKind | "system";
  label: string;
  available: boolean;
  /** Works without key and network. */
  local: boolean;
  reason: Message;
  remedy?: Message;
  licence: string;
  /** What an owner can set; empty for others. */
  settings: SettingView[];
}

const SYSTEM_LABELS: Record<HealthPart, string> = {
  database: "Database",
  engine: "Workflow engine",
  browser: "Browser",
  storage: "Storage",
  disk: "Disk",
};

async function viewOf(provider: AnyProvider, manages: boolean): Promise<EngineView> {
  const { id, kind, label, local, licence, env } = provider;
  const head = { id, kind, label, local, licence, settings: manages ? settingViews(provider) : [] };
  const variables = env.length > 0 ? { remedy: say("providers.set_names", { names: list(env, "and") }) } : {};
  try {
    const { available, reason, remedy } = await provider.availability();
    return { ...head, available, reason, ...(remedy ? { remedy } : variables) };
  } catch (error) {
    return { ...head, available: false, reason: saidBy(error), ...variables };
  }
}

/** What this installation can do, part by part: the same findings as `npm run doctor`, for the settings page. */
export async function listEngines({ manages = false }: { manages?: boolean } = {}): Promise<EngineView[]> {
  const [health, providers] = await Promise.all([
    checkHealth(),
    Promise.all(allProviders().map((provider) => viewOf(provider, manages))),
  ]);
  const system = HEALTH_PARTS.map((part): EngineView => {
    const { ok, detail } = health.checks[part];
    return {
      id: part,
      kind: "system",
      label: SYSTEM_LABELS[part],
      available: ok,
      local: true,
      reason: detail,
      licence: "",
      settings: [],
    };
  });
  return [...system, ...providers];
}

/** Whether a language model can write here. */
export async function hasWriter(): Promise<boolean> {
  const writers = allProviders().filter((provider) => provider.kind === "writer");
  const found = await Promise.all(writers.map((writer) => writer.availability().catch(() => ({ available: false }))));
  return found.some(({ available }) => available);
}
