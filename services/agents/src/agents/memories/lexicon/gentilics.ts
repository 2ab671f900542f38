/** Who comes from where, by the folded word for it. */
export const gentilics: ReadonlyMap<string, string> = new Map(
  `carioca:Rio de Janeiro;paulistan[oa]:São Paulo;mineir[oa]:Minas Gerais;baian[oa]:Bahia;gauch[oa]:Rio Grande do Sul;
  cearense:Ceará;pernambucan[oa]:Pernambuco;paraense:Pará;paranaense:Paraná;goian[oa]:Goiás;capixaba:Espírito Santo;
  sergipan[oa]:Sergipe;alagoan[oa]:Alagoas;potiguar:Rio Grande do Norte;paraiban[oa]:Paraíba;piauiense:Piauí;maranhense:Maranhão;
  amazonense:Amazonas;acrean[oa]:Acre;catarinense:Santa Catarina;brasiliense:Brasília;curitiban[oa]:Curitiba;manauara:Manaus;
  soteropolitan[oa]:Salvador;recifense:Recife;paulista:São Paulo;sul-mato-grossense:Mato Grosso do Sul;mato-grossense:Mato Grosso;
  pelotense:Pelotas;campineir[oa]:Campinas;sorocaban[oa]:Sorocaba;belenense:Belém;natalense:Natal;
  rondoniense:Rondônia;tocantinense:Tocantins;roraimense:Roraima;amapaense:Amapá;nordestin[oa]:Nordeste;nortista:Norte;
  porto-alegrense:Porto Alegre;florianopolitan[oa]:Florianópolis;manezinh[oa]:Florianópolis;ludovicense:São Luís;teresinense:Teresina;
  aracajuan[oa]:Aracaju;maceioense:Maceió;pessoense:João Pessoa;goianiense:Goiânia;niteroiense:Niterói;londrinense:Londrina;
  joinvilense:Joinville;juiz-foran[oa]:Juiz de Fora;uberlandense:Uberlândia;candang[oa]:Brasília`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [word = '', place = ''] = entry.trim().split(':');
      const forms = word.endsWith('[oa]') ? ['o', 'a'].map((ending) => word.replace('[oa]', ending)) : [word];
      return forms.map((form): [string, string] => [form, place]);
    }),
);
/** Said of a club as often as of where one comes from. */
export const clubGentilics = new Set(['paulista', 'goiano']);
