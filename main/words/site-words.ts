/** All that visitors read: the words of one language, which are fetched when the first visitor of that language comes. */
import type { AddingWords } from './en/adding.ts';
import type { ConnectWords } from './en/connect.ts';
import type { ErrorTexts } from './en/errors.ts';
import type { FormUploadWords } from './en/form-uploads.ts';
import type { LinkWords } from './en/links.ts';
import type { SignInWords } from './en/sign-in.ts';
import type { TrustWords } from './en/trust.ts';
import type { Words as VisitorWords } from './en/visitor.ts';

export interface SiteWords {
  readonly adding: AddingWords;
  readonly connect: ConnectWords;
  readonly signIn: SignInWords;
  readonly errors: {
    readonly texts: ErrorTexts;
    /** Where a person goes from a page of which there is none. */
    readonly wayBack: string;
  };
  readonly formUploads: FormUploadWords;
  readonly links: LinkWords;
  readonly trust: TrustWords;
  readonly visitor: VisitorWords;
}
