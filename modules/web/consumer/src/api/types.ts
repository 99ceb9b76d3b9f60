import type { MoneyValue } from '@kit/money';

export type About = { mode: string; version: string; inboxUrl?: string; currency: string };
export type Person = { id: string; displayName: string; login: string; language: string };
export type Session = { person: Person; paymentPinSet: boolean; csrfToken: string };
export type Registration = { id: string; codeSentTo: string; expiresAt: string };
export type PinStatus = { set: boolean; locked: boolean; attemptsLeft: number };
export type Balance = { currency: string; available: MoneyValue; held: MoneyValue };
export type Wallet = { balances: Balance[]; owed?: MoneyValue; asOf: string };

export type Movement = {
  id: string;
  at: string;
  kind: string;
  direction: 'IN' | 'OUT';
  title: string;
  category: string;
  amount: MoneyValue;
  fee?: MoneyValue;
  balanceAfter: MoneyValue;
  reference?: string;
  referenceKind?: 'TOP_UP' | 'ORDER' | 'PERSON_PAYMENT' | null;
};
export type MovementPage = { items: Movement[]; nextCursor?: string | null };
export type Spending = {
  month: string;
  total: MoneyValue;
  categories: { category: string; spent: MoneyValue }[];
};
export type Notice = {
  id: string;
  position: number;
  kind: string;
  subject: string;
  parameters: Record<string, string>;
  at: string;
  read: boolean;
};
export type NoticePage = { items: Notice[]; nextCursor?: string };
/** A field of the person that a partner was told for one call; counted if it was told again for the same one. */
export type Disclosure = {
  id: string;
  partner: string;
  field: string;
  purpose: string;
  times: number;
  toldAt: string;
};
export type DisclosurePage = { items: Disclosure[]; nextCursor?: string };
export type Card = {
  id: string;
  brand: string;
  lastFour: string;
  expiryMonth: number;
  expiryYear: number;
  isDefault: boolean;
  isExpired: boolean;
  /** Whether its company pays money out to cards. */
  takesPayOuts: boolean;
};
export type Items<T> = { items: T[] };

export type Outcome = 'PROCESSING' | 'AWAITING_PAYER' | 'SUCCEEDED' | 'FAILED';
export type Rejection = { code: string; text?: string };
export type Step = { at: string; step: string };
export type Answer = {
  at: string;
  attempt: number;
  purpose: string;
  outcome: string;
  reference?: string;
  code?: string;
  text?: string;
};
export type Transfer = {
  id: string;
  at: string;
  kind: string;
  from: string;
  to: string;
  amount: MoneyValue;
  state: string;
};
export type Trail = { steps: Step[]; answers: Answer[]; transfers: Transfer[] };

export type TopUp = {
  id: string;
  amount: MoneyValue;
  state: string;
  outcome: Outcome;
  redirectUrl?: string;
  card?: { brand: string; lastFour: string };
  repaid?: MoneyValue;
  takenBack?: { at: string; amount: MoneyValue; owed: MoneyValue };
  createdAt: string;
  deadline?: string;
  rejection?: Rejection;
  trail?: Trail;
};

export type Order = {
  id: string;
  kind: string;
  payee: string;
  amount: MoneyValue;
  /** What the payee took of it, once that is certain. */
  taken?: MoneyValue;
  fee: MoneyValue;
  total: MoneyValue;
  state: string;
  outcome: Outcome;
  deadline?: string;
  partnerReference?: string;
  rejection?: Rejection;
  createdAt: string;
  finishedAt?: string;
  /** The order that it gives back of, if it is a refund. */
  refundOf?: string;
  /** Whether (more of) it may come back. */
  refundable?: boolean;
  refunds?: Refund[];
  trail?: Trail;
};
/** A refund as the order sees it that it gives back of; the rest is told by its own order. */
export type Refund = { id: string; total: MoneyValue; outcome: Outcome };

export type Service = { instance: string; name: string; kind: string; available: boolean; reason?: string };
export type Category = { category: string; services: Service[] };
export type Words = Record<string, string>;
export type BillField = {
  name: string;
  label: Words;
  help?: Words;
  pattern?: string;
  example?: string;
  inputMode?: 'numeric' | 'text' | 'tel' | 'email' | 'decimal';
  printedAt?: PrintedAt;
};
export type PrintedAt =
  | 'TOP_OF_BILL'
  | 'TOP_RIGHT_OF_BILL'
  | 'BELOW_BAR_CODE_OF_BILL'
  | 'BOX_ON_BILL'
  | 'LABEL_ON_METER';
export type BillCompany = {
  id: string;
  name: string;
  category: string;
  kind: 'FETCH_AND_PAY' | 'VALIDATE_AND_PAY' | 'DIRECT';
  region?: Words;
  /** Among which the payer chooses; only without a bill. */
  amounts?: Amounts;
  fields: BillField[];
  processingTime?: Words;
};
/** With denominations only these can be paid, else all between the two. */
export type Amounts = { least: MoneyValue; most: MoneyValue; denominations?: MoneyValue[] };
export type CompanyName = { id: string; name: string; category: string };
export type BillQuote = {
  id: string;
  company: CompanyName;
  customerName?: string;
  fields: Record<string, string>;
  billReference?: string;
  amount: MoneyValue;
  fee: MoneyValue;
  total: MoneyValue;
  /** What the bill demands; the amount may be a part of it. */
  due?: MoneyValue;
  /** The least that may be paid, where the company takes parts. */
  least?: MoneyValue;
  dueDate?: string;
  period?: string;
  overdue: boolean;
  /** When the same customer was paid a short while ago. */
  paidBefore?: string;
  expiresAt: string;
};
export type BillPayment = {
  id: string;
  quoteId: string;
  company: CompanyName;
  billReference?: string;
  customerName?: string;
  fields: Record<string, string>;
  outcome: Outcome;
  receipt?: Record<string, string>;
  orderedBy?: { kind: 'PERSON' | 'MANDATE'; id: string };
};
export type BillValidation = { fields: Record<string, string>; customerName?: string };
