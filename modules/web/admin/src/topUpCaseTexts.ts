/** The words of top-ups of which nobody knows whether the card was charged. */
export const topUpCases = {
  one: 'Top-up in doubt',
  note: 'The card company could not say by the deadline whether it charged the card. It is still asked; if it never says, two administrators decide. Nothing is in the wallet, though the payer may have been charged.',
  heading: 'Top-ups in doubt, the oldest first',
  empty: 'No top-up is in doubt.',
  topUp: 'Top-up',
  state: 'State',
  states: {
    SUSPENDED: 'open',
    SETTLING: 'being posted',
    RELEASING: 'being posted',
    SETTLED: 'closed: credited',
    RELEASED: 'closed: not charged',
  },
  how: 'How it ended',
  bySaying: 'The card company has said it after all',
  booked: 'In the ledger',
  proposeTitle: 'How should this doubt end?',
  resolutions: { CREDITED: 'The card was charged', NOT_DONE: 'The card was not charged' },
  moves: {
    CREDITED:
      'The amount moves from the card company’s clearing account to the wallet; of it, what its owner owes is repaid.',
    NOT_DONE: 'Nothing moves: nothing is credited, and the owner is told that nothing was taken.',
  },
  evidenceNote: 'What shows it, in a sentence: whose letter, which line of the card company’s books.',
  overtaken: 'overtaken by the card company’s own answer',
  approveTitle: 'Approve this end of the doubt?',
  approveNote:
    'The card company is asked a last time. If it does not say for certain, this is decided at once and cannot be taken back.',
  declineNote: 'Nothing moves. The doubt stays open for another proposal.',
};
