import { filmDerivativesContract } from "@/lib/http/dialects/ui/contracts-derivatives";
import { derivativesView } from "@/lib/http/dialects/ui/derivatives";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { filmDerivatives } from "@/lib/services/films";

export const GET = route(uiDialect, filmDerivativesContract, async ({ actor, params }) =>
  derivativesView(await filmDerivatives(actor, params)),
);
