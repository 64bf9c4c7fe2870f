/** Event families in a few groups that an eye can tell apart: each has a colour of the Okabe-Ito set and a shape. */
export const groups = ['violence', 'protest', 'coercion', 'harm', 'forces', 'words', 'peace'] as const;
export type FamilyGroup = (typeof groups)[number];

const members: Record<FamilyGroup, readonly string[]> = {
  violence: ['ASSAULT'],
  protest: ['PROTEST'],
  coercion: ['COERCE', 'SANCTION'],
  harm: ['INCIDENT'],
  forces: ['MOBILIZE', 'RETREAT'],
  words: ['THREATEN', 'ACCUSE', 'REJECT', 'REQUEST'],
  peace: ['AID', 'CONCEDE', 'COOPERATE', 'SUPPORT', 'CONSULT', 'AGREE'],
};

const groupOfFamily = new Map(groups.flatMap((group) => members[group].map((family) => [family, group] as const)));

/** All families, in the order of their groups. */
export const families: readonly string[] = groups.flatMap((group) => members[group]);

export function familiesOf(group: FamilyGroup): readonly string[] {
  return members[group];
}

/** The group of an event family; an unknown family is shown with the words. */
export function groupOf(family: string): FamilyGroup {
  return groupOfFamily.get(family) ?? 'words';
}

/** The outline of a group's mark, as an SVG path in a box of 16 by 16 around (8, 8). */
export const marks: Record<FamilyGroup, string> = {
  violence: 'M8 1.5 15 14H1Z',
  protest: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z',
  coercion: 'M2 2h12v12H2Z',
  harm: 'M5.7 1.5h4.6v4.2h4.2v4.6h-4.2v4.2H5.7v-4.2H1.5V5.7h4.2Z',
  forces: 'M8 .8 15.2 8 8 15.2.8 8Z',
  words: 'M1 2h14L8 14.5Z',
  peace: 'M4.6 1.5h6.8L15 8l-3.6 6.5H4.6L1 8Z',
};
