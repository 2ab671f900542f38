/** Species by the folded words for them, breeds and diminutives among them. */
export const animals: ReadonlyMap<string, string> = new Map(
  `cachorro: cachorro cachorra cachorros cachorrinho cachorrinha cadela cadelinha cao caes caozinho dog doguinho vira-lata viralata
  pug poodle shihtzu labrador golden pinscher beagle husky dalmata yorkshire lhasa rottweiler chihuahua pitbull bulldog salsicha
  salsichinha cusco cusca vira-latas viralatas caramelo caramela doguinha doguinho doguinhos dogs cachorrinhos cachorrinhas cachorras cachorrada catioro catiora
  maltes spitz guaipeca guapeca lulu boxer doberman dogo akita chow-chow shih-tzu shitzu schnauzer cocker weimaraner collie
  bulldogue buldogue mastiff mastim basset dachshund bichon samoieda galgo terrier perdigueiro cadelas cachorrona cachorrao;
  gato: gato gata gatos gatas gatinho gatinha gatinhos gatinhas siames siamesa frajola bichano bichana gatao sphynx escaminha;coelho: coelho coelha coelhinho;hamster: hamster hamsters;papagaio: papagaio papagaios maritaca;arara: arara;
  calopsita: calopsita calopsitas calopsito;agapornis: agapornis;periquito: periquito periquitos;tartaruga: tartaruga tartarugas jabuti jabutis cagado tartaruguinha;passarinho: passarinho passarinhos canario canarios curio sabia trinca-ferro coleirinho pintassilgo;
  cavalo: cavalo cavalos egua potro potra;galinha: galinha galinhas;pato: patos;
  peixe: peixe peixes peixinho peixinhos betta;porquinho-da-india: porquinho-da-india;chinchila: chinchila;furao: furao;cabra: cabra cabrinha bode;
  ovelha: ovelha ovelhas;vaca: vaca vaquinha bezerro;porco: porquinho;rato: ratinho twister;cobra: cobra jiboia;lagarto: iguana gecko;aranha: tarantula`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [species = '', words = ''] = entry.trim().split(': ');
      return words.split(/\s+/).map((word): [string, string] => [word, species]);
    }),
);

/** Also food, or hunted: owned only where someone says they keep one. */
export const edible = new Set([
  'galinha',
  'peixe',
  'cavalo',
  'cobra',
  'coelho',
  'cabra',
  'ovelha',
  'vaca',
  'porco',
  'pato',
  'rato',
]);
