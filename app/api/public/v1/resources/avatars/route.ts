import { listAvatarsContract } from "@/lib/http/dialects/public/contracts";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { avatarWire } from "@/lib/http/dialects/public/views";
import { route } from "@/lib/http/kernel";
import { listAvatars } from "@/lib/services/avatars";

export const GET = route(publicDialect, listAvatarsContract, async ({ query }) => ({
  avatars: listAvatars(query).map(avatarWire),
}));
