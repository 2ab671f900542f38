export const locales = ['pt-BR', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language an `Accept-Language` header likes best among ours; undefined where it names none of them. */
export const preferredLocale = (header: string | undefined): Locale | undefined => {
  const wishes = (header ?? '').split(',').flatMap((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = Number(
      parameters
        .find((text) => text.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    const locale = localeOf(tag);
    return locale && quality > 0 ? [{ locale, quality }] : [];
  });
  return wishes.toSorted((a, b) => b.quality - a.quality)[0]?.locale;
};

/** Ours for a language tag: any Portuguese is answered in pt-BR, any English in en. */
export const localeOf = (tag: string): Locale | undefined => {
  const language = tag.toLowerCase().split('-')[0];
  return language === 'pt' ? 'pt-BR' : language === 'en' ? 'en' : undefined;
};
