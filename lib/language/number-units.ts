/** Words and letters that multiply a number; a letter stands right behind it. */
export const MAGNITUDES: readonly [RegExp, number][] = [
  [/^(?:thousand|mille|tausend|mil|mila|тысяч\p{L}*)(?!\p{L})/iu, 1e3],
  [
    /^(?:millions?|millionen|mio\.?|millones|millón|milioni|milione|milhões|milhão|miljoen|миллион\p{L}*|млн\.?|مليون|מיליון)(?!\p{L})/iu,
    1e6,
  ],
  [
    /^(?:billions?|milliards?|milliarden?|mrd\.?|bn|miliardi|miliardo|bilhões|mil millones|miljard|миллиард\p{L}*|млрд\.?|مليار|מיליארד)(?!\p{L})/iu,
    1e9,
  ],
  [/^(?:trillions?|billions? d[e’']|trilliards?|trillones|trilioni|trilhões)(?!\p{L})/iu, 1e12],
];

/** What a number measures, as written and by one name. */
export const UNITS: readonly [RegExp, string][] = [
  [
    /^(?:%|٪|percent|per cent|pour[ -]cent|prozent|por ciento|per cento|por cento|procent|процент\p{L}*|אחוזים?)(?!\p{L})/iu,
    "%",
  ],
  [/^(?:dollars?|usd|us\$|\$)(?!\p{L})/iu, "$"],
  [/^(?:euros?|eur|€)(?!\p{L})/iu, "€"],
  [/^(?:pounds sterling|£)(?!\p{L})/iu, "£"],
  [/^(?:cents?|centimes?|¢)(?!\p{L})/iu, "¢"],
  [
    /^(?:°\s?c|degrees celsius|degrés celsius|grad celsius|degrees|degrés|grad|°\s?f|degrees fahrenheit|°)(?!\p{L})/iu,
    "°",
  ],
  [/^(?:pounds?|livres?|pfund)(?!\p{L})/iu, "lb"],
  [/^(?:francs?|franken|yens?|rupees?|roupies?|crowns?|couronnes?|kronen)(?!\p{L})/iu, "money"],
  [/^(?:decibels?|décibels?|dezibel|db)(?!\p{L})/iu, "dB"],
  [/^(?:(?:kb|mb|gb|tb|ko|mo|go|to)\/s)(?!\p{L})/iu, "MB/s"],
  [/^(?:m\/s|meter pro sekunde|met(?:re|er)s (?:per|a) second|mètres par seconde)(?!\p{L})/iu, "m/s"],
  [/^(?:centilit(?:re|er)s?|cl)(?!\p{L})/iu, "cl"],
  [/^(?:millilit(?:re|er)s?|ml)(?!\p{L})/iu, "ml"],
  [/^(?:decilit(?:re|er)s?|décilitres?|dl)(?!\p{L})/iu, "dl"],
  [/^(?:weeks?|semaines?|wochen?|semanas?|settimane)(?!\p{L})/iu, "w"],
  [/^(?:months?|mois|monate?n?|meses|mesi)(?!\p{L})/iu, "mo"],
  [/^(?:hectares?|ha|hektar|hectáreas|ettari)(?!\p{L})/iu, "ha"],
  [/^(?:square kilomet(?:re|er)s?|kilomètres? carrés?|km²)(?!\p{L})/iu, "km²"],
  [/^(?:kilomet(?:re|er)s? (?:per|an) hour|kilomètres?[ -]heure|km\/h)(?!\p{L})/iu, "km/h"],
  [/^(?:kilomet(?:re|er)s?|kilomètres?|kilómetros?|chilometri|quilômetros|kilometer|km)(?!\p{L})/iu, "km"],
  [/^(?:centimet(?:re|er)s?|centimètres?|cm)(?!\p{L})/iu, "cm"],
  [/^(?:millimet(?:re|er)s?|millimètres?|mm)(?!\p{L})/iu, "mm"],
  [/^(?:met(?:re|er)s?|mètres?|metros?|metri|m)(?!\p{L})/iu, "m"],
  [/^(?:miles?|mi)(?!\p{L})/iu, "mi"],
  [/^(?:feet|foot|ft|pieds?)(?!\p{L})/iu, "ft"],
  [/^(?:kilograms?|kilogrammes?|kilos?|kg)(?!\p{L})/iu, "kg"],
  [/^(?:grams?|grammes?|gramm|g)(?!\p{L})/iu, "g"],
  [/^(?:(?:metric )?tons?|tonnes?|tonnen|toneladas|tonnellate)(?!\p{L})/iu, "t"],
  [/^(?:lit(?:re|er)s?|litros?|litri|l)(?!\p{L})/iu, "l"],
  [/^(?:gigawatts?|gw)(?!\p{L})/iu, "GW"],
  [/^(?:megawatts?|mw)(?!\p{L})/iu, "MW"],
  [/^(?:kilowatt[ -]?hours?|kilowattheures?|kwh)(?!\p{L})/iu, "kWh"],
  [/^(?:terawatt[ -]?hours?|térawattheures?|twh)(?!\p{L})/iu, "TWh"],
  [/^(?:watts?|w)(?!\p{L})/iu, "W"],
  [/^(?:gigabytes?|gigaoctets?|gb|go)(?!\p{L})/iu, "GB"],
  [/^(?:megabytes?|mégaoctets?|mb|mo)(?!\p{L})/iu, "MB"],
  [/^(?:milliseconds?|millisecondes?|ms)(?!\p{L})/iu, "ms"],
  [/^(?:seconds?|secondes?|sekunden?|segundos?|secondi|s)(?!\p{L})/iu, "s"],
  [/^(?:minutes?|minuten|minutos?|minuti|min)(?!\p{L})/iu, "min"],
  [/^(?:hours?|heures?|stunden?|horas?|ore|h)(?!\p{L})/iu, "h"],
  [/^(?:days?|jours?|tage?n?|días?|giorni|dias?)(?!\p{L})/iu, "d"],
  [/^(?:years?|ans|années?|jahre?n?|años?|anni|anos?)(?!\p{L})/iu, "y"],
  [/^(?:calories|kcal)(?!\p{L})/iu, "kcal"],
  [/^(?:times|fois|mal|veces|volte|vezes|x|×)(?!\p{L})/iu, "×"],
];

/** A magnitude's letter right behind its number: "$1.2B", "10k". "M" and "B" only of money, for a lone "5 m" is a length. */
export const LETTERS: readonly [RegExp, number, boolean][] = [
  [/^[kK](?![\p{L}\p{N}])/u, 1e3, false],
  [/^(?:M|mn|m)(?![\p{L}\p{N}])/u, 1e6, true],
  [/^(?:B|bn)(?![\p{L}\p{N}])/u, 1e9, true],
  [/^T(?![\p{L}\p{N}])/u, 1e12, true],
];
