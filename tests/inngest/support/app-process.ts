import { handler } from "@/inngest/serve";
import { serveOverHttp } from "./serve-over-http";

/** A machine that an Inngest server calls: serves the workflow functions and says at which port. */
process.on("disconnect", () => process.exit(0));
const { port } = await serveOverHttp(handler);
process.send?.({ port });
