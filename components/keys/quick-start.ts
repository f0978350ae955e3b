import type { Locale } from "@/components/i18n/locale";

/** The titles, and a script that gives a film worth seeing without a language model: a question, a list, figures to draw. */
const WORDS = {
  en: {
    key: "1. Set your key",
    start: "2. Start a film",
    follow: "3. Follow it",
    fetch: "4. Export and download it",
    paste: "paste-your-key-here",
    script:
      "Why is the sea salty? Rain dissolves minerals in the rocks on land. Rivers carry them to the sea: 4 billion tonnes every year. The water evaporates, but the salt stays. Sea water holds 35 grams of salt in each litre; the Dead Sea holds 340 grams. Spread over all the land, the salt of the sea would form a layer 150 metres thick.",
  },
  fr: {
    key: "1. Indiquer votre clé",
    start: "2. Lancer un film",
    follow: "3. Le suivre",
    fetch: "4. L’exporter et le télécharger",
    paste: "collez-votre-cle-ici",
    script:
      "Pourquoi la mer est-elle salée ? La pluie dissout les minéraux des roches. Les fleuves les portent à la mer : 4 milliards de tonnes chaque année. L’eau s’évapore, mais le sel reste. L’eau de mer contient 35 grammes de sel par litre ; la mer Morte en contient 340 grammes. Étalé sur les continents, le sel de la mer formerait une couche de 150 mètres.",
  },
} as const;

/** Takes one value out of an answer, with what every system has. */
const pick = (name: string): string => `sed -E 's/.*"${name}":"([^"]+)".*/\\1/'`;

/** Starts a job and keeps its id in a variable of the shell. */
const start = (variable: string, kind: string, key: string, body: string): string =>
  [
    `${variable}=$(curl -sS "$API/${kind}/start" \\`,
    `  ${key} \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d ${body} |`,
    `  ${pick("job_id")})`,
  ].join("\n");

/** Asks until a job has ended, and shows each answer. */
const follow = (variable: string, kind: string, key: string): string =>
  [
    "while :; do",
    `  STATUS=$(curl -sS "$API/${kind}/status/$${variable}" \\`,
    `    ${key})`,
    `  echo "$STATUS"`,
    `  echo "$STATUS" | grep -qE '"status":"(pending|processing)"' || break`,
    "  sleep 5",
    "done",
  ].join("\n");

/**
 * From nothing to a film in four pastes into bash, for this studio's own address.
 * @param secret the key that was made a moment ago, if any
 */
export function quickStart(origin: string, locale: Locale, secret?: string): { title: string; code: string }[] {
  const words = WORDS[locale];
  const key = `-H "Authorization: Bearer $FRAMEWRIGHT_KEY"`;
  const request = JSON.stringify({ format: "landscape", script: words.script });
  return [
    {
      title: words.key,
      code: `export API=${origin}/api/public/v1\nexport FRAMEWRIGHT_KEY=${secret ?? words.paste}`,
    },
    { title: words.start, code: `${start("JOB_ID", "generation", key, `'${request}'`)}\necho "$JOB_ID"` },
    { title: words.follow, code: follow("JOB_ID", "generation", key) },
    {
      title: words.fetch,
      code: [
        `VIDEO_ID=$(echo "$STATUS" | ${pick("video_id")})`,
        start("EXPORT_ID", "export", key, `'{"format":"landscape","video_id":"'"$VIDEO_ID"'"}'`),
        follow("EXPORT_ID", "export", key),
        `curl -sS -o film.mp4 "$(echo "$STATUS" | ${pick("video_url")})"`,
        "ls -lh film.mp4",
      ].join("\n"),
    },
  ];
}
