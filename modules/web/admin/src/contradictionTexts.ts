/** The words of what partners said against what stands. */
export const contradictions = {
  title: 'Contradictions',
  one: 'Contradiction',
  note: 'What partners said for certain against what stands. Nothing was changed by it and no money moved: an administrator looks at each.',
  show: 'Which contradictions are shown',
  shows: { open: 'Open', closed: 'Looked at' },
  headings: {
    open: 'Open contradictions, the newest first',
    closed: 'Contradictions that were looked at, the newest first',
  },
  empty: {
    open: 'No contradiction is open: no partner says otherwise than what stands.',
    closed: 'No contradiction has been looked at yet.',
  },
  what: 'What the partner said',
  said: {
    DONE_AFTER_ALL: 'It happened after all',
    DONE_AGAIN: 'It happened once more, or in another amount',
    NOT_DONE: 'It did not happen after all',
    CHARGED_BACK: 'It was charged back',
  },
  todo: {
    DONE_AFTER_ALL:
      'The partner says that it was paid, and the payer has the money. Ask it to pay that back, or to prove what it delivered.',
    DONE_AGAIN:
      'The partner says that it was paid twice, or another amount than we have booked. Ask which of the two it means, and for the excess back.',
    NOT_DONE:
      'The payer has paid, and the partner says that it never got it. Ask for proof of delivery, and for the money if there is none.',
    CHARGED_BACK:
      'The partner took this back of a call, and nobody was charged for it here: it is more than was paid, of nothing that was settled, or told before with other content. Ask the partner.',
  },
  correction:
    'Looking at it moves no money. What must be put right goes by reconciliation, once the partner’s file lists it, or by a case: there two administrators must agree.',
  toReconciliation: 'Reconciliation',
  toCases: 'Cases',
  state: 'State',
  states: { open: 'open', closed: 'looked at' },
  stands: 'What stands',
  kind: 'What it was for',
  kinds: {
    BILL_PAYMENT: 'a bill',
    PAY_IN: 'a top-up',
    PAY_OUT: 'a cash-out',
    REFUND: 'a refund',
    RIDE_BOOKING: 'a ride',
    RIDE_TIP: 'a tip',
  },
  amount: 'Amount',
  instance: 'Instance',
  key: 'Our key',
  reference: 'The partner’s reference',
  occasion: 'On which occasion',
  told: 'First told',
  lastTold: 'Last told',
  times: 'How often',
  asked: 'Asked once more, it said',
  heard: {
    SAID_AGAIN: 'the same again',
    TAKEN_BACK: 'what stands',
    NOTHING: 'nothing certain',
  },
  notHeard: 'nothing yet',
  notAsked: 'it was not asked yet',
  neverAsked: 'nobody can ask about a charge-back',
  ended: 'What was found',
  by: (name: string) => `by ${name}`,
  look: 'I have looked at it',
  lookTitle: 'End this contradiction?',
  lookNote: 'It moves no money and changes no order. It stays to be read, with your note.',
  found: 'What you found',
  foundNote:
    'In a sentence, such as whom you asked and what they answered. Other administrators read it. Customers never do.',
};
