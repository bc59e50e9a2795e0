/** The thread that compares passwords with hashes of bcrypt. */
import { compareSync } from 'bcryptjs';
import { answerQuestions } from '../base/thread-answers.ts';
import type { BcryptQuestion } from './bcrypt-messages.ts';

answerQuestions(({ password, hash }: BcryptQuestion) => compareSync(password, hash));
