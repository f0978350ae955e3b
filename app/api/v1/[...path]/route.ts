import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { noRoute } from "@/lib/http/no-route";

const handler = noRoute(platformDialect);

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
