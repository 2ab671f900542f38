import { allergyRules } from './allergies.ts';
import { aversionRules } from './aversions.ts';
import { birthdayRules } from './birthday.ts';
import { companionRules } from './companions.ts';
import { courseRules } from './courses-in-passing.ts';
import { craftRules } from './crafts.ts';
import { dislikeRules } from './dislikes.ts';
import { familyRules } from './family.ts';
import { fanRules } from './fans.ts';
import { featRules } from './feats.ts';
import { homeRules } from './homes.ts';
import { horizonRules } from './horizon.ts';
import { jobRules } from './jobs.ts';
import { leavingHomeRules } from './leaving-home.ts';
import { leavingStudiesRules } from './leaving-studies.ts';
import { leavingWorkRules } from './leaving-work.ts';
import { lifeRules } from './life.ts';
import { occupationRules } from './occupation.ts';
import { originRules } from './origin.ts';
import { passingOriginRules } from './origins-in-passing.ts';
import { partnerRules } from './partner.ts';
import { pastimeRules } from './pastimes.ts';
import { petRules } from './pets.ts';
import { planRules } from './plans.ts';
import { postRules } from './posts.ts';
import { reactionRules } from './reactions.ts';
import { relativeRules } from './relatives.ts';
import { residenceRules } from './residence.ts';
import type { Rule } from './rule.ts';
import { studiesRules } from './studies.ts';
import { tasteRules } from './tastes.ts';
import { teamRules } from './team.ts';
import { turningRules } from './turning.ts';
import { workRules } from './work.ts';

export const rules: readonly Rule[] = [
  ...birthdayRules,
  ...homeRules,
  ...residenceRules,
  ...leavingHomeRules,
  ...originRules,
  ...passingOriginRules,
  ...workRules,
  ...jobRules,
  ...leavingWorkRules,
  ...occupationRules,
  ...postRules,
  ...craftRules,
  ...studiesRules,
  ...courseRules,
  ...leavingStudiesRules,
  ...tasteRules,
  ...pastimeRules,
  ...dislikeRules,
  ...aversionRules,
  ...allergyRules,
  ...reactionRules,
  ...petRules,
  ...companionRules,
  ...partnerRules,
  ...familyRules,
  ...relativeRules,
  ...teamRules,
  ...fanRules,
  ...lifeRules,
  ...featRules,
  ...planRules,
  ...horizonRules,
  ...turningRules,
];
