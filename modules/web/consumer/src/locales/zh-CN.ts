import { app } from './zh-CN/app';
import { bills } from './zh-CN/bills';
import { money } from './zh-CN/money';
import { people } from './zh-CN/people';
import { rides } from './zh-CN/rides';

// In each part `satisfies` makes a missing or an extra key a type error, and so a failed build.
export const zhCN = { ...app, ...bills, ...money, ...people, ...rides };
