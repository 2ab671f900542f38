import type { ProfileKind } from '@prosa/contracts';
import type { Agent, AgentContext, AgentModel, Reader } from '../../agent.ts';
import { describe } from './describe.ts';
import type { Instrument } from './instrument.ts';
import { earOfModel } from './model/ear.ts';
import { earOfRules } from './offline/ear.ts';
import { longestDays } from './stays.ts';

/**
 * Profiles by one instrument, of the members whose data may be used for them. Only their own words count; who has said too little is
 * not described; quotes that cannot be verified are dropped, and scores that too few bear out are left open.
 */
export const profileAgent = <K extends ProfileKind, T extends string>(instrument: Instrument<K, T>): Agent<K> => {
  const { kind, prompt } = instrument;
  const rules = `rules/${instrument.rulesVersion}`;
  // Which profiles there are, and whether they must stay or have had their time.
  const inputs = async ({ knownProfiles }: AgentContext): Promise<string[]> =>
    (await knownProfiles(kind)).map(({ id, contested, days }) => `${id} ${contested} ${days >= longestDays}`).sort();
  const offline: Reader<ProfileKind> = {
    version: rules,
    method: 'offline',
    reads: ['texts'],
    inputs,
    run: (context) =>
      describe(context, instrument, { method: 'offline', model: null, promptVersion: rules }, earOfRules(instrument)),
  };
  const byModel = (model: AgentModel): Reader<ProfileKind> => {
    const promptVersion = `${prompt.name}/${prompt.version}`;
    return {
      version: promptVersion,
      method: 'model',
      reads: ['texts', 'names'],
      inputs,
      prompts: [prompt],
      run: (context: AgentContext) =>
        describe(
          context,
          instrument,
          { method: 'model', model: model.name, promptVersion },
          earOfModel(instrument, context, model),
        ),
    };
  };
  return { name: kind, offline, model: byModel } as Agent<K>;
};
