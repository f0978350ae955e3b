import { avatarsContract } from "@/lib/http/dialects/ui/contracts-catalogue";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { AVATARS } from "@/lib/services/avatars";

export const GET = route(uiDialect, avatarsContract, async () => ({
  avatars: AVATARS.map(({ id, name, gender, tags, preview }) => ({ id, name, gender, tags, previewUrl: preview })),
}));
