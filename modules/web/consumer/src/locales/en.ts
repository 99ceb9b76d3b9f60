import { app } from './en/app';
import { bills } from './en/bills';
import { money } from './en/money';
import { people } from './en/people';
import { rides } from './en/rides';

export const en = { ...app, ...bills, ...money, ...people, ...rides };

export type Words = Record<keyof typeof en, string>;
