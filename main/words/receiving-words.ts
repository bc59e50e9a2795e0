/** What the main process says of what visitors add. Names are as of `tellableName`. */
interface NoticeWords {
  readonly message: string;
  readonly detail: string;
  readonly buttons: { readonly ok: string };
}

export interface ReceivingWords {
  /** The name of a share that is a drop box. */
  readonly dropBox: string;
  /** The name of its link. */
  readonly dropLink: string;
  readonly noDropBox: (folder: string) => NoticeWords;
  /** In menus. */
  readonly receiveFiles: string;
  /** So many wait for an answer. */
  readonly waiting: (count: number) => string;
  /** Somebody asks: title of a notification. Without a name, `sender` is their address. */
  readonly asks: (sender: string, files: number) => string;
  readonly asksMany: (questions: number) => string;
  /** Where they are, what they use and how much it is, below it. Empty for what is not known. */
  readonly asksFrom: (address: string, device: string, size: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly showInFolder: string;
  readonly undo: string;
  /** Something has arrived. */
  readonly arrived: (sender: string, files: number) => string;
  readonly arrivedMany: (files: number) => string;
  readonly arrivedIn: (file: string, share: string) => string;
}
