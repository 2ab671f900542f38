import type { Locale } from './locale.ts';
import { events } from './pt-events.ts';

/** Portuguese of Brazil and of Portugal: they differ in single words, never in a way that one text means two things. */
export const pt: Locale = {
  omitted: {
    media:
      'mídia oculta|arquivo de mídia oculto|mídia omitida|arquivo de mídia omitido|ficheiro não revelado|ficheiro oculto|multimédia omitida|multimédia oculta|multimédia não revelada',
    image: 'imagem ocultada|imagem oculta|imagem omitida|foto ocultada|foto omitida',
    video:
      'vídeo omitido|vídeo ocultado|vídeo oculto|mensagem de vídeo omitida|mensagem de vídeo ocultada|nota de vídeo omitida',
    audio: 'áudio ocultado|áudio omitido|áudio oculto|mensagem de voz omitida|mensagem de voz ocultada',
    sticker:
      'figurinha omitida|figurinha ocultada|figurinha oculta|autocolante omitido|sticker omitido|adesivo omitido',
    gif: 'GIF omitido|GIF ocultado|GIF oculto|GIF omitida',
    document: 'documento omitido|documento ocultado|documento oculto',
    contact:
      'cartão do contato omitido|cartão de contato omitido|cartão do contato ocultado|contato omitido|cartão de contacto omitido|cartão de visita omitido',
  },
  attached: 'arquivo anexado|ficheiro anexado|documento anexado',
  deleted:
    'mensagem apagada|esta mensagem foi apagada|você apagou esta mensagem|mensagem eliminada|esta mensagem foi eliminada|apagou esta mensagem|eliminou esta mensagem|você excluiu esta mensagem|esta mensagem foi excluída|esta mensagem foi apagada por um admin|esta mensagem foi apagada pelo admin',
  edited: 'mensagem editada|esta mensagem foi editada|editada',
  viewOnce:
    'mensagem de visualização única|foto de visualização única|vídeo de visualização único|mensagem de visualização única omitida|foto de visualização única omitida|visualização única|mídia de visualização única|você recebeu uma mensagem de visualização única. para aumentar sua privacidade, ela só pode ser aberta no seu celular|você recebeu uma foto de visualização única|mensagem para ver uma vez',
  location: 'localização|local|localização atual|localização fixa',
  liveLocation:
    'localização em tempo real compartilhada|localização atual compartilhada|localização em tempo real partilhada|localização em direto partilhada|localização em tempo real',
  missedVoice:
    'ligação perdida|chamada perdida|ligação de voz perdida|chamada de voz perdida|chamada de voz não atendida|ligação de voz não atendida',
  missedVideo: 'ligação de vídeo perdida|chamada de vídeo perdida|videochamada perdida|ligação de vídeo não atendida',
  voice: 'ligação de voz|chamada de voz',
  video: 'ligação de vídeo|chamada de vídeo|videochamada',
  poll: 'enquete|sondagem|votação',
  option: 'opção',
  and: 'e',
  events,
};
