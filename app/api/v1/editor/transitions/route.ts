import { listTransitionsContract } from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { TRANSITIONS } from "@/lib/http/dialects/platform/timeline-request";
import { route } from "@/lib/http/kernel";

export const GET = route(platformDialect, listTransitionsContract, async () => ({
  transitions: Object.entries(TRANSITIONS).map(([name, passage]) => ({
    name: name as keyof typeof TRANSITIONS,
    kind: passage.kind,
    direction: "direction" in passage ? passage.direction : null,
  })),
}));
