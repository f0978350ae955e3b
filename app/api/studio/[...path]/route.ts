import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { noRoute } from "@/lib/http/no-route";

const handler = noRoute(studioDialect);

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
