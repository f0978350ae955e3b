import { topicContract } from "@/lib/http/dialects/ui/contracts-films";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { toFilmInput } from "@/lib/http/dialects/ui/film-input";
import { route } from "@/lib/http/kernel";
import { filmTopic } from "@/lib/services/films";

export const POST = route(uiDialect, topicContract, ({ actor, body }) => filmTopic(actor, toFilmInput(body)));
