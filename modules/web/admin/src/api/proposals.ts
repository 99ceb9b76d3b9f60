/** How one administrator wants something to end, and what a second one said to it. */
export type Proposal<R extends string> = {
  id: string;
  resolution: R;
  reason: string;
  evidence: string;
  evidenceId?: string;
  state: 'OPEN' | 'APPROVED' | 'DECLINED' | 'OVERTAKEN';
  proposedBy: string;
  proposedAt: string;
  decidedBy?: string;
  decisionReason?: string;
  decidedAt?: string;
};

export type Proposing<R extends string> = Pick<
  Proposal<R>,
  'resolution' | 'reason' | 'evidence' | 'evidenceId'
>;

export type Decision = { proposal: string; to: 'approve' | 'decline'; reason: string };
