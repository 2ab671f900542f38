/** The nine types by what they look for; their number is their place. */
export const typeNames = [
  'type1_doing_right',
  'type2_helping',
  'type3_achieving',
  'type4_being_oneself',
  'type5_understanding',
  'type6_being_safe',
  'type7_enjoying',
  'type8_being_strong',
  'type9_keeping_peace',
] as const;
export type TypeName = (typeof typeNames)[number];
