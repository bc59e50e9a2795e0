/** The error pages in English. The titles are the reason phrases of RFC 9110 §15. */

/** The status in a few words, and a sentence that says more. */
export interface ErrorText {
  readonly title: string;
  readonly explanation: string;
}

export const texts = {
  400: { title: 'Bad Request', explanation: 'The request could not be understood.' },
  403: { title: 'Forbidden', explanation: 'This may not be read.' },
  404: { title: 'Not Found', explanation: 'There is nothing here.' },
  405: { title: 'Method Not Allowed', explanation: 'This can only be read.' },
  408: { title: 'Request Timeout', explanation: 'The request took too long to arrive.' },
  409: { title: 'Conflict', explanation: 'The folder is not there, or something else has been sent meanwhile.' },
  412: { title: 'Precondition Failed', explanation: 'The precondition of the request does not hold.' },
  413: { title: 'Content Too Large', explanation: 'The request carries too much content.' },
  414: { title: 'URI Too Long', explanation: 'The address is too long.' },
  415: { title: 'Unsupported Media Type', explanation: 'What was sent can not be taken in this form.' },
  416: { title: 'Range Not Satisfiable', explanation: 'The requested part lies outside of the file.' },
  417: { title: 'Expectation Failed', explanation: 'The expectation of the request can not be met.' },
  421: { title: 'Misdirected Request', explanation: 'This address does not belong to this server.' },
  423: { title: 'Locked', explanation: 'Somebody else is working on this.' },
  431: { title: 'Request Header Fields Too Large', explanation: 'The request has too many or too long fields.' },
  500: { title: 'Internal Server Error', explanation: 'Something went wrong on the side that shares.' },
  501: { title: 'Not Implemented', explanation: 'The request method is not known here.' },
  503: { title: 'Service Unavailable', explanation: 'Too busy just now. Please try again.' },
  505: { title: 'HTTP Version Not Supported', explanation: 'This version of HTTP is not spoken here.' },
  507: { title: 'Insufficient Storage', explanation: 'There is not enough room for it.' },
};

/** Where a person goes from a page of which there is none. */
export const wayBack = 'To everything that is shared here';

/** Every status that the pages explain: a language that leaves one out does not compile. */
export type ErrorTexts = Readonly<Record<keyof typeof texts, ErrorText>>;
