/**
 * What is never remembered of anyone, however clearly it was said (LGPD, article 11): faith, politics, unions, sexuality,
 * health, origin by colour. Stems, folded. Allergies and pregnancies are told to be known, and have predicates of their own.
 */
const sensitive =
  /\b(?:igrejas?|missas?|culto|evangel|catolic|crente|batista|espirit[ai]|umband|candombl|macumb|terreiro|ateu|ateia|agnostic|judeu|judia|muculman|budis|hindu|testemunha de jeova|adventis|mormon|batizad|crism|dizim|rezar|orar|(?<!menino |cidade de )deus|jesus|psol|psdb|pdt|mdb|pstu|lula|bolson|petista|esquerd|direitista|comunis|socialis|fascis|partido|sindicat|eleic|candidat[oa] a|votar|gay|lesbic|bissexual|transexual|travesti|hetero|homossex|lgbt|assexual|drag|depress|ansiolit|ansiedade|panico|bipolar|esquizo|autis|tdah|borderline|hiv|aids|cancer|tumor|quimio|diabet|hipertens|epilep|alcoolis|vicio em|viciad[oa] em (?:remedio|droga|alcool)|drogas?\b(?! raia)|maconha|cocaina|cigarro|remedios?|terapia|psiquiatr\w* (?:toda|todo)|cirurgia|operar\b|aborto|infertil|negr[oa]|pret[oa] retint)/;

export const isSensitive = (folded: string): boolean => sensitive.test(folded);
