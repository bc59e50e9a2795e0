/** A desktop's file manager, as the File Manager D-Bus Interface describes it: it remembers what it is to show. On a real bus. */
import { fileURLToPath } from 'node:url';
import dbus from 'dbus-next';
import { afterwards } from './afterwards.ts';

const NAME = 'org.freedesktop.FileManager1';
const PATH = '/org/freedesktop/FileManager1';

export class FileManagerHost {
  /** Absolute paths of what was to be shown in the folder where it lies, in the order of the calls. */
  readonly shown: string[] = [];

  /** Serves on the bus at `address`, and goes with the test. */
  static async start(address: string): Promise<FileManagerHost> {
    const bus = dbus.sessionBus({ busAddress: address });
    const host = new FileManagerHost();
    bus.addMethodHandler((message: dbus.Message) => {
      if (message.path !== PATH || message.member !== 'ShowItems') return false;
      host.shown.push(...(message.body[0] as readonly string[]).map((uri) => fileURLToPath(uri)));
      bus.send(dbus.Message.newMethodReturn(message, '', []));
      return true;
    });
    await bus.requestName(NAME, 0);
    afterwards(() => bus.disconnect());
    return host;
  }
}
