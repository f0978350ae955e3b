import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { noRoute } from "@/lib/http/no-route";

const handler = noRoute(publicDialect);

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
