import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { connectionsContract, connectionWire } from "@/lib/http/dialects/platform/publish";
import { route } from "@/lib/http/kernel";
import { listConnections } from "@/lib/services/publishing";

export const GET = route(platformDialect, connectionsContract, async ({ actor }) => ({
  connections: (await listConnections(actor)).map(connectionWire),
}));
