/** Words from 0 to 19 and the tens, as each language counts; compounds are built from them. */
const ENGLISH = {
  units:
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  tens: "twenty thirty forty fifty sixty seventy eighty ninety",
};
const FRENCH = {
  units:
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
  tens: "vingt trente quarante cinquante soixante",
};
const OTHERS: Record<string, number> = {
  a: 1,
  an: 1,
  half: 0.5,
  "half a": 0.5,
  "demi-": 0.5,
  une: 1,
  septante: 70,
  huitante: 80,
  nonante: 90,
  eine: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  fünf: 5,
  zehn: 10,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  sechzig: 60,
  neunzig: 90,
  una: 1,
  dos: 2,
  tres: 3,
  cinco: 5,
  diez: 10,
  veinte: 20,
  treinta: 30,
  sesenta: 60,
  due: 2,
  tre: 3,
  dieci: 10,
  venti: 20,
  trenta: 30,
  sessanta: 60,
  uma: 1,
  duas: 2,
};

/** "Forty-five": a ten and a unit. */
function english(): [string, number][] {
  const units = ENGLISH.units.split(" ");
  const tens = ENGLISH.tens.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]);
  return [
    ...units.map((word, value): [string, number] => [word, value]),
    ...tens,
    ...tens.flatMap(([ten, value]) =>
      units.slice(1, 10).map((unit, index): [string, number] => [`${ten}-${unit}`, value + index + 1]),
    ),
  ];
}

/** "Quarante-cinq", "soixante et onze", "quatre-vingt-dix": from 60 on, twenty units are counted on. */
function french(): [string, number][] {
  const units = FRENCH.units.split(" ");
  const tens = FRENCH.tens.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]);
  const bases: [string, number, number][] = [
    ...tens.map(([word, value]): [string, number, number] => [word, value, value === 60 ? 19 : 9]),
    ["quatre-vingt", 80, 19],
  ];
  return [
    ...units.map((word, value): [string, number] => [word, value]),
    ...tens,
    ["quatre-vingts", 80],
    ...bases.flatMap(([word, value, most]) =>
      units.slice(1, most + 1).map((unit, index): [string, number] => {
        const joint = value < 80 && (index === 0 || index === 10) ? "-et-" : "-";
        return [`${word}${joint}${unit}`, value + index + 1];
      }),
    ),
  ];
}

/** Numbers that lengths are given in, written as words in English, French and, the usual ones, four other languages. */
export const NUMBER_WORDS: Record<string, number> = { ...Object.fromEntries([...english(), ...french()]), ...OTHERS };
