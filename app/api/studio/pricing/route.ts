import { pricingContract } from "@/lib/http/dialects/studio/contracts";
import { studioDialect } from "@/lib/http/dialects/studio/dialect";
import { pricingWire } from "@/lib/http/dialects/studio/views";
import { route } from "@/lib/http/kernel";
import { pricing } from "@/lib/services/creations";

export const GET = route(studioDialect, pricingContract, async ({ request }) => pricingWire(request, await pricing()));
