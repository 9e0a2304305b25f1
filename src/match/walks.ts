/** What people do: beside a name it may say that a namesake is meant. */
import { bare, oneOf } from './kinds-of-words';

/** What people do who are not in the news of a field: beside a name it says that another bearer is meant. */
const WALKS =
  'soprano|tenor|baritone|cellist|violinist|pianist|singer|drummer|actor|actress|painter|sculptor|dancer|novelist|poet|comedian|' +
  'dentist|nurse|surgeon|midwife|vet|pharmacist|teacher|pupil|schoolboy|schoolgirl|librarian|farmer|beekeeper|baker|butcher|plumber|carpenter|electrician|tailor|' +
  'gardener|barber|florist|cook|waiter|striker|goalkeeper|midfielder|defender|winger|swimmer|' +
  'runner|cyclist|boxer|jockey|driver|referee|priest|vicar|pastor|imam|rabbi|sailor|pilot|policeman|policewoman|sergeant|widow|widower';
const isWalkBefore = oneOf(`${WALKS}|rep|sen|rev|sgt|capt|coach|chef`);
const isWalk = oneOf(WALKS);

/**
 * @param before the word before a name. @param behind what follows it: "the soprano X", "X, a retired beekeeper"
 * @returns the word that says so, in small letters
 */
export function walkBeside(before: string | undefined, behind: string): string | undefined {
  const letters = /^,\s(BDS|DDS|MD|RN|MP|MBE|OBE|CBE|Esq)\b/.exec(behind)?.[1];
  // ", a retired beekeeper": one of the first three words; "a former comedian" may be anything now.
  const apposed =
    /^,\s(?:an?|the)\s(?!former|one-?time|ex-)((?:[\w-]+\s){0,2}\w+)/i.exec(behind)?.[1]?.split(/\s/) ?? [];
  const walk = letters ?? (isWalkBefore(before ?? '') ? before : apposed.find(isWalk));
  return walk && bare(walk);
}

const WRITTEN_OUT: Record<string, string> = {
  rep: 'representative',
  sen: 'senator',
  capt: 'captain',
  sgt: 'sergeant',
  rev: 'reverend',
};

/** "Sen. Warren", of somebody whose label is "Senator, United States": what she does is no sign of another one. */
export function isWalkOf(walk: string, label: string): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(WRITTEN_OUT[walk] ?? walk);
}
