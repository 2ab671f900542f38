import { birthdayRules } from './birthday.ts';
import { homeRules } from './home.ts';
import { lifeRules } from './life.ts';
import { placeRules } from './places.ts';
import type { Rule } from './rule.ts';
import { studiesRules } from './studies.ts';
import { tasteRules } from './tastes.ts';
import { teamRules } from './team.ts';
import { workRules } from './work.ts';

export const rules: readonly Rule[] = [
  ...birthdayRules,
  ...placeRules,
  ...workRules,
  ...studiesRules,
  ...tasteRules,
  ...homeRules,
  ...teamRules,
  ...lifeRules,
];
