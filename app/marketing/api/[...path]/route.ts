import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { noRoute } from "@/lib/http/no-route";

const handler = noRoute(marketingDialect);

export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
