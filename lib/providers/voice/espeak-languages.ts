/** eSpeak NG's voices for natural languages: its own code, ISO 639-1 (or 639-3) language, region. The best of a language comes first. */
const ROWS = `
af af ZA|am am ET|an an ES|ar ar SA|as as IN|az az AZ|ba ba RU|be be BY|bg bg BG|bn bn BD|bpy bpy IN|bs bs BA|ca ca ES|cmn zh CN|yue yue HK
|cs cs CZ|cv cv RU|cy cy GB|da da DK|de de DE|el el GR|en-US en US|en en GB|en-GB-scotland en GB-SCT|en-029 en 029|eo eo 001|es es ES|es-419 es 419
|et et EE|eu eu ES|fa fa IR|fi fi FI|fo fo FO|fr fr FR|fr-BE fr BE|fr-CH fr CH|ga ga IE|gd gd GB|gn gn PY|gu gu IN|haw haw US|he he IL|hi hi IN
|hr hr HR|ht ht HT|hu hu HU|hy hy AM|ia ia 001|id id ID|is is IS|it it IT|ja ja JP|ka ka GE|kk kk KZ|kl kl GL|kn kn IN|ko ko KR|kok kok IN|ku ku TR
|ky ky KG|la la VA|lb lb LU|lt lt LT|lv lv LV|mi mi NZ|mk mk MK|ml ml IN|mr mr IN|ms ms MY|mt mt MT|my my MM|nb no NO|ne ne NP|nl nl NL|om om ET
|or or IN|pa pa IN|pap pap CW|pl pl PL|pt-BR pt BR|pt pt PT|qu qu PE|ro ro RO|ru ru RU|sd sd PK|shn shn MM|si si LK|sk sk SK|sl sl SI|sq sq AL
|sr sr RS|sv sv SE|sw sw KE|ta ta IN|te te IN|th th TH|ti ti ER|tk tk TM|tn tn BW|tr tr TR|tt tt RU|ug ug CN|uk uk UA|ur ur PK|uz uz UZ|vi vi VN
`;

export interface EspeakLanguage {
  code: string;
  language: string;
  region: string;
}

export const ESPEAK_LANGUAGES: readonly EspeakLanguage[] = ROWS.split("|").map((row) => {
  const [code = "", language = "", region = ""] = row.trim().split(" ");
  return { code, language, region };
});

/** eSpeak's voice for text in a language, English when it has none; the region decides where there are several. */
export function espeakCode(language: string, region?: string): string {
  const matches = ESPEAK_LANGUAGES.filter((entry) => entry.language === language.slice(0, 3).replace(/-.*/, ""));
  return (matches.find((entry) => entry.region === region) ?? matches[0])?.code ?? "en-US";
}

/** The voice that other voices' sound is aligned with: sounds compare best within one gender. */
export function referenceVoice(language: string, gender?: "male" | "female" | "neutral", region?: string): string {
  return espeakCode(language, region) + (gender === "female" ? "+f2" : "");
}
