import { openRoute } from "@/lib/http/dialects/ui/handler";
import { signUp, signUpSchema } from "@/lib/services/accounts";

export const POST = openRoute(signUpSchema, async (input) => {
  const { id } = await signUp(input);
  return { id };
});
