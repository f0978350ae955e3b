/**
 * Abbreviations that end in a full stop, lower case, without that stop. `before` are followed by what they introduce and never
 * end a sentence; `either` end one when a word that likes to start sentences follows.
 */
interface Abbreviations {
  before: Set<string>;
  either: Set<string>;
  /** Words that, capitalised, usually start a sentence. */
  starters: Set<string>;
}

const set = (text: string) => new Set(text.trim().split(/\s+/));

const COMMON = "dr prof fig figs vol vols ed eds cf al approx ca tel tél art pp p chap ex cie st ste mt";

const LANGUAGES: Record<string, Abbreviations> = {
  en: {
    before:
      set(`${COMMON} mr mrs ms mx messrs rev fr sr hon pres gov sen rep gen col capt cmdr lt sgt maj adm cpl pvt supt det insp e.g eg i.e ie viz vs v no nos nr sec ch para
      op cit ref refs eq eqs ext ave blvd rd ft sq cu min max avg est incl excl misc dept univ assn bros gov't jan feb mar apr jun jul aug sep sept oct nov dec
      mon tue tues wed thu thur thurs fri sat sun ph.d.s u.k.'s`),
    either: set(
      "etc inc ltd co corp llc jr esq u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y a.m p.m am pm b.c a.d b.c.e c.e ph.d m.d b.a m.a b.sc m.sc m.b.a d.phil j.d r.n oz lb lbs hr hrs yr yrs mi in km kg cm mm ibid al seq r.i.p v.i.p a.k.a p.s",
    ),
    starters:
      set(`the a an this that these those it its he she they we you i there here his her their our your my in on at by for from with to of and but or so yet
      if when while although because after before during since until as what why how who where which one two three some many most all both each every another other
      no not then now today however meanwhile finally first next moreover instead later soon once its it's let's don't do did is are was were can could will would
      please nobody someone everybody everyone everything nothing people scientists researchers experts critics such under over without within between despite unlike even only just`),
  },
  fr: {
    before:
      set(`${COMMON} m mm mme mmes mlle mlles me mgr pr vve p.ex ex n no nos num r.p s.a.r s.m c.-à-d c.à.d càd bd boul av pl rte sq éd coll dir trad ill env
      cap cdt col gén gal lt adj sgt min max réf litt fém masc sing plur t tom hab apr janv févr avr juil juill sept oct nov déc lun mar mer jeu ven sam dim vs s.-d op par parag resp suiv`),
    either: set(
      "etc j.-c j.c av.j.-c s.a s.a.s s.n.c.f r.a.t.p o.n.u u.e u.r.s.s é.-u p.-s n.b p.s r.-v ibid id sq suiv h mn cm km kg min",
    ),
    starters:
      set(`le la les l un une des du de d ce cet cette ces c il elle on nous vous ils elles je tu son sa ses leur leurs mon ma mes notre votre mais et ou or car donc
      en dans sur sous par pour avec sans vers chez entre contre depuis pendant avant après dès selon au aux à quand lorsque si comme puis ensuite enfin ainsi alors
      aussi cependant pourtant toutefois aujourd'hui hier demain plus tout tous toute toutes chaque certains plusieurs beaucoup d'abord qui que quoi où comment pourquoi
      n y s j qu d'après parce voici voilà ici là cela ça ceux celui celle ne pas personne rien malgré grâce l'on faut`),
  },
  de: {
    before: set(
      `${COMMON} hr fr frl v n z.b u.a d.h bzw ggf evtl vgl s nr abs abb tab str bd hrsg inkl zzgl geb gest jh jhd max min mind sog st tsd mio mrd i.d.r o.ä z.t u.u z.zt jan feb mär apr jun jul aug sept okt nov dez`,
    ),
    either: set("usw etc u.v.m ff gmbh chr v.chr n.chr"),
    starters: set(
      "der die das ein eine es er sie wir ihr ich in im am an auf mit von zu und aber oder doch denn wenn als nach vor seit bei für durch heute dann danach dieser diese dieses so auch was wer wie wo warum",
    ),
  },
  es: {
    before: set(`${COMMON} sr sra srta sres s d dª dña ud uds vd pág págs núm n.º avda c p.ej ej lic ing arq gral cap`),
    either: set("etc ee.uu s.a a.c d.c a.m p.m"),
    starters: set(
      "el la los las un una unos unas en de a con por para y pero o si cuando como es son este esta estos estas su sus lo al del más también hoy después luego no qué quién cómo dónde",
    ),
  },
  it: {
    before: set(`${COMMON} sig sigg sig.ra dott dott.ssa ing avv geom on pag pagg n num es p.es s ss`),
    either: set("ecc etc s.p.a s.r.l a.c d.c"),
    starters: set(
      "il lo la i gli le un uno una in di a da con su per tra fra e ma o se quando come è sono questo questa questi queste nel nella al alla dal oggi poi non che chi",
    ),
  },
  pt: {
    before: set(`${COMMON} sr sra srs dra d pág págs núm n.º av r p.ex ex exmo exma`),
    either: set("etc e.u.a s.a ltda a.c d.c"),
    starters: set(
      "o a os as um uma em de com por para e mas ou se quando como é são este esta esse essa isso no na ao à do da hoje depois não que quem",
    ),
  },
  nl: {
    before: set(`${COMMON} dhr mevr mw drs ir mr bijv bv blz nr d.w.z o.a m.b.t i.p.v t.o.v z.o.z`),
    either: set("enz etc n.v b.v v.chr n.chr"),
    starters: set(
      "de het een dit dat deze die in op aan met van en maar of als hij zij ze we wij ik er daar nu dan ook",
    ),
  },
  ru: {
    before: set("г гг ул д стр рис табл им акад проф тов гл п ст т см ср напр т.е т.к т.н млн млрд тыс"),
    either: set("др пр т.д т.п н.э руб"),
    starters: set("в на и но а он она они это этот эта мы вы я как что когда если по с из для"),
  },
};

/** Abbreviations of a language; English ones for a language that has no list. */
export function abbreviationsOf(language: string): Abbreviations {
  return LANGUAGES[language] ?? LANGUAGES.en!;
}
