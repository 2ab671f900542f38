/** Species by the folded words for them, breeds and diminutives among them. */
export const animals: ReadonlyMap<string, string> = new Map(
  `cachorro: cachorro cachorra cachorros cachorrinho cachorrinha cadela cadelinha cao caes caozinho dog doguinho vira-lata viralata
  pug poodle shihtzu labrador golden pinscher beagle husky dalmata yorkshire lhasa rottweiler chihuahua pitbull bulldog salsicha
  salsichinha cusco cusca vira-latas caramelo doguinha cachorrinhos maltes spitz;
  gato: gato gata gatos gatas gatinho gatinha gatinhos gatinhas siames siamesa frajola bichano;coelho: coelho coelha coelhinho;hamster: hamster hamsters;papagaio: papagaio papagaios;
  calopsita: calopsita calopsitas;periquito: periquito periquitos;tartaruga: tartaruga jabuti cagado;passarinho: passarinho passarinhos canario canarios;
  cavalo: cavalo egua;galinha: galinha galinhas;peixe: peixe peixes;porquinho-da-india: porquinho-da-india;cobra: cobra;iguana: iguana`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [species = '', words = ''] = entry.trim().split(': ');
      return words.split(/\s+/).map((word): [string, string] => [word, species]);
    }),
);

/** Also food, or hunted: owned only where someone says they keep one. */
export const edible = new Set(['galinha', 'peixe', 'cavalo', 'cobra', 'coelho']);
