import { allergyRules } from './allergies.ts';
import { birthdayRules } from './birthday.ts';
import { dislikeRules } from './dislikes.ts';
import { familyRules } from './family.ts';
import { homeRules } from './homes.ts';
import { leavingHomeRules } from './leaving-home.ts';
import { leavingStudiesRules } from './leaving-studies.ts';
import { leavingWorkRules } from './leaving-work.ts';
import { lifeRules } from './life.ts';
import { occupationRules } from './occupation.ts';
import { originRules } from './origin.ts';
import { partnerRules } from './partner.ts';
import { petRules } from './pets.ts';
import { planRules } from './plans.ts';
import type { Rule } from './rule.ts';
import { studiesRules } from './studies.ts';
import { tasteRules } from './tastes.ts';
import { teamRules } from './team.ts';
import { workRules } from './work.ts';

export const rules: readonly Rule[] = [
  ...birthdayRules,
  ...homeRules,
  ...leavingHomeRules,
  ...originRules,
  ...workRules,
  ...leavingWorkRules,
  ...occupationRules,
  ...studiesRules,
  ...leavingStudiesRules,
  ...tasteRules,
  ...dislikeRules,
  ...allergyRules,
  ...petRules,
  ...partnerRules,
  ...familyRules,
  ...teamRules,
  ...lifeRules,
  ...planRules,
];
