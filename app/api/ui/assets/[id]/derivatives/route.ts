import { assetDerivativesContract, retryDerivativesContract } from "@/lib/http/dialects/ui/contracts-derivatives";
import { derivativesView } from "@/lib/http/dialects/ui/derivatives";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { assetDerivatives, retryDerivatives } from "@/lib/services/assets";

export const GET = route(uiDialect, assetDerivativesContract, async ({ actor, params }) =>
  derivativesView(await assetDerivatives(actor, params)),
);

export const POST = route(uiDialect, retryDerivativesContract, async ({ actor, params }) => {
  await retryDerivatives(actor, params);
  return undefined;
});
