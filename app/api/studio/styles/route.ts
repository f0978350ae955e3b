import { stylesContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { stylesWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";

export const GET = route(studioDialect, stylesContract, async ({ request }) => stylesWire(request));
