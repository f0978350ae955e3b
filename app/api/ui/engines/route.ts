import { engineSettingsContract, enginesContract } from "@/lib/http/dialects/ui/contracts-account";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { changeSettings, listEngines } from "@/lib/services/engines";
import { version } from "@/package.json";

export const GET = route(uiDialect, enginesContract, async ({ actor }) => {
  const canManage = actor.role === "owner";
  return { version, canManage, engines: await listEngines({ manages: canManage }) };
});

export const PATCH = route(uiDialect, engineSettingsContract, async ({ actor, body }) => {
  await changeSettings(actor, body);
  return undefined;
});
