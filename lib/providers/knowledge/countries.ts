import { continents, countries, type ICountry } from "countries-list";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { ArticleSection } from "../article";
import { defineProvider } from "../define";
import type { KnowledgeProvider } from "../ports";

const URL = "https://annexare.github.io/Countries/";

/** Words before a country's name that lists leave out. */
const plain = (name: string) => name.toLowerCase().replace(/^the\s+/, "");

const found = (name: string): [code: string, country: ICountry] | undefined =>
  Object.entries(countries).find(([, country]) => plain(country.name) === plain(name));

/** Names in the middle of an English sentence. */
const named = (name: string) =>
  /^(?:Bahamas|Gambia|Netherlands|Philippines|United|Maldives|Czech Republic|Central)|Islands$|Republic/.test(name)
    ? `the ${name}`
    : name;

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });
const languageNames = (codes: readonly string[]) =>
  new Intl.ListFormat("en").format(codes.map((code) => LANGUAGES.of(code) ?? code));

/** A currency as it is counted: "euros", "British pounds". */
const money = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "name" })
    .formatToParts(2)
    .find(({ type }) => type === "currency")?.value ?? currency;

/** What the list knows of a country, a sentence a fact. */
function facts(
  code: string,
  { name, capital, continent, languages, currency, phone, native }: ICountry,
): [string, string[]][] {
  const it = named(name);
  const first = it.charAt(0).toUpperCase() + it.slice(1);
  const many = languages.length > 1;
  return [
    ["", [`${first} lies in ${continents[continent]}.`, ...(capital ? [`The capital of ${it} is ${capital}.`] : [])]],
    [
      "People",
      [
        ...(languages.length
          ? [`The ${many ? "languages" : "language"} of ${it} ${many ? "are" : "is"} ${languageNames(languages)}.`]
          : []),
        ...(native && native !== name && /^\p{Script=Latin}/u.test(native) ? [`There ${it} is called ${native}.`] : []),
      ],
    ],
    [
      "Everyday life",
      [
        ...(currency[0] ? [`People in ${it} pay in ${money(currency[0])}.`] : []),
        ...(phone[0] ? [`Telephone numbers of ${it} begin with +${phone[0]}.`] : []),
        `Internet addresses of ${it} end in .${(code === "GB" ? "uk" : code).toLowerCase()}.`,
      ],
    ],
  ];
}

/** Facts of countries that come with the studio. */
export const countryFacts = defineProvider<KnowledgeProvider>({
  id: "country-facts",
  kind: "knowledge",
  label: "Countries list",
  local: true,
  quality: 30,
  licence: "MIT",
  options: z.object({}),
  availability: async () => ({ available: true, reason: say("providers.comes_studio_4") }),
  async meanings(asked, language) {
    const name = language === "en" ? asked.find((one) => found(one)) : undefined;
    const country = name === undefined ? undefined : found(name);
    return country ? [{ title: country[1].name, description: continents[country[1].continent], views: 0 }] : [];
  },
  async read(title, language) {
    const country = found(title);
    if (!country) {
      throw new AppError({
        code: "provider_failed",
        message: say("planning.found_nothing"),
        remedy: say("planning.ask_something_else"),
      });
    }
    const sections = facts(...country).filter(([, lines]) => lines.length > 0);
    return {
      title: country[1].name,
      site: "Countries list",
      url: URL,
      revision: "",
      language,
      licence: "MIT",
      closing: "These facts come from the Countries list, an open collection of data.",
      sections: sections.map(
        ([heading, lines]): ArticleSection => ({
          heading,
          level: heading ? 2 : 1,
          url: URL,
          paragraphs: [lines.join(" ")],
        }),
      ),
    };
  },
});
