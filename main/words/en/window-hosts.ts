/** English: the names by which a share may be asked for. */
export const hosts = {
  title: 'Names to answer to',
  field: 'Another name of this computer',
  hint: 'This computer’s own name and addresses always work. Others are refused, so that no web site can pose as this share: add only names that you gave this computer.',
  invalid: 'This is no host name. It is written like nas.example.org, without spaces.',
  add: 'Add',
  addName: 'Add name',
  remove: (name: string) => `Stop answering to ${name}`,
  answer: 'Answer to this name',
  answerTitle: (name: string) =>
    `The request was for ${name}, which this share does not answer to. Allow it if you gave this computer that name.`,
  allowedNow: (name: string) => `This share now answers to ${name}. Its names are in the settings of this share.`,
};
