import { groups, type FamilyGroup } from '../../derive/families';

const plain = ['sea', 'land', 'border', 'ink', 'soft', 'sheet', 'accent', 'line'] as const;

/** The board's colours as a canvas takes them. */
export interface Palette {
  group: Record<FamilyGroup, string>;
  plain: Record<(typeof plain)[number], string>;
  font: string;
}

/** Reads the colours that hold for an element now: they change with the theme. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    group: Object.fromEntries(groups.map((group) => [group, read(group)])) as Record<FamilyGroup, string>,
    plain: Object.fromEntries(plain.map((name) => [name, read(name)])) as Palette['plain'],
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
}
