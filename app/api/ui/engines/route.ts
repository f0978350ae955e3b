import { enginesContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { listEngines } from "@/lib/services/engines";
import { version } from "@/package.json";

export const GET = route(uiDialect, enginesContract, async () => ({ version, engines: await listEngines() }));
