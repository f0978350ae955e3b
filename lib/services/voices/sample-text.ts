const SAMPLES: Record<string, string> = {
  en: "Hello! This is how your film will sound.",
  fr: "Bonjour ! Voici comment votre film va sonner.",
  de: "Hallo! So wird Ihr Film klingen.",
  es: "¡Hola! Así sonará su película.",
  it: "Ciao! Ecco come suonerà il tuo film.",
  pt: "Olá! É assim que o seu filme vai soar.",
  nl: "Hallo! Zo gaat uw film klinken.",
  pl: "Dzień dobry! Tak będzie brzmiał Twój film.",
  ru: "Здравствуйте! Так будет звучать ваш фильм.",
  uk: "Вітаємо! Так звучатиме ваш фільм.",
  cs: "Dobrý den! Takto bude znít váš film.",
  sv: "Hej! Så här kommer din film att låta.",
  da: "Hej! Sådan kommer din film til at lyde.",
  tr: "Merhaba! Filminizin sesi böyle olacak.",
  ar: "مرحبا! هكذا سيكون صوت فيلمك.",
  zh: "你好！您的影片听起来就是这样。",
  ja: "こんにちは。あなたの映画はこのように聞こえます。",
};

/** What a voice says to be heard, in its own language; where no sentence is kept, that language's own name. */
export function sampleText(language: string): string {
  const own = () => new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(language);
  return SAMPLES[language] ?? own() ?? SAMPLES.en!;
}
