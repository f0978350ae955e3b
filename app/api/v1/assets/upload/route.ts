import { uploadAssetContract } from "@/lib/http/dialects/platform/contracts-assets";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { receiveAsset } from "@/lib/http/dialects/platform/receive-asset";
import { assetWire } from "@/lib/http/dialects/platform/views-assets";
import { route } from "@/lib/http/kernel";

export const POST = route(platformDialect, uploadAssetContract, async ({ actor, form }) =>
  assetWire(await receiveAsset(actor, form)),
);
