import { type Rule, rule, saying } from './rule.ts';

export const lifeRules: Rule[] = [
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:estou gravid[ao]|estamos gravid[ao]s|vem bebe|vou ser (?:mae|pai|mamae|papai|tia|tio|avo|vo|tia avo|tio avo|tia-avo|tio-avo|madrinha|padrinho))\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:nasceu|nasceram) (?:meu|minha|nosso|nossa|o meu|a minha|os meus) (?:filh|net|sobrinh|bebe|afilhad)\w*`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:casei|casamos|fiquei noiv[oa]|ficamos noivos|(?:estou|to|tou|estamos|tamo) namorando|noivei|noivamos|fui pedid[oa] em casamento|me separei|me divorciei)\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:comprei|compramos|financiei|financiamos) (?:um|uma|meu|minha|nosso|nossa|o meu|a minha|meu primeiro|minha primeira) (?:casa|carro|apartamento|ape|moto|terreno|sitio|chacara)\b`,
    saying(3),
  ),
  rule(
    'milestone',
    0.8,
    String.raw`\b(?:corri|completei|terminei) (?:a |uma |minha |minha primeira )?(?:maratona|meia maratona|meia-maratona|sao silvestre)\b`,
    saying(3),
  ),
];
