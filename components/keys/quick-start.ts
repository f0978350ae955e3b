import type { Dictionary } from "@/components/i18n/locales/en/dictionary";

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
export function quickStart(
  origin: string,
  words: Dictionary["keys"]["calls"],
  secret?: string,
): { title: string; code: string }[] {
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
