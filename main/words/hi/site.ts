/** Hindi: all that visitors read. */
import type { SiteWords } from '../site-words.ts';
import { words as adding } from './adding.ts';
import { words as connect } from './connect.ts';
import * as errors from './errors.ts';
import { words as formUploads } from './form-uploads.ts';
import { words as links } from './links.ts';
import { words as signIn } from './sign-in.ts';
import { words as trust } from './trust.ts';
import { words as visitor } from './visitor.ts';

export const words: SiteWords = { adding, connect, signIn, errors, formUploads, links, trust, visitor };
