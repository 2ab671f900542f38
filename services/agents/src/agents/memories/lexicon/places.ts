/** Brazilian states, capitals and larger towns, and countries people move to, as written; matched folded. */
const names = `Acre;Alagoas;Amapá;Amazonas;Bahia;Ceará;Distrito Federal;Espírito Santo;Goiás;Maranhão;Mato Grosso do Sul;Mato Grosso;
Minas Gerais;Minas;Pará;Paraíba;Paraná;Pernambuco;Piauí;Rio de Janeiro;Rio Grande do Norte;Rio Grande do Sul;Rondônia;Roraima;
Santa Catarina;São Paulo;Sergipe;Tocantins;SP;RJ;BH;POA;Floripa;Sampa;Rio;
Aracaju;Belém;Belo Horizonte;Boa Vista;Brasília;Campo Grande;Cuiabá;Curitiba;Florianópolis;Fortaleza;Goiânia;João Pessoa;Macapá;
Maceió;Manaus;Natal;Palmas;Porto Alegre;Porto Velho;Recife;Rio Branco;Salvador;São Luís;Teresina;Vitória;
Americana;Ananindeua;Anápolis;Aparecida;Araçatuba;Araraquara;Atibaia;Barueri;Bauru;Betim;Blumenau;Botucatu;Bragança Paulista;
Cabo Frio;Camaçari;Campina Grande;Campinas;Campos do Jordão;Canoas;Caruaru;Cascavel;Caxias do Sul;Chapecó;Contagem;Cotia;Criciúma;
Diadema;Dourados;Feira de Santana;Foz do Iguaçu;Franca;Garanhuns;Governador Valadares;Gramado;Guarapari;Guarujá;Guarulhos;Ilhéus;
Imperatriz;Indaiatuba;Ipatinga;Itabuna;Itajaí;Itapetininga;Itatiba;Itu;Itupeva;Jaboatão;Jacareí;Jaú;Joinville;Juazeiro;Juiz de Fora;
Jundiaí;Lages;Limeira;Londrina;Macaé;Marabá;Marília;Maringá;Mauá;Mogi das Cruzes;Montes Claros;Mossoró;Niterói;Nova Iguaçu;
Novo Hamburgo;Olinda;Osasco;Ouro Preto;Paraty;Parnamirim;Passo Fundo;Paulínia;Pelotas;Petrolina;Petrópolis;Piracicaba;
Poços de Caldas;Ponta Grossa;Porto Seguro;Pouso Alegre;Praia Grande;Presidente Prudente;Resende;Ribeirão Preto;Rio Claro;
Rio Verde;Salto;Santa Maria;Santarém;Santo André;Santos;São Bernardo;São Caetano;São Carlos;São Gonçalo;São José dos Campos;
São José do Rio Preto;São Vicente;Serra;Sete Lagoas;Sobral;Sorocaba;Suzano;Taubaté;Teresópolis;Ubatuba;Uberaba;Uberlândia;
Umuarama;Valinhos;Varginha;Viçosa;Vila Velha;Vinhedo;Vitória da Conquista;Volta Redonda;
Brasil;Portugal;Lisboa;Porto;Braga;Coimbra;Espanha;Madri;Barcelona;França;Paris;Itália;Roma;Milão;Alemanha;Berlim;Irlanda;Dublin;
Inglaterra;Londres;Estados Unidos;EUA;Miami;Orlando;Nova York;Boston;Canadá;Toronto;Vancouver;Montreal;Japão;Tóquio;Austrália;
Sydney;Nova Zelândia;Argentina;Buenos Aires;Uruguai;Montevidéu;Chile;Santiago;Paraguai;Bolívia;Peru;Colômbia;México;Angola;Suíça;
Holanda;Bélgica;Suécia;Dubai`;

/** Towns whose name is a common word or a team: believed only with a capital letter. */
export const ambiguousPlaces = new Set(
  'natal serra salto franca rio porto minas palmas aparecida vitoria santos para acre sobral resende'.split(' '),
);

const key = (name: string) => name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Canonical name by folded name. */
export const places: ReadonlyMap<string, string> = new Map(names.split(/;\s*/).map((name) => [key(name), name.trim()]));

/** Who comes from where, by the folded word for it. */
export const gentilics: ReadonlyMap<string, string> = new Map(
  `carioca:Rio de Janeiro;paulistan[oa]:São Paulo;mineir[oa]:Minas Gerais;baian[oa]:Bahia;gauch[oa]:Rio Grande do Sul;
  cearense:Ceará;pernambucan[oa]:Pernambuco;paraense:Pará;paranaense:Paraná;goian[oa]:Goiás;capixaba:Espírito Santo;
  sergipan[oa]:Sergipe;alagoan[oa]:Alagoas;potiguar:Rio Grande do Norte;paraiban[oa]:Paraíba;piauiense:Piauí;maranhense:Maranhão;
  amazonense:Amazonas;acrean[oa]:Acre;catarinense:Santa Catarina;brasiliense:Brasília;curitiban[oa]:Curitiba;manauara:Manaus;
  soteropolitan[oa]:Salvador;recifense:Recife;paulista:São Paulo;sul-mato-grossense:Mato Grosso do Sul;
  mato-grossense:Mato Grosso`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [word = '', place = ''] = entry.trim().split(':');
      const forms = word.endsWith('[oa]') ? ['o', 'a'].map((ending) => word.replace('[oa]', ending)) : [word];
      return forms.map((form): [string, string] => [form, place]);
    }),
);
