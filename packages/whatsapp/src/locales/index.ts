import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Locale } from './locale.ts';
import { pt } from './pt.ts';

/** In the order in which they are tried on a file whose language is not yet known. */
export const locales: readonly Locale[] = [pt, en, es, fr, de, it];
