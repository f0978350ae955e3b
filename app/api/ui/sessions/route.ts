import { endOtherSessionsContract, sessionsContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { sessionView } from "@/lib/http/dialects/ui/members";
import { route } from "@/lib/http/kernel";
import { endOtherSessions, listSessions } from "@/lib/services/sessions";

export const GET = route(uiDialect, sessionsContract, async ({ actor }) =>
  (await listSessions(actor)).map(sessionView),
);

export const DELETE = route(uiDialect, endOtherSessionsContract, async ({ actor }) => ({
  ended: await endOtherSessions(actor),
}));
