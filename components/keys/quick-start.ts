import type { Locale } from "@/components/i18n/locale";

const WORDS = {
  en: {
    start: "1. Start a film",
    follow: "2. Follow it",
    export: "3. Export the file",
    prompt: "Why the sea is salty, in one minute",
  },
  fr: {
    start: "1. Lancer un film",
    follow: "2. Le suivre",
    export: "3. Exporter le fichier",
    prompt: "Pourquoi la mer est salée, en une minute",
  },
} as const;

/** From nothing to a film in three calls, for this studio's own address. */
export function quickStart(origin: string, locale: Locale): { title: string; code: string }[] {
  const words = WORDS[locale];
  const base = `${origin}/api/public/v1`;
  const key = `  -H "Authorization: Bearer $FRAMEWRIGHT_KEY"`;
  const json = `  -H "Content-Type: application/json"`;
  return [
    {
      title: words.start,
      code: `API=${base}\ncurl $API/generation/start \\\n${key} \\\n${json} \\\n  -d '{"format": "vertical",\n       "prompt": "${words.prompt}"}'`,
    },
    { title: words.follow, code: `curl $API/generation/status/$JOB_ID \\\n${key}` },
    {
      title: words.export,
      code: `curl $API/export/start \\\n${key} \\\n${json} \\\n  -d '{"video_id": "'$VIDEO_ID'",\n       "format": "square"}'`,
    },
  ];
}
