import { activities } from '../data-map/activities.ts';
import { type DataClass, dataClasses } from '../data-map/classes.ts';
import {
  activityNames,
  basisOf,
  heldFor,
  namesOf,
  personal,
  type ReadersOf,
  retentionText,
  table,
} from './markdown.ts';

/** The record of processing activities (LGPD, art. 37), in pt-BR, as Markdown. */
export const processingRecord = (readersOf: ReadersOf): string => {
  const sections = activityNames.map((activity) => {
    const held = heldFor(activity, readersOf);
    const { name, why } = activities[activity];
    const classes = personal(held.flatMap((place) => place.classes));
    return `## ${name}

- **Finalidade:** ${why}.
- **Base legal:** ${basisOf(activity)}.
- **Titulares:** ${classes.includes('member') || classes.includes('text') ? 'participantes dos grupos' : 'usuários do serviço'}.
- **Dados pessoais:** ${namesOf(classes)}.

${table(
  ['onde', 'o que é', 'dados', 'por quanto tempo', 'quem lê'],
  held.map((place) => [
    place.name,
    place.what,
    namesOf(personal(place.classes)),
    retentionText(place.retention),
    place.readers,
  ]),
)}
`;
  });
  return `# Registro das operações de tratamento de dados pessoais

Gerado do mapa de dados (packages/privacy) por \`npm run docs\`; não se edita à mão. Atende ao art. 37 da Lei nº 13.709/2018 (LGPD).
Controlador: quem opera esta instalação. Encarregado: o que \`GET /v1/privacy/contact\` responde. Operadores externos: só o provedor de
modelos configurado, se houver; cada envio fica em \`GET /v1/groups/{groupId}/transfers\`.

## Classes de dados e proteção

${table(
  ['classe', 'proteção', 'dado pessoal'],
  (Object.keys(dataClasses) as DataClass[]).map((name) => [
    dataClasses[name].name,
    dataClasses[name].protection,
    dataClasses[name].personal ? 'sim' : 'não',
  ]),
)}

${sections.join('\n')}`;
};
