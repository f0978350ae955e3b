import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { ArticleSection } from "../article";
import { defineProvider } from "../define";
import type { KnowledgeProvider } from "../ports";
import { meaningsOfNoun, type Synset, synsetsAt } from "./wordnet-files";

/** Kinds, parts and examples of a thing that are told. */
const MOST = 6;
/** Of these, how many are told with what they are. */
const MOST_DEFINED = 3;
const LONGEST_DEFINITION = 130;
/** Synsets of persons: what WordNet lists as kinds of them is often abuse. */
const PERSONS = 18;
const ABUSE = /offensive|derogatory|slang|slur|disparag|obscene|vulgar|insult/i;

/** Nouns that a plural can be of, as WordNet's own `morphy` takes endings off. */
function singulars(word: string): string[] {
  const endings: [RegExp, string][] = [
    [/ies$/, "y"],
    [/(?<=(?:s|x|z|ch|sh|o))es$/, ""],
    [/ves$/, "f"],
    [/men$/, "man"],
    [/s$/, ""],
  ];
  return [word, ...endings.flatMap(([ending, other]) => (ending.test(word) ? [word.replace(ending, other)] : []))];
}

/** The noun that a name is, as the files write it, with its meanings. */
async function nounOf(name: string): Promise<{ noun: string; offsets: number[] } | undefined> {
  for (const noun of singulars(name.toLowerCase().replaceAll(" ", "_"))) {
    if (!/^[a-z0-9'._-]+$/.test(noun)) continue;
    const offsets = await meaningsOfNoun(noun);
    if (offsets.length) return { noun, offsets };
  }
  return undefined;
}

/** A gloss without its examples and remarks. */
function definitionOf({ gloss }: Synset): string {
  const plain = gloss.split(/;\s*(?=")/)[0]!.replace(/\s*\([^)]*\)/g, "");
  const [first = "", second = ""] = plain.split(/;\s*(?:and\s+)?/);
  return second && first.length < 60 ? `${first}; ${second}` : first;
}

const isFit = (synset: Synset) => !ABUSE.test(synset.gloss) && synset.field !== PERSONS;

async function related(synsets: readonly Synset[], ...signs: string[]): Promise<Synset[]> {
  const offsets = synsets.flatMap(({ pointers }) => pointers.filter(({ sign }) => signs.includes(sign)));
  const unique = [...new Set(offsets.map(({ offset }) => offset))];
  const fit = (await synsetsAt(unique.slice(0, 4 * MOST))).filter(isFit);
  return fit.filter((one, at) => fit.findIndex(({ words }) => words[0] === one.words[0]) === at).slice(0, MOST);
}

const names = (synsets: readonly Synset[]) =>
  new Intl.ListFormat("en").format(synsets.map(({ words }) => words[0] ?? ""));

/** What is told of a group: its names in a row, then what a few of them are. */
function tell(intro: string, one: string, synsets: readonly Synset[]): string[] {
  if (!synsets.length) return [];
  const short = synsets.filter((synset) => definitionOf(synset).length <= LONGEST_DEFINITION);
  const defined = short.slice(0, MOST_DEFINED).map((each) => `${one} ${each.words[0]}: ${definitionOf(each)}.`);
  return synsets.length === 1 && defined.length ? defined : [`${intro} ${names(synsets)}.`, ...defined];
}

/** Another meaning of the same thing: one of the next that is told by the word itself ("a mountain formed by volcanic material"). */
function kindred(all: readonly Synset[], noun: string): Synset[] {
  const stem = noun.slice(0, Math.max(4, noun.length - 2));
  return all
    .slice(1, 4)
    .filter((one) => isFit(one) && definitionOf(one).includes(stem))
    .slice(0, 1);
}

export const wordnet = defineProvider<KnowledgeProvider>({
  id: "wordnet",
  kind: "knowledge",
  label: "WordNet",
  local: true,
  quality: 20,
  licence: "WordNet licence (Princeton University)",
  options: z.object({}),
  availability: async () => ({ available: true, reason: say("providers.comes_studio_4") }),
  async meanings(asked, language) {
    if (language !== "en") return [];
    for (const name of asked) {
      const found = await nounOf(name);
      const [first] = found ? await synsetsAt(found.offsets.slice(0, 1)) : [];
      if (found && first && isFit(first)) {
        return [{ title: found.noun.replaceAll("_", " "), description: definitionOf(first), views: 0 }];
      }
    }
    return [];
  },
  async read(title, language) {
    const found = await nounOf(title);
    if (!found) {
      throw new AppError({
        code: "provider_failed",
        message: say("planning.found_nothing"),
        remedy: say("planning.ask_something_else"),
      });
    }
    const all = await synsetsAt(found.offsets);
    const first = all[0]!;
    const name = first.words.find((word) => word.toLowerCase() === title.toLowerCase()) ?? title;
    const others = kindred(all, found.noun);
    const own = [first, ...others];
    const url = `https://wordnet.princeton.edu/#${encodeURIComponent(found.noun)}`;
    const instance = first.pointers.some(({ sign }) => sign === "@i");
    const lead = [
      `WordNet ${instance ? "describes" : "defines"} ${name} as ${definitionOf(first)}.`,
      ...others.map((other) => `The word also stands for ${definitionOf(other)}.`),
    ];
    const parts = await related([first], "%p", "%s");
    const sections: [heading: string, lines: string[]][] = [
      ["", lead],
      ["Kinds", tell(`The kinds of ${name} in WordNet include`, "One kind is called", await related([first], "~"))],
      ["Parts", tell(`The parts of ${name} in WordNet include`, "One part is called", parts)],
      ["Examples", tell("Examples by name are", "One example is", await related(own, "~i"))],
    ];
    return {
      title: name,
      site: "WordNet",
      url,
      revision: "3.1",
      language,
      licence: "WordNet 3.1, © Princeton University",
      closing: `These words rest on the entry “${name}” in WordNet, a lexical database of Princeton University.`,
      sections: sections
        .filter(([, lines]) => lines.length > 0)
        .map(
          ([heading, lines]): ArticleSection => ({
            heading,
            level: heading ? 2 : 1,
            url,
            paragraphs: lines,
          }),
        ),
    };
  },
});
