import { mcpHandler } from "@/lib/http/mcp/handler";

export { mcpHandler as DELETE, mcpHandler as GET, mcpHandler as POST };
