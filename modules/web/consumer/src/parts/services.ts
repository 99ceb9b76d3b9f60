import type { Tone } from '@kit/ui';
import {
  CarTaxiFront,
  Droplets,
  Flame,
  type LucideIcon,
  Smartphone,
  Tv,
  Wifi,
  Wrench,
  Zap,
} from 'lucide-react';
import type { Category } from '../api/types';
import { useKnownWords } from './knownWords';

type Face = { icon: LucideIcon; tone: Tone };

const FACES: Record<string, Face> = {
  electricity: { icon: Zap, tone: 'brass' },
  water: { icon: Droplets, tone: 'sky' },
  gas: { icon: Flame, tone: 'cinnabar' },
  internet: { icon: Wifi, tone: 'plum' },
  airtime: { icon: Smartphone, tone: 'jade' },
  rides: { icon: CarTaxiFront, tone: 'brass' },
  television: { icon: Tv, tone: 'plum' },
};

export function faceOf(category: string): Face {
  return FACES[category] ?? { icon: Wrench, tone: 'ink' };
}

/** Known categories are translated, others are shown as the operator wrote them. */
export function useCategoryName(): (category: string) => string {
  const known = useKnownWords();
  return (category) => known(`category.${category}`) ?? category.charAt(0).toUpperCase() + category.slice(1);
}

export function isOpen(category: Category): boolean {
  return category.services.some((service) => service.available);
}

export function reasonClosed(category: Category): string | undefined {
  return category.services.find((service) => service.reason)?.reason;
}

/** Where one goes on with a category: rides have screens of their own. */
export function pageOf({ category, services }: Category): string {
  const rides = services.some(({ kind }) => kind === 'RIDES');
  return rides ? '/rides' : `/bills/${encodeURIComponent(category)}`;
}
