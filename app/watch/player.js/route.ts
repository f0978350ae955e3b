import { WATCH_SCRIPT } from "@/components/watch/script";
import { KeptText } from "@/lib/http/kept-text";

const script = new KeptText(Buffer.from(WATCH_SCRIPT), "text/javascript; charset=utf-8");

/** What watch pages do besides, where scripts run. */
export const GET = (request: Request) => script.answer(request, "public, max-age=3600");
