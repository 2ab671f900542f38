/** What people call themselves for what they like, folded, and what it is. */
export const enthusiasts: ReadonlyMap<string, string> = new Map(
  `chocolatra:chocolate;cafeolatra:café;cafezeir[oa]:café;mateador:chimarrão;mateadora:chimarrão;cervejeir[oa]:cerveja;churrasqueir[oa]:churrasco;
  gateir[oa]:gatos;cachorreir[oa]:cachorros;noveleir[oa]:novela;dorameir[oa]:dorama;serieir[oa]:séries;cinefil[oa]:cinema;gamer:videogame;otaku:anime;
  rockeir[oa]:rock;roqueir[oa]:rock;metaleir[oa]:metal;pagodeir[oa]:pagode;sambista:samba;forrozeir[oa]:forró;regueir[oa]:reggae;funkeir[oa]:funk;
  sertanejeir[oa]:sertanejo;carnavalesc[oa]:carnaval;praieir[oa]:praia;baladeir[oa]:balada;rolezeir[oa]:rolê;festeir[oa]:festa;
  trilheir[oa]:trilhas;mochileir[oa]:viagens de mochila;montanhista:montanhismo;escaladora:escalada;escalador:escalada;ciclista:ciclismo;surfista:surfe;
  skatista:skate;corredora:corrida;maratonista:corrida;nadadora:natação;campista:acampamento;motociclista:moto;motoqueir[oa]:moto;
  planteir[oa]:plantas;crocheteir[oa]:crochê;leitora:leitura;bookaholic:livros;dancarin[oa]:dança;
  truqueir[oa]:truco;enxadrista:xadrez;vinofil[oa]:vinho`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [word = '', thing = ''] = entry.trim().split(':');
      const forms = word.includes('[oa]') ? ['o', 'a'].map((ending) => word.replace('[oa]', ending)) : [word];
      return forms.map((form): [string, string] => [form, thing]);
    }),
);
