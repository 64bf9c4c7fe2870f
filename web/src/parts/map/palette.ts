import { groups, type FamilyGroup } from '../../derive/families';

const plain = ['sea', 'land', 'border', 'ink', 'soft', 'sheet', 'accent', 'line'] as const;

/** The board's colours as a canvas takes them. */
export interface Palette {
  group: Record<FamilyGroup, string>;
  plain: Record<(typeof plain)[number], string>;
  font: string;
}

/** Tells the colours that hold for an element, now and when the system turns dark or light; returns what ends that. */
export function followPalette(element: HTMLElement, take: (palette: Palette) => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const read = (): void => take(readPalette(element));
  read();
  dark.addEventListener('change', read);
  return () => dark.removeEventListener('change', read);
}

function readPalette(element: HTMLElement): Palette {
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
