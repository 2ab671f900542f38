import { fold, shorten } from '../sentiment/fold.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

export interface ContentWord {
  stem: string;
  /** As written, in small letters. */
  surface: string;
}

const link = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+/giu;
/** What an export writes where a photo was, and names of attached files: nobody said these words. */
const placeholder =
  /<[^<>\n]{0,40}(?:m[ií]dia|media|ocult|omit|anexado|attached|editad|edited)[^<>\n]{0,60}>|\b[\w-]+\.(?:jpe?g|png|gif|webp|mp4|opus|ogg|m4a|mp3|pdf|vcf|docx?|xlsx?|pptx?|apk|zip)\b(?:\s*\((?:arquivo anexado|file attached)\))?|\(?(?:arquivo anexado|file attached)\)?|\b(?:imagem|v[ií]deo|[áa]udio|figurinha|gif|documento|cart[ãa]o de contato|m[ií]dia|image|video|audio|sticker|document|contact card|media) (?:ocultad[oa]|ocult[oa]|omitid[oa]|omitted)\b|(?:esta |voc[êe] apagou esta )?mensagem (?:foi )?apagada|this message was deleted|you deleted this message/giu;
const mention = /@[\p{L}\p{N}._~-]+/gu;
const word = /[\p{L}\p{M}]{2,}/gu;
const laughter =
  /^(?:k{2,}|(?:rs)+r?|(?:h[aeiu]+){2,}h?|(?:ha?ua?)+|(?=[kashue]*(?:kk|hah|hsh|sha|hua|ush))[kashue]{4,})$/;

/** Whether letters are a laugh, however long: "kkkk", "rsrs", "hahaha", "huashuas". */
const isLaughter = (folded: string): boolean => laughter.test(folded);

/** What was written, without links, mentions, file names and the placeholders of media. */
const spokenText = (text: string): string =>
  // Nearly no message has one of these marks; looking for them is cheaper than three replacements.
  /[<@./:]|ocult|omit|anexad|attach|apagad|delet/iu.test(text)
    ? text.replace(link, ' ').replace(placeholder, ' ').replace(mention, ' ')
    : text;

/** As contentWords, of a text or a part of it, read anew. */
export const readWords = (text: string): ContentWord[] => {
  const found: ContentWord[] = [];
  for (const [surface] of spokenText(text).matchAll(word)) {
    const folded = shorten(fold(surface), 3, 1);
    if (folded.length < 3 && folded !== 'tv') continue;
    if (isStopWord(folded) || isLaughter(folded)) continue;
    found.push({ stem: stemOf(folded), surface: surface.toLowerCase() });
  }
  return found;
};
