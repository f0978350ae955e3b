type Fields = Record<string, string>;
type Json = Record<string, unknown>;

/** Names of settings that a form gives as they are. */
const PLAIN = [
  ...["title", "theme", "template_id", "mode", "aspect_ratio", "style"],
  ...["voice_id", "language", "tone", "captions", "music"],
];
const NUMBERS = ["segments_count", "segment_duration"];

/** A number, or the text as it was typed, for the schema to refuse. */
const numberOf = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text);

/** What a form's fields say of a new job; empty ones say nothing. */
export function jobFields(fields: Fields): Json {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== "");
  const plain = given.filter(([name]) => PLAIN.includes(name));
  const numbers = given.filter(([name]) => NUMBERS.includes(name)).map(([name, value]) => [name, numberOf(value)]);
  const variables = given.flatMap(([name, value]) => (name.startsWith("var_") ? [[name.slice(4), value]] : []));
  const providers = fields.providers?.split(/[\s,]+/).filter(Boolean) ?? [];
  return {
    ...Object.fromEntries([...plain, ...numbers]),
    ...(variables.length > 0 ? { variables: Object.fromEntries(variables) } : {}),
    ...(providers.length > 0 ? { providers } : {}),
  };
}

/** A ticked box comes as its value, one that is not ticked does not come at all. */
export const quickFields = (fields: Fields): Json => ({
  ...jobFields(fields),
  auto_generate: ["1", "on", "true"].includes(fields.auto_generate ?? ""),
});

/** Fields of one segment, by the number after their name (`prompt_0`, `duration_0`). */
const SEGMENT = ["role", "prompt", "narration", "generation_mode", "duration", "image_asset_id"];

/** What a form's fields say of a job's segments and settings. */
export function changeFields(fields: Fields): Json {
  const { template_id, segments_count, segment_duration, variables, ...settings } = jobFields(fields);
  const numbers = Object.keys(fields).flatMap((name) => name.match(/^prompt_(\d{1,2})$/)?.[1] ?? []);
  const segments = numbers
    .map(Number)
    .sort((a, b) => a - b)
    .map((number) => {
      const given = SEGMENT.map((name) => [name, fields[`${name}_${number}`]] as const);
      const told = given.filter((one): one is [string, string] => one[1] !== undefined && one[1] !== "");
      return Object.fromEntries(told.map(([name, value]) => [name, name === "duration" ? numberOf(value) : value]));
    });
  return { ...settings, ...(segments.length > 0 ? { segments } : {}) };
}
