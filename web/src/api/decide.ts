import { send } from './client';
import { decision, type Decision, type DecisionRequest } from './decision';

/** Keeps a decision; the views follow by themselves when the server tells of the change. */
export function decide(asked: DecisionRequest): Promise<Decision> {
  return send('POST', '/api/decisions', decision, asked);
}

/** Takes a decision back; that is a decision too. */
export function undoDecision(id: string): Promise<Decision> {
  return send('DELETE', `/api/decisions/${encodeURIComponent(id)}`, decision);
}
