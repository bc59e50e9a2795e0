/** Every message between a thread that answers questions and whoever asks. */

export interface Question<Asked> {
  readonly job: number;
  readonly asked: Asked;
}

export type Answer<Answered> =
  | { readonly job: number; readonly answered: Answered }
  | { readonly job: number; readonly problem: string };
