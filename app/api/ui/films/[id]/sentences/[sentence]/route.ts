import { changeSentenceContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { changeSentence } from "@/lib/services/speech";

export const POST = route(uiDialect, changeSentenceContract, async ({ actor, params, body }) => {
  const asked = { filmId: params.id, sentenceId: params.sentence, text: body.text };
  const { revision, job } = await changeSentence(actor, asked);
  return { revision, jobId: job?.id ?? null };
});
